"""`--at REV`: the register as it stood in a commit, wherever its folder was, the tree untouched."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from support.registers_in_git import a_register, commit, edit, git
from support.runs import COMMANDS, DAY, inside

if TYPE_CHECKING:
    from pathlib import Path

READING = tuple(name for name in COMMANDS if name != "explain-rule")
MAIN = "data/standards.yaml"
LATER = ("publication: 2023-02-01", "publication: 2023-02-02")


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the example's register in a repository, and stand in it."""
    a_register(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give such a repository to tests that only read it."""
    return a_register(tmp_path_factory.mktemp("shared"))


def run_on(name: str, *more: str) -> str:
    run = inside(*COMMANDS[name], "--as-of", DAY, "--lang", "en", *more)
    assert run.code == 0, run.err
    return run.out


@pytest.mark.parametrize("name", [*READING, "report"])
def test_a_clean_tree_reads_as_its_commit(
    name: str, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shared)
    words = (*COMMANDS.get(name, (name,)), "--as-of", DAY, "--lang", "en", "--format")
    whole = git(shared, "rev-parse", "HEAD").strip()
    told = f"the register as it stood in HEAD ({whole[:10]})"
    for form in ("text", "markdown"):
        now, then = (inside(*words, form, *at).out for at in ((), ("--at", "HEAD")))
        assert then.count(told) == 1
        assert _words(then.replace(f" · {told}", "").replace(told, "")) == _words(now)
    now, then = (inside(*words, "json", *at).out for at in ((), ("--at", "HEAD")))
    answer = json.loads(then)
    assert answer.pop("at") == {"rev": "HEAD", "commit": whole}
    assert answer == json.loads(now)


def _words(out: str) -> list[str]:
    """Leave out how lines are parted: a day moves below its title where a commit stands beside."""
    return out.split()


def test_what_was_known_then_is_told_and_the_tree_stays(clone: Path) -> None:
    edit(clone, MAIN, *LATER)
    commit(clone, "later")
    edit(clone, MAIN, "2023-02-02", "2023-02-03")
    before = git(clone, "status", "--porcelain"), (clone / MAIN).read_bytes()
    shown = {at: run_on("explain-code", *at) for at in ((), ("--at", "main"), ("--at", "HEAD~1"))}
    days = ("2023-02-03", "2023-02-02", "2023-02-01")
    for told, day in zip(shown.values(), days, strict=True):
        assert [each for each in days if each in told] == [day]
    assert before == (git(clone, "status", "--porcelain"), (clone / MAIN).read_bytes())


def test_a_moved_folder_is_found_by_its_system(clone: Path) -> None:
    wanted = run_on("status", "--at", "HEAD~0")
    git(clone, "mv", "data", "register")
    commit(clone, "moved")
    then, now = (
        json.loads(run_on("list", "--format", "json", "--data", "register", *at))
        for at in (("--at", "HEAD~1"), ())
    )
    paths = [[each.pop("path") for each in side["records"]] for side in (then, now)]
    assert {*paths[0]} == {"data/standards.yaml"}
    assert {*paths[1]} == {"register/standards.yaml"}
    assert then["records"] == now["records"]
    shutil.rmtree(clone / "register")
    (clone / "sub").mkdir()
    assert run_on("status", "--at", "HEAD~1").splitlines()[2:] == wanted.splitlines()[2:]


@pytest.mark.parametrize(
    ("inner", "data"), [("", ()), ("sub/x", ()), ("sub", ("--data", "../data"))]
)
def test_a_tree_without_a_register_has_it_in_the_commit(
    inner: str, data: tuple[str, ...], clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = run_on("status", "--at", "main")
    shutil.rmtree(clone / "data")
    (clone / inner).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(clone / inner)
    assert run_on("status", "--at", "main", *data) == wanted
    (clone / "data").mkdir()
    assert run_on("status", "--at", "main", "--data", str(clone / "data")) == wanted


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--at", "nowhere"), "git knows no commit 'nowhere'"),
        (("--at", ""), "the revision is empty"),
        (("--at", "--output=x"), "a revision never begins with a hyphen"),
        (("--at", "main..HEAD"), "write two revisions apart"),
        (("--at", "HEAD:data"), "leave out the colon"),
        (("--at", "HEAD\x1b[31m"), "cannot be printed"),
        (("--at", "main", "--data", "none"), "main has no data folder at 'none'"),
    ],
)
def test_a_revision_that_cannot_be_read_is_worded(
    words: tuple[str, ...], told: str, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shared)
    run = inside("status", *words)
    assert (run.code, run.out) == (2, "")
    assert told in run.err
    assert "\x1b" not in run.err
    assert {each.name for each in shared.iterdir()} == {".git", "data"}


def test_the_schema_has_the_topics_of_the_commit(clone: Path) -> None:
    then = inside("schema").out
    assert "foundation/data/quality" in then
    edit(clone, MAIN, "id: quality", "id: fitness")
    assert inside("schema", "--at", "HEAD").out == then
    shutil.rmtree(clone / "data")
    assert inside("schema", "--at", "HEAD").out == then
    assert inside("schema").out == inside("schema", "--generic").out != then


def test_without_a_repository_or_a_register(tmp_path: Path, clone: Path) -> None:
    shutil.rmtree(clone / "data")
    commit(clone, "gone")
    nothing = inside("status", "--at", "HEAD")
    assert nothing.code == 2
    assert "HEAD has no data/standards.yaml here or in any folder above" in nothing.err
    shutil.rmtree(tmp_path / ".git")
    bare = inside("status", "--at", "HEAD")
    assert bare.code == 2
    assert "is not in a git repository" in bare.err


def test_data_that_does_not_load_names_the_way_to_its_findings(clone: Path) -> None:
    edit(clone, MAIN, "id: demo\n", "id: [demo]\n")
    commit(clone, "broken")
    git(clone, "revert", "--no-edit", "HEAD")
    run = inside("status", "--at", "HEAD~1", "--lang", "en")
    assert run.code == 2
    assert "see them all: sdtstd check --at 'HEAD~1'" in run.err
    found = inside("check", "--at", "HEAD~1", "--lang", "en", "--format", "concise")
    assert found.code == 1
    assert "the register as it stood in HEAD~1 (" in found.err


def test_check_of_a_commit_takes_files_and_a_base(clone: Path) -> None:
    edit(clone, MAIN, *LATER)
    commit(clone, "later")
    (clone / "data" / "targets.yaml").unlink()
    words = ("check", "--at", "HEAD", "--as-of", DAY, "--lang", "en", "--format", "concise")
    whole = inside(*words, MAIN).out
    assert whole
    gone = inside(*words, "data/targets.yaml")
    assert (gone.code, gone.out) == (0, "")
    since = inside(*words, "--base", "HEAD~1", "--new-only")
    assert [line.split()[1] for line in since.out.splitlines()] == ["SDT602"]
    assert since.code == 1


def test_links_lead_to_the_commit(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(shared)
    whole = git(shared, "rev-parse", "HEAD").strip()
    words = ("list", "--as-of", DAY, "--format", "markdown", "--at", "HEAD")
    server = {"GITHUB_SERVER_URL": "https://h", "GITHUB_REPOSITORY": "a/b", "GITHUB_SHA": "0" * 40}
    link = f"](https://h/a/b/blob/{whole}/data/standards.yaml#L"
    for environ in (server, {"SDTSTD_LINKS": "https://h/a/b/blob/main"}):
        assert link in inside(*words, **environ).out
    assert "](" not in inside(*words, SDTSTD_LINKS="https://h/a/b/files/main").out


@pytest.mark.parametrize("command", ["report", "schema"])
def test_a_kept_file_is_of_the_tree(
    command: str, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shared)
    run = inside(command, "--at", "HEAD", "-o", "P.md", LANG="en_GB.UTF-8")
    assert run.code == 2
    assert run.err == "sdtstd: a kept file is of the working tree: leave out --at, or -o\n"
    assert not (shared / "P.md").exists()
