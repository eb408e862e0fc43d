"""What the Preferences page keeps from one start to the next."""

from __future__ import annotations

from notifyadmin.store.drafts import Drafts


class PreferencesDraft:
    """The user ID that was typed last, and whether the user wants changes to be saved automatically.

    That wish is for every profile that is not production; production begins without it each time.
    """

    def __init__(self, drafts: Drafts, page: str) -> None:
        self._drafts = drafts
        self._page = page
        kept = drafts.load(page) or {}
        user_id = kept.get("userId")
        self._values = {"userId": user_id} if isinstance(user_id, str) else {}
        self.saves_automatically = kept.get("savesAutomatically") is not False

    @property
    def user_id(self) -> str | None:
        """The user ID, which may be empty; None where none was ever typed."""
        return self._values.get("userId")

    def keep_user(self, user_id: str) -> None:
        """Keeps another user ID."""
        self._values["userId"] = user_id
        self._save()

    def keep_automatic(self, wanted: bool) -> None:
        """Keeps whether changes are to be saved automatically."""
        self.saves_automatically = wanted
        self._save()

    def _save(self) -> None:
        self._drafts.save(self._page, {**self._values, "savesAutomatically": self.saves_automatically})
