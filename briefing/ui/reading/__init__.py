"""The reading view: a document → comfortable text to scroll, find in and select from."""
