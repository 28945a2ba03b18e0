"""A slide of points, composed in one of several ways: a file each."""
