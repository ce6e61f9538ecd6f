"""What each row of a sheet is: a record of the list, or a heading, a section, a footer, nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.codes import is_code
from sdtstd.diagnostics import Term, say
from sdtstd.edit.importing.cleaned import is_blank, text_of
from sdtstd.edit.table.template import is_example

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sdtstd.edit.importing.columns import Columns
    from sdtstd.sheets.book import Value


class Line(Term):
    """What a row is that is no record."""

    BLANK = "blank", say("blank row")
    ABOVE = "above", say("above the list")
    HEADING = "heading", say("heading")
    SECTION = "section", say("heading of a section")
    FOOTER = "footer", say("footer")
    EXAMPLE = "example", say("the example of the template")
    NO_LIST = "no-list", say("the sheet has no list of standards")
    FOR_READING = "for-reading", say("a sheet for reading")


_FOOTER = re.compile(
    r"(?:共|总共|合计|总计|小计|总数)\s*[:：]?\s*[0-9０-９一二三四五六七八九十百]*\s*[条项个件份]?"
    r"|(?:注|备注|说明|资料来源|数据来源|来源|制表|填表|制表人|填表人|统计时间|制表日期|填报单位)\s*[0-9]*[:：].*"
    r"|共\s*[0-9０-９]+.*|(?:合计|总计|小计)\s*[:：（(].*|total\b.*|sum\b.*|page\s+[0-9].*|第\s*[0-9]+\s*页.*",
    re.IGNORECASE | re.DOTALL,
)
_SECTION = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}(?:[)）、.．]|[)）])\s*\S|第[一二三四五六七八九十0-9]+[章节部类]"
)


def line_of(row: Sequence[Value], columns: Columns) -> Line | None:
    """Tell what a row below the headings is; None where it is a record."""
    filled = [(n, text_of(each)) for n, each in enumerate(row) if not is_blank(each)]
    if not filled:
        return Line.BLANK
    if is_example(text for _, text in filled):
        return Line.EXAMPLE
    keys = {each.index: each.key for each in columns.columns if each.key is not None}
    first = filled[0][1]
    if _FOOTER.fullmatch(first) and not _names(filled[1:], keys):
        return Line.FOOTER
    return Line.SECTION if _is_section(filled, keys) else None


def _names(filled: list[tuple[int, str]], keys: dict[int, str]) -> bool:
    """Tell whether a title or a code stands in a row."""
    return any(
        (keys.get(n) == "title" and not text.isdecimal())
        or (keys.get(n) == "code" and is_code(text))
        for n, text in filled
    )


def _is_section(filled: list[tuple[int, str]], keys: dict[int, str]) -> bool:
    """Tell whether the one text of a row is a heading: in no column of the record's name."""
    if len({text for _, text in filled}) > 1:
        return len(filled) == len(("一", "title")) and bool(_NUMERAL.fullmatch(filled[0][1]))
    (n, text), *_ = filled
    if _SECTION.match(text):
        return True
    return keys.get(n) != "title" and not is_code(text)


_NUMERAL = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）、.．]?")
