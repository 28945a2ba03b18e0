"""One rule a function: the passages and the facts so far → the facts with one thing more."""
