"""Scenes in, a file out: one package or module for each format, each a generator of `Progress`."""
