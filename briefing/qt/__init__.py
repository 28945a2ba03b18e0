"""Scenes → pixels, PDF and PNG, and what of the machine that takes: fonts, threads, settings."""
