"""What changes of a text are, for readers and whoever makes them."""
