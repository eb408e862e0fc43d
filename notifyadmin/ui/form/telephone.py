"""The editor of telephone numbers."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent

from notifyadmin.api.models.fields import FieldSpec
from notifyadmin.ui.form.editors import LineEditor


class TelephoneEditor(LineEditor):
    """A telephone number as it was typed; below it stands how it will be read: a bare one is of the US or Canada.

    What reads numbers takes a while to load, so nothing is read until the editor has been painted once.
    """

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self._is_painted = False
        self._note_timer = QTimer(self, interval=0, singleShot=True)
        self._note_timer.timeout.connect(self.noted)

    def note(self) -> str:
        text = self.line.text()
        if not self._is_painted or not any(character.isdigit() for character in text):
            return ""
        import phonenumbers

        try:
            number = phonenumbers.parse(text, None if text.lstrip().startswith("+") else "US")
        except phonenumbers.NumberParseException:
            return ""
        # In full, that is: without its area code, 555-1212 is read as nobody's.
        if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
            return ""
        read_as = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        region = phonenumbers.region_code_for_number(number)
        return self.tr("Read as {number}").format(number=f"{read_as} ({region})" if region else read_as)

    # Qt's own interface

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self._note_timer.start()
