"""Pictures as grounds of text, and what of a picture is kept where it is cut."""
