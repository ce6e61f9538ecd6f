"""One tree, one day, one language: the same bytes anywhere, and nothing written."""

from __future__ import annotations

import hashlib
import random
import re
import shutil
from pathlib import Path

import pytest
import yaml

from support.runs import (
    COMMANDS,
    COMPUTING,
    EXAMPLE,
    POWERLESS,
    closed,
    inside,
    on_example,
    process,
)

SURROUNDINGS: list[dict[str, str]] = [
    {"TZ": "UTC", "LANG": "C", "PYTHONHASHSEED": "0", "COLUMNS": "40"},
    {"TZ": "Pacific/Kiritimati", "LANG": "zh_CN.UTF-8", "PYTHONHASHSEED": "1", "LC_ALL": "C"},
    {"TZ": "America/Los_Angeles", "LANG": "en_US.UTF-8", "PYTHONHASHSEED": "77", "COLUMNS": "500"},
    {"PYTHONIOENCODING": "ascii", "LINES": "2", "NO_COLOR": "1", "TERM": "dumb"},
    {"PYTHONIOENCODING": "cp936", "PYTHONUTF8": "0", "LC_ALL": "zh_CN.GBK", "FORCE_COLOR": "1"},
]


@pytest.mark.parametrize("surroundings", SURROUNDINGS, ids=[str(n) for n in range(5)])
@pytest.mark.parametrize("name", ["status", "explain-target", "check"])
def test_surroundings(name: str, surroundings: dict[str, str]) -> None:
    words = on_example(name, "--format", "text")
    assert process(*words, environ=surroundings).out == inside(*words).out


@pytest.mark.parametrize("form", ["json", "markdown"])
def test_surroundings_of_other_formats(form: str) -> None:
    words = on_example("gaps", "--format", form)
    wanted = inside(*words).out
    assert all(process(*words, environ=each).out == wanted for each in SURROUNDINGS[1:4:2])


@pytest.mark.parametrize("name", COMPUTING)
def test_the_language_of_the_locale_changes_words_and_no_data(name: str) -> None:
    words = on_example(name, "--format", "json")
    without = [*words[: words.index("--lang")], "--format", "json"]
    assert inside(*without, LANG="zh_CN.UTF-8").out == inside(*without, LANG="C").out


def test_folders_and_their_order_change_no_number(tmp_path: Path) -> None:
    """Files split among folders, written in another order: the same goals and counts."""
    in_order = {"list", "coverage", "explain-field", "explain-target"}
    names = [name for name in COMPUTING if name not in in_order]
    whole = {name: _placeless(inside(*on_example(name)).out) for name in names}
    for seed in range(3):
        data = _split(tmp_path / str(seed), random.Random(seed))
        for name in names:
            assert _placeless(inside(*on_example(name, data=data)).out) == whole[name], name


def _placeless(out: str) -> str:
    """Leave out where a record is written, which is another place now."""
    places = r"^written at .*$|^ +\S*data/\S+:\d+$| · \S*data/\S+:\d+$"
    return re.sub(places, "", out, flags=re.MULTILINE)


def test_creation_order_changes_no_byte(tmp_path: Path) -> None:
    """The same files, made in another order: what the folder lists first must not matter."""
    outs = set()
    for n, names in enumerate((range(20), reversed(range(20)))):
        data = tmp_path / str(n) / "data"
        for each in names:
            part = data / f"d{each % 3}" / f"{each}.yaml"
            part.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(f"version: 1\nstandards:\n  - {{code: DB31/T {each + 1}-2022}}\n")
        outs.add(inside("check", "--data", str(data), "--as-of", "2023-06-30", "--lang", "en").out)
    assert len(outs) == 1


def test_nothing_is_written(tmp_path: Path) -> None:
    root = tmp_path / "register"
    data = Path(shutil.copytree(EXAMPLE, root / "data"))
    before = _tree(root)
    for name in COMMANDS:
        for form in ("text", "json", "markdown"):
            assert inside(*on_example(name, "--format", form, data=data)).code == 0
    assert _tree(root) == before


def test_a_tree_closed_for_writing(tmp_path: Path) -> None:
    data = Path(shutil.copytree(EXAMPLE, tmp_path / "data"))
    before = _tree(tmp_path)
    with closed(data, 0o500), closed(tmp_path, 0o500):
        run = process(*on_example("status", data=data), cwd=tmp_path, prefix=POWERLESS)
    assert run.out == inside(*on_example("status", data=data)).out
    assert set(_tree(tmp_path)) == set(before)


def _tree(root: Path) -> dict[str, tuple[str, int, int]]:
    return {
        str(each.relative_to(root)): (
            hashlib.sha256(each.read_bytes()).hexdigest() if each.is_file() else "",
            each.stat().st_mtime_ns,
            each.stat().st_mode,
        )
        for each in root.rglob("*")
    }


def _split(root: Path, chance: random.Random) -> Path:
    """Write the example's entries into files of several folders, those of one list in order."""
    data = root / "data"
    data.mkdir(parents=True)
    number = 0
    for name in ("standards.yaml", "targets.yaml"):
        sections = yaml.load((EXAMPLE / name).read_text("utf-8"), yaml.BaseLoader)
        (data / name).write_text("version: 1\n")
        for section, entries in sections.items():
            if section == "version":
                continue
            for entry in entries if isinstance(entries, list) else [entries]:
                number += 1
                folder = data / f"n{number // 4:02}" / chance.choice(["a", "b/c", "d"])
                path = folder / f"{number:02}.{chance.choice(['yaml', 'yml'])}"
                path.parent.mkdir(parents=True, exist_ok=True)
                held = {"version": "1", section: [entry] if isinstance(entries, list) else entry}
                text = yaml.dump(held, allow_unicode=True, default_style='"')
                path.write_text(text.replace('"version": "1"', "version: 1"), "utf-8")
    return data
