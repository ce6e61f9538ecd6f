"""What frozen classes have besides: fields apart, what is computed once, a type variable."""

from __future__ import annotations

import dataclasses
import pickle
from functools import cached_property
from typing import Generic, TypeVar

import pytest

from sdtstd.frozen import apart, frozen, replace

T = TypeVar("T")


@frozen
class Noted(Generic[T]):
    """What models and readers have besides: a generic, fields apart, what is computed once."""

    thing: T
    _text: str = apart()
    times: int = 1
    _known: object = apart(default=None)

    @cached_property
    def length(self) -> int:
        return len(self._text)


def test_a_field_apart_is_neither_compared_nor_shown_but_kept() -> None:
    one, other = Noted(3, "abc"), Noted(3, "x", _known=[])
    assert one == other
    assert hash(one) == hash(other)
    assert repr(one) == "Noted(thing=3, times=1)"
    for made in (replace(other, times=2), dataclasses.replace(other, times=2)):
        assert (made.times, made._text, made._known) == (2, "x", [])
    assert pickle.loads(pickle.dumps(other))._text == "x"
    kinds = [(each.name, each.compare, each.repr) for each in dataclasses.fields(one)]
    own = [("thing", True, True), ("times", True, True)]
    assert sorted(kinds) == [("_known", False, False), ("_text", False, False), *own]
    with pytest.raises(TypeError, match="missing 1 required positional argument: '_text'"):
        Noted(3)  # type: ignore[call-arg]


def test_what_is_computed_once_is_kept_in_a_frozen_class_too() -> None:
    one = Noted(3, "abc")
    assert (one.length, vars(one)) == (3, {"length": 3})
    assert one == Noted(3, "abc")
    assert vars(replace(one, _text="ab")) == {}


def test_a_class_of_the_real_one_may_have_fields_apart() -> None:
    @frozen
    class Below(Noted[int]):
        more: object = apart(default=None)

    assert Below(1, "a", more=2) == Below(1, "b", more=3)
    assert repr(Below(1, "a", more=2)).endswith(".Below(thing=1, times=1)")


def test_a_frozen_class_may_say_itself_how_it_is_shown() -> None:
    @frozen
    class Own:
        a: int

        def __repr__(self) -> str:
            return "own"

    assert (repr(Own(1)), hasattr(Own, "__values__")) == ("own", True)
