"""Strings for the table beside `hostile_strings`: links of GFM and GitHub, blocks, CI runners."""

# ruff: noqa: E501 - a table

from __future__ import annotations

from itertools import chain

from support.hostile_strings import HOSTILE

_LINKS = (
    "a@evil.example", "x.y-z_1+t@evil.example", "mailto:a@evil.example", "xmpp:a@evil.example",
    "xmpp:a@evil.example/b", "MAILTO:a@evil.example", "ftp://evil.example/a", "FTP://evil.example",
    "www.evil.example", "WWW.evil.example/a", "(www.evil.example)", "*www.evil.example*",
    "https://evil.example/a", "HTTPS://evil.example", "xhttps://evil.example", "1http://evil.example",
    "http://[::1]/", "http://例子.example/", "https://evil.example/?a=1&lt;b&copy;",
    "<https://evil.example>", "<a@evil.example>", "&#104;ttps://evil.example", "https&colon;//evil.example",
    "a&#64;evil.example", "w&#119;w.evil.example", "a&commat;evil.example", "https:&#47;/evil.example",
    "[a]: http://evil.example", "[a]", "[a][a]", "[a]:", "[^1]", "[^1]: note", "![a]", "[x]", "[ ] a",
    "`a@evil.example`", "**a@evil.example**", "a@1.evil.example", "a@2023-06-30.example", "ſ@2023",
    "a@2023@evil.example", "a@b@evil.example", "@evil.example",
)  # fmt: skip
_GITHUB = (
    "@user", "@org/team", "x @user", "(@user)", "@user.", "-@user-", "é@user", "@2023", "a@2023 @b",
    "#1", "x#1", "owner/repo#1", "GH-1", "gh-1", "(GH-1)", "owner/repo@0123456789abcdef",
    "0123456789abcdef0123456789abcdef01234567", ":smile:", ":+1:", ":100:", ":1234:", "::smile::",
    ":a-b:", ":t-rex:", "10:30:45", "$x$", "$$x$$", "$`x`$", "```math\nx\n```", "#ff0000", "[!NOTE]",
    "> [!NOTE]", "> [!NOTE]\n> a", "[[a]]", "<details open>", "<summary>a</summary>", "<g-emoji>",
    "<img src=x onerror=alert(1)>", "<a href=http://evil.example>a</a>", "<br>", "</td></tr></table>",
    "<!-- sdtstd:end -->", "<!-- sdtstd:begin as-of=2020-01-01 -->", "\n<!-- sdtstd:end -->\n",
    "<!-- prettier-ignore-end -->", "<?php ?>", "<![CDATA[", "<!A>",
)  # fmt: skip
_BLOCKS = (
    "- a", "+ a", "* a", "1. a", "12) a", "1\\. a", "---", "***", "___", "===", "=", "- - -", "--",
    "-", "+", "*", "# a", "## a ##", "a ##", "####### a", "> a", ">", "    a", "\ta", "```", "~~~",
    "````", "```yaml", "~~~ a", "|", "||", "| a | b |", "a | b", "| - |", "|---|---|", ":--", ":-:",
    "a\\", "a\\\\", "\\|", "\\\\|", "a\\|b", "`", "``", "` a", "_a_", "__a__", "_", "*a", "~a~", "~~a~~",
    "a\n===", "a\n---", "a\n\nb", "a\n| - |\n| b |", "a  \nb", "&", "&amp", "&#8203;", "&zwnj;", "&#x200b;",
    "\\u{200b}", "\\u{23}#[error]x", "a_b_c", "2*3*4", "! [a](b)", "!", "(c)", "...", "a--b", "\"a\" 'b'",
)  # fmt: skip
_RUNNERS = (
    "##vso[task.complete result=Failed;]x", "a ##vso[task.setvariable variable=PATH]x",
    "##[section]x", "##[group]x", "##[debug]x", "##teamcity[message text='x' status='ERROR']",
    "##teamcity[testFailed name='x']", "a##teamcity[x]b", "#\u2063#teamcity[x]", "::warning::x",
    "::add-mask::a", "::error title=x::y", ":: error::x", "::ERROR::x", "\t::error::x",
    "section_start:0:a\r\x1b[0Ka", "section_start:0:a", "travis_fold:start:a", "--- a", "+++ a", "^^^ +++",
    "\x1b[8mha:AAAA\x1b[0ma", "\x1b_bk;t=0\x07", "\x1b]1337;url='http://evil.example'\x07a",
    "\x1b]8;;http://evil.example\x1b\\a\x1b]8;;\x1b\\", "\x1b[?1049h", "\x1bP$q\x1b\\", "\x1b[6n",
    "\x9d0;a\x9c", "[error] x", "E: x", "error: x", "data/x.yaml:1: error: x",
)  # fmt: skip
_FORMATS = (
    "\\u0023#[error]x", '"}]}]}', '{"a":1,"a":2}', "Infinity", "-Infinity", "{0} {1}", "{{0}}", "{}{",
    "[a](1)", "[a](0)", "[a\\](1)", "](\n", "&quot;", "&apos;", "&#0;", "&#xD800;", "]]>]]>",
    "<![CDATA[a]]>b", "<failure/>", "' a='b", "\u0601", "\u06dd", "\ufeff<?xml?>", "=cmd|'/c x'!A0", "＝1",
    "%s%n", "%(x)s", "${x}", "#{x}", "{x!r:>99}",
)  # fmt: skip
PAYLOADS = tuple(dict.fromkeys(chain(HOSTILE, _LINKS, _GITHUB, _BLOCKS, _RUNNERS, _FORMATS)))
"""Every payload, each once."""
