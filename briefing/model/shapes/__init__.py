"""What shapes are made of: outlines, and paints that fill them."""
