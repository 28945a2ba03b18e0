"""What holds for every test: no display is needed, and nobody's settings or caches are touched.

Tests that need Qt take pytest-qt's `qapp` or `qtbot`; no others start it.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import hypothesis

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_home = tempfile.TemporaryDirectory(prefix="briefing-tests-", ignore_cleanup_errors=True)
for _name in ("HOME", "USERPROFILE"):
    os.environ[_name] = _home.name
for _name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
    os.environ[_name] = str(Path(_home.name, _name.lower()))

# A busy machine is no reason to fail: nothing is judged by the clock. In CI the same examples are
# tried each time, so that a failure there is one that everybody sees.
hypothesis.settings.register_profile(
    "briefing",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("briefing")
