"""The log, without secrets, and with the failures that nobody caught."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable

FORMAT = "%(levelname)s %(message)s"

logger = logging.getLogger(__name__)


class RedactingFormatter(logging.Formatter):
    """Formats a record with its traceback, and strikes secrets out of all of it.

    An exception may quote whatever was being worked on, and Python's own log of its loop the arguments of a call.
    """

    def __init__(self, without_secrets: Callable[[bytes], bytes]) -> None:
        super().__init__(FORMAT)
        self._without_secrets = without_secrets

    def format(self, record: logging.LogRecord) -> str:
        """The line, or the lines, of a record."""
        data = super().format(record).encode(errors="backslashreplace")
        return self._without_secrets(data).decode()


def redact_log(without_secrets: Callable[[bytes], bytes]) -> None:
    """From now on every handler of the log writes without secrets, and failures on threads are logged as well."""
    for handler in logging.getLogger().handlers:
        handler.setFormatter(RedactingFormatter(without_secrets))
    threading.excepthook = lambda failed: _log("A thread failed", failed.exc_value)
    sys.unraisablehook = lambda failed: _log("A failure could not be raised", failed.exc_value)


def _log(message: str, error: BaseException | None) -> None:
    logger.error("%s: %s", message, type(error).__name__, exc_info=error)
