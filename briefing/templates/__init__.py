"""A company's PowerPoint template → a theme: what stands where on its layouts, which of them suits
which kind of slide, and what of the file may come along. Nothing of it is trusted.
"""
