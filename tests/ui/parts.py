"""What the parts of a window work with, without any window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from briefing.qt.jobs import Jobs
from briefing.qt.storage.settings import Settings
from briefing.resources import register
from briefing.ui.commands.keymap import Keymap
from briefing.ui.current_view import CurrentView
from briefing.ui.search.pinyin import Pinyin
from briefing.ui.services import Services
from briefing.ui.session.document_editor import DocumentEditor
from briefing.ui.session.session import Session
from briefing.ui.shared.message_bar import MessageBar
from tests.ui.desks import PANEL, Desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class Parent(QWidget):
    """What dialogs come up over. It stays hidden."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        settings = Settings(folder / "settings.ini")
        self.jobs = Jobs(self)
        self.opened: list[str] = []
        session = Session(self)
        self.services = Services(
            session=session,
            editor=DocumentEditor(session),
            settings=settings,
            view=CurrentView(self),
            messages=MessageBar(self),
            jobs=self.jobs,
            keymap=Keymap(settings, self),
            pinyin=Pinyin(self.jobs, self),
            screens=Desk(PANEL),
            open_link=self.opened.append,
            parent=self,
        )

    def rest(self) -> None:
        """As a window that closes: what runs in threads comes to its end."""
        self.services.session.rest()
        self.jobs.stop()


def new_services(qtbot: QtBot, folder: Path) -> Services:
    """As a window has them, with settings in `folder` and one screen on the desk."""
    register()
    parent = Parent(folder)
    qtbot.addWidget(parent, before_close_func=lambda _: parent.rest())
    return parent.services
