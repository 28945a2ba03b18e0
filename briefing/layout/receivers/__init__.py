"""Who opens a PowerPoint file: the faces that they have, and where lines break there."""
