"""A revision, as people write it, to the one commit that it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, Message, say
from sdtstd.frozen import frozen
from sdtstd.git.process import ask, read

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST = 256
_ID = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_BRACES = re.compile(r"\{[^{}]*\}")


@frozen
class Commit:
    """A commit: its whole id in hexadecimal digits, and the name by which it was asked for."""

    id: str
    name: str


def resolve(repository: Path, revision: str) -> Commit:
    """Give the commit that a revision names in the repository whose root is given.

    Raises:
        CannotRun: it names none, or git cannot be asked; the sentence says how to mend it.
    """
    if (refused := _refusal(revision)) is not None:
        raise CannotRun(refused)
    found = _id_of(repository, revision)
    if found is None:
        raise CannotRun(_unknown(repository, revision))
    return Commit(found, revision)


def has_commit(repository: Path) -> bool:
    """Tell whether HEAD names a commit, be it one that cannot be read.

    Raises:
        CannotRun: git cannot be asked, or the repository cannot be read.
    """
    if ask(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", "HEAD").yes:
        return True
    read(repository, "rev-parse", "--git-dir")  # else nobody knows
    return False


def is_shallow(repository: Path) -> bool:
    """Tell whether only the newest part of the history was fetched.

    Raises:
        CannotRun: git cannot be asked.
    """
    return read(repository, "rev-parse", "--is-shallow-repository").strip() == b"true"


def _refusal(revision: str) -> Message | None:
    """Say what keeps a text from git: it is no revision, or not of one commit."""
    bare = _BRACES.sub("", revision)  # a colon in HEAD@{12:00} is no path
    if not revision:
        return say("the revision is empty: name a branch, a tag or the id of a commit")
    if len(revision) > _LONGEST:
        return say("the revision has more than {n} characters: name a branch or a tag", n=_LONGEST)
    if not revision.isprintable():
        reason = say("it holds a character that cannot be printed")
    elif revision.startswith("-"):
        reason = say("a revision never begins with a hyphen")
    elif ".." in bare:
        reason = say("it names more than one commit; write two revisions apart")
    elif ":" in bare:
        reason = say("leave out the colon and what follows")
    else:
        return None
    return say("{revision!r} does not name a commit: {reason}", revision=revision, reason=reason)


def _id_of(repository: Path, revision: str) -> str | None:
    peeled = f"{revision}^{{commit}}"
    answer = ask(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", peeled)
    found = answer.output.decode("ascii").strip()
    # `^main` is answered with an id that has a mark before it.
    return found if answer.yes and _ID.fullmatch(found) else None


def _unknown(repository: Path, revision: str) -> Message:
    # Asked first, for a repository that cannot be read has its own sentence.
    shallow = is_shallow(repository)
    if not read(repository, "rev-parse", "--all") and _id_of(repository, "HEAD") is None:
        return say("the repository has no commit yet: commit the data before comparing it")
    if shallow:
        return say(
            "git knows no commit {revision!r} in this shallow clone: fetch the whole history with"
            " `git fetch --unshallow`, or with `fetch-depth: 0` for actions/checkout on GitHub",
            revision=revision,
        )
    return say(
        "git knows no commit {revision!r}: `git branch --all` and `git tag` list what there is,"
        " `git fetch` brings what is new",
        revision=revision,
    )
