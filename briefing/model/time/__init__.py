"""The time of a talk as plain data: durations, plan, timer, rehearsals."""
