"""`suggest --write`: the leaf of each record is asked for, and all are written in one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.cli.asking import Asker, is_asked, refused
from sdtstd.cli.choosing import chosen
from sdtstd.cli.formats import Shown
from sdtstd.cli.language import voice_of
from sdtstd.cli.streams import complain
from sdtstd.diagnostics import CannotRun, Message, joined, say
from sdtstd.model.places import is_under
from sdtstd.model.system import TaskKind
from sdtstd.views.suggested import leaf_words, where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sdtstd.cli.held import Asked, Held
    from sdtstd.edit.entries.draft import Draft, Drafted
    from sdtstd.measure.suggestions.unplaced import ToPlace
    from sdtstd.model.register import Register

_STOP = "q"
_HELP = "?"
_QUESTION = say(
    "Which leaf: number in the list, path or title; Enter skips it, {stop} stops and writes",
    stop=_STOP,
)
Placed = tuple[tuple[str, tuple[str, ...]], ...]


def demand_asking(*, write: bool, dry_run: bool, form: str, at: str | None) -> None:
    """Demand that somebody can be asked, where something is to be written.

    Raises:
        CannotRun: nobody can, or other options go without asking.
    """
    if dry_run and not write:
        raise CannotRun(say("{option} goes with {other}", option="--dry-run", other="--write"))
    if write and form != Shown.TEXT:
        raise CannotRun(say("--write asks questions: leave out --format"))
    if write and at is not None:
        raise CannotRun(say("--write changes the register as it is now: leave out --at"))
    if write and not is_asked():
        raise CannotRun(
            say("--write asks for each leaf, on a terminal only"),
            say("without one: sdtstd set RECORD topics=LEAF"),
        )


def place(found: Sequence[ToPlace], register: Register, asked: Asked) -> None:
    """Ask for the leaf of each record, and write the answers in one edit.

    Raises:
        CannotRun: the input ends, or the edit is refused.
    """
    placed = tuple(_answers(found, register, Asker(voice_of(asked.lang).tell)))
    if not placed:
        complain(say("no leaf is chosen: nothing is written"))
        return
    from sdtstd.cli.editing import edit

    edit(asked, lambda held: _plan(held, placed))


def _answers(
    found: Sequence[ToPlace], register: Register, asker: Asker
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for n, each in enumerate(found, 1):
        leaves = _answer(each, register, asker, say("{n} of {m}", n=n, m=len(found)))
        if leaves is None:
            return
        if leaves:
            yield each.standard.key, leaves


def _answer(
    each: ToPlace, register: Register, asker: Asker, counted: Message
) -> tuple[str, ...] | None:
    """Ask for the leaves of one record, none where it is left; None where to stop."""
    offers = {str(n): leaf for n, leaf in enumerate(each.leaves, 1)}
    words = {n: leaf_words(leaf, asker.tell) for n, leaf in offers.items()}
    lines = (Message("  {n}  {words}", (("n", n), ("words", told))) for n, told in words.items())
    gaps = {"counted": counted, "name": each.standard.key, "title": each.standard.title}
    told = (say("{counted}: {name} {title}", **gaps), where(each.places), *lines)
    asker.explain(*told)
    explained = joined(told, "\n")
    titles = _titles(each, register)
    names = {**{n: n for n in offers}, **titles}
    fault = refused(lambda answer: answer == _STOP or chosen(answer, names, None))
    answer = asker.text(
        _QUESTION,
        lambda answer: explained if answer == _HELP else fault(answer),
        required=False,
        offered=titles,
        says_enter=True,
    )
    if answer == _STOP:
        return None
    leaves = {n: leaf.leaf.id for n, leaf in offers.items()}
    return tuple(dict.fromkeys(leaves.get(name, name) for name in chosen(answer, names, None)))


def _titles(each: ToPlace, register: Register) -> Mapping[str, str]:
    """Give the leaves that the record can get, by path: those below its places, if it has any."""
    return {
        leaf.id: leaf.unit.title
        for leaf in register.leaves
        if leaf.task.kind is TaskKind.STANDARDS
        and leaf.id not in each.standard.topics
        and (not each.places or any(is_under(leaf.id, place) for place in each.places))
    }


def _plan(held: Held, placed: Placed) -> Draft:
    from sdtstd.edit.entries.leaves import at_leaves
    from sdtstd.lookup.subjects import find_subject
    from sdtstd.model.standard import Standard

    drafted: list[Drafted] = []
    for name, leaves in placed:
        subject = find_subject(held.register, name)
        assert isinstance(subject.part, Standard)  # it was one when the question was asked
        entry = at_leaves(subject.written(held.loaded), subject.part, leaves)
        drafted.append(subject.becomes(entry))
    return tuple(drafted)
