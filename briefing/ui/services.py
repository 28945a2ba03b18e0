"""What the parts of one window work with, whichever window that is: none of them knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import record

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefing.qt.desktop.screens import Screens
    from briefing.qt.jobs import Jobs
    from briefing.qt.storage.settings import Settings
    from briefing.ui.commands.keymap import Keymap
    from briefing.ui.current_view import CurrentView
    from briefing.ui.search.pinyin import Pinyin
    from briefing.ui.session.document_editor import DocumentEditor
    from briefing.ui.session.session import Session
    from briefing.ui.shared.links import OpenLink
    from briefing.ui.shared.message_bar import MessageBar


@record
class Services:
    """What the parts of the window share: handed to each instead of the window."""

    session: Session
    editor: DocumentEditor
    """What changes the open briefing."""
    settings: Settings
    view: CurrentView
    messages: MessageBar
    jobs: Jobs
    keymap: Keymap
    pinyin: Pinyin
    screens: Screens
    open_link: OpenLink
    """Gets the addresses of clicked links, which passed the gate."""
    parent: QWidget
    """Over which dialogs come up, and with which what is made here goes."""
