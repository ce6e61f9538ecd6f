"""Names of files and folders are data too: whoever sends a pull request chooses them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest

from sdtstd.render.formats import Format
from support.payloads.html_page import by_cmark
from support.payloads.readers import acting, forged, on_screen, squeezed, strict_json
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
    r"""Write the bytes of a name that are no UTF-8 as `\xff`."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


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
