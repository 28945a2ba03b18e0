"""What slides look like, as far as more than the layout must know it."""
