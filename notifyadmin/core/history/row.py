"""What a row of the history holds: its verdict, its bodies for reading, and its request as it can be made again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from notifyadmin.api.errors import InvalidRequest
from notifyadmin.api.models import RetractRequest, SendRequest, SetPreferencesRequest
from notifyadmin.api.sentence import Sentence
from notifyadmin.api.verdict import UNKNOWN_TITLE, Finding, Outcome, Verdict
from notifyadmin.core.history.struck_out import MOST_NAMED, sifted
from notifyadmin.core.json_text import InvalidJson, parse_object
from notifyadmin.core.requests import DeletePreferences, Request
from notifyadmin.importers.text import quoted
from notifyadmin.store.errors import StoreError
from notifyadmin.store.journal.entry import RUNNING, Body, Details

MAX_FORMATTED = 100_000
"""Longer bodies are shown as they are: nobody reads them, and formatting them takes longer than a click may."""
NOT_JSON = "Not JSON: shown raw."


class NotRepeatable(StoreError):
    """A row's request cannot be made again; the text says why."""


class KeyStruckOut(NotRepeatable):
    """A key was struck out of the recorded request: as it is, it would send “…” instead."""

    advice = "Open it instead, fill in what is missing, and send it from there."

    def __init__(self, paths: Sequence[str]) -> None:
        more = len(paths) - MOST_NAMED
        names = ", ".join(map(quoted, paths[:MOST_NAMED])) + (", …" if more > 0 else "")
        super().__init__(
            Sentence("It can't be sent again: the history does not keep keys. Missing: {names}.", names=names)
        )


def verdict_of(details: Details) -> Verdict:
    """How the request ended, as it was told then."""
    entry = details.entry
    if entry.outcome == RUNNING:
        return Verdict(Outcome.UNKNOWN, "Running", "The request is still running.")
    if entry.is_interrupted:
        advice = "NotifyAdmin ended before the response came. It may have gone through. Check before you retry."
        return Verdict(Outcome.UNKNOWN, UNKNOWN_TITLE, advice)
    outcome = next((each for each in Outcome if each == entry.outcome), Outcome.UNKNOWN)
    findings = tuple(Finding(message) for message in details.messages)
    return Verdict(outcome, entry.text or "Unknown", entry.advice, findings, entry.tracking_id or None)


def formatted(text: str) -> tuple[str, str]:
    """A body for reading, and why it is shown as it came, where it is; an empty one needs no word."""
    if len(text) > MAX_FORMATTED:
        return text, "Too large to format: shown raw."
    try:
        return json.dumps(json.loads(text), ensure_ascii=False, indent=2), ""
    except (ValueError, RecursionError):
        return text, NOT_JSON if text.strip() else ""


def values_of(details: Details) -> dict[str, Any]:
    """The request by the names on the wire; raises NotRepeatable."""
    body = details.request
    if body is None:
        raise NotRepeatable("The request body was not kept.")
    if body.is_cut:
        raise NotRepeatable("Only the beginning of the request body was kept.")
    return _object(body.text, "The request body is not valid JSON.")


def before_of(details: Details) -> dict[str, Any]:
    """The choices that a change of preferences has replaced, by the names on the wire; raises NotRepeatable.

    Where there was no choice there is none to be made again.
    """
    problem = "What was before this change cannot be read."
    values = _object(details.before or "", problem)
    choices = values.get("preferences")
    if not isinstance(choices, list) or not all(isinstance(choice, dict) for choice in choices):
        raise NotRepeatable(problem)
    return values | {"preferences": [choice for choice in choices if choice.get("delivery") is not None]}


def request_of(details: Details) -> Request:
    """The request as it can be made again; raises NotRepeatable, and KeyStruckOut where it would send “…” for a key."""
    values = values_of(details)
    if struck_out := sifted(values).struck_out:
        raise KeyStruckOut(struck_out)
    try:
        match details.entry.operation:
            case "send":
                return SendRequest.from_wire(values)
            case "retract":
                return RetractRequest.from_wire(values)
            case "setUserPreferences":
                return SetPreferencesRequest.from_wire(values)
            case "deletePreferences":
                return _deletion(values)
            case "reschedule" | "cancelSchedule":
                raise NotRepeatable("A schedule change can't be repeated.")
    except InvalidRequest as error:
        text = Sentence("The request body is not a valid request: {problem}", problem=str(error))
        raise NotRepeatable(text) from None
    raise NotRepeatable("This version of NotifyAdmin does not know this operation.")


def retraction_of(details: Details) -> dict[str, str]:
    """What takes back the in-app notification that a send has made, by the names on the wire."""
    entry = details.entry
    values = {"notificationId": entry.notification_id, "userId": entry.user_id}
    return values | ({"secondaryId": entry.sub_notification_id} if entry.sub_notification_id else {})


def copied(details: Details) -> str:
    """A row as text: what happened, then both bodies."""
    entry = details.entry
    facts = [
        ("Time", entry.at.isoformat(timespec="seconds")),
        ("Outcome", f"{entry.text or entry.outcome} {entry.advice}".strip()),
        ("Profile", entry.profile_name),
        ("Operation", entry.operation),
        ("Notification", " / ".join(filter(None, (entry.notification_id, entry.sub_notification_id)))),
        ("User", entry.user_id),
        ("Status", "" if entry.status is None else str(entry.status)),
        ("Tracking ID", entry.tracking_id),
        ("Scheduled for", "" if entry.scheduled_at is None else entry.scheduled_at.isoformat(timespec="seconds")),
        ("Service log", "" if entry.settled_at is None else f"{entry.settled} ({entry.settled_at.isoformat()})"),
        *(("Message", message) for message in details.messages),
    ]
    lines = [f"{name}: {text}" for name, text in facts if text]
    return "\n".join((*lines, *_named("Request", details.request), *_named("Response", details.answer)))


def _object(text: str, problem: str) -> dict[str, Any]:
    try:
        return parse_object(text)
    except InvalidJson:
        raise NotRepeatable(problem) from None


def _named(name: str, body: Body | None) -> list[str]:
    return [] if body is None else ["", f"{name}:", formatted(body.text)[0]]


def _deletion(values: dict[str, Any]) -> DeletePreferences:
    parts = [values.get(name) for name in ("userId", "notificationId")]
    category = values.get("subNotificationId")
    if not all(isinstance(part, str) and part for part in parts) or not isinstance(category, str | None):
        raise NotRepeatable("The request body is not a valid request.")
    return DeletePreferences(str(parts[0]), str(parts[1]), category)
