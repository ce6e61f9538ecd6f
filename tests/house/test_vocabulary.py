"""Every enum member that people may be shown has its own word, in both languages."""

from __future__ import annotations

import importlib
import pkgutil
import re
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

import pytest

import sdtstd
from sdtstd.catalogue import translator
from sdtstd.codes import Level
from sdtstd.codes.errors import Reason
from sdtstd.dates import DateFault
from sdtstd.diagnostics import Message, Term, say
from sdtstd.loading.sentences import CODE_REASONS, DATE_FAULTS
from sdtstd.measure.assessment import Assessment
from sdtstd.measure.leaves import LeafState
from sdtstd.model.vocabulary import word_of
from sdtstd.render.text.style import COLOURS
from sdtstd.render.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

CHINESE = re.compile("[\u4e00-\u9fff]")
LATIN = re.compile("[A-Za-z]")
ZH = translator("zh")
NEVER_SHOWN = {
    "cli.commands.check.FailOn": "typed at the command line as it is written",
    "cli.formats.Checked": "typed at the command line as it is written",
    "cli.formats.Shown": "typed at the command line as it is written",
    "cli.formats.Summed": "typed at the command line as it is written",
    "cli.formats.Tabled": "typed at the command line as it is written",
    "cli.starting.options.Ci": "typed at the command line as it is written",
    "cli.options.Lang": "typed at the command line as it is written",
    "codes.errors.Reason": "a key of the sentences in loading/sentences.py",
    "codes.levels.Mandate": "for programs: JSON alone has it",
    "compare.causes.Sign": "a sign, the same in every language",
    "dates.DateFault": "a key of the sentences in loading/sentences.py",
    "edit.importing.states.State": "what words of lists mean, never told in other ones",
    "export.formats.ExportFormat": "typed at the command line as it is written",
    "export.formats.Shape": "what the table of formats is made of",
    "export.sheet.Form": "how numbers look in a spreadsheet, which words them itself",
    "render.formats.Format": "typed at the command line as it is written",
    "render.formats.Most": "what the table of formats is made of",
    "render.formats.Of": "what the table of formats is made of",
    "rows.flows.FlowOf": "for programs alone",
    "views.summary.Section": "typed at the command line as it is written",
}


def below(kind: type[Enum]) -> Iterator[type[Enum]]:
    for each in kind.__subclasses__():
        yield each
        yield from below(each)


def kinds() -> dict[str, type[Enum]]:
    """Give every enum that a module of the package makes, by module and name."""
    for module in pkgutil.walk_packages(sdtstd.__path__, "sdtstd."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    made = {f"{each.__module__}.{each.__name__}": each for each in below(Enum)}
    ours = {name: each for name, each in made.items() if name.startswith("sdtstd.")}
    return {name.removeprefix("sdtstd."): each for name, each in ours.items() if len(each)}


SHOWN = {name: kind for name, kind in kinds().items() if name not in NEVER_SHOWN}
MEMBERS = [member for kind in SHOWN.values() for member in kind if isinstance(member, StrEnum)]


@pytest.mark.parametrize("member", MEMBERS, ids=lambda each: f"{type(each).__name__}.{each}")
def test_a_member_has_its_word_in_both_languages(member: StrEnum) -> None:
    word = word_of(member)
    chinese = word.translated(ZH)
    assert str(word).strip()
    assert CHINESE.search(chinese)
    assert not LATIN.search(chinese)
    assert Voice("zh", ZH).tell(member) == chinese
    assert say("{word}", word=member).translated(ZH) == chinese


@pytest.mark.parametrize("name", SHOWN)
def test_no_two_members_of_an_enum_share_a_word(name: str) -> None:
    words = [word_of(member) for member in SHOWN[name] if isinstance(member, StrEnum)]
    assert len(words) == len(SHOWN[name])
    for told in ([str(word) for word in words], [word.translated(ZH) for word in words]):
        assert len(set(told)) == len(told)


def test_what_is_never_shown_exists_and_is_no_term() -> None:
    assert kinds().keys() >= NEVER_SHOWN.keys()
    assert not any(issubclass(kinds()[name], Term) for name in NEVER_SHOWN)


def test_a_key_of_a_sentence_has_its_sentence() -> None:
    assert set(DATE_FAULTS) == set(DateFault)
    assert set(CODE_REASONS) == set(Reason)


def test_there_are_many() -> None:
    assert len(MEMBERS) > 70
    assert len(SHOWN) > 15


def test_a_member_without_a_word_is_refused() -> None:
    with pytest.raises(ValueError, match="unpack"):

        class Nothing(Term):
            NAMELESS = "nameless"


def test_an_enum_without_words_is_no_cell() -> None:
    class Plain(StrEnum):
        MUTE = "mute"

    with pytest.raises(ValueError, match="mute"):
        Voice("en").tell(Plain.MUTE)


@pytest.mark.parametrize("member", [*Assessment, *LeafState])
def test_every_state_has_its_colour(member: StrEnum) -> None:
    assert member.value in COLOURS


def test_a_word_is_a_message() -> None:
    assert isinstance(word_of(Level.LOCAL), Message)
