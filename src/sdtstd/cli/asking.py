"""Questions on a terminal; nothing is asked where nobody can see them or answer."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from sdtstd.cli.choosing import chosen
from sdtstd.cli.streams import emit
from sdtstd.cli.typing_in import answered, typed_lines
from sdtstd.diagnostics import CannotRun, Message, joined, say
from sdtstd.frozen import frozen
from sdtstd.sinks.inert import line, lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from enum import StrEnum

    from sdtstd.sinks.inert import Inert

_LISTED = 24  # choices: a screen of them
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
            first, *more = error.messages
            return joined(error.messages, "\n") if more else first
        return None

    return fault


@frozen
class Asker:
    """Asks in one language; each answer is asked for again until it can be taken.

    Each question raises CannotRun where the input ends, KeyboardInterrupt where it is interrupted.
    """

    tell: Callable[[Message], str]

    def explain(self, *sentences: Message) -> None:
        """Write sentences, each on lines of its own."""
        emit(lines(line for each in sentences for line in self.tell(each).split("\n")))

    def text(
        self,
        question: Message,
        fault: Fault | None = None,
        default: str = "",
        *,
        required: bool = True,
        offered: Iterable[str] = (),
        says_enter: bool = False,
    ) -> str:
        """Ask for a text in one line, "" where none need be given; TAB completes the `offered`.

        With `says_enter` the question itself says what no answer does.
        """
        prompt = self._prompt(question, default, required=required or says_enter)
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
        if len(titles) > _LISTED:
            self.explain(say("({n} to choose from, by id or title: TAB completes)", n=len(titles)))
        else:
            self.explain(*(_offer(key, title) for key, title in titles.items()))
        fault = refused(lambda answer: chosen(answer, titles, most))
        offered = (*titles, *titles.values())
        answer = self.text(question, fault, default, required=required, offered=offered)
        return chosen(answer, titles, most)

    def member(
        self,
        question: Message,
        option: str,
        members: Iterable[StrEnum],
        default: str = "",
        *,
        required: bool = True,
    ) -> str:
        """Ask for one of the members, by its id or its word in any language, as the option does."""
        from sdtstd.lookup.terms import find_member
        from sdtstd.model.vocabulary import word_of

        known = tuple(members)
        self.explain(*(_offer(each.value, self.tell(word_of(each))) for each in known))
        fault = refused(lambda answer: find_member(option, known, answer))
        offered = [word for each in known for word in (each.value, self.tell(word_of(each)))]
        answer = self.text(question, fault, default, required=required, offered=offered)
        return find_member(option, known, answer).value if answer else ""

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
