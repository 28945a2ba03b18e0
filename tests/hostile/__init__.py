"""Files as an attacker or a broken disk makes them: sound ones, changed at random from a number.

Nothing is stored: `python -m tests.hostile docx 17 > mutant.docx` makes the one that a test names.
"""
