"""Shapes of classes, each made frozen by us and by the real dataclass, and values to draw."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import Any, ClassVar

from hypothesis import strategies as st

from sdtstd.frozen import frozen

REAL = dataclass(frozen=True, slots=True)


class One:
    """One field."""

    text: str


class Three:
    """A default, an ordering method and properties of its own."""

    file: str
    start: int
    steps: tuple[object, ...] = ()

    def __str__(self) -> str:
        return f"{self.file}:{self.start}"

    def __lt__(self, other: Three) -> bool:
        return self.start < other.start

    @property
    def twice(self) -> int:
        return 2 * self.start

    @classmethod
    def none(cls) -> Three:
        return cls("", 0)  # type: ignore[call-arg]

    @staticmethod
    def sign() -> str:
        return "§"


class AllDefaults:
    """Names that a careless compiler would take for its own."""

    cls: object = None
    set_0: object = "x"
    value_1: object = 1.5
    names: object = (1, 2)


class Ten:
    """More fields than most."""

    a: object
    b: object
    c: object
    d: object
    e: object
    f: object
    g: object
    h: object
    i: object = None
    j: object = "last"


# Shapes with more than names and defaults, which go to the real one.


class Factory:
    """A mutable default, fields that are neither shown nor compared, one made afterwards."""

    text: str
    known: dict[str, object] = field(default_factory=dict, repr=False, compare=False)
    size: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        object.__setattr__(self, "size", len(self.text))


class Counted:
    """A variable of the class."""

    limit: ClassVar[int] = 3
    other: object = 2


class Itself:
    """A field with the name of the first parameter."""

    self: object
    other: object = 2


class OwnMethods:
    """Its own equality, text and order of a match."""

    __match_args__ = ("b", "a")
    a: object
    b: object = 0

    def __eq__(self, other: object) -> bool:
        return self.b == getattr(other, "b", None)

    def __hash__(self) -> int:
        return hash(self.b)

    def __repr__(self) -> str:
        return "own"


class Empty:
    """No field at all."""


PLAIN = (One, Three, AllDefaults, Ten)
SHAPES = (*PLAIN, Factory, Counted, Itself, OwnMethods, Empty)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False),
    lambda below: st.tuples(below, below) | st.lists(below, max_size=3),
    max_leaves=4,
)


def fresh(shape: type) -> type:
    """Give the undecorated class once more, so that each decorator has its own."""
    own = {
        key: value for key, value in vars(shape).items() if key not in ("__dict__", "__weakref__")
    }
    own["__qualname__"] = f"Ours.{shape.__name__}"
    if shape is Factory:  # a field belongs to one dataclass
        own["known"] = field(default_factory=dict, repr=False, compare=False)
        own["size"] = field(init=False, default=0)
    made: type = type(shape.__name__, (), own)
    return made


OURS: dict[type, Any] = {shape: frozen(fresh(shape)) for shape in SHAPES}
REALS: dict[type, Any] = {shape: REAL(fresh(shape)) for shape in SHAPES}


class Ours:
    """Where pickles find the classes, which are named `Ours.One` and so on."""


for _shape, _made in OURS.items():
    setattr(Ours, _shape.__name__, _made)

shapes = st.sampled_from(SHAPES)


@st.composite
def given_values(draw: st.DrawFn, shape: type) -> tuple[list[object], dict[str, object]]:
    """Draw positional and named values as a call may give them."""
    wanted = [each for each in dataclasses.fields(REALS[shape]) if each.init]
    values: list[object] = []
    for each in wanted:
        if each.default is not dataclasses.MISSING and draw(st.booleans()):
            break
        values.append(draw(st.text() if each.name == "text" else VALUES))
    cut = draw(st.integers(0, len(values)))
    names = [each.name for each in wanted]
    return values[:cut], dict(zip(names[cut:], values[cut:], strict=False))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[type, Any, Any]:
    """Draw a shape, with one object of ours and one of the real class from the same values."""
    shape = draw(shapes)
    values, named = draw(given_values(shape))
    return shape, OURS[shape](*values, **named), REALS[shape](*values, **named)
