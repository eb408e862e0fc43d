"""Build a form once, and say how many milliseconds that took."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QApplication, QFormLayout, QLabel, QLineEdit, QWidget

from notifyadmin.api.models.fields import Shape
from notifyadmin.api.models.send_fields import SEND_REQUEST
from notifyadmin.ui.form.builder import Form
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance


def all_fields() -> None:
    """The program's own, of every field that a send has."""
    app = QApplication([])
    resources = Resources.found()
    Appearance(app, resources).apply("light")
    started_s = time.perf_counter()
    form = Form(SEND_REQUEST, resources)
    for section in form.sections:
        section.unfold(True)  # its rows are built no sooner
    _say_time_since(started_s)
    form.deleteLater()


def bare_lines() -> None:
    """As many lines as a send has fields, each with a label, and nothing else."""
    app = QApplication([])
    objects = sum(field.shape is Shape.OBJECT for field in SEND_REQUEST.fields)
    count = len(tuple(SEND_REQUEST.paths())) - objects
    started_s = time.perf_counter()
    form = QWidget()
    layout = QFormLayout(form)
    for number in range(count):
        layout.addRow(QLabel(f"Field {number}"), QLineEdit())
    _say_time_since(started_s)
    app.quit()


def _say_time_since(started_s: float) -> None:
    print((time.perf_counter() - started_s) * 1000, flush=True)
