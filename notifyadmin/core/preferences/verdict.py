"""How loading and saving preferences ended, in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from notifyadmin.api import verdict
from notifyadmin.api.exchange import Answer
from notifyadmin.api.models import Preferences
from notifyadmin.api.sentence import Sentence, joined
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.core.preferences.cells import CellKey, RowKey, full_title
from notifyadmin.core.preferences.compare import Comparison
from notifyadmin.core.preferences.loaded import stored_in
from notifyadmin.core.preferences.save import Conflict, Reset, Save, Saved

MOST_NAMES = 5
Titles = Mapping[RowKey, str]


def of_loading(answer: Answer[Preferences], user_id: str) -> Verdict:
    """How many notification types a user has."""
    count = len(answer.value.notifications)
    if not count and not answer.value.preferences:
        text = (
            "No preferences for user {user}. Check the user ID, and that the profile is the right environment and"
            " region. A user who has never received a notification has none yet."
        )
        advice = Sentence(text, user=user_id)
        return verdict.of_answer(answer, "No preferences", advice, outcome=Outcome.PARTLY_SENT)
    advice = Sentence("%n notification type(s) for user {user}.", n=count, user=user_id)
    return verdict.of_answer(answer, "Loaded", advice)


def of_comparing(answer: Answer[Preferences], here: str, comparison: Comparison) -> Verdict:
    """How many differences another user has from user `here`, whose preferences stay on the screen."""
    text = "User {there} was read to compare with user {here}: %n difference(s). Nothing was changed."
    advice = Sentence(text, n=len(comparison.differences), there=comparison.there, here=here)
    return verdict.of_answer(answer, "Compared", advice)


def of_saving(answer: Answer[Saved | Conflict], work: Save | Reset, titles: Titles) -> Verdict:
    """Whether exactly what has to be stored is stored now, and else which choices are not."""
    end = answer.value
    if isinstance(end, Conflict):
        advice = "Someone else changed these preferences. Nothing was saved."
        return verdict.of_answer(answer, "Not saved", advice, outcome=Outcome.NOT_SENT)
    text = "Saved" if isinstance(work, Save) else "Reset to default"
    if end.reread is None:
        return verdict.of_answer(answer, text, _unverified(work), outcome=Outcome.PARTLY_SENT)
    faults = _faults(work, stored_in(end.reread), {**titles, **_titles_in(end.reread)})
    if faults:
        advice = joined("The service accepted the changes.", *faults)
        text = Sentence("{what}, with differences", what=Sentence(text))
        return verdict.of_answer(answer, text, advice, outcome=Outcome.PARTLY_SENT)
    lost = "The response was lost." if end.was_lost else ""
    return verdict.of_answer(answer, text, joined(lost, _verified(work)))


def _verified(work: Save | Reset) -> Sentence:
    user = work.request.user_id
    if isinstance(work, Reset):
        return Sentence("Deleted and verified for user {user}.", user=user)
    return Sentence("Saved and verified: %n change(s) for user {user}.", n=len(work.changes), user=user)


def _unverified(work: Save | Reset) -> str:
    if work.is_readable:
        return "The service accepted the changes, but they could not be verified. Load again to check."
    return (
        "The service accepted the changes. This account does not allow reading preferences, so it is unknown"
        " whether choices made elsewhere were kept."
    )


def _faults(work: Save | Reset, now: Mapping[CellKey, str | None], titles: Titles) -> list[Sentence]:
    """What is stored otherwise than it has to be, in sentences."""
    expected = work.expected
    gone = [key for key in expected if key not in now]
    others = [key for key in now if key not in expected or now[key] != expected[key]]
    faults = []
    if gone:
        faults.append(Sentence("%n choice(s) not stored: {names}.", n=len(gone), names=_named(gone, titles)))
    if others:
        text = "%n choice(s) stored differently: {names}."
        faults.append(Sentence(text, n=len(others), names=_named(others, titles)))
    return faults


def _named(keys: Collection[CellKey], titles: Titles) -> str:
    names = ", ".join(f"{full_title(key.row, titles)} {key.channel}" for key in list(keys)[:MOST_NAMES])
    more = len(keys) - MOST_NAMES
    return Sentence("{names} and %n more", n=more, names=names) if more > 0 else names


def _titles_in(loaded: Preferences) -> Titles:
    kinds = {RowKey(each.notification_id): each.title for each in loaded.notifications}
    subs = {RowKey(each.notification_id, each.sub_notification_id): each.title for each in loaded.sub_notifications}
    return {row: title for row, title in {**kinds, **subs}.items() if title}
