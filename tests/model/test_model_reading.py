"""A usual entry is read without pydantic, and then as pydantic would have read it."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sdtstd.data_folder import find_folder
from sdtstd.loading import load
from sdtstd.model.judging import judged
from sdtstd.model.reading import usual
from sdtstd.model.records import Removal
from sdtstd.model.sections import LISTS
from sdtstd.model.system import System
from support.entries import CORRECTION, WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sdtstd.model.base import Part

GONE = {"object": "one", "reason": "并入", "date": "2023", "to": "two"}
ENTRIES: dict[type[Part], dict[str, Any]] = {**WHOLE, Removal: GONE}
TEXTS = (
    *("", " ", "\n", "\x1c", "\x1f\x85", "\u200b", "\u3000", "one", "one\n", " one", "One", "-"),
    *("0", "1", "00", "-0", "1.50", "1e5", "٣", "true", "True", "2023", "2023-02-30", "../2023"),
    *("2023-01-01\n", "2024/2023", "20230101", "DB31/T 1-2022", "DB31/T 1-2022 ", "ZQ/T 1-2022"),
    *("ISO 9001:2015", "plan/rate", "plan/rate\n", "https://a.cn", "https://a.cn\n", "ftp://a.cn"),
    *("official", "copy", "core", "local", "count", "standards", "pilots", "milestone", "label"),
    *("differs", "exactly", "Asia/Shanghai", "Asia/Nowhere", "code", "note", "from_", "kind"),
)
KEYS = (*{key: 0 for each in ENTRIES.values() for key in each}, "from", "from_", "to", "url")
VALUES: tuple[Any, ...] = (
    *TEXTS,
    *(None, [], {}, [""], [None], ["one", "one"], [["one"]], {"": ""}, 5, True, 2.5),
    *([{"name": "标识"}], [{"code": "GB 1-2022", "partly": "true"}], [CORRECTION], CORRECTION),
    *(["GB 1-2022"], {"publication": "2022"}, {"started": None}, {"event": "accepted"}),
)


def ways(node: Any) -> Iterator[tuple[Any, Any]]:
    """Give every value below, as what holds it and the step to it."""
    steps = list(node) if isinstance(node, dict) else range(len(node))
    for step in steps:
        yield node, step
        if isinstance(node[step], dict | list):
            yield from ways(node[step])


@st.composite
def changed(draw: st.DrawFn) -> tuple[type[Part], dict[str, Any]]:
    """Give an entry of which one or two values are others, gone, or more than there were."""
    model, whole = draw(st.sampled_from(list(ENTRIES.items())))
    entry = copy.deepcopy(whole)
    for _ in range(draw(st.integers(1, 2))):
        holder, step = draw(st.sampled_from(list(ways(entry))))
        value = copy.deepcopy(draw(st.sampled_from(VALUES)))
        match draw(st.sampled_from(("other", "gone", "more"))):
            case "gone":
                del holder[step]
            case "more" if isinstance(holder, dict):
                holder[draw(st.sampled_from(KEYS))] = value
            case _:
                holder[step] = value
        if not entry:
            break
    return model, entry


def demand_alike(model: type[Part], entry: Any) -> None:
    """Demand that what is read as usual is what pydantic makes of it; the reader may refuse it."""
    read = usual(model, entry)
    try:
        expected = judged(model, entry)
    except ValidationError:
        assert read is None
    else:
        assert read is None or (vars(read), read) == (vars(expected), expected)


@given(changed())
def test_what_is_read_as_usual_pydantic_reads_alike(case: tuple[type[Part], Any]) -> None:
    demand_alike(*case)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("model", ENTRIES, ids=lambda model: model.__name__)
def test_whatever_text_stands_in_a_key(model: type[Part], text: str) -> None:
    for n, _ in enumerate(ways(ENTRIES[model])):
        entry = copy.deepcopy(ENTRIES[model])
        holder, step = list(ways(entry))[n]
        holder[step] = text
        demand_alike(model, entry)


@pytest.mark.parametrize("empty", [None, "text"])
@pytest.mark.parametrize("model", ENTRIES, ids=lambda model: model.__name__)
def test_a_whole_entry_is_read_as_usual(model: type[Part], empty: str | None) -> None:
    extra = {"note": empty} if "note" in model.__annotations__ else {}
    assert usual(model, ENTRIES[model] | extra) is not None


def test_every_entry_of_the_shipped_register_is_read_as_usual(pytestconfig: pytest.Config) -> None:
    shipped: Path = find_folder(None, pytestconfig.rootpath)
    sections = {**LISTS, "system": System}
    for document in load(shipped).documents.values():
        for key, raw in (document.root or {}).items():
            for each in raw if isinstance(raw, list) else [raw]:
                assert key == "version" or usual(sections[key], each) is not None
