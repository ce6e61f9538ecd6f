"""A repository in which every program that its settings can name makes a file, if it is run."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from support.repositories import Repository

HOOKS = (
    "applypatch-msg", "commit-msg", "fsmonitor-watchman", "post-applypatch", "post-checkout",
    "post-commit", "post-index-change", "post-merge", "post-rewrite", "pre-auto-gc",
    "pre-commit", "pre-push", "pre-rebase", "prepare-commit-msg", "proc-receive",
    "push-to-checkout", "reference-transaction", "sendemail-validate", "update",
)  # fmt: skip
PROGRAMS = (
    "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass",
    "core.gitProxy", "core.alternateRefsCommand", "sequence.editor", "diff.external",
    "diff.x.textconv", "diff.x.command", "filter.x.smudge", "filter.x.clean", "filter.x.process",
    "merge.x.driver", "gpg.program", "gpg.ssh.program", "credential.helper", "pager.ls-tree",
    "pager.rev-parse", "pager.cat-file", "interactive.diffFilter", "uploadpack.packObjectsHook",
    "remote.origin.uploadpack", "remote.origin.receivepack", "trailer.x.command", "man.x.cmd",
    "browser.x.cmd", "difftool.x.cmd", "mergetool.x.cmd", "web.browser", "instaweb.httpd",
)  # fmt: skip
ALIASES = ("rev-parse", "ls-tree", "cat-file", "fetch", "status")


def spoil(repository: Repository, marker: Path) -> None:
    """Configure every program that a repository can name: each makes the marker."""
    program = repository.root / ".git" / "program"
    program.write_text(f"#!/bin/sh\necho ran >> '{marker}'\nexit 1\n")
    program.chmod(0o755)
    hooks = repository.root / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in HOOKS:
        (hooks / name).unlink(missing_ok=True)
        (hooks / name).symlink_to(program)
    included = repository.root / ".git" / "included"
    for name in PROGRAMS:
        repository.git("config", "--file", str(included), name, str(program))
    for name in ALIASES:
        repository.git("config", "--file", str(included), f"alias.{name}", f"!{program}")
    for name, value in {
        "core.hooksPath": str(hooks),
        "core.worktree": "/etc",
        "core.attributesFile": str(repository.root / ".git" / "attributes"),
        "core.usereplacerefs": "true",
        "protocol.allow": "always",
        "protocol.ext.allow": "always",
        "protocol.file.allow": "always",
        "url.ext::touch x.insteadOf": "https://",
        "trace2.eventTarget": str(marker),
        "trace2.normalTarget": str(marker),
        "maintenance.auto": "true",
        "gc.auto": "1",
    }.items():
        repository.git("config", "--file", str(included), name, value)
    (repository.root / ".git" / "attributes").write_text("* diff=x filter=x merge=x\n")
    # Last, and by hand: from here on git itself would run the programs.
    with (repository.root / ".git" / "config").open("a") as config:
        config.write('[include]\n\tpath = included\n[includeIf "gitdir:/"]\n\tpath = /nowhere\n')
