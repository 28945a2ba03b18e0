"""What the report is about: the sentences that tell of it, and its date, place, name and hosts."""
