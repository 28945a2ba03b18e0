"""The panes beside a slide: its source, its properties, its people, its notes, what is wrong."""
