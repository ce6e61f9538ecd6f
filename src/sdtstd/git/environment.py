"""The world that git runs in: this repository alone, no network, no program of anybody's choice.

The configuration of the machine and of its user stays: it is theirs, and `safe.directory`,
without which git reads nothing in many containers, stands nowhere else. What a repository
could set to run a program is set here, where it wins.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Variables by which the user, not the repository, hands git configuration; and the one that makes
# git take every repository for somebody else's.
_KEPT = (
    *("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_COUNT"),
    "GIT_TEST_ASSUME_DIFFERENT_OWNER",
)
_KEPT_NUMBERED = ("GIT_CONFIG_KEY_", "GIT_CONFIG_VALUE_")

_SETTINGS = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.pager=cat",
    "core.sshCommand=false",
    "core.askPass=",
    "credential.helper=",
    "protocol.allow=never",
    "safe.bareRepository=explicit",  # a folder of the tree may be dressed up as a repository
)

OPTIONS = (
    "--no-pager",
    "--no-optional-locks",
    "--no-replace-objects",
    "--literal-pathspecs",
    *(word for setting in _SETTINGS for word in ("-c", setting)),
)
"""What stands between `git` and its command."""


def environment(inherited: Mapping[str, str], repository: Path) -> dict[str, str]:
    """Give the variables for git; those by which a hook names another repository are left out."""
    kept = {name: value for name, value in inherited.items() if _stays(name)}
    return kept | {
        "LC_ALL": "C",  # its words are compared
        "GIT_CEILING_DIRECTORIES": str(repository.parent),
        "GIT_GRAFT_FILE": os.devnull,
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "",  # for a git that fetches lazily all the same
    }


def executable(path: str) -> str | None:
    """Give the whole path of git; a `.` or an empty entry in PATH finds nothing."""
    entries = (each for each in path.split(os.pathsep) if Path(each).is_absolute())
    found = shutil.which("git", path=os.pathsep.join(entries))
    # On Windows the search begins in the current folder, which may be a stranger's.
    return found if found and Path(found).is_absolute() else None


def _stays(name: str) -> bool:
    return not name.startswith("GIT_") or name in _KEPT or name.startswith(_KEPT_NUMBERED)
