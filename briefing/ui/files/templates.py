"""The company's template that a briefing wears: chosen in the menu of themes, from those that the
user keeps.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFileDialog

from briefing.model.problem import BriefingError
from briefing.qt.storage.templates import keep_template
from briefing.templates.library import SUFFIXES, templates
from briefing.ui.shared.plain import name_of_file
from briefing.ui.shared.problem_texts import said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from briefing.ui.services import Services


class Templates(QObject):
    """Offers them, and adds others."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.parent)
        self._services = services

    def fill(self, menu: QMenu) -> None:
        """Under the themes: each template by name, and one to be added."""
        menu.addSeparator()
        briefing = self._services.session.briefing
        template = briefing.layout.theme.template if briefing else None
        worn = Path(template.path).stem if template else ""
        names = dict.fromkeys((*templates(), *((worn,) if worn else ())))
        group = QActionGroup(menu)
        for name in names:
            action = menu.addAction(name_of_file(name).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == worn)
            action.triggered.connect(partial(self._wear, name))
            group.addAction(action)
        action = menu.addAction(self.tr("Add a Template…"))
        action.triggered.connect(self.ask)
        action.setEnabled(briefing is not None)

    def ask(self) -> None:
        """Have a file chosen, keep it and wear it."""
        services = self._services
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = self.tr("PowerPoint templates ({0})").format(patterns)
        chosen, _ = QFileDialog.getOpenFileName(
            services.parent, self.tr("Add a template"), services.settings.folder, kinds
        )
        if chosen:
            self.add(Path(chosen))

    def add(self, path: Path) -> None:
        """Keep a template among the user's, and wear it; what cannot be used is said."""
        services = self._services
        try:
            name = keep_template(path)
        except BriefingError as error:
            why = error.problem.message
            services.messages.warn(lambda: said(why))
            return
        services.editor.set_template(name)
        briefing = services.session.briefing
        template = briefing.layout.theme.template if briefing else None
        if template and template.left_out:
            gone = template.left_out
            services.messages.note(
                lambda: self.tr("These stay behind: {0}").format(", ".join(map(said, gone)))
            )

    def _wear(self, name: str, _checked: bool = False) -> None:
        self._services.editor.set_template(name)
