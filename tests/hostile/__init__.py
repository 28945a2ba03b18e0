"""Hostile input, made by generators; nothing is stored."""
