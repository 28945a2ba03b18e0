"""Facts → slides, a kind of passage at a time. Every line shown is a span of its source."""
