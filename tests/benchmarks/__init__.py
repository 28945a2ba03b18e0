"""What is fast, measured: `make bench`. Nothing here is asserted; a busy machine proves nothing."""
