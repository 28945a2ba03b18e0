"""What is asked or shown over the pages in the middle of a talk."""
