"""`python -m tests.golden` draws the golden scenes anew. Read the difference before committing."""

from __future__ import annotations

from tests.layout.test_golden import GOLDEN, IDS, golden_of

if __name__ == "__main__":
    for old in GOLDEN.glob("*.txt"):
        old.unlink()
    for name in IDS:
        GOLDEN.joinpath(f"{name}.txt").write_text(golden_of(name), "utf-8")
