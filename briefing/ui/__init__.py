"""Widgets: the window around one session, its panes, the reading view and the show."""
