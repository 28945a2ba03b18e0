"""A talk as plain data: where a show can stand and stands, on which screens, how closely seen."""
