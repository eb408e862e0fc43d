"""The dialog in which one of several requests is chosen that a paste or a file holds."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView, QWidget

from notifyadmin.core.file_import import Choice
from notifyadmin.importers import Imported, Operation
from notifyadmin.ui.widgets.dialog import ListDialog, Role
from notifyadmin.ui.widgets.dialog_text import DialogText


class RequestChoice(ListDialog):
    """Lists the requests, the service's own first, of which the first one is selected."""

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        name = "send.choice"
        title = translate("RequestChoice", "Choose a request")
        text = translate(
            "RequestChoice", "%n request(s) found. Only the selected one is imported.", "", len(choice.requests)
        )
        headings = [
            translate("RequestChoice", "Notification"),
            translate("RequestChoice", "User"),
            translate("RequestChoice", "Operation"),
            translate("RequestChoice", "Host"),
            translate("RequestChoice", "Line"),
            translate("RequestChoice", "Notes"),
        ]
        operations: dict[Operation, str] = {
            "send": translate("RequestChoice", "Send"),
            "retract": translate("RequestChoice", "Retract"),
            "setUserPreferences": translate("RequestChoice", "Preferences"),
        }
        lines = [_line(request, operations[request.operation]) for request in choice.requests]
        super().__init__(DialogText(title, text, name), headings, lines, parent)
        self._choice = choice
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.selectRow(0)
        self.table.doubleClicked.connect(lambda _index: self._take())
        self.add_button(name, self.tr("Import"), self._take, role=Role.AcceptRole)

    def _take(self) -> None:
        row = self.table.currentIndex().row()
        self.accept()
        self._choice.take(self._choice.requests[max(row, 0)])


def _line(request: Imported, operation: str) -> list[str]:
    values = request.values
    first = values
    if isinstance(values, dict) and isinstance(values.get("preferences"), list):
        first = values["preferences"]
    if isinstance(first, list):
        first = first[0] if first and isinstance(first[0], dict) else {}
    user = values.get("userId", values.get("user")) if isinstance(values, dict) else ""
    if isinstance(user, dict):
        user = user.get("id", user.get("email", user.get("number", "")))
    notes = str(len(request.remarks)) if request.remarks else ""
    return [_text(first.get("notificationId")), _text(user), operation, request.host, str(request.line), notes]


def _text(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)
