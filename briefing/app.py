"""Composition root of the window: the one file that knows every part.

Start-up counts: a thousand-slide deck shows its first slide 0.7 s after the command.
"""

from __future__ import annotations

import signal
import socket
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from briefing import __version__, resources
from briefing.qt.storage.settings import Settings
from briefing.qt.translation import Translation
from briefing.ui.session.session import Session
from briefing.ui.shared.style import apply_style, set_appearance
from briefing.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path
    from types import FrameType, TracebackType

AFTER_FIRST_PAINT = 1500
"""Milliseconds after which what is not needed yet may be made ready."""


def run_window(path: Path | None) -> int:
    """Show the window, with `path` open in it, until it is closed; the process's exit status."""
    app = make_application()
    settings = Settings()
    set_appearance(app, settings.appearance)
    translation = Translation(app)
    translation.speak(settings.language)
    window = MainWindow(Session(), settings, translation)
    report_uncaught_errors(window)
    listen_for_signals(app)
    if path is not None:
        try:
            window.open_file(path)
        except Exception as error:  # Qt has no event loop yet that would hand it to the hook
            sys.excepthook(type(error), error, error.__traceback__)
    window.show()
    say_what_is_not_kept(window)
    QTimer.singleShot(0, window.recovery.offer)
    QTimer.singleShot(AFTER_FIRST_PAINT, window.session.builder.warm_up)
    status = app.exec()
    window.jobs.stop()
    return status


def make_application() -> QApplication:
    """The application, with its name, its resources and its looks."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(sys.argv[:1])
    app.setApplicationName("briefing")
    app.setApplicationDisplayName("Briefing")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("briefing")
    resources.register()
    app.setWindowIcon(QIcon(":/icons/briefing.svg"))
    apply_style(app)
    return app


def say_what_is_not_kept(window: MainWindow) -> None:
    """In a home that takes no files; a message about the file that was opened comes first."""
    settings = window.settings
    if not settings.kept and window.message.isHidden():
        window.message.note(
            lambda: window.tr(
                "Settings cannot be written to {0}: they are forgotten when Briefing ends"
            ).format(settings.path.parent)
        )


def report_uncaught_errors(window: MainWindow) -> None:
    """An error that nobody foresaw is said in a sentence; its traceback goes to the log."""

    def say(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
            return
        try:
            place = write_log(kind, error, trace)
        except OSError:  # a home that takes no files
            window.message.warn(lambda: window.tr("Something went wrong; your file is untouched."))
            return
        window.message.warn(
            lambda: window.tr(
                "Something went wrong; your file is untouched. Details are in {0}"
            ).format(place)
        )

    sys.excepthook = say


def write_log(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Append to the log beside the settings; its path."""
    import logging
    from logging.handlers import RotatingFileHandler

    from briefing.qt.storage.settings import usual_place

    path = usual_place().with_name("briefing.log")
    log = logging.getLogger("briefing")
    if not log.handlers:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=500_000, backupCount=1, encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        log.addHandler(handler)
        log.propagate = False
    log.error("unforeseen", exc_info=(kind, error, trace))
    return str(path)


def listen_for_signals(app: QApplication) -> None:
    """Ctrl+C and a polite kill close the window in order, as its button does; the second ends it
    whatever is still being asked. Python sees a signal only when Qt gives it a turn: a byte on a
    socket does that.
    """
    reader, writer = socket.socketpair()
    for end in (reader, writer):
        end.setblocking(False)

    heard: list[int] = []

    def close(number: int, _frame: FrameType | None) -> None:
        heard.append(number)
        QTimer.singleShot(0, leave)  # Python may be in the middle of a paint event

    def leave() -> None:
        app.closeAllWindows()
        shown = [one for one in app.topLevelWidgets() if one.isVisible()]
        if len(heard) > 1 or not shown:  # Qt ends by itself only where the last one was shown
            app.quit()

    signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, close)
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read, app)
    notifier.activated.connect(lambda: reader.recv(16))
    app.setProperty("signals", (reader, writer))  # lives as long as the application
