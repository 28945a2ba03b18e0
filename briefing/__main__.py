"""`briefing`, `python -m briefing`: the command line."""

from __future__ import annotations

from briefing.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    raise SystemExit(main())
