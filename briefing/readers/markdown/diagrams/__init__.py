"""Diagrams that a document draws in words: programs of Mermaid, and lists."""
