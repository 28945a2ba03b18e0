"""What of a deck goes into a file that others get."""
