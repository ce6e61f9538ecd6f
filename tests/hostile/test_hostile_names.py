"""Names of files and folders are data too: whoever sends a pull request chooses them."""

from __future__ import annotations

import os
import shutil
from datetime import date
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes, urlsplit

import pytest

from sdtstd.address import Address
from sdtstd.document import parse
from sdtstd.loading import assemble
from sdtstd.render.findings.github import render_github
from sdtstd.render.formats import Format
from sdtstd.render.links import Links
from sdtstd.sinks.markdown import escape, link
from sdtstd.verify.checked import find
from support.payloads.finding_readers import read_github
from support.payloads.html_page import by_cmark, by_markdown_it
from support.payloads.readers import acting, forged, on_screen, squeezed, strict_json
from support.payloads.report_readers import VOICE
from support.payloads.strings import PAYLOADS
from support.runner_port import commands
from support.runs import DAY, EXAMPLE, inside, on_terminal

LONGEST = 120
NO_UTF8 = tuple(map(os.fsdecode, (b"\xff", b"a\xe9)[b](c", b"\xed\xa0\x80")))
NAMES = tuple(
    each
    for each in (*PAYLOADS, *NO_UTF8)
    if 0 < len(os.fsencode(each)) < LONGEST and not set(each) & set("/\0")
    if not each.startswith(".")
)  # fmt: skip


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder whose register has a file of each name, none of which can be read."""
    folder = tmp_path_factory.mktemp("names")
    shutil.copytree(EXAMPLE, folder / "data")
    for name in NAMES:
        (folder / "data" / f"{name}.yaml").write_text("x: [\n", "utf-8")
    return folder


@pytest.mark.parametrize("surroundings", [{}, {"GITHUB_ACTIONS": "true"}])
@pytest.mark.parametrize("form", ["auto", *Format])
def test_a_pipe_gets_no_command_of_a_file_name(
    form: str, surroundings: dict[str, str], strange: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(strange)
    words = ("check", "--as-of", DAY, "--max-findings", "9999", "--format", form)
    run = inside(*words, **surroundings)
    assert run.code == 1
    assert acting(run.err) == forged(run.err) == []
    if form == "github" or (form == "auto" and surroundings):
        errors = [each for each in commands(run.out) if each.name == "error"]
        assert len(errors) == 10
        seen = {squeezed(each.properties["file"]) for each in errors}
        assert seen <= {squeezed(f"data/{name}.yaml") for name in map(shown_path, NAMES)}
    else:
        assert acting(run.out) == forged(run.out) == []
        assert len(run.out.splitlines()) >= len(NAMES) or form == "sarif"


def shown_path(name: str) -> str:
    r"""Write the bytes of a name that are no UTF-8 as `\xff`, and a backslash twice."""
    return os.fsencode(name).replace(b"\\", b"\\\\").decode("utf-8", "backslashreplace")


def test_markdown_and_json_have_every_name(strange: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(strange)
    words = ("check", "--as-of", DAY, "--max-findings", "9999", "--format")
    entries = strict_json(inside(*words, "json").out)["findings"]
    wanted = {f"data/{shown_path(name)}.yaml" for name in NAMES}
    assert {each["path"] for each in entries} >= wanted
    page = by_cmark(inside(*words, "markdown", SDTSTD_LINKS="https://example.org").out)
    assert (page.strange, page.links) == ([], [])
    (table,) = page.tables
    assert {len(row) for row in table} == {5}
    assert len(table) == len(entries) + 1


def test_a_terminal_and_stderr_show_every_name(
    strange: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(strange)
    run = on_terminal("check", "--as-of", DAY, columns=70, GITHUB_ACTIONS="true")
    assert acting(on_screen(run.out)) == forged(run.out) == []
    refused = inside("status", "--as-of", DAY)
    assert refused.code == 2
    assert acting(refused.err) == forged(refused.err) == []


FOLDERS = tuple("".join(NAMES[at : at + 9])[:50] for at in range(0, len(NAMES), 9))


@pytest.mark.parametrize(
    "folder", [*FOLDERS, os.fsdecode(b"r\xff"), "a) [click](http:", "a&lt;b;$x$"]
)
def test_a_kept_file_leads_into_a_folder_of_any_name(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "up" / folder / "data")
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path)
    words = ("report", "--as-of", DAY, "--lang", "en", "--data", f"up/{folder}/data")
    made = inside(*words, "-o", "out/P.md")
    assert made.code == 0, made.err
    assert acting(made.err) == forged(made.err) == []
    lines = Path("out/P.md").read_text("utf-8").splitlines()
    page = by_cmark("\n".join(each for each in lines if not each.startswith("<!-- ")))
    assert page.strange == []
    ways = {unquote_to_bytes(each.partition("#L")[0]) for each in page.links}
    files = [b"standards.yaml", b"targets.yaml"]
    assert ways == {os.fsencode(f"../up/{folder}/data/") + each for each in files}
    assert inside(*words, "-o", "out/P.md", "--check").code == 0


@pytest.mark.parametrize("folder", ["data", "{}", "a/{}/b"])
def test_a_finding_names_the_file_that_it_is_in(folder: str) -> None:
    """GitHub takes ten annotations of a step, so that not all names can be in one run."""
    for at in range(0, len(NAMES), 9):
        paths = [
            f"{folder.format(each)}/{each}.yaml" for each in map(shown_path, NAMES[at : at + 9])
        ]
        findings = find(
            assemble([parse("x: [\n", path) for path in paths]), date(2023, 6, 30)
        ).findings
        assert {each.place.path for each in findings} == set(paths)
        text = render_github(findings, VOICE)
        read_github(text, findings)
        for command, path in zip(
            commands(text), (each.place.path for each in findings), strict=True
        ):
            assert command.properties.keys() == {
                "file",
                "line",
                "endline",
                "col",
                "endcolumn",
                "title",
            }
            assert acting(path) or normpath(command.properties["file"]) == normpath(path)


@pytest.mark.parametrize("base", ["", "../up/", "https://example.org/r/blob/0/"])
def test_a_link_leads_into_a_file_of_any_name(base: str) -> None:
    paths = [f"{each}/{each}.yaml" for each in map(shown_path, NAMES)]
    links = [Links(lambda at: (at.file, 3), base).to(Address(path)) for path in paths]
    rows = "\n\n".join(link(escape(path), each) for path, each in zip(paths, links, strict=True))
    for read in (by_cmark, by_markdown_it):
        page = read(rows)
        assert list(map(unquote, page.links)) == [f"{base}{path}#L3" for path in paths]
        assert {urlsplit(each)[:2] for each in page.links} == {urlsplit(base)[:2]}
        assert {urlsplit(each).fragment for each in page.links} == {"L3"}
        assert page.strange == []
