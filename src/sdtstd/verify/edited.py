"""An edit before it is written: the register as it would be, refused where it adds an error.

What a change must say of itself (family 6) is asked of the edit too. Where git has the register,
it is asked of what HEAD does not have only: a day that was typed a minute ago is nobody's yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, Severity, say
from sdtstd.frozen import frozen, replace
from sdtstd.loading.again import read_again
from sdtstd.loading.assemble import merged
from sdtstd.verify.checked import find
from sdtstd.verify.novelty import Novelty

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from sdtstd.compare.comparison import Comparison
    from sdtstd.diagnostics import Diagnostic, Finding, Message
    from sdtstd.document import Document
    from sdtstd.loading import Loaded
    from sdtstd.verify.checked import Checked
    from sdtstd.verify.head import Head


_OF_CHANGES = 6
_NAMED = 5


@frozen
class Edited:
    """A register before an edit and after it, with the documents that are to be written."""

    before: Checked
    after: Checked
    documents: Mapping[str, Document]

    @property
    def comparison(self) -> Comparison:
        """What the edit changes."""
        assert self.after.comparison is not None
        return self.after.comparison

    @property
    def new(self) -> tuple[Finding, ...]:
        """The findings that the edit brings."""
        names = self.comparison.former_names
        return Novelty(self.before, self.after, names).new

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The errors that the edit would add."""
        return tuple(each for each in self.new if each.rule.severity is Severity.ERROR)


def refused(
    errors: Sequence[Finding], head: Head, hints: Callable[[Finding], Message]
) -> CannotRun:
    """Name the first errors that an edit would add, each with how to mend it."""
    told = [say("nothing was changed, for it would add an error:")]
    told += [_told(each, hints(each)) for each in errors[:_NAMED]]
    if len(errors) > _NAMED:
        told.append(say("  … and {n} more", n=len(errors) - _NAMED))
    unread = head.public.unread
    if unread is not None and any(each.rule.family == _OF_CHANGES for each in errors):
        told.append(say("all days count as public, for HEAD could not be read: {why}", why=unread))
    return CannotRun(*told)


def _told(finding: Finding, hint: Message) -> Message:
    gaps = {"rule": finding.rule.name, "message": finding.message, "hint": hint}
    if finding.about == finding.place.path or finding.about in str(finding.message):
        return say("  {rule}: {message}: {hint}", **gaps)
    return say("  {rule} of {about}: {message}: {hint}", about=finding.about, **gaps)


def edited(
    before: Checked,
    documents: Mapping[str, Document],
    day: date,
    head: Head,
    hints: Callable[[Finding], Message] = lambda each: each.hint,
) -> Edited:
    """Check a register with documents in the place of its own, on a day.

    `hints` words how a finding is mended.

    Raises:
        CannotRun: it would have an error that it does not have now, or HEAD holds the register more
            than once.
    """
    found = tried(before, documents, day, head)
    if found.errors:
        raise refused(found.errors, head, hints)
    return found


def tried(before: Checked, documents: Mapping[str, Document], day: date, head: Head) -> Edited:
    """Check a register with documents in the place of its own, whatever errors that adds.

    Raises:
        CannotRun: HEAD holds the register more than once.
    """
    loaded = _with(before.loaded, documents)
    return Edited(before, _as_public(before, find(loaded, day, before), day, head), documents)


def _with(loaded: Loaded, documents: Mapping[str, Document]) -> Loaded:
    every = {**loaded.documents, **documents}
    files = [(file, every[file]) for file in sorted(every)]
    texts = [(file, each if each.root is None else each.text) for file, each in files]
    return merged(tuple(read_again(loaded.pages, texts)), loaded.unread)


def _as_public(before: Checked, after: Checked, day: date, head: Head) -> Checked:
    """Give the findings that hold of what is public; without git, of all that stood before.

    What HEAD does not have is nobody's yet. What the tree has otherwise than HEAD already is an
    old fault; what the edit adds to it is held against HEAD, whatever the tree had before.
    """
    public = head.public
    if not public.is_known or public.is_same:
        return after
    own = tuple(each for each in after.diagnostics if each.rule.family != _OF_CHANGES)
    base = head.checked
    if base is None:
        return replace(after, diagnostics=own)
    was = {_name(each) for each in _of_changes(find(before.loaded, day, base))}
    now = _of_changes(find(after.loaded, day, base))
    added = (each for each in now if _name(each) not in was)
    return replace(after, diagnostics=(*own, *added))


def _of_changes(found: Checked) -> Iterable[Diagnostic]:
    return (each for each in found.diagnostics if each.rule.family == _OF_CHANGES)


def _name(found: Diagnostic) -> tuple[str, ...]:
    """Give what is said of what, whatever the value before was."""
    gaps = dict(found.message.gaps)
    return found.rule.code, found.about, str(gaps.get("field")), str(gaps.get("now"))
