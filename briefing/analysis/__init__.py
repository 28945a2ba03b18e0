"""Document → Facts: what prose says, found by rules over its words. Pure functions, plain data."""
