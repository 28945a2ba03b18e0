"""A formula of LaTeX → what it says, what it looks like, and PowerPoint's own formula of it.

Between them it is MathML, which `ziamath` has `latex2mathml` make, and draws. Both are imported
with the first formula.
"""
