"""Plain frozen data that every layer shares: standard library only, no behaviour beyond looking
at itself.
"""
