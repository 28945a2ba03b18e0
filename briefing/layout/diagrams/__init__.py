"""Diagrams as pieces of a page."""
