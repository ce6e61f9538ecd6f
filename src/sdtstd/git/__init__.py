"""The register as it was: a revision to a commit, a commit to its documents; git is only read."""

from __future__ import annotations

from sdtstd.git.failures import no_repository
from sdtstd.git.revision import Commit, resolve
from sdtstd.git.tree import documents_at, unread_at

__all__ = ["Commit", "documents_at", "no_repository", "resolve", "unread_at"]
