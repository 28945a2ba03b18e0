"""Write a mutant to the standard output."""

from __future__ import annotations

import sys

from tests.hostile.mutants import mutant

if __name__ == "__main__":
    sys.stdout.buffer.write(mutant(sys.argv[1], int(sys.argv[2])))
