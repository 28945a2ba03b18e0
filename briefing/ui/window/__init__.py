"""The main window: bars, views and start page around one session."""
