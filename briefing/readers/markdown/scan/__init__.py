"""All lines of a file, gone through once → where slides and blocks begin, without parsing any."""
