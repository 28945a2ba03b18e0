"""What is open: its text, its deck as it is laid out, the current page, corrections and undo."""
