"""What Word and PowerPoint files have in common: parts that refer to one another, and their XML."""
