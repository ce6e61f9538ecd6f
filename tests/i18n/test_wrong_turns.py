"""A wrong command line is told in the language of the run, whole, with the right form."""

from __future__ import annotations

import shlex
import shutil
from typing import TYPE_CHECKING

import pytest

from hostile.running import inside
from i18n.wrong_turns import WRONG_TURNS
from support.foreign import foreign
from support.repositories import make
from support.runs import EXAMPLE, example

if TYPE_CHECKING:
    from pathlib import Path

    from support.goldens import Golden
    from support.runs import Run

LOCALES = {"en": "C.UTF-8", "zh": "zh_CN.UTF-8"}


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("wrong") / "register"
    made = make(root)
    shutil.copytree(EXAMPLE, root / "data")
    made.commit()
    return root


def words_of(line: str, language: str, repository: Path) -> list[str]:
    return shlex.split(line.format(language=language, repository=repository))


def run(line: str, language: str, repository: Path) -> Run:
    words = words_of(line, language, repository)
    return inside(*words, LC_ALL=LOCALES[language], SDTSTD_DATA=str(example()))


def test_there_are_many() -> None:
    assert len(WRONG_TURNS) >= 40
    assert len(set(WRONG_TURNS.values())) == len(WRONG_TURNS)


@pytest.mark.parametrize("language", LOCALES)
def test_wrong_turns(language: str, repository: Path, golden: Golden) -> None:
    told = []
    for name, line in WRONG_TURNS.items():
        done = run(line, language, repository)
        assert (done.code, done.out) == (2, ""), name
        told.append(f"# {name}\n$ sdtstd {line}\n{done.err}")
    text = "\n".join(told)
    for path, shown in ((repository, "{repository}"), (example().parent, "{example}")):
        text = text.replace(str(path), shown)
    golden(f"wrong-turns.{language}.txt", text)


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("name", WRONG_TURNS)
def test_no_word_of_the_other_language(name: str, language: str, repository: Path) -> None:
    line = WRONG_TURNS[name]
    typed = words_of(line, language, repository)
    parts = [part for word in typed for part in (word, *word.split("="))]
    where = (str(repository), str(example()), str(example().parent))
    assert foreign(run(line, language, repository).err, language, (*parts, *where)) == []


def test_foreign_words_are_found() -> None:
    assert foreign("没有 option --plan：status", "zh") == ["option"]
    assert foreign("没有 'opt'", "zh", ("opt",)) == []
    assert foreign("no option 选项 --plan", "en") == ["选项"]
    assert foreign("Usage: sdtstd [选项]", "zh") == ["Usage"]
