"""The request that is being built: its values, and every step that led to them."""

from __future__ import annotations

from notifyadmin.core.signal import Signal
from notifyadmin.core.values import Values, is_there, place_of_change, shared

MAX_STEPS = 200
WHOLE = ("",)
"""The place of a step that replaces everything, which no other step joins."""


class Document:
    """Holds a request's values (names as on the wire), with undo and redo.

    Typing into one field is one step, however many keys it took. Values are never changed in place, and what two
    steps have in common is kept once. An editor calls `touch` for each key, which costs nothing, and passes the
    values in when they are `wanted`: a moment later, or because something else is about to happen.

    Signals:
        touched(): something was typed that is not among the values yet.
        wanted(): the editor in use is to pass its current contents, to `edit`, `type_json` or `hold`.
        changed(): the values are others now.
        replaced(Values values): they have to be shown, in the form and as JSON.
        typed(Values values): they are others now, typed as JSON, and the form does not show them yet.
        steps_changed(bool can_undo, bool can_redo): what undo and redo can do.
    """

    def __init__(self) -> None:
        self.touched = Signal[[]]()
        self.wanted = Signal[[]]()
        self.changed = Signal[[]]()
        self.replaced = Signal[[Values]]()
        self.typed = Signal[[Values]]()
        self.steps_changed = Signal[[bool, bool]]()
        self._steps: list[Values] = [{}]
        self._at = 0
        self._place: tuple[str, ...] = WHOLE
        self._is_pending = False
        self._is_held = False
        self._told = (False, False)

    @property
    def values(self) -> Values:
        """The request as it is now, but for what was only just typed."""
        return self._steps[self._at]

    @property
    def possible(self) -> tuple[bool, bool]:
        """Whether there is something to undo, and to redo."""
        waits = self._is_pending or self._is_held
        return self._at > 0 or waits, self._at < len(self._steps) - 1 and not waits

    @property
    def is_held(self) -> bool:
        """Whether what was typed last is no request, so that the values are those from before it."""
        return self._is_held

    def touch(self) -> None:
        """Something was typed: its values will be handed in when they are wanted."""
        self._is_pending = True
        self._tell_steps()
        self.touched.emit()

    def settle(self) -> None:
        """Fetches what was typed, now."""
        if self._is_pending:
            self._is_pending = False
            self.wanted.emit()
            self._tell_steps()

    def begin(self, values: Values) -> None:
        """Starts with a request, to which nothing has led: there is nothing to undo."""
        self._steps, self._at, self._place = [values], 0, WHOLE
        self._is_pending = self._is_held = False
        self._show()

    def edit(self, values: Values) -> None:
        """Takes what the form shows; a further change of the same field joins the step before it."""
        self._enter(values, ())

    def type_json(self, values: Values) -> None:
        """Takes what was typed as JSON; a further change of the same place joins the step before it."""
        if self._enter(values, ("json",)):
            self.typed.emit(self.values)

    def hold(self) -> None:
        """What was typed is no request; undo throws it away, and shows the last one again."""
        self._is_held = True
        self._tell_steps()

    def pause(self) -> None:
        """The user has gone elsewhere: what is typed next is a step of its own."""
        self.settle()
        self._place = WHOLE

    def replace(self, values: Values) -> None:
        """Takes another request in place of this one, as one step."""
        self.settle()
        was_held, self._is_held = self._is_held, False
        values = shared(self.values, values)
        if values is not self.values:
            self._add_step(values, joins=False)
            self._place = WHOLE
            self._show()
        elif was_held:
            self._show()

    def undo(self) -> None:
        """Goes one step back, if there is one."""
        self.settle()
        if self._is_held:
            self._is_held = False
            self._show()
        else:
            self._go(-1)

    def redo(self) -> None:
        """Goes one step forth, if there is one."""
        self.settle()
        if not self._is_held:
            self._go(1)

    def _go(self, by: int) -> None:
        if 0 <= self._at + by < len(self._steps):
            self._at += by
            self._place = WHOLE
            self._show()

    def _show(self) -> None:
        self._tell()
        self.replaced.emit(self.values)

    def _enter(self, values: Values, origin: tuple[str, ...]) -> bool:
        self._is_pending = self._is_held = False
        # Then equal parts are the same object, which is quick to see.
        values = shared(self.values, values)
        place = place_of_change(self.values, values)
        if place is None:
            self._tell_steps()
            return False
        comes_or_goes = is_there(self.values, place) != is_there(values, place)
        # What is taken away as a whole must come back as a whole.
        self._add_step(values, joins=self._place == origin + place and not comes_or_goes)
        self._place = origin + place
        self._tell()
        return True

    def _add_step(self, values: Values, *, joins: bool) -> None:
        del self._steps[self._at + 1 :]
        if joins and self._at:
            self._steps[self._at] = values
        else:
            self._steps.append(values)
            del self._steps[:-MAX_STEPS]
            self._at = len(self._steps) - 1

    def _tell(self) -> None:
        self._tell_steps()
        self.changed.emit()

    def _tell_steps(self) -> None:
        if self.possible != self._told:
            self._told = self.possible
            self.steps_changed.emit(*self._told)
