"""What every test can rely on: an own home, a fresh event loop for coroutines, and nothing left behind."""

from __future__ import annotations

import asyncio
import gc
import inspect
import itertools
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

if "x11" not in os.environ.get("NOTIFYADMIN_TEST_SCREEN", ""):
    # Its own screen is smaller than the program's window.
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screens.json')}"

from notifyadmin.app import plain_imports, run_in_loop

with plain_imports():
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QAbstractItemView, QApplication

from notifyadmin.ui.plurals import EnglishPlurals

# Enough examples to find what there is within the suite's time; a busy machine is no failure.
settings.register_profile("house", max_examples=40, deadline=None)
settings.load_profile("house")
_homes = itertools.count()
MOST_S = 60.0
"""How long a cancelled task may take to end; on the busiest computer only one that hangs takes longer."""


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Has what earlier tests left of Qt go on this thread; Python's collector would delete it on the sandbox's as well.

    What stays for the tests to come is not looked through again before each of them.
    """
    gc.collect()
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Runs a coroutine test in a Qt event loop of its own; every fixture that has an `aclose` is closed within it."""
    function = pyfuncitem.obj
    if not inspect.iscoroutinefunction(function):
        return None
    names = pyfuncitem._fixtureinfo.argnames
    arguments = {name: pyfuncitem.funcargs[name] for name in names}
    app: QApplication = pyfuncitem._request.getfixturevalue("qapp")
    # Those that only other fixtures ask for as well.
    run_in_loop(app, _run(function(**arguments), list(pyfuncitem.funcargs.values())))
    return True


async def _run(test: Any, fixtures: list[Any]) -> None:
    try:
        try:
            await test
        finally:
            for value in fixtures:
                if hasattr(value, "aclose"):
                    await value.aclose()
        left = _others()
        assert not left, f"tasks left behind: {left}"
    finally:
        await _cancel_others()


def _others() -> set[asyncio.Task[Any]]:
    return {task for task in asyncio.all_tasks() if task is not asyncio.current_task()}


async def _cancel_others() -> None:
    """Ends what a failed test has left; names what does not end, for which the loop would wait for ever."""
    left = _others()
    for task in left:
        task.cancel()
    pending = (await asyncio.wait(left, timeout=MOST_S))[1] if left else set()
    for task in pending:
        task.print_stack()
        asyncio.tasks._unregister_task(task)  # or the end of the loop would wait for it
    assert not pending, f"tasks that cannot be cancelled: {pending}"


@pytest.fixture(autouse=True)
def _own_home(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Most tests put nothing there, and making and deleting thousands of folders takes its time.
    if "tmp_path" in request.fixturenames:
        home: Path = request.getfixturevalue("tmp_path")
    else:
        home = tmp_path_factory.getbasetemp() / f"home{next(_homes)}"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """The plurals of the program's own language."""
    plurals = EnglishPlurals()
    qapp.installTranslator(plurals)
    yield
    qapp.removeTranslator(plurals)


@pytest.fixture(autouse=True)
def _no_widget_survives() -> Iterator[None]:
    yield
    if QApplication.instance() is not None:
        for widget in QApplication.topLevelWidgets():
            # A completer deletes its list itself, whether or not somebody has before.
            if not isinstance(widget, QAbstractItemView):
                widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        # Qt would delete what a test has put there after Python has ended, and crash.
        QApplication.clipboard().clear()
        # The application outlives its windows: the next test must not have the text size of this one.
        usual = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        if QApplication.font() != usual:
            QApplication.setFont(usual)


@pytest.fixture(autouse=True)
def _no_unexpected_warning(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    loud = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not loud, f"logged: {loud}"
