"""One file for each kind of slide that is more than points: a Part → its blocks."""
