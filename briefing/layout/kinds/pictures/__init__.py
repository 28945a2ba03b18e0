"""A slide of one picture, composed in one of several ways: a file each."""
