"""A paragraph's text → runs with marks, links and pictures."""
