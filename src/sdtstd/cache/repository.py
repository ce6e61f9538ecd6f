"""What git's answers depend on: references, settings, which objects there are, and git itself.

Objects never change, and a commit is named by its content: whether any came or went is all that is
asked of them. What may change unseen makes it unsure: a repository of somebody else, objects or
settings that stand elsewhere, references in a form of their own.
"""

from __future__ import annotations

import os
import stat

from sdtstd.cache.world import Answers, UnsureError

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Iterator

_MANY = 2000
_NEAR = 2.0  # seconds: file systems tell no two changes apart that are nearer
_SMALL = 1 << 20
_PASSING = frozenset({"index", "COMMIT_EDITMSG", "gc.log", "gc.pid"})


def program(answers: Answers, path: str) -> None:
    """Tell which git is run, as `sdtstd.git.environment` finds it on PATH."""
    for folder in path.split(os.pathsep):
        found = f"{folder}/git"
        if folder.startswith("/") and os.access(found, os.X_OK) and os.path.isfile(found):  # noqa: PTH113
            status = os.stat(found)  # noqa: PTH116 - pathlib takes long to import
            answers.tell(found, status.st_ino, status.st_size, status.st_mtime_ns)
            return


def state(answers: Answers, root: str) -> None:
    """Tell the state of the repository whose working tree has this root."""
    if "GIT_TEST_ASSUME_DIFFERENT_OWNER" in os.environ:
        raise UnsureError(root)
    own = _own_folder(root)
    shared = _led_to(own, "commondir", "") or own
    for folder in dict.fromkeys((root, own, shared)):
        _demand_ours(folder)
    for folder in dict.fromkeys((own, shared)):
        _files(answers, folder)
        _references(answers, f"{folder}/refs", [_MANY])
    _objects(answers, f"{shared}/objects")
    for path in _settings(own, shared):
        _demand_whole(path)
        answers.content(path, links=0)


def _own_folder(root: str) -> str:
    path = f"{root}/.git"
    if stat.S_ISDIR(os.lstat(path).st_mode):
        return path
    found = _led_to(root, ".git", "gitdir: ")
    if found is None:
        raise UnsureError(path)
    return found


def _led_to(folder: str, name: str, mark: str) -> str | None:
    """Give the folder that a file names; None where there is no such file."""
    try:
        with open(f"{folder}/{name}", "rb") as stream:  # noqa: PTH123
            line = os.fsdecode(stream.read(_SMALL)).rstrip("\n")
    except FileNotFoundError:
        return None
    if not line.startswith(mark):
        raise UnsureError(name)
    return os.path.join(folder, line[len(mark) :])  # noqa: PTH118


def _demand_ours(folder: str) -> None:
    status = os.lstat(folder)
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.geteuid():
        raise UnsureError(folder)


def _files(answers: Answers, folder: str) -> None:
    """Tell the files of git's own folder: HEAD, packed references, what is shallow, settings."""
    for entry in _entries(folder):
        if entry.name == "reftable":
            raise UnsureError(entry.path)
        if not entry.is_dir(follow_symlinks=False) and entry.name not in _PASSING:
            answers.tell(entry.name)
            answers.content(entry.path)


def _references(answers: Answers, folder: str, left: list[int]) -> None:
    if not os.path.isdir(folder):  # noqa: PTH112
        return
    for entry in _entries(folder):
        answers.tell(entry.name)
        left[0] -= 1
        if left[0] < 0:
            raise UnsureError(folder)
        if entry.is_dir(follow_symlinks=False):
            _references(answers, entry.path, left)
        else:
            answers.content(entry.path)
    answers.tell("end")


def _objects(answers: Answers, folder: str) -> None:
    """Tell when an object or a pack came or went last; too lately, and nobody can be sure."""
    _demand_ours(folder)
    if os.path.lexists(f"{folder}/info/alternates"):
        raise UnsureError(folder)
    for path in (folder, *(each.path for each in _entries(folder))):
        status = os.lstat(path)
        if stat.S_ISLNK(status.st_mode) or status.st_mtime > answers.settled - _NEAR:
            raise UnsureError(path)
        answers.tell(path, status.st_ino, status.st_mtime_ns)


def _entries(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as listed:
        return sorted(listed, key=lambda each: each.name)


def _settings(own: str, shared: str) -> Iterator[str]:
    """Give the files with settings: of the repository, of the user and of the machine."""
    home = os.environ.get("HOME", "")
    named = os.environ.get("XDG_CONFIG_HOME") or f"{home}/.config"
    yield from (f"{own}/config.worktree", f"{shared}/config")
    yield from (f"{home}/.gitconfig", f"{named}/git/config", "/etc/gitconfig")
    given = map(os.environ.get, ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"))
    yield from (each for each in given if each and each != os.devnull)


def _demand_whole(path: str) -> None:
    """Demand that no other file is part of one with settings."""
    try:
        with open(path, "rb") as stream:  # noqa: PTH123
            text = stream.read(_SMALL + 1)
    except OSError:
        return
    if len(text) > _SMALL or b"include" in text.lower():
        raise UnsureError(path)
