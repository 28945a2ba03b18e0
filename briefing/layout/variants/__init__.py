"""Which way to compose a slide: what it holds (`content`), which ways can hold that (`rules`), and
which of them its neighbours leave (`rhythm`).
"""
