"""How long a talk has taken, beside its plan: the clock, the records, the reports."""
