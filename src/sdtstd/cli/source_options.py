"""Options for a source: where a fact comes from, and when it was seen there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

from sdtstd.cli import complete
from sdtstd.cli.declared import option
from sdtstd.cli.help import localized

if TYPE_CHECKING:
    from sdtstd.document.emit import Inline

Title = Annotated[
    str | None,
    option("--source", metavar="TITLE", help=localized("The title of a source.")),
]
Url = Annotated[
    str | None, option("--url", metavar="URL", help=localized("The address of the source."))
]
Notice = Annotated[
    str | None,
    option(
        "--notice", metavar="NUMBER", help=localized("The number of the notice that is the source.")
    ),
]
Kind = Annotated[
    str | None,
    option(
        "--source-kind",
        metavar="KIND",
        help=localized("Who shows it: official, index, copy or press."),
        offers=complete.source_kinds,
    ),
]
Seen = Annotated[
    str | None,
    option("--seen", metavar="DAY", help=localized("The day on which it was seen; default today.")),
]


class Source(NamedTuple):
    """What is said of a source."""

    title: str | None
    url: str | None
    notice: str | None
    kind: str | None
    seen: str | None

    @property
    def is_told(self) -> bool:
        """Whether anything is said of it but the day."""
        return any(each is not None for each in self[:4])

    def written(self, today: str) -> Inline | None:
        """Give the source as the data files have it; None where nothing is said of one.

        Raises:
            CannotRun: it lacks its title or its kind, or has a kind that nobody knows.
        """
        if not self.is_told:
            return None
        from sdtstd.diagnostics import CannotRun, say
        from sdtstd.document.emit import Inline
        from sdtstd.loading.one_reading import one_reading
        from sdtstd.lookup.terms import find_member
        from sdtstd.model.source import SourceKind

        needed = {"--source": self.title, "--source-kind": self.kind}
        missing = [option for option, value in needed.items() if value is None]
        if missing:
            raise CannotRun(say("the source lacks {options}", options=", ".join(missing)))
        kind = find_member("--source-kind", SourceKind, str(self.kind)).value
        seen = self.seen or today
        told = {"title": self.title, "notice": self.notice, "url": self.url, "kind": kind}
        told["seen"] = one_reading(seen) or seen
        return Inline({key: value.strip() for key, value in told.items() if value is not None})
