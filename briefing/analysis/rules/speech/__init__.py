"""Who says what in a Chinese text."""
