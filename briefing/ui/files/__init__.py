"""Files: opening, saving, exporting, changes on the disk, and what is remembered of each."""
