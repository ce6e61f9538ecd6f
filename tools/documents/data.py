"""The keys of the data files: from the models through the schema, with the example's entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from documents.running import ROOT
from sdtstd.catalogue import translator
from sdtstd.dates import parse_date
from sdtstd.document import parse
from sdtstd.model.meanings import MEANINGS, NAMES, SECTIONS
from sdtstd.model.scalars import SCALARS
from sdtstd.model.sections import LISTS
from sdtstd.schema.file import data_schema
from sdtstd.schema.names import Names

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.diagnostics import Message
    from sdtstd.document import Document

_DATES = ("2023-08-21", "2023-08", "2023", "2021/2022", "2023-11/2024-02-15", "../2023-05-25")
_FILES = ("data/standards.yaml", "data/targets.yaml", "more/data/standards.yaml")
_WORDS = {
    "en": ("key", "required", "holds", "meaning", "yes", "list of", "default", "at least one of",
           "exactly one of", " and ", ": ", ".", "file", "target, by its kind", "or"),
    "zh": ("键", "必填", "内容", "含义", "是", "列表：", "默认", "至少写一个",
           "只写一个", " 与 ", "：", "。", "数据文件", "目标，依 kind 而定", "或"),
}  # fmt: skip


def sections(language: str) -> str:
    """Give a table of keys for the file and for each kind of entry in it."""
    tell = _teller(language)
    schema: dict[str, Any] = data_schema(Names(), tell)
    tables = [_entry(_WORDS[language][12], schema, SECTIONS, schema, tell, language)]
    for model, keys in MEANINGS.items():
        entry = schema["definitions"][model.__name__]
        tables.append(_entry(tell(NAMES[model]), entry, keys, schema, tell, language))
    return "\n\n".join(tables)


def _teller(language: str) -> Callable[[Message], str]:
    translate = translator(language)
    return lambda message: message.translated(translate)


def _entry(  # noqa: PLR0913, PLR0917 - one table
    title: str,
    entry: dict[str, Any],
    meanings: dict[str, Message],
    schema: dict[str, Any],
    tell: Callable[[Message], str],
    language: str,
) -> str:
    key, required, holds, meaning, yes, *_ = _WORDS[language]
    rows = [
        f"| `{name}` | {yes if name in entry['required'] else ''}"
        f" | {_holds(value, schema, language)} | {tell(meanings[name])} |"
        for name, value in entry["properties"].items()
    ]
    head = [f"| {key} | {required} | {holds} | {meaning} |", "|---|---|---|---|"]
    return "\n".join([f"### {title}", "", *head, *rows, *_together(entry, language)])


def _together(entry: dict[str, Any], language: str) -> list[str]:
    some, one, also, colon, stop = _WORDS[language][7:12]
    for kind, words in (("anyOf", some), ("oneOf", one)):
        if kind in entry:
            groups = (also.join(f"`{key}`" for key in each["required"]) for each in entry[kind])
            return ["", f"{words[0].upper()}{words[1:]}{colon}{', '.join(groups)}{stop}"]
    return []


def _holds(value: dict[str, Any], schema: dict[str, Any], language: str) -> str:
    default = _WORDS[language][6]
    stated = value.get("default")
    if stated is None:
        return _kind(value, schema, language)
    written = str(stated).lower() if isinstance(stated, bool) else str(stated).replace("'", "")
    return (
        f"{_kind(value, schema, language)}{'；' if language == 'zh' else '; '}{default} `{written}`"
    )


def _kind(value: dict[str, Any], schema: dict[str, Any], language: str) -> str:
    if "enum" in value or "const" in value:
        return " · ".join(f"`{each}`" for each in value.get("enum") or [value["const"]])
    if value.get("type") == "array":
        return f"{_WORDS[language][5]} {_kind(value['items'], schema, language)}".replace(
            "： ", "："
        )
    if "anyOf" in value:
        kinds = (_kind(each, schema, language) for each in value["anyOf"])
        return f" {_WORDS[language][14]} ".join(kinds)
    if "$ref" not in value and "allOf" not in value:
        return f"`{value['default']}`"
    reference = value.get("$ref") or value["allOf"][0]["$ref"]
    name = reference.rpartition("/")[2]
    if name in SCALARS:
        return _teller(language)(SCALARS[name].title)
    if name == "AnyTarget":
        return _WORDS[language][13]
    definition = schema["definitions"][name]
    if "enum" in definition:
        return _kind(definition, schema, language)
    title = definition["title"]
    return f"[{title}](#{title.replace(' ', '-')})"


def dates(language: str) -> str:
    """Give a table of the forms of a date with their first and last possible days."""
    zh = language == "zh"
    head = (
        "| 写法 | 最早可能 | 最晚可能 |"
        if zh
        else "| written | first possible day | last possible day |"
    )
    rows = [head, "|---|---|---|"]
    for text in _DATES:
        date = parse_date(text)
        first = "" if text.startswith("..") else date.first.isoformat()
        rows.append(f"| `{text}` | {first} | {date.last.isoformat()} |")
    return "\n".join(rows)


def example(section: str) -> str:
    """Give the first entry of a section of the example, as it is written there."""
    for name in _FILES:
        text = (ROOT / "tests/example" / name).read_text("utf-8")
        document = parse(text, name)
        if document.root is not None and section in document.root:
            return f"```yaml\n{section}:\n{_first(document, section)}\n```"
    raise LookupError(section)


def _first(document: Document, section: str) -> str:
    lines = document.text.splitlines()
    begin = document.place(document.span((section,))).line
    end = next((n for n, line in enumerate(lines) if n >= begin and line[:1].isalpha()), len(lines))
    if section in LISTS:
        items = [n for n in range(begin, end) if lines[n].startswith("  - ")]
        end = items[1] if len(items) > 1 else end
    return "\n".join(lines[begin:end]).rstrip()
