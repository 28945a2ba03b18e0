"""What the entries of lists are counted by."""
