"""The editor of telephone numbers."""

from __future__ import annotations

from notifyadmin.ui.form.editors import LineEditor


class TelephoneEditor(LineEditor):
    """A telephone number as it was typed; below it stands how it will be read: a bare one is of the US or Canada."""

    def note(self) -> str:
        text = self.line.text()
        if not any(character.isdigit() for character in text):
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
