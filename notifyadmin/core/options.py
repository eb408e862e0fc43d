"""The values of the options, as they are now; whoever needs to know is told when one changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from notifyadmin.core.guard import Caution
from notifyadmin.core.signal import Signal
from notifyadmin.store import options
from notifyadmin.store.errors import StoreError
from notifyadmin.store.options import OPTIONS, AnyOption, Option

if TYPE_CHECKING:
    from notifyadmin.api.network import Network
    from notifyadmin.store.settings import Settings

T = TypeVar("T")


class Options:
    """Reads and stores what a person sets. A value that can't be used is not stored.

    Signals:
        changed(str key): an option has another value, which applies from now on.
        failed(StoreError error): a value applies, but could not be kept.
    """

    def __init__(self, settings: Settings) -> None:
        self.changed = Signal[[str]]()
        self.failed = Signal[[StoreError]]()
        self._settings = settings
        self._told = self._values()
        """The values of which whoever needs to know has been told; other programs change the file as well."""

    def value(self, option: Option[T]) -> T:
        """What is set, or the default; what can't be read is the default, or what does less harm."""
        if not self._settings.has(option.key):
            return option.default
        found = option.read(self._settings.text(option.key))
        if found is None:
            found = option.damaged
        return option.default if found is None else found

    def is_default(self, option: AnyOption) -> bool:
        """Whether an option has its default value."""
        return bool(self.value(option) == option.default)

    def applies(self, option: AnyOption) -> bool:
        """Whether another option lets this one have an effect."""
        if option.only_with is None:
            return True
        key, value = option.only_with
        return bool(self.value(OPTIONS[key]) == value)

    def choose(self, option: Option[T], value: T) -> str:
        """Sets an option; returns why not where that value can't be used, else an empty text."""
        problem = option.problem(value)
        if not problem:
            self.take({option.key: option.stored(value)})
        return problem

    def reset(self, option: AnyOption) -> None:
        """Gives an option its default value."""
        self.take({option.key: None})

    def reset_all(self) -> None:
        """Gives each option its default value."""
        self.take(dict.fromkeys(OPTIONS))

    def take(self, texts: Mapping[str, str | None]) -> None:
        """Sets several options by their keys to texts that can be read; None stands for the default."""
        for key, text in texts.items():
            if text is None or OPTIONS[key].read(text) == OPTIONS[key].default:
                self._settings.remove(key)
            else:
                self._settings.set_text(key, text)
        self.refresh()

    def refresh(self) -> None:
        """Writes what was set, and takes over what other programs have set since."""
        try:
            self._settings.sync()
        except StoreError as error:
            self.failed.emit(error)
        before, self._told = self._told, self._values()
        for key, value in before.items():
            if self.value(OPTIONS[key]) != value:
                self.changed.emit(key)

    def caution(self) -> Caution:
        """When the user wants to be asked."""
        return Caution(self.value(options.ALWAYS_ASK), self.value(options.ASK_AGAIN))

    def network(self) -> Network:
        """How the next request gets to its service."""
        from notifyadmin.api.network import Network

        # Without an address there is no way through a proxy of one's own, and none past it.
        own = self.value(options.PROXY_ADDRESS) or "http://"
        proxy = {options.SYSTEM: None, options.NONE: ""}.get(self.value(options.PROXY), own)
        has_file = self.value(options.CERTIFICATES) == options.FILE
        return Network(
            float(self.value(options.TIMEOUT)), proxy, self.value(options.AUTHORITY_FILE) if has_file else ""
        )

    def _values(self) -> dict[str, object]:
        return {key: self.value(option) for key, option in OPTIONS.items()}
