"""What holds for every test: no display is needed, and nobody's settings or caches are touched.

Tests that need Qt take pytest-qt's `qapp` or `qtbot`. Qt has one application a process, and the
first that is made decides whether there can be widgets: so it is made here, before a test calls a
command that makes one without.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest
from hypothesis.internal.conjecture import providers

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from xdist.workermanage import WorkerController

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_home = tempfile.TemporaryDirectory(prefix="briefing-tests-", ignore_cleanup_errors=True)
for _name in ("HOME", "USERPROFILE"):
    os.environ[_name] = _home.name
for _name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
    os.environ[_name] = str(Path(_home.name, _name.lower()))

# A busy machine is no reason to fail: nothing is judged by the clock. The same examples are tried
# each time, so that a failure is one that everybody sees; `make fuzz` tries ever new ones.
hypothesis.settings.register_profile(
    "briefing",
    deadline=None,
    derandomize=True,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.register_profile(
    "fuzz", hypothesis.settings.get_profile("briefing"), derandomize=False, print_blob=True
)
hypothesis.settings.load_profile("briefing")


def pytest_configure(config: pytest.Config) -> None:
    """Hypothesis also makes examples of the words in the code: then each change of the code, and
    each choice of tests, would mean other examples. Only `make fuzz` wants that.
    """
    if config.getoption("--hypothesis-profile") != "fuzz":
        known = providers._local_constants
        providers._get_local_constants = lambda: known


_COUNTED = pytest.StashKey[list[str]]()
_OF_WORKER = "counted"


@pytest.fixture(scope="session")
def counted(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Says a line with counts at the end of the run."""
    return request.config.stash.setdefault(_COUNTED, []).append


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker hands over what it counted."""
    if (output := getattr(session.config, "workeroutput", None)) is not None:
        output[_OF_WORKER] = session.config.stash.get(_COUNTED, [])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: WorkerController) -> None:
    """The lines of a worker that has ended, or died."""
    lines = getattr(node, "workeroutput", {}).get(_OF_WORKER, [])
    node.config.stash.setdefault(_COUNTED, []).extend(lines)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """What was counted."""
    if lines := config.stash.get(_COUNTED, []):
        terminalreporter.section("counted")
        for line in lines:
            terminalreporter.line(line)


@pytest.fixture(scope="session", autouse=True)
def application_with_widgets(qapp: QApplication) -> QApplication:
    """Of the whole run; see above."""
    return qapp
