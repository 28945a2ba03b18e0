"""A slide of one person and what they said, composed in one of several ways: a file each."""
