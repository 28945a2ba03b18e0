"""What the audience sees of a running show, and mouse and touch over it."""
