"""The rules of family 1: the shape of the data files, judged by the models."""

from __future__ import annotations

from sdtstd.diagnostics import Rule, Severity, say

UNKNOWN_KEY = Rule(
    "SDT101",
    "unknown-key",
    Severity.ERROR,
    what=say("a key that the data format does not have"),
    why=say(
        "a misspelt key would silently be left out of every number; so every key must be known"
    ),
    mend=say("correct the spelling, or move the key to the entry it belongs to"),
)
MISSING_KEY = Rule(
    "SDT102",
    "missing-key",
    Severity.ERROR,
    what=say("a required key is absent, or a target states no comparator"),
    why=say("without it the entry cannot be identified, counted or traced to its source"),
    mend=say("add the key; docs/data.md lists what each entry needs"),
)
WRONG_TYPE = Rule(
    "SDT103",
    "wrong-type",
    Severity.ERROR,
    what=say("a value that is not of the kind its key takes, or a target with two comparators"),
    why=say("a list in place of a text, or a word in place of a number, cannot be counted"),
    mend=say("write the kind of value that the message names"),
)
INVALID_DATE = Rule(
    "SDT104",
    "invalid-date",
    Severity.ERROR,
    what=say("a date in none of the accepted forms"),
    why=say("a date that can be read in two ways would make a number that is not true"),
    mend=say(
        "write 2023-08-21, 2023-08, 2023, an interval of two such dates 2021/2022,"
        " or ../2023-05-25 for 'by that day'"
    ),
)
INVALID_CODE = Rule(
    "SDT105",
    "invalid-code",
    Severity.ERROR,
    what=say("a standard code of an unknown form"),
    why=say("the level follows from the code, and duplicates are found by it"),
    mend=say("write the code as published, such as DB31/T 1311-2021; no code yet: id and level"),
)
INVALID_URL = Rule(
    "SDT106",
    "invalid-url",
    Severity.ERROR,
    what=say("an address that is not a web address"),
    why=say("a reader must be able to open the source, and only http and https are safe to link"),
    mend=say("write the whole address, beginning with https:// or http://"),
)

RULES = (UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE, INVALID_DATE, INVALID_CODE, INVALID_URL)
