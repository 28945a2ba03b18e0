"""Scenes → PDF, with text that can be searched."""
