"""The kinds of records that can be listed."""

from __future__ import annotations

from sdtstd.diagnostics import Term, say


class Kind(Term):
    """A kind of record; projects are the standards in development or planned on the day."""

    STANDARDS = "standards", say("standards")
    PILOTS = "pilots", say("pilots")
    MEASURES = "measures", say("measures")
    PROJECTS = "projects", say("projects")
