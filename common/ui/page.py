"""Base of every page: typed fields that QML sees as read-only properties under the same name, with change signals."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast, overload

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import qmlRegisterUncreatableType

T = TypeVar("T")
Q = TypeVar("Q", bound=QObject)

MODULE = "Pages"
"""The QML module in which each page class has its name: `import Pages`, `required property TakeTicketPage page`."""

_QT_TYPES: dict[type, Any] = {bool: bool, int: int, float: float, str: str}


class Field(Generic[T]):
    """One value of a page: an attribute in Python, a read-only property with `<name>_changed` in QML.

    Writing an equal value does nothing. Lists and dicts reach QML as JavaScript values: replace
    them whole, a change inside them is not noticed. An `int` is 32 bits wide, as in QML.
    """

    def __init__(self, default: T) -> None:
        self.default = default

    if TYPE_CHECKING:

        @overload
        def __get__(self, page: None, owner: type) -> Field[T]: ...
        @overload
        def __get__(self, page: Page, owner: type) -> T: ...
        def __get__(self, page: Page | None, owner: type) -> Field[T] | T: ...
        def __set__(self, page: Page, value: T) -> None: ...


class Part(Generic[Q]):
    """A QObject that belongs to a page for its whole life, such as a list of rows: made once for each page."""

    def __init__(self, make: Callable[[], Q]) -> None:
        self.make = make

    if TYPE_CHECKING:

        @overload
        def __get__(self, page: None, owner: type) -> Part[Q]: ...
        @overload
        def __get__(self, page: Page, owner: type) -> Q: ...
        def __get__(self, page: Page | None, owner: type) -> Part[Q] | Q: ...


def _value_of(name: str) -> Callable[[Page], Any]:
    return lambda page: page._values[name]


class _PageType(type(QObject)):  # type: ignore[misc]  # the metaclass of PySide has no name of its own
    """Gives a page class a Qt property with change signal for each `Field`, and a constant property for each `Part`."""

    _fields: dict[str, Field[Any]]
    _parts: dict[str, Part[Any]]

    def __new__(mcs, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> Any:
        fields = {key: value for key, value in space.items() if isinstance(value, Field)}
        parts = {key: value for key, value in space.items() if isinstance(value, Part)}
        for key, field in fields.items():
            changed = Signal(name=f"{key}_changed")
            qt_type = _QT_TYPES.get(type(field.default), "QVariant")
            space |= {f"{key}_changed": changed, key: Property(qt_type, _value_of(key), notify=changed)}
        for key in parts:
            space[key] = Property(QObject, _value_of(key), constant=True)
        for base in bases:
            fields = getattr(base, "_fields", {}) | fields
            parts = getattr(base, "_parts", {}) | parts
        return super().__new__(mcs, name, bases, space | {"_fields": fields, "_parts": parts})

    def __init__(cls, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> None:
        super().__init__(name, bases, space)
        qmlRegisterUncreatableType(cls, MODULE, 1, 0, name, "pages are made in Python")  # type: ignore[arg-type]


class Page(QObject, metaclass=_PageType):
    """What one screen shows and can do, without Qt Quick: fields out, slots in.

        class TicketPage(Page):
            number = Field("")
            people_ahead = Field(0)
            waiting = Part(lambda: Rows(WaitingRow))

            @Slot()
            def take(self) -> None: ...

    Names are the same in Python and in QML. A page is held by Python and outlives the QML engine.
    """

    lasting: frozenset[str] = frozenset()
    """The fields that `reset` leaves alone."""
    _fields: dict[str, Field[Any]]
    _parts: dict[str, Part[Any]]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, Any] = {name: field.default for name, field in self._fields.items()}
        for name, part in self._parts.items():
            self._values[name] = part.make()
            self._values[name].setParent(self)

    def __setattr__(self, name: str, value: object) -> None:
        if name not in self._fields:
            super().__setattr__(name, value)
        elif value != self._values[name]:
            self._values[name] = value
            getattr(self, f"{name}_changed").emit()

    def reset(self) -> None:
        """Put every field but the lasting ones back to its default, so that nothing of the last resident remains."""
        for name, field in self._fields.items():
            if name not in self.lasting:
                setattr(self, name, cast(object, field.default))
