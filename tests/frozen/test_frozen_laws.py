"""Laws: a frozen class is what the real dataclass makes of the same class, whatever its shape."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import sys
from dataclasses import FrozenInstanceError
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdtstd.frozen import frozen, replace
from sdtstd.one_line import LONGEST, VALUE
from support.frozen_shapes import (
    OURS,
    PLAIN,
    REAL,
    REALS,
    SHAPES,
    One,
    OwnMethods,
    Three,
    given_values,
    pairs,
    shapes,
)


def _outcome(run: Any, *given: Any, **named: Any) -> object:
    try:
        return run(*given, **named)
    except Exception as error:  # noqa: BLE001 - the very error is compared
        return type(error), str(error)


def _told(outcome: Any) -> str:
    """Tell all that a value holds: our own `repr` is cut."""
    if not dataclasses.is_dataclass(outcome):
        return repr(outcome)
    fields = [(each.name, getattr(outcome, each.name)) for each in dataclasses.fields(outcome)]
    return f"{type(outcome).__qualname__} {fields!r}"


@given(pairs())
def test_values_text_and_hash_are_the_same(drawn: tuple[type, Any, Any]) -> None:
    shape, ours, real = drawn
    names = [each.name for each in dataclasses.fields(real)]
    assert [getattr(ours, name) for name in names] == [getattr(real, name) for name in names]
    if all(len(repr(getattr(real, name))) <= VALUE for name in names) and len(repr(real)) < 90:
        assert (repr(ours), str(ours)) == (repr(real), str(real))
    assert len(repr(ours)) <= LONGEST or "__repr__" in vars(shape)
    assert _outcome(hash, ours) == _outcome(hash, real)
    assert ours != real or type(ours) is OURS[OwnMethods]
    assert dataclasses.asdict(ours) == dataclasses.asdict(real)
    assert dataclasses.astuple(ours) == dataclasses.astuple(real)


@given(st.data(), shapes)
def test_two_are_equal_as_two_of_the_real_class(data: st.DataObject, shape: type) -> None:
    first, second = data.draw(given_values(shape)), data.draw(given_values(shape))
    for one, other in ((first, second), (first, first)):
        ours = [OURS[shape](*values, **named) for values, named in (one, other)]
        real = [REALS[shape](*values, **named) for values, named in (one, other)]
        assert (ours[0] == ours[1]) is (real[0] == real[1])
        assert (ours[0] != ours[1]) is (real[0] != real[1])


@given(pairs())
def test_pickles_and_copies_are_equal(drawn: tuple[type, Any, Any]) -> None:
    shape, ours, real = drawn
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(ours, protocol))
        assert type(again) is type(ours)
        assert repr(again) == repr(ours)
        assert again == ours or shape is OwnMethods
    for way in (copy.copy, copy.deepcopy):
        assert _told(way(ours)) == _told(way(real))


@given(st.data(), pairs())
def test_replace_does_what_it_does_to_the_real_class(
    data: st.DataObject, drawn: tuple[type, Any, Any]
) -> None:
    _, ours, real = drawn
    names = [each.name for each in dataclasses.fields(real)] + ["nothing"]
    changes = dict.fromkeys(data.draw(st.lists(st.sampled_from(names), max_size=2)), "new")
    changed = [_outcome(dataclasses.replace, each, **changes) for each in (ours, real)]
    assert _told(changed[0]) == _told(changed[1])
    if "size" not in changes:  # the field of a real one that nobody may give
        assert _told(_outcome(replace, ours, **changes)) == _told(changed[1])
    if sys.version_info >= (3, 13):
        changed = [_outcome(copy.replace, each, **changes) for each in (ours, real)]
        assert _told(changed[0]) == _told(changed[1])


@given(st.data(), pairs())
def test_nothing_can_be_set_or_deleted(data: st.DataObject, drawn: tuple[type, Any, Any]) -> None:
    _, ours, real = drawn
    before = repr(ours)
    name = data.draw(st.sampled_from([each.name for each in dataclasses.fields(real)] or ["a"]))
    changes: tuple[Any, ...] = (
        lambda each: setattr(each, name, 1),
        lambda each: delattr(each, name),
    )
    for change in changes:
        assert _outcome(change, ours) == _outcome(change, real)
    assert repr(ours) == before


@pytest.mark.parametrize("shape", PLAIN)
def test_nothing_can_be_added(shape: type) -> None:
    """The real one raises TypeError here, for its `super()` is of the class without slots."""
    ours = OURS[shape](*range(len(OURS[shape].__match_args__)))
    for name in ("nothing", "__dict__", "__values__"):
        with pytest.raises(FrozenInstanceError, match=f"cannot assign to field '{name}'"):
            setattr(ours, name, 1)
        with pytest.raises(FrozenInstanceError, match=f"cannot delete field '{name}'"):
            delattr(ours, name)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_classes_look_alike(shape: type) -> None:
    ours: Any = OURS[shape]
    real: Any = REALS[shape]
    assert inspect.signature(ours) == inspect.signature(real)
    for name in ("__name__", "__qualname__", "__module__", "__doc__", "__match_args__"):
        assert getattr(ours, name) == getattr(real, name)
    assert ours.__init__.__qualname__ == real.__init__.__qualname__
    assert vars(ours).get("__slots__") == vars(real).get("__slots__")
    assert dataclasses.is_dataclass(ours)
    assert repr(dataclasses.fields(ours)) == repr(dataclasses.fields(real))
    params = [each.__dataclass_params__ for each in (OURS[shape], REALS[shape])]
    assert repr(params[0]) == repr(params[1])
    assert "__dict__" not in dir(ours)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_wrong_call_is_refused_in_the_same_words(shape: type) -> None:
    for values, named in (((), {}), (range(20), {}), ((), {"nothing": 1}), ((1,), {"text": 2})):
        told = [_outcome(each[shape], *values, **named) for each in (OURS, REALS)]
        assert repr(told[0]) == repr(told[1])


@pytest.mark.parametrize("shape", PLAIN)
def test_plain_shapes_are_made_here(shape: type) -> None:
    assert hasattr(OURS[shape], "__values__")


@pytest.mark.parametrize("shape", SHAPES[len(PLAIN) :])
def test_others_are_made_by_the_real_one(shape: type) -> None:
    assert not hasattr(OURS[shape], "__values__")


def test_a_match_takes_the_fields_in_their_order() -> None:
    match OURS[Three]("a.yaml", 3, ("x",)):
        case object(file="a.yaml", start=3, steps=("x",)):
            pass
        case _:
            raise AssertionError
    three = OURS[Three]
    match three("a.yaml", 3):
        case three(file, start, steps):
            assert (file, start, steps) == ("a.yaml", 3, ())
        case _:
            raise AssertionError


def test_methods_of_the_class_stay() -> None:
    three = OURS[Three]("a", 2)
    assert (three.twice, three.sign(), OURS[Three].none().file) == (4, "§", "")
    assert min([three, OURS[Three]("b", 1)]).file == "b"


def _refused() -> list[type]:
    class Mutable:
        known: list[int] = []  # noqa: RUF012 - that is what is refused

    class Behind:
        a: int = 1
        b: int

    return [Mutable, Behind]


@pytest.mark.parametrize("shape", _refused())
def test_what_the_real_one_refuses_is_refused(shape: type) -> None:
    told = [_outcome(make, shape) for make in (frozen, REAL)]
    assert told[0] == told[1]
    assert isinstance(told[0], tuple)


def test_a_frozen_class_can_be_a_base() -> None:
    @frozen
    class Base:
        a: int
        b: int = 2

    @frozen
    class Below(Base):
        c: int = 3

    below = Below(1, c=4)
    assert (below.a, below.b, below.c) == (1, 2, 4)
    assert below == dataclasses.replace(below, c=4)
    assert [each.name for each in dataclasses.fields(below)] == ["a", "b", "c"]
    assert Base(1) != below


def test_a_frozen_class_that_holds_itself_is_shown_as_the_real_one_is() -> None:
    told = []
    for made in (OURS[One], REALS[One]):
        held: list[object] = []
        held.append(made(held))
        told.append(repr(held[0]))
    assert told[0] == told[1]


def test_nothing_is_imported_for_a_frozen_class() -> None:
    """Start-up is a feature: the real module is loaded when somebody asks for it."""
    script = (
        "import sys\nfrom sdtstd.frozen import frozen\n"
        "@frozen\nclass A:\n    x: int\n"
        "assert A(1) == A(1)\nassert 'dataclasses' not in sys.modules\n"
        "import dataclasses\nassert dataclasses.fields(A)[0].name == 'x'\n"
    )
    import subprocess

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
