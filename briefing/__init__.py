"""Briefing turns a document into a talk: slides in a window, a slideshow, and a native PowerPoint
deck.

Data flows one way: readers → analysis → compose → layout → exporters, qt, ui.
"""

__version__ = "0.1.0"
