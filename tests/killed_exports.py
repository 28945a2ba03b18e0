"""Exports killed at moments spread over the time that one takes, many in a short time: copies of
one process that has everything loaded. `python -m tests.killed_exports FOLDER COUNT` says what was
found in the target after each.
"""

from __future__ import annotations

import os
import signal
import sys
import time
import zipfile
from collections import Counter
from pathlib import Path

from briefing.exporters.pptx import write_pptx
from tests.exporters.pptx.made import every_kind

OLD = b"the old file"
DECK, SCENES = every_kind()


def export(target: Path) -> None:
    for _ in write_pptx(DECK, SCENES, target):
        pass


def killed(target: Path, after: float) -> str:
    """Kill an export to `target` after so many seconds; what stands there then."""
    target.write_bytes(OLD)
    process = os.fork()
    if not process:
        export(target)
        os._exit(0)
    time.sleep(after)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    if target.read_bytes() == OLD:
        return "old"
    try:
        with zipfile.ZipFile(target) as package:
            return "damaged" if package.testzip() else "new"
    except zipfile.BadZipFile:
        return "damaged"


def main(folder: Path, count: int) -> None:
    """Print how often the target was old, new and damaged, then what else lies in the folder."""
    target = folder / "talk.pptx"
    export(target)
    before = time.monotonic()
    export(target)
    whole = time.monotonic() - before
    found = Counter(killed(target, whole * 1.2 * (kill + 1) / count) for kill in range(count))
    export(target)
    left = {path.name for path in folder.iterdir()} - {target.name}
    print(found["old"], found["new"], found["damaged"], *left)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
