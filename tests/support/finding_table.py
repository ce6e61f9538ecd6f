"""Findings for the tests of formats: a small set of all severities, and hostile strings."""

from __future__ import annotations

import re
from itertools import chain

from sdtstd.address import Address
from sdtstd.diagnostics import Diagnostic, Finding, Place, Rule, Severity, say
from sdtstd.render.voice import Voice

ENGLISH = Voice("en")
_CATALOGUE = {"order": "顺序", "{a} lies before {b}": "{a} 早于 {b}"}
CHINESE = Voice("zh", lambda text: _CATALOGUE.get(text, text))


def rule(code: str, name: str, severity: Severity) -> Rule:
    return Rule(
        code, name, severity, say(f"what {name} is"), say("why it matters"), say("mend it so")
    )


ORDER = rule("SDT301", "stage-order", Severity.ERROR)
STALE = rule("SDT306", "stale-stage", Severity.WARNING)
WEAK = rule("SDT402", "weak-source", Severity.INFO)
RULES = (ORDER, STALE, WEAK)


def finding(
    of: Rule = ORDER,
    *,
    path: str = "data/standards.yaml",
    line: int = 3,
    column: int = 5,
    end: tuple[int, int] | None = None,
    message: str = "a plain message",
    hint: str = "a plain hint",
    about: str = "DB31/T 1311-2021",
) -> Finding:
    end_line, end_column = end or (line, column + 4)
    told, mend = say("{text}", text=message), say("{text}", text=hint)
    place = Place(path, line, column, end_line, end_column)
    return Finding(Diagnostic(of, Address(path), told, mend, about), place, told)


SMALL = (
    finding(ORDER, message="publication 2021-03 lies before approval 2021-05"),
    finding(ORDER, line=9, message="publication 2020 lies before approval 2021-05"),
    finding(STALE, line=12, end=(14, 2), about="智慧城市-7", message="起草 began 400 days ago"),
    finding(WEAK, path="data/2023/浦东 新区,a:b.yaml", line=1, column=1, message="{0} a % & <b>"),
)


def around(hostile: str) -> tuple[Finding, ...]:
    """Put a string into every field that data or file names reach, harmless findings around."""
    whole = hostile or "'' is empty"  # a message is a sentence of ours, whatever is in its gaps
    return (
        finding(line=1),
        finding(STALE, line=2, message=whole),
        finding(line=3, message=f"topic {hostile} is unknown"),
        finding(line=4, hint=hostile),
        finding(WEAK, line=5, about=hostile),
        finding(line=6, path=hostile or "data/empty.yaml"),
        finding(line=7, path=f"data/{hostile}/{hostile}.yaml"),
        finding(line=8, message=whole, hint=hostile, about=hostile, path=f"{hostile}.yaml"),
        finding(WEAK, line=9),
    )


def unveil(text: str) -> str:
    """Read what was made visible back; a text is the same as another if both unveil alike."""
    return re.sub(
        r"\\u\{([0-9a-f]{1,6})\}",
        lambda found: chr(int(found[1], 16)) if int(found[1], 16) < 0x110000 else found[0],
        text,
    )


_COMMANDS = (
    "::error::pwned",
    "::error file=README.md,line=1::pwned",
    "::warning file=a::b",
    "::notice::n",
    "  ::error::indented",
    "\u3000::error::indented by an ideographic space",
    "::add-mask::e",
    "::stop-commands::x",
    "::set-output name=a::b",
    "::save-state name=a::b",
    "::set-env name=PATH::x",
    "::add-path::/tmp",
    "::debug::x",
    "::group::x",
    "::endgroup::",
    "::echo::on",
    "::add-matcher::x.json",
    "::error::",
    "::",
    ":::::",
    ":\u034f:error::unseen by a collation",
    "##[set-env name=x]y",
    "##[add-path]/tmp",
    "##[error]pwned",
    "a ##[add-mask]b",
    "###[add-path]x",
    "####[add-path]x",
    "##[ add-path]x",
    "##[stop-commands]x",
    "##[add-path",
    "#\u034f#[add-path]x",
    "#\ufe0f#[add-path]x",
    "#\u200b#[add-path]x",
    "##vso[task.setvariable variable=x]y",
    "##teamcity[x]",
    "# #[add-path]x",
)
_ESCAPES = (
    "%0A",
    "%0D",
    "%25",
    "%250A",
    "%3A%3A",
    "%2C",
    "%",
    "%%",
    "100%",
    "%0a::error::x",
    "%3B",
    "%5D",
    "bad,名:100%.yaml",
    "a,b",
    "a=b",
    "=a",
    "==a",
    "a==",
    "=",
    ",",
    ",,",
    ",line=99",
    "a,line=99,title=x",
    "a::b",
    "a:b",
    "a:",
    ":a",
    ":1",
    "a:9:9: SDT999 forged x",
    "a:9:9",
    "a:9:",
    "a:9",
    ":9:9: ",
    "9:9: ",
    " x:1:1: SDT101 y z",
    "a:٣:٣: x",
    "a:²:²: x",
    "a.yaml:1:1: SDT301 stage-order b.yaml:2:2",
    "a;b",
    "a]b",
)
_MARKUP = (
    "]]>",
    "<![CDATA[x]]>",
    "<!-- x -->",
    "<!--",
    "-->",
    "--",
    "&amp;",
    "&",
    "&lt;script&gt;",
    "&#10;",
    "&#x0;",
    "&nbsp;",
    "<script>alert(1)</script>",
    "</failure>",
    "</testcase></testsuite>",
    '<testcase name="forged"/>',
    "<?xml version='1.0'?>",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "&a;",
    '"',
    "'",
    "\"'",
    "' onload='x",
    '" onload="x',
    "<",
    ">",
    "{0}",
    "{1}",
    "{{0}}",
    "{",
    "}",
    "{}",
    "{text}",
    "{text!r}",
    "{0.__class__}",
    "[click](http://evil.example)",
    "[click](1)",
    "[a\\](b)",
    "[a\\\\](b)",
    "](",
    "]((",
    "[",
    "]",
    "[[a](b)](c)",
    "![a](b)",
    "**bold**",
    "`code`",
    "a|b",
    "# heading",
    "@someone",
    "#1",
    "javascript:alert(1)",
    "$(id)",
    "`id`",
    "${{ secrets.X }}",
    "$HOME",
    "; rm -rf /",
    "| cat",
)
_QUOTING = (
    "\\",
    "\\\\",
    "\\n",
    "\\u0000",
    "\\u{a}",
    "\\u{28}",
    "\\u{110000}",
    "\\u{",
    '\\"',
    '"}',
    '"},{"code":"SDT999"}',
    "},\n{",
    '"],"x":["',
    "]\n[",
    "/",
    "//",
    "..",
    "../..",
    "./a",
    "/etc/passwd",
    "C:\\x",
    "file:///etc/passwd",
    "http://evil.example/a",
    "//evil.example/a",
    "?a=b",
    "#fragment",
    "a?b#c",
    "a b",
    "a+b",
    "~",
    "@",
    "NaN",
    "null",
    "true",
    "0",
    "-1",
    "1e999",
    "=1+1",
    "+1",
)
_SPACES = ("", " ", "  ", " a", "a ", " a ", "\ta", "a\t", "\u3000", "\u00a0", "\u2003a\u2003")
_LINES = (
    "a\nb",
    "a\r\nb",
    "a\rb",
    "\n",
    "\r",
    "\n\n",
    "\n::error::pwned",
    "\r::error::pwned",
    "\r\n::error file=a,line=1::pwned",
    "\n##[add-path]x",
    "a\n\ndata/x.yaml:1:1: SDT999 forged message",
    '\n{"code": "SDT999"}',
    "\u2028::error::x",
    "\u2029::error::x",
    "\u0085::error::x",
    "\x0b::error::x",
    "\x0c::error::x",
    "\x1c::error::x",
    "\x1d::error::x",
    "\x1e::error::x",
)
_CONTROLS = tuple(map(chr, (*range(0x09), *range(0x0E, 0x1C), 0x1F, 0x7F, 0x80, 0x90, 0x9B, 0x9F)))
_TERMINAL = (
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "\x1b]8;;http://evil.example\x07a\x1b]8;;\x07",
    "\x9b31m",
    "a\x08\x08b",
    "\x1b[2J\x1b[H",
    "\x1bc",
)
_UNICODE = (
    "\u202egnp.exe",
    "\u202aa\u202c",
    "\u2066a\u2069",
    "\u2067a",
    "\u200ea\u200f",
    "\u061c",
    "\u200ba",
    "a\u200c",
    "a\u200d",
    "\u2060",
    "\ufeff",
    "a\ufeffb",
    "\u00ad",
    "\u034f",
    "\ufe0f",
    "\u115f",
    "\u3164",
    "\ufffd",
    "\ufffe",
    "\uffff",
    "\ufdd0",
    "\U0001fffe",
    "\U0010ffff",
    "\U000e0041",
    "\U000e007f",
    "𠀀",
    "😀",
    "👨\u200d👩\u200d👧",
    "e\u0301",
    "é",
    "ﬀ",
    "ＤＢ３１／Ｔ",
    "一网通办",
    "标准:体系",
    "\u0300",
    "ß",
    "İ",
    "ſ",
    "\ufff9a\ufffb",
)
_LONG = ("x" * 10_000, "名" * 10_000, "#" * 10_000, ":" * 10_000, "](" * 5_000, "%0A" * 3_000)

HOSTILE = tuple(
    dict.fromkeys(
        chain(
            _COMMANDS, _ESCAPES, _MARKUP, _QUOTING, _SPACES,
            _LINES, _CONTROLS, _TERMINAL, _UNICODE, _LONG,
        )
    )
)  # fmt: skip
NAMES = [
    f"{number}:{text[:20].encode('unicode_escape').decode()}" for number, text in enumerate(HOSTILE)
]
