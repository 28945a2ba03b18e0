"""A slide of cards, composed in one of several ways: a file each."""
