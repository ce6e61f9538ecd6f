"""Questions on a terminal; nothing is asked where nobody can see them or answer."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from sdtstd.cli.streams import emit
from sdtstd.cli.typing_in import answered, typed_lines
from sdtstd.diagnostics import CannotRun, Message, say
from sdtstd.frozen import frozen
from sdtstd.sinks.inert import line, lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sdtstd.sinks.inert import Inert

_COMMA = re.compile("[,，、]")
Fault = Callable[[str], Message | None]
"""Says what is wrong with an answer; None where it can be taken."""


def is_asked() -> bool:
    """Tell whether somebody sits at a terminal who can see a question and answer it."""
    streams = (sys.stdin, sys.stdout)
    return all(each is not None and each.isatty() for each in streams)


def refused(reader: Callable[[str], object]) -> Fault:
    """Make of a reader that raises CannotRun what says how an answer is wrong."""

    def fault(answer: str) -> Message | None:
        try:
            reader(answer)
        except CannotRun as error:
            return error.messages[0]
        return None

    return fault


@frozen
class Asker:
    """Asks in one language; each answer is asked for again until it can be taken.

    Each question raises CannotRun where the input ends, KeyboardInterrupt where it is interrupted.
    """

    tell: Callable[[Message], str]

    def explain(self, *sentences: Message) -> None:
        """Write sentences, each on a line of its own."""
        emit(lines(map(self.tell, sentences)))

    def text(
        self,
        question: Message,
        fault: Fault | None = None,
        default: str = "",
        *,
        required: bool = True,
        offered: Iterable[str] = (),
    ) -> str:
        """Ask for a text in one line, "" where none need be given; TAB completes the `offered`."""
        prompt = self._prompt(question, default, required=required)
        words = tuple(offered)
        while True:
            answer = answered(prompt, words) or default
            wrong = self._wrong(answer, fault, required=required)
            if wrong is None:
                return answer
            self.explain(wrong)

    def choice(
        self,
        question: Message,
        titles: Mapping[str, str],
        default: str = "",
        *,
        required: bool = True,
    ) -> str:
        """Ask for one of the ids; it may be named by its title, too."""
        found = self.choices(question, titles, default, required=required, most=1)
        return found[0] if found else ""

    def choices(
        self,
        question: Message,
        titles: Mapping[str, str],
        default: str = "",
        *,
        required: bool = True,
        most: int | None = None,
    ) -> tuple[str, ...]:
        """Ask for some of the ids with commas between them, each once, in the order given."""
        self.explain(*(_offer(key, title) for key, title in titles.items()))
        fault = refused(lambda answer: _chosen(answer, titles, most))
        offered = (*titles, *titles.values())
        answer = self.text(question, fault, default, required=required, offered=offered)
        return _chosen(answer, titles, most)

    def block(self, question: Message, fault: Fault | None = None, *, required: bool = True) -> str:
        """Ask for lines up to an empty one, such as a pasted list; their indentation stays."""
        while True:
            self.explain(question, say("(an empty line ends it)"))
            answer = "\n".join(typed_lines())
            wrong = self._wrong(answer, fault, required=required)
            if wrong is None:
                return answer
            self.explain(
                wrong, say("Nothing of this was taken: write or paste all its lines again.")
            )

    def _prompt(self, question: Message, default: str, *, required: bool) -> Inert:
        asked = self.tell(question)
        if default:
            asked = self.tell(say("{question} [{default}]", question=asked, default=default))
        elif not required:
            asked = self.tell(say("{question} (Enter: none)", question=asked))
        told = self.tell(say("{heading}:", heading=asked))
        return line(told if told.endswith("：") else f"{told} ")

    def _wrong(self, answer: str, fault: Fault | None, *, required: bool) -> Message | None:
        if not answer:
            return say("an answer is needed here") if required else None
        if not answer.isprintable() and "\n" not in answer and "\t" not in answer:
            return say("there are characters in it that cannot be shown: write it again")
        return fault(answer) if fault else None


def _offer(key: str, title: str) -> Message:
    words = key if title in {key, ""} else f"{key}  {title}"
    return Message("  {words}", (("words", words),))


def _chosen(answer: str, titles: Mapping[str, str], most: int | None) -> tuple[str, ...]:
    from sdtstd.cli.misuse import meant

    named = {each.casefold(): key for key, title in titles.items() for each in (title, key)}
    words = [each.strip() for each in _COMMA.split(answer) if each.strip()]
    if answer.strip().casefold() in named:  # a title may have a comma in it
        words = [answer.strip()]
    if most is not None and len(words) > most:
        raise CannotRun(say("name only one of them"))
    for each in words:
        if each.casefold() not in named:
            raise CannotRun(meant(say("there is no {name!r}", name=each), each, named))
    return tuple(dict.fromkeys(named[each.casefold()] for each in words))
