"""The rules of family 0: what spoils a file before any of its fields is looked at."""

from __future__ import annotations

from sdtstd.diagnostics import Rule, Severity, say

UNREADABLE_FILE = Rule(
    "SDT001",
    "unreadable-file",
    Severity.ERROR,
    what=say(
        "the file cannot be opened, is not an ordinary file (a folder, a pipe, a device), or "
        "is a link that leads out of the data folder"
    ),
    why=say(
        "a register must be complete to be counted: a file that is silently left out changes "
        "every number; a link out of the folder could show the contents of other files"
    ),
    mend=say(
        "put a copy of the file into the data folder, or correct its permissions, or remove "
        "it if it is no data"
    ),
)

NOT_UTF8 = Rule(
    "SDT002",
    "not-utf8",
    Severity.ERROR,
    what=say("the file holds bytes that are not UTF-8 text"),
    why=say(
        "without a known encoding Chinese characters turn into other characters, and nobody notices"
    ),
    mend=say(
        'open the file in an editor with its present encoding (often GB18030 or "Unicode"), '
        "and save it as UTF-8"
    ),
)

YAML_SYNTAX = Rule(
    "SDT003",
    "yaml-syntax",
    Severity.ERROR,
    what=say("the text breaks the rules of YAML, or is not one set of keys and values"),
    why=say("after the error the meaning of the text is unknown"),
    mend=say(
        "look at the place and the line above it; the usual causes: a value that contains a "
        "colon and a space and needs quotes, a quote that is never closed, lines that are not"
        " indented alike, a Chinese colon for an ASCII one"
    ),
)

DUPLICATE_KEY = Rule(
    "SDT004",
    "duplicate-key",
    Severity.ERROR,
    what=say("the same key is written twice in one entry"),
    why=say("most programs keep the last value and silently drop the first one"),
    mend=say("delete one of the two, or move it to the entry where it belongs"),
)

ANCHOR_OR_TAG = Rule(
    "SDT005",
    "anchor-or-tag",
    Severity.ERROR,
    what=say(
        "the text uses an anchor (&name), an alias (*name), a tag (!name), a merge key (<<) "
        "or a directive (a line that begins with %)"
    ),
    why=say(
        "they mean different things to different programs, they can expand a small file to "
        "gigabytes, and a reviewer does not see the value where it is used"
    ),
    mend=say(
        "write the value out where it is used; if the sign is part of the text, put the value"
        " into quotes"
    ),
)

MERGE_CONFLICT = Rule(
    "SDT006",
    "merge-conflict",
    Severity.ERROR,
    what=say("the file holds the marks of a merge that git could not finish"),
    why=say("the file has two versions of the same lines; somebody has to choose"),
    mend=say("keep the right lines, and delete the other ones and the lines with the marks"),
)

FORBIDDEN_CHARACTER = Rule(
    "SDT007",
    "forbidden-character",
    Severity.ERROR,
    what=say(
        "the text holds a character that is invisible or misleading: a control character, a "
        "mark that turns the direction of writing, a space of zero width, a tab or a wide "
        "space where YAML wants plain spaces"
    ),
    why=say(
        "such characters make two different texts look alike, hide text from a reviewer, or "
        "make programs disagree about where a line or a key ends"
    ),
    mend=say("delete the character or type a plain space; most come from copying web pages"),
)

TOO_LARGE = Rule(
    "SDT008",
    "too-large",
    Severity.ERROR,
    what=say(
        "the file has more than 64 MiB, all files together more than 256 MiB (--max-bytes), a "
        "value more than 100,000 characters, a key more than 128, or there are more faults than "
        "are listed one by one (5,000)"
    ),
    why=say("no register needs this; it is a mistake, or an attempt to stop the checks"),
    mend=say("split the file by year or by office; keep long texts in files of their own"),
)

TOO_DEEP = Rule(
    "SDT009",
    "too-deep",
    Severity.ERROR,
    what=say("lists and entries are nested in more than 32 levels"),
    why=say("no register needs this; it is a mistake, or an attempt to stop the checks"),
    mend=say("look for brackets that are never closed, or indentation that grows line by line"),
)

AMBIGUOUS_SCALAR = Rule(
    "SDT010",
    "ambiguous-scalar",
    Severity.WARNING,
    what=say(
        "a text without quotes looks like something else to other programs (NO is false, "
        "12:30 is 750, 1.10 is 1.1), or its end is cut off as a comment"
    ),
    why=say(
        "sdtstd keeps the text as it is written, but an editor or a script that reads the "
        "same file may change it; what follows a space and # is lost for every reader"
    ),
    mend=say("put the value into quotes"),
)

UNREAD_FILE = Rule(
    "SDT011",
    "unread-file",
    Severity.WARNING,
    what=say(
        "something below the data folder looks like a data file, but is not read: its name only "
        "nearly ends in .yaml or .yml, as in 2023.YAML or x.yaml.txt, or it is a git LFS pointer "
        "instead of data"
    ),
    why=say(
        "whoever put it there expects it to count. While there is a pointer, no number is "
        "computed, since data is surely missing"
    ),
    mend=say(
        "give the file a name that ends in .yaml; fetch what git LFS keeps; move what is no data "
        "out of the folder, or begin its name with a dot"
    ),
)

FINAL_NEWLINE = Rule(
    "SDT012",
    "final-newline",
    Severity.INFO,
    what=say("a data file whose last line has no line end"),
    why=say(
        "whoever adds an entry at the end also changes the line above in every comparison, and "
        "some programs join the two"
    ),
    mend=say("press Enter at the end of the last line"),
)

RULES = (
    UNREADABLE_FILE,
    NOT_UTF8,
    YAML_SYNTAX,
    DUPLICATE_KEY,
    ANCHOR_OR_TAG,
    MERGE_CONFLICT,
    FORBIDDEN_CHARACTER,
    TOO_LARGE,
    TOO_DEEP,
    AMBIGUOUS_SCALAR,
    UNREAD_FILE,
    FINAL_NEWLINE,
)
"""All rules of this package, in the order of their codes."""
