"""A deck that was sent and came back from PowerPoint → what was changed in it, and the source with
that in it. Three are compared: what was sent, what came back, and the source of today.
"""
