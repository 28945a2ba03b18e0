"""A theme → master, layouts and notes master, which the slides refer to."""
