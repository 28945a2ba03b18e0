"""Hostile input, made by generators; nothing is stored.

`pathological.py` grows what takes long; `mutants.py` changes sound files at random from a number:
`python -m tests.hostile docx 17 > mutant.docx` makes the one that a test names.
"""
