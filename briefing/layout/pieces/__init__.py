"""Blocks of a slide as pieces that can be stacked: each knows its height at a width and a body
size, can be cut where a page ends, and draws itself.
"""
