"""The address below which the files of the repository can be seen, where it is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Of an address that ends otherwise nobody knows where the revision stands.
_OF_REVISION = re.compile(r"(?P<before>.*/blob/)[^/]+/")


def repository_address(environ: Mapping[str, str], commit: str | None = None) -> str | None:
    """Give the address of the files as they are at hand, or as they were in a commit."""
    given = environ.get("SDTSTD_LINKS")
    if given:
        return _as_of(given.rstrip("/") + "/", commit)
    parts = [environ.get(f"GITHUB_{name}") for name in ("SERVER_URL", "REPOSITORY", "SHA")]
    if not all(parts):
        return None
    server, repository, checked_out = parts
    return f"{server}/{repository}/blob/{commit or checked_out}/"


def _as_of(address: str, commit: str | None) -> str | None:
    if commit is None:
        return address
    found = _OF_REVISION.fullmatch(address)
    return f"{found['before']}{commit}/" if found else None
