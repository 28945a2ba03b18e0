"""Picture files → pictures that can be shown: the gate, decoding, caching."""
