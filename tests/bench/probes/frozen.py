"""The least window with a field in it, for PyInstaller to freeze: it knows nothing of this project."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLineEdit())
window.show()
app.exec()
