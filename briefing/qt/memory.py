"""Freed pictures go back to the system at once.

glibc raises its limit for blocks that it maps on their own up to 32 MiB, just above a picture of
3840 × 2160, as soon as one such block was freed. From then on pictures lie in the heap, where any
small thing behind them holds their memory: 200 MB after some dozens of pages. A limit that was set
stays (mallopt(3), M_MMAP_THRESHOLD).
"""

from __future__ import annotations

import sys
from functools import lru_cache

LIMIT = 4 * 1024 * 1024
"""Bytes from which a block is mapped on its own: pictures of half a screen and more."""
_M_MMAP_THRESHOLD = -3


@lru_cache(maxsize=1)
def give_back_large_blocks() -> bool:
    """From now on, in this process. Whether it was asked for: only glibc needs it."""
    if not sys.platform.startswith("linux"):
        return False
    from ctypes import CDLL  # only for this, and not at the start

    try:
        return bool(CDLL(None).mallopt(_M_MMAP_THRESHOLD, LIMIT))
    except (OSError, AttributeError):  # another C library
        return False
