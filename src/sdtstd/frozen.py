"""Frozen value classes with slots, as dataclasses make them, at a small part of their time.

`dataclass` compiles nine functions for each class, and its module imports `inspect`. Here all
classes share their functions, and only `__init__` is compiled, once for each number of fields.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache, cached_property
from operator import attrgetter
from reprlib import recursive_repr
from types import FunctionType

from sdtstd.one_line import one_line

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from dataclasses import replace as replace  # noqa: PLC0414 - mypy knows it; others take it from here
    from types import CodeType
    from typing import Any, NoReturn, TypeVar, dataclass_transform

    _T = TypeVar("_T")
else:

    def dataclass_transform(**_: object) -> Callable[[object], object]:
        """Stand in for the mark of `typing`, which only checkers of types read."""
        return lambda decorator: decorator

    def replace(value: object, /, **changes: object) -> object:
        """Give a frozen value with other values in some fields, as `dataclasses.replace` does."""
        kept = {name: getattr(value, name) for name in value.__match_args__}
        return type(value)(**(kept | changes))


class _Apart:
    """What stands in a class for a field that is apart."""

    def __init__(self, default: tuple[object, ...]) -> None:
        self.default = default

    def real(self) -> object:
        """Give the same for the real dataclass."""
        from dataclasses import MISSING, field

        (default,) = self.default or (MISSING,)
        made: object = field(default=default, repr=False, compare=False)
        return made


_NONE: Any = object()


def apart(*, default: Any = _NONE) -> Any:  # noqa: ANN401
    """Make a field that is no part of the value: neither compared nor shown."""
    return _Apart(() if default is _NONE else (default,))


@dataclass_transform(frozen_default=True, field_specifiers=(apart,))
def frozen(cls: type[_T]) -> type[_T]:
    """Make of a class what `dataclass(frozen=True, slots=True)` makes of it, with a short `repr`.

    Also for `replace`, `asdict`, `fields` and `is_dataclass`. One with a `cached_property` keeps
    room for it. A class with more than names and plain defaults (a base, `field(...)`, ClassVar,
    `__post_init__`, methods of its own in place of the usual ones but for `__repr__`) goes to the
    real one. Raises what that raises.
    """
    names = tuple(cls.__annotations__)
    given = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    if _is_plain(cls, names) and _are_plain(_defaults(given), names):
        return _made(cls, names, given)
    from dataclasses import dataclass

    for name, value in _real(given).items():
        type.__setattr__(cls, name, value)
    if "__repr__" not in cls.__dict__:
        type.__setattr__(cls, "__repr__", _repr_of_fields)
    return dataclass(frozen=True, slots=True)(cls)


def _defaults(given: dict[str, object]) -> dict[str, object]:
    found = {}
    for name, value in given.items():
        if not isinstance(value, _Apart):
            found[name] = value
        elif value.default:
            (found[name],) = value.default
    return found


def _real(given: dict[str, object]) -> dict[str, object]:
    return {
        name: value.real() if isinstance(value, _Apart) else value for name, value in given.items()
    }


def _is_plain(cls: type, names: tuple[str, ...]) -> bool:
    kinds = " ".join(map(str, cls.__annotations__.values()))
    return (
        all(base.__name__ in _WITHOUT_FIELDS for base in cls.__bases__)
        and bool(names)
        and "self" not in names
        and not any(word in kinds for word in ("ClassVar", "InitVar", "KW_ONLY"))
        and _MADE.isdisjoint(cls.__dict__)
    )


def _are_plain(defaults: dict[str, object], names: tuple[str, ...]) -> bool:
    """Say whether these are values that may be shared, and of the last names."""
    if tuple(defaults) != names[len(names) - len(defaults) :]:
        return False
    values: Iterable[Any] = defaults.values()
    return all(isinstance(each, Hashable) and type(each).__name__ != "Field" for each in values)


def _made(cls: type[_T], names: tuple[str, ...], given: dict[str, object]) -> type[_T]:
    # Slots are there from the beginning or never: the class is made once more.
    left, defaults = _INSTANCE.union(names), _defaults(given)
    told = tuple(name for name in names if not isinstance(given.get(name), _Apart))
    body: dict[str, Any] = {key: value for key, value in vars(cls).items() if key not in left}
    keeps = any(isinstance(value, cached_property) for value in body.values())
    twin = {"__module__": cls.__module__, "__annotations__": cls.__annotations__, **given}
    body = (
        _SHARED
        | body
        | {
            "__qualname__": cls.__qualname__,
            "__slots__": (*names, "__dict__") if keeps else names,
            "__match_args__": names,
            "__told__": told,
            "__values__": attrgetter(*told) if len(told) > 1 else _only(*told),
            **{name: _Asked(twin) for name in _ASKED},
        }
    )
    made: type[_T] = type.__call__(type(cls), cls.__name__, cls.__bases__, body)
    type.__setattr__(made, "__init__", _init(made, names, tuple(defaults.values())))
    return made


def _only(name: str) -> Callable[[object], tuple[object]]:
    get = attrgetter(name)
    return lambda self: (get(self),)


def _init(cls: type, names: tuple[str, ...], defaults: tuple[object, ...]) -> FunctionType:
    setters = {f"set_{n}": getattr(cls, name).__set__ for n, name in enumerate(names)}
    code = _init_code(len(names)).replace(
        co_varnames=("self", *names), co_qualname=f"{cls.__qualname__}.__init__"
    )
    init = FunctionType(code, {"__name__": cls.__module__, **setters}, "__init__", defaults)
    init.__annotations__ = {**cls.__annotations__, "return": None}
    return init


@cache
def _init_code(size: int) -> CodeType:
    """Compile an `__init__` of so many fields; their names come later."""
    given = ", ".join(f"value_{n}" for n in range(size))
    lines = "".join(f"    set_{n}(self, value_{n})\n" for n in range(size))
    space: dict[str, Any] = {}
    exec(f"def __init__(self, {given}):\n{lines}", space)  # noqa: S102 - nothing but numbers
    code: CodeType = space["__init__"].__code__
    return code


class _Asked:
    """What `dataclasses` asks a class for: few classes are asked, so it is made then."""

    def __init__(self, twin: dict[str, object]) -> None:
        self.twin = twin

    def __set_name__(self, owner: type, name: str) -> None:
        self.owner, self.name = owner, name

    def __get__(self, _instance: object, _owner: type) -> object:
        from dataclasses import dataclass

        plain: type = type(self.owner.__name__, (), _real(self.twin))
        made: type = dataclass(frozen=True, slots=True)(plain)
        for name in _ASKED:
            setattr(self.owner, name, getattr(made, name))
        return getattr(made, self.name)


def _equals(self: Any, other: Any) -> object:  # noqa: ANN401
    kind = self.__class__
    if other.__class__ is not kind:
        return NotImplemented
    return kind.__values__(self) == kind.__values__(other)


def _hash(self: Any) -> int:  # noqa: ANN401
    return hash(self.__class__.__values__(self))


@recursive_repr()
def _repr(self: Any) -> str:  # noqa: ANN401
    kind = self.__class__
    return one_line(kind.__qualname__, zip(kind.__told__, kind.__values__(self), strict=True))


@recursive_repr()
def _repr_of_fields(self: Any) -> str:  # noqa: ANN401
    from dataclasses import fields

    shown = ((each.name, getattr(self, each.name)) for each in fields(self) if each.repr)
    return one_line(self.__class__.__qualname__, shown)


def _keep(_self: object, name: str, _value: object) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _keep_all(_self: object, name: str) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:  # noqa: ANN401
    return [getattr(self, name) for name in self.__match_args__]


def _restore(self: Any, state: Iterable[object]) -> None:  # noqa: ANN401
    for name, value in zip(self.__match_args__, state, strict=True):
        object.__setattr__(self, name, value)


_SHARED = {
    "__eq__": _equals,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _keep,
    "__delattr__": _keep_all,
    "__getstate__": _state,
    "__setstate__": _restore,
    "__replace__": replace,
}
_ASKED = ("__dataclass_fields__", "__dataclass_params__")
_INSTANCE = frozenset({"__dict__", "__weakref__"})
_MADE = _SHARED.keys() - {"__repr__"} | {
    *("__init__", "__post_init__", "__slots__", "__match_args__", "__told__", "__values__")
}
_WITHOUT_FIELDS = ("object", "Generic")
