"""`check --fix` and `--diff`: what they write, print and refuse."""

from __future__ import annotations

import codecs
import subprocess
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from sdtstd.verify import mending
from support.runs import inside, register

if TYPE_CHECKING:
    from pathlib import Path

    from support.runs import Run

GOOD = """\
version: 1
system: {id: s, title: t, tasks: [{id: a, title: 甲}]}
standards:
  - code: GB/T 1-2022
    title: 总则
    topics: [a]
    stages: {publication: 2022-05-01}
    sources:
      - {title: s, notice: 1号, kind: official, seen: 2026-11-01}
"""
BAD = (
    GOOD.replace("GB/T 1-2022", "gb／t1—2022")
    .replace("2022-05-01", "2022年5月1日")
    .replace("title: 总则", "titel: 总则")
    .removesuffix("\n")
)
TARGETS = """\
version: 1
plans:
  - id: p
    title: 方案
    from: 2021/1/1
    to: 2025-12-31
    sources: [{title: s, notice: 1号, kind: official, seen: 2026-11-01}]
    targets: []
"""
PATCH = """\
--- a/data/standards.yaml
+++ b/data/standards.yaml
@@ -1,9 +1,9 @@
 version: 1
 system: {id: s, title: t, tasks: [{id: a, title: 甲}]}
 standards:
-  - code: gb／t1—2022
-    titel: 总则
+  - code: GB/T 1-2022
+    title: 总则
     topics: [a]
-    stages: {publication: 2022年5月1日}
+    stages: {publication: 2022-05-01}
     sources:
-      - {title: s, notice: 1号, kind: official, seen: 2026-11-01}
\\ No newline at end of file
+      - {title: s, notice: 1号, kind: official, seen: 2026-11-01}
"""


def check(data: Path, *more: str) -> Run:
    words = ("--data", str(data), "--as-of", "2026-11-22", "--lang", "en")
    return inside("check", *more, *words, LANG="C.UTF-8")


def test_the_patch_is_printed_and_nothing_is_written(tmp_path: Path) -> None:
    data = register(tmp_path, BAD)
    run = check(data, "--fix", "--diff")
    assert (run.code, run.out, run.err) == (1, PATCH, "")
    assert (data / "standards.yaml").read_text("utf-8") == BAD


def test_git_takes_the_patch(tmp_path: Path) -> None:
    data = register(tmp_path, BAD)
    subprocess.run(
        ["git", "apply", "-"],
        cwd=tmp_path,
        input=check(data, "--fix", "--diff").out.encode(),
        check=True,
    )
    assert (data / "standards.yaml").read_text("utf-8") == GOOD


def test_the_files_are_mended_and_what_is_left_is_shown(tmp_path: Path) -> None:
    data = register(tmp_path, BAD, TARGETS)
    run = check(data, "--fix", "--format", "concise")
    assert run.err == "sdtstd: mended: 4 in 1 file\n"
    assert "SDT101 unknown-key the key 'from' is not known here" in run.out
    assert (data / "standards.yaml").read_text("utf-8") == GOOD
    again = check(data, "--fix", "--format", "concise")
    assert (again.out, again.err) == (run.out, "sdtstd: nothing to mend\n")
    assert check(data, "--fix", "--diff").code == 0


def test_findings_say_that_they_can_be_mended(tmp_path: Path) -> None:
    data = register(tmp_path, GOOD.replace("GB/T 1-2022", "gb/t 1-2022"))
    run = check(data, "--format", "text")
    line = (
        "data/standards.yaml:4:11: warning: SDT207 code-style: 'gb/t 1-2022' is not the canonical"
        " form (hint: write GB/T 1-2022; mended by --fix)"
    )
    assert run.out.splitlines() == [
        "1 warning in 1 file, 1 record checked",
        line,
        "      - code: gb/t 1-2022",
        "              ^^^^^^^^^^^",
        "",
        "1 can be mended: sdtstd check --fix · the manual of a check: sdtstd explain SDT207",
    ]
    concise = check(data, "--format", "concise").out
    assert concise.endswith("'gb/t 1-2022' is not the canonical form (mended by --fix)\n")
    assert '"fixable": true' in check(data, "--format", "json").out
    assert '"properties": {' in check(data, "--format", "sarif").out


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_mark_and_line_ends_are_kept(tmp_path: Path, mark: bytes, ending: str) -> None:
    data = register(tmp_path, "")
    file = data / "standards.yaml"
    file.write_bytes(mark + BAD.replace("\n", ending).encode())
    assert check(data, "--fix").code == 0
    assert file.read_bytes() == mark + GOOD.replace("\n", ending).encode()


def test_files_and_rules_choose_what_is_mended(tmp_path: Path) -> None:
    data = register(tmp_path, BAD, GOOD.replace("system", "# system").replace("T 1-", "T2—"))
    second = (data / "targets.yaml").read_text("utf-8")
    check(data, "--fix", "--select", "final-newline", str(data / "standards.yaml"))
    assert (data / "standards.yaml").read_text("utf-8") == BAD + "\n"
    check(data, "--fix", str(data / "standards.yaml"))
    assert (data / "standards.yaml").read_text("utf-8") == GOOD
    assert (data / "targets.yaml").read_text("utf-8") == second
    check(data, "--fix", "--ignore", "code-style")
    assert (data / "targets.yaml").read_text("utf-8") == second
    check(data, "--fix")
    assert (data / "targets.yaml").read_text("utf-8") == second.replace("T2—", "T 2-")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--diff",), "--diff shows what --fix would do: give both"),
        (("--fix", "--at", "HEAD"), "--fix mends the files of the working tree: leave out --at"),
        (("--fix", "--base", "HEAD"), "--fix mends the files as they are: leave out --base"),
        (
            ("--fix", "--diff", "-o", "patch"),
            "the patch of --diff goes to stdout: leave out -o",
        ),
    ],
)
def test_options_that_do_not_fit_are_refused(
    tmp_path: Path, words: tuple[str, ...], why: str
) -> None:
    data = register(tmp_path, BAD)
    run = check(data, *words)
    assert (run.code, run.out, run.err) == (2, "", f"sdtstd: {why}\n")
    assert (data / "standards.yaml").read_text("utf-8") == BAD


def test_beside_a_linked_file_nothing_is_written(tmp_path: Path) -> None:
    data = register(tmp_path, BAD)
    (data / "real").write_text(GOOD.replace("system", "# system").replace("T 1-", "T2—"), "utf-8")
    (data / "targets.yaml").symlink_to("real")
    run = check(data, "--fix")
    path = str(data / "targets.yaml")
    assert (run.code, run.err) == (2, f"sdtstd: {path!r} is a link: name the file itself\n")
    assert (data / "standards.yaml").read_text("utf-8") == BAD


def test_a_file_that_was_changed_meanwhile_is_not_written(tmp_path: Path) -> None:
    data = register(tmp_path, BAD)
    file, mend = data / "standards.yaml", mending.mend

    def slowly(*given: object) -> object:
        file.write_text(GOOD + "# more\n", "utf-8")
        return mend(*given)  # type: ignore[arg-type]

    with patch.object(mending, "mend", slowly):
        run = check(data, "--fix")
    why = "'data/standards.yaml' was changed since it was read: run it again"
    assert (run.code, run.err) == (2, f"sdtstd: {why}\n")
    assert file.read_text("utf-8") == GOOD + "# more\n"


def test_nothing_of_the_data_acts_in_a_patch(tmp_path: Path) -> None:
    data = register(tmp_path, BAD.replace("总则", "'##[set-env name=x]y'"))
    out = check(data, "--fix", "--diff").out
    assert "##[" not in out
    assert "\\u{23}#[set-env" in out
