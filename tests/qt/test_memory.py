from __future__ import annotations

import subprocess
import sys
from pathlib import Path

STATUS = Path("/proc/self/statm")
PROGRAM = """
import resource
from PySide6.QtGui import QImage
from briefing.qt.memory import give_back_large_blocks

def picture():
    image = QImage(3840, 2160, QImage.Format.Format_RGB32)
    image.fill(0xff123456)
    return image

def memory():
    return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize()

asked = give_back_large_blocks()
del (first := [picture()])[:]
before = memory()
held = []
for _ in range(6):
    pictures = [picture()]
    held.append(bytearray(3_000_000))
    del pictures
print(asked, (memory() - before) // 1_000_000)
"""


def test_freed_pictures_of_a_large_screen_leave_the_process() -> None:
    program = PROGRAM if STATUS.exists() else "print(False, 0)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    asked, grown = done.stdout.split()
    assert (str(STATUS.exists()), True) == (asked, int(grown) < 30)
