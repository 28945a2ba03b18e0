"""Regular expressions that are compiled when they are first used: of the hundreds in the app, one
file needs a few dozen, and compiling the others was a tenth of a short export.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """Becomes, for all who hold it, what `re.compile` gives."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # called for what is not there yet
        compiled = re.compile(self._source, self._flags)
        for each in dir(compiled):
            if not each.startswith("_"):
                self.__dict__[each] = getattr(compiled, each)
        return self.__dict__[name] if name in self.__dict__ else getattr(compiled, name)


def lazy_regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile(source, flags)`, with all that a pattern can do. What is wrong in `source` is
    found at its first use. To hand it to `re`'s functions, or to another pattern, take `.pattern`.
    """
    return cast("re.Pattern[str]", _Late(source, flags))
