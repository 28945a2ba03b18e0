"""The speaker's console and its panes."""
