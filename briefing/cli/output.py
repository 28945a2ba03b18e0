"""What commands print on the standard output."""

from __future__ import annotations

import json
import sys


def print_json(value: object) -> None:
    """UTF-8 whatever the locale says, so that a program can read it anywhere."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:  # a test or another program put its own text stream there
        print(text)
        return
    sys.stdout.flush()
    # A lone surrogate cannot be written as UTF-8, but may stand in a hostile file's text.
    buffer.write(text.encode("utf-8", "replace") + b"\n")
    buffer.flush()
