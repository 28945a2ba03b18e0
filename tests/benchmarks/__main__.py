"""`make bench`, or `make bench ARGS=export` for one of them; `growth`, `pauses` and others are only
measured by name.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

PARTS = ("export", "start", "show", "random_keys", "keys", "breaks", "looks", "articles")


def main() -> None:
    here = Path(__file__).parent
    for part in sys.argv[1:] or PARTS:
        if (here / f"{part}.py").is_file():
            import_module(f"tests.benchmarks.{part}").main()
            print(flush=True)


if __name__ == "__main__":
    main()
