"""Decks as LibreOffice shows them, beside the scenes they were written from."""
