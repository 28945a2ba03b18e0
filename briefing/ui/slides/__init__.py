"""Slides as they are seen in the window: one large, lists of small ones."""
