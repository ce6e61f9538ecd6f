"""Whatever is typed as a value is read back as it was typed, or refused; and it does nothing."""

# ruff: noqa: E501 - a table

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sdtstd.document import from_bytes
from support.acting import acting
from support.edits import DAY, SOURCE, files
from support.examples import examples, is_deep
from support.payloads.readers import forged
from support.payloads.strings import PAYLOADS
from support.runs import inside

_YAML = (
    *("null", "~", "yes", "NO", "true", "1.0", "010", "0x1F", "1_000", "12:30", "2022-01-01", "1e3"),
    *("- x", "? x", ": x", "a: b", "a:", "# x", "a #b", "a# b", "'", '"', "''", '"x"', "{", "}", "[x]"),
    *("{a: b}", "&a", "*a", "!x", "!!str x", "%x", "@x", "`x`", "|", ">", "|-", "---", "...", "<<", "="),
    *("\\", "\\n", "a\nb", "a\r\nb", "a\rb", "a\tb", "\ta", "a\x85b", "a\u2028b", "\ufeffa"),
    *("\u202eabc", "a\u200bb", "\x1b[31mred", "\x07", "\x9b31m", "::error::x", "##[error]x", "$(touch x)"),
    *("`touch x`", "; touch x", "a=b", "=", "+=", "x" * 5_000, "字" * 3_000, "，", "a，b", "{key: value}"),
)  # fmt: skip
_GATE = 1 if examples(1) > 1 else 24
TYPED = (*_YAML, *(each for each in PAYLOADS[::_GATE] if "\0" not in each and len(each) < 5_000))
PLACES = ("title", "note", "organizations", "reason", "source", "added")


def words_of(place: str, text: str) -> tuple[str, ...]:
    match place:
        case "title" | "note":
            return ("set", "DB31/T 9001-2022", f"{place}={text}")
        case "organizations":
            return ("set", "DB31/T 9001-2022", f"{place}+={text}")
        case "reason":
            return ("correct", "DB31/T 9001-2022", "publication", "2022-05-12", "--reason", text)
        case "source":
            url = ("--url", "https://example.org/x", "--source-kind", "press")
            return ("advance", "data-trading-guide", "review", "2023-10-20", "--source", text, *url)
        case _:
            more = ("--publication", "2023", *SOURCE)
            return (
                "add",
                "standard",
                "DB31/T 1701-2023",
                f"--title={text}",
                f"--note={text}",
                *more,
            )


def read(place: str, content: bytes) -> object:
    """Give what a reader that knows nothing of the edit finds there."""
    root: Any = from_bytes(content, "").root
    first, *_ = (each for each in root["standards"] if each.get("code") == "DB31/T 9001-2022")
    match place:
        case "title" | "note" | "organizations":
            return first.get(place)
        case "reason":
            return first["corrections"][-1]["reason"]
        case "source":
            project = next(each for each in root["standards"] if each.get("id"))
            return project["sources"][-1]["title"]
        case _:
            (new,) = (each for each in root["standards"] if each.get("code") == "DB31/T 1701-2023")
            assert new["title"] == new["note"]
            return new["title"]


@pytest.mark.parametrize("place", PLACES)
def test_a_value_is_what_was_typed_or_is_refused(place: str, root: Path) -> None:
    before = files(root)
    path = root / "data/standards.yaml"
    refused = 0
    # The gate types every text in two places, and each third one in the others.
    typed = (
        TYPED if place in {"title", "added"} or is_deep() else TYPED[PLACES.index(place) % 3 :: 3]
    )
    for text in typed:
        words = words_of(place, text)
        run = inside(*words, *DAY, GITHUB_ACTIONS="true")
        assert acting(run.out) == acting(run.err) == forged(run.err) == forged(run.out) == [], words
        assert "this is a bug" not in run.err, words
        assert run.code in (0, 2), words
        if run.code == 2:
            refused += 1
            assert files(root) == before, words
        elif files(root) != before:
            found = read(place, path.read_bytes())
            if place == "organizations":
                assert isinstance(found, list), words
            else:
                assert found == (text.strip() or None), words
            path.write_bytes(before["data/standards.yaml"])
    assert refused < len(typed) / 2
    assert not Path("x").exists()


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("甲", ["甲"]),
        ("甲，乙,丙", ["甲", "乙", "丙"]),
        ('["甲，乙", 丙]', ["甲，乙", "丙"]),
        ("[甲]", ["甲"]),
        ("yes, 1.0", ["yes", "1.0"]),
    ],
)
def test_lists(typed: str, listed: list[str], root: Path) -> None:
    run = inside("set", "DB31/T 9001-2022", f"organizations={typed}", *DAY)
    assert run.code == 0, run.err
    assert read("organizations", (root / "data/standards.yaml").read_bytes()) == listed


@pytest.mark.parametrize("text", ["x" * 100_001, "\ud800"])
def test_what_cannot_be_written_is_refused(text: str, root: Path) -> None:
    before = files(root)
    run = inside("set", "DB31/T 9001-2022", f"note={text}", *DAY, "--lang", "en")
    assert (run.code, run.out) == (2, "")
    assert "this is a bug" not in run.err
    assert files(root) == before
