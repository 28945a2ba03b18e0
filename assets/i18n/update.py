"""Bring the translation files up to the source: `python assets/i18n/update.py [FOLDER]`.

New texts come in unfinished, texts that are gone go out. English is there for its plurals only.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent / "briefing"
LANGUAGES = ("zh_CN", "en")
MARKS = ("-tr-function-alias", "QT_TRANSLATE_NOOP+=T")  # model.message


def update(folder: Path) -> None:
    """Write `briefing_<language>.ts` in `folder` from the sources, keeping what is translated."""
    from PySide6.scripts.pyside_tool import lupdate

    sources = sorted(str(path) for path in PACKAGE.rglob("*.py"))
    for language in LANGUAGES:
        target = folder / f"briefing_{language}.ts"
        plurals = ["-pluralonly"] if language == "en" else []
        sys.argv = [
            "lupdate", "-silent", "-no-obsolete", "-locations", "none", *MARKS, *plurals,
            "-source-language", "en", "-target-language", language,
            *sources, "-ts", str(target),
        ]  # fmt: skip
        try:
            lupdate()
        except SystemExit as finished:
            if finished.code:
                raise


if __name__ == "__main__":
    update(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
