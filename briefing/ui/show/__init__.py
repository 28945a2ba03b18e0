"""The slideshow: the show that is running, and its windows."""
