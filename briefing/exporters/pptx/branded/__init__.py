"""Decks in a company's template: its masters and layouts as they are, slides that fill their
places.
"""
