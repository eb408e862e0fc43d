"""One field in a form: its label, its editor, the menu of what else can be done with it, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QToolButton, QWidget

from notifyadmin.api.models.fields import FieldSpec, Shape
from notifyadmin.api.problems import Problem, Severity
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.form.editors import UNSET, Editor
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import mark
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.outside_text import OutsideLabel

# Ctrl+Backspace alone deletes a word.
SWITCH_KEYS = "Ctrl+Shift+Backspace"
MENU_KEYS = "Alt+Return"
MAX_SHOWN_PROBLEMS = 10


class FieldRow(QWidget):
    """A field's label, editor, note and problems, with the menu that empties it or takes it out of the request.

    Signals:
        edited(): the user changed the value.
    """

    edited = Signal()

    def __init__(self, editor: Editor, path: str, identifier: str, resources: Resources) -> None:
        super().__init__()
        self.editor = editor
        self.path = path
        self._resources = resources
        self._has_focus = False
        spec = editor.spec
        title, help_text = of_api(spec.title), of_api(spec.help)
        editor.identify_as(identifier, title)
        self._target = editor.focus_target()
        self._problems: list[Problem] = []
        self.label = label_for(self._target, label_of(spec))
        self.label.setWordWrap(True)
        self._more = identify(QToolButton(), f"{identifier}.more", self.tr("More for {field}").format(field=title))
        self._note = OutsideLabel(lines=1)
        self._problem_icon = QLabel()
        self._problem_text = OutsideLabel()
        self._lay_out(help_text)
        self._more.clicked.connect(self.open_menu)
        for keys, slot in ((SWITCH_KEYS, self.switch), (MENU_KEYS, self.open_menu)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        editor.edited.connect(self._on_edited)
        editor.noted.connect(self.refresh)
        editor.focus_target_changed.connect(self.refresh)
        self._target.installEventFilter(self)
        self.refresh()

    def switch(self) -> None:
        """A field that is set becomes unset; one that is not becomes set and empty, where there is such a thing."""
        if not self.editor.spec.required:
            self._set(UNSET if self._is_filled else self.editor.empty)

    def open_menu(self) -> None:
        """Opens the menu of what can be done with the field besides typing; a required one has none."""
        if self.editor.spec.required:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self._more.accessibleName())
        if self.editor.empty is not UNSET:
            send_empty = menu.addAction(self.tr("Send empty value"), self._on_send_empty_chosen)
            send_empty.setEnabled(self.editor.value() != self.editor.empty)
        remove = menu.addAction(self.tr("Remove from request"), self._on_remove_chosen)
        remove.setEnabled(self._is_filled)
        # Shown only: the row's own shortcut does what the first enabled one of them would.
        shown = remove if self._is_filled or self.editor.empty is UNSET else send_empty
        shown.setShortcut(QKeySequence(SWITCH_KEYS))
        shown.setShortcutVisibleInContextMenu(True)
        corner = QPoint(self._more.width() - menu.sizeHint().width(), self._more.height())
        menu.popup(self._more.mapToGlobal(corner))
        menu.setActiveAction(shown)

    def focus(self, path: str) -> None:
        """Puts the cursor where a problem at `path` can be fixed."""
        self.target(path).setFocus()

    def target(self, path: str) -> QWidget:
        """The widget in which a problem at `path` can be fixed."""
        return self.editor.target_at(self._rest(path))

    @property
    def problem_paths(self) -> list[str]:
        """The paths of the problems that are shown."""
        return [problem.path for problem in self._problems]

    def set_value(self, value: object) -> None:
        """Shows a value, without a signal."""
        self.editor.set_value(value)
        self.refresh()

    def refresh(self) -> None:
        """Shows the menu's button where there is something for it to do, and the note on what is typed."""
        note = self.editor.note()
        self._note.show_text(note)
        self._note.setVisible(bool(note))
        self._follow_target()
        self._describe()
        # The way to an empty value is seldom wanted: it shows only in the row that is being worked on.
        offered = self._is_filled or (self.editor.empty is not UNSET and (self.underMouse() or self._has_focus))
        self._more.setVisible(offered and not self.editor.spec.required)

    def show_problems(self, problems: list[Problem]) -> None:
        """Shows what is wrong below the editor, in words and with an icon; an empty list takes it away."""
        if not problems and not self._problems:
            return
        self._problems = problems
        worst = "" if not problems else min((problem.severity for problem in problems), key=list(Severity).index)
        self._problem_icon.setVisible(bool(problems))
        self._problem_text.setVisible(bool(problems))
        sentences = [self._sentence(problem) for problem in problems[:MAX_SHOWN_PROBLEMS]]
        if len(problems) > MAX_SHOWN_PROBLEMS:
            sentences.append(self.tr("… and %n more", "", len(problems) - MAX_SHOWN_PROBLEMS))
        self._problem_text.show_text("\n".join(sentences))
        if problems:
            self._resources.show_icon(self._problem_icon, worst, size=14)
        self._mark(self._problem_text, worst)
        self.editor.mark_problem()
        by_severity = sorted(problems, key=lambda problem: list(Severity).index(problem.severity), reverse=True)
        targets = {self.target(problem.path): problem.severity for problem in by_severity}
        for widget in (self.editor, *self.editor.findChildren(QWidget)):
            self._mark(widget, targets.get(widget, ""))
        self._describe()

    @property
    def _is_filled(self) -> bool:
        """Whether the field has a value, or holds what is none yet."""
        return self.editor.value() is not UNSET or self.editor.problem() is not None

    def _set(self, value: object) -> None:
        self.editor.edit_to(value)
        self.editor.focus_target().setFocus()

    def _on_send_empty_chosen(self) -> None:
        self._set(self.editor.empty)

    def _on_remove_chosen(self) -> None:
        self._set(UNSET)

    def _follow_target(self) -> None:
        """Has label, focus and problems lead to the widget that takes the keyboard now."""
        target = self.editor.focus_target()
        if target is not self._target:
            self._target = target
            target.installEventFilter(self)
            self._has_focus = target.hasFocus()
            self.label.setBuddy(target)
            self.show_problems(self._problems)

    def _describe(self) -> None:
        """Gives assistive technology the text below the field, or else the field's help."""
        problem = self._problem_text.shown_text
        below = [problem] if problem else [self._note.shown_text, of_api(self.editor.spec.help)]
        said = " ".join(text for text in (self.editor.remark(), *below) if text)
        self.editor.focus_target().setAccessibleDescription(said)

    def _mark(self, widget: QWidget, problem: str) -> None:
        if (widget.property("problem") or "") != problem:
            mark(widget, problem=problem)

    def _rest(self, path: str) -> str:
        return path[len(self.path) + 1 :]

    def _sentence(self, problem: Problem) -> str:
        entry = self._rest(problem.path).partition(".")[0]
        text = of_api(problem.text)
        if self.editor.spec.shape is not Shape.LIST or not entry.isdecimal():
            return text
        return self.tr("Entry {number}: {text}").format(number=int(entry) + 1, text=text)

    def _lay_out(self, help_text: str) -> None:
        for widget in (self.label, self.editor):
            widget.setToolTip(help_text)
        self._more.setIcon(self._resources.icon("more"))
        keys = QKeySequence(MENU_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        self._more.setToolTip(self.tr("More ({keys})").format(keys=keys))
        self._more.setAutoRaise(True)
        # A stop at each row would double the way through the form: MENU_KEYS open the menu from the field.
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = self._more.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._more.setSizePolicy(policy)
        self._note.setProperty("role", "small")
        self._problem_text.setProperty("role", "problem")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(spacing.M)
        grid.setVerticalSpacing(spacing.XXS)
        top = Qt.AlignmentFlag.AlignTop
        self.label.setContentsMargins(0, spacing.S, 0, 0)
        grid.addWidget(self.label, 0, 0, top)
        grid.addWidget(self.editor, 0, 1, 1, 2)
        grid.addWidget(self._more, 0, 3, top)
        grid.addWidget(self._note, 1, 1, 1, 2)
        grid.addWidget(self._problem_icon, 2, 1, top)
        grid.addWidget(self._problem_text, 2, 2)
        grid.setColumnStretch(2, 1)
        self._problem_icon.hide()
        self._problem_text.hide()

    def _on_edited(self) -> None:
        self.refresh()
        self.edited.emit()

    # Qt's own interface

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.refresh()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._target and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._has_focus = event.type() is QEvent.Type.FocusIn
            self.refresh()
        return super().eventFilter(watched, event)


def label_of(spec: FieldSpec) -> str:
    """A field's title, with a mark where it is required."""
    return of_api(spec.title) + ("\N{NO-BREAK SPACE}*" if spec.required else "")
