"""A change that a person wants → the smallest patch of the text they have open. Pure functions:
document in, patches out; what was not meant stays, byte for byte.
"""
