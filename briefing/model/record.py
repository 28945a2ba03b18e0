"""Plain frozen data: what `dataclasses.dataclass(frozen=True, slots=True)` makes, in a fifth of the
time. Python's own compiles six methods for every class, which was a quarter of an export of twenty
slides; here one is compiled and the others are shared.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import dataclass_transform
else:

    def dataclass_transform(**_):
        """For type checkers only."""
        return lambda function: function


T = TypeVar("T")


class _Field(NamedTuple):
    """Stands for a field's default until its class is made."""

    factory: Callable[[], Any]
    hash: bool
    compare: bool


def field(
    *,
    default_factory: Callable[[], T],
    hash: bool = True,
    compare: bool = True,
) -> T:
    """The default of a field that begins as `default_factory()`, anew for every object. Without
    `compare` it counts neither when objects are compared nor hashed, without `hash` not for the
    latter.
    """
    return cast("T", _Field(default_factory, hash and compare, compare))


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """A class whose objects are what its annotated fields say: kept in slots, never changed,
    compared and hashed by them. It derives from no other record.
    """
    made = _built(cls)
    made.__setattr__ = made.__delattr__ = _refuse  # type: ignore[assignment]
    return made


@dataclass_transform(field_specifiers=(field,))
def mutable(cls: type[T]) -> type[T]:
    """As `record`, but its fields may change, so it has no hash."""
    made = _built(cls)
    made.__hash__ = None  # type: ignore[assignment]
    return made


def names_of(thing: object) -> tuple[str, ...]:
    """The fields of a record, or of its class, in order; of anything else none."""
    return getattr(thing, "__fields__", ())


def is_record(thing: object) -> bool:
    """Whether `thing` is an instance of a record."""
    return hasattr(thing, "__fields__") and not isinstance(thing, type)


def as_dict(thing: object) -> dict[str, Any]:
    """The fields of a record by name."""
    return {name: getattr(thing, name) for name in names_of(thing)}


def replace(thing: T, **changes: Any) -> T:
    """A copy of a record with other values for some fields. TypeError: it has no such field."""
    return cast("Callable[..., T]", thing.__class__)(**(as_dict(thing) | changes))


def _built(cls: type[T]) -> type[T]:
    names = tuple(name for name, kind in cls.__annotations__.items() if "ClassVar" not in kind)
    space = {k: v for k, v in cls.__dict__.items() if k not in ("__dict__", "__weakref__")}
    defaults = {name: space.pop(name) for name in names if name in space}
    space["__slots__"] = space["__fields__"] = space["__match_args__"] = names
    made = cast("type[T]", type(cls)(cls.__name__, cls.__bases__, space))
    made.__init__ = _init(made, names, defaults)  # type: ignore[misc]
    fields = {name: value for name, value in defaults.items() if isinstance(value, _Field)}
    compared = _getter(tuple(n for n in names if n not in fields or fields[n].compare))
    whole = _getter(names)
    hashed = _getter(tuple(n for n in names if n not in fields or fields[n].hash))

    def equal(self: object, other: object) -> bool:
        if self.__class__ is not other.__class__:
            return NotImplemented
        return compared(self) == compared(other)

    def hash_of(self: object) -> int:
        return hash(hashed(self))

    def reduced(self: object) -> tuple[type, object]:
        """For pickle and copy."""
        return self.__class__, whole(self)

    shared = {"__eq__": equal, "__hash__": hash_of, "__repr__": _repr, "__reduce__": reduced}
    for name, function in shared.items():
        if name not in space:
            setattr(made, name, function)
    return made


def _init(made: type, names: tuple[str, ...], defaults: dict[str, Any]) -> Callable[..., None]:
    """The one method that is compiled: it sets the slots directly."""
    known: dict[str, Any] = {f"set_{name}": made.__dict__[name].__set__ for name in names}
    given: list[str] = []
    lines: list[str] = []
    for name in names:
        value = name
        if name not in defaults:
            given.append(name)
        elif isinstance(default := defaults[name], _Field):
            known[f"make_{name}"], known["MISSING"] = default.factory, _MISSING
            given.append(f"{name}=MISSING")
            value = f"make_{name}() if {name} is MISSING else {name}"
        else:
            known[f"default_{name}"] = default
            given.append(f"{name}=default_{name}")
        lines.append(f"    set_{name}(self, {value})")
    head = f"def __init__({', '.join(['self', *given])}):"
    exec("\n".join([head, *(lines or ["    pass"])]), known)  # of our own field names
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = {name: made.__annotations__[name] for name in names}
    init.__module__ = made.__module__
    return init


_MISSING = object()


def _getter(names: tuple[str, ...]) -> Callable[[object], object]:
    """All these attributes of an object, as something that can be compared."""
    if not names:
        return lambda _: ()
    get = attrgetter(*names)
    return get if len(names) > 1 else lambda thing: (get(thing),)


def _refuse(self: object, name: str, *_: object) -> None:
    raise AttributeError(f"{self.__class__.__name__} is frozen: its {name} stays as it is")


def _repr(self: object) -> str:
    fields = ", ".join(f"{name}={value!r}" for name, value in as_dict(self).items())
    return f"{self.__class__.__qualname__}({fields})"
