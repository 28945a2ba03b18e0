"""Slides that their author marked → a Deck: the kind of each, and its blocks."""
