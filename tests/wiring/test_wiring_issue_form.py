"""The issue form fits the public schema and asks for what `add standard` takes; nothing runs."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from sdtstd.catalogue import translator
from sdtstd.cli.forms import names
from sdtstd.cli.outline import every_command
from sdtstd.codes import Level
from sdtstd.model.source import SourceKind
from sdtstd.model.standard import Stage
from sdtstd.model.vocabulary import word_of
from support.wiring import BIN, ROOT, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from enum import StrEnum

FOLDER = ".github/ISSUE_TEMPLATE"
FORM = f"{FOLDER}/propose-standard.yml"
SCHEMAS = {FORM: "issue-forms", f"{FOLDER}/config.yml": "issue-config"}
# What a person is asked in other words than the command has.
OPTIONS = {
    "code": None,
    "task": "--topic",
    "organizations": "--organization",
    "source-title": "--source",
    "source-url": "--url",
    "notes": "--note",
    "stage-day": "--stage",
    "why": "--relevance",
    "shown": None,
}
NOT_KNOWN = "不清楚 | not known"
OF_PROJECTS = [
    each
    for each in Stage
    if each not in {Stage.PUBLICATION, Stage.IN_FORCE, Stage.WITHDRAWAL}  # these need a number
]


def fields() -> list[dict[str, Any]]:
    return [each for each in read(FORM)["body"] if each["type"] != "markdown"]


def field(name: str) -> dict[str, Any]:
    (found,) = (each["attributes"] for each in fields() if each["id"] == name)
    return dict(found)


@pytest.mark.parametrize("path", SCHEMAS)
def test_schema(path: str) -> None:
    command = (BIN / "check-jsonschema", "--builtin-schema", f"vendor.github-{SCHEMAS[path]}", path)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_two_fields_have_a_name_or_a_label() -> None:
    for key in ([each["id"] for each in fields()], [*labels()]):
        assert len(set(key)) == len(key) > 10


def labels() -> Iterator[str]:
    for each in fields():
        yield each["attributes"]["label"]


def test_everything_is_said_in_both_languages() -> None:
    described = (each["attributes"].get("description", " | ") for each in fields())
    offered = (each if isinstance(each, str) else each["label"] for each in options())
    for text in (*labels(), *described, *offered, read(FORM)["name"], read(FORM)["description"]):
        assert text.count(" | ") == 1, text


def options() -> Iterator[Any]:
    for each in fields():
        yield from each["attributes"].get("options", ())


def test_what_is_asked_is_what_the_command_takes() -> None:
    known = names(every_command()["add standard"].params)
    for each in fields():
        option = OPTIONS.get(each["id"], f"--{each['id']}")
        assert option is None or option in known, each["id"]


def test_the_tasks_are_those_of_the_register() -> None:
    tasks = read("data/standards.yaml")["system"]["tasks"]
    told = [f"{each['short']} | {each['short_en']}" for each in tasks]
    assert field("task")["options"] == [*told, NOT_KNOWN]
    assert len(told) == 5


@pytest.mark.parametrize(("name", "members"), [("level", Level), ("stage", OF_PROJECTS)])
def test_what_is_asked_of_projects_has_the_words_of_the_data(
    name: str, members: Iterable[StrEnum]
) -> None:
    assert field(name)["options"] == [*map(in_both, members), NOT_KNOWN]


def test_the_kinds_of_sources_are_those_of_the_data() -> None:
    told = [re.sub(r"（[^）]+）| \([^)]+\)", "", each) for each in field("source-kind")["options"]]
    assert told == [*map(in_both, SourceKind)]
    assert all(each.count("（") == each.count("(") == 1 for each in field("source-kind")["options"])


def in_both(member: StrEnum) -> str:
    """Give the word of a member in both languages."""
    return " | ".join(word_of(member).translated(translator(each)) for each in ("zh", "en"))


def test_the_plan_is_named_as_the_data_has_it() -> None:
    (plan,) = (each for each in read("data/targets.yaml")["plans"] if each.get("principal"))
    (told,) = (each["attributes"]["value"] for each in read(FORM)["body"][:1])
    for part in (plan["title"], plan["title_en"], plan["sources"][0]["notice"]):
        assert part in told
    for page in ("README.md", "README.zh-CN.md"):
        assert f"](../blob/HEAD/{page})" in told
        assert (ROOT / page).is_file()


def test_days_and_numbers_that_are_shown_belong_together() -> None:
    shown = {each: field(each)["placeholder"] for each in ("code", "publication", "in-force")}
    records = read("data/standards.yaml")["standards"]
    (found,) = (each for each in records if each.get("code") == shown["code"])
    days = [str(found["stages"][each]) for each in ("publication", "in_force")]
    assert days == [shown["publication"], shown["in-force"]]


def test_what_people_without_git_read_does_not_speak_of_it() -> None:
    form = read(FORM)
    for text in (form["name"], form["description"], form["title"]):
        assert not re.search(r"git|台账|yaml|register", text, re.IGNORECASE)


def test_nothing_runs_on_an_issue() -> None:
    for path in sorted((ROOT / ".github" / "workflows").iterdir()):
        started = read(path.relative_to(ROOT).as_posix())["on"]
        assert not {each for each in started if each.startswith("issue")}, path
