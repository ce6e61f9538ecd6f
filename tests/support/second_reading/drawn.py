"""Second reading, strategies: dates, codes and the records of a register, small but nasty."""

import datetime as dt
from functools import cache

from hypothesis import strategies as st

from support.second_reading.days import DAY, Dict, span
from support.second_reading.lives import LEVELS, STAGES, split_code

EDGES = [dt.date(*edge) for edge in ((2022, 1, 1), (2022, 7, 1), (2023, 1, 1), (2023, 3, 1))]
EDGES += [dt.date(*edge) for edge in ((2024, 1, 1), (2024, 2, 29), (2024, 7, 1), (2025, 1, 1))]
LABELS = ("上海标准", "示范标识")
UNKNOWN = ("SFJ", "SZJG/T")  # letters that no table knows
KNOWN = ("DB31/T", "DB31", "GB/T", "GB", "YY/T", "T/ORG", "Q/ORG", "DG/TJ 08", "ISO", "ISO/IEC")
PREFIXES = (*KNOWN, *UNKNOWN)
OWNERS = ("市市场监管局", ["市民政局", "市卫生健康委"])
SIMPLE = (10, 7, 4)  # a day, a month, a year: the length of the text
WORDS = ("alpha", "beta", "gamma", "delta")


def chance(draw: st.DrawFn, percent: int) -> bool:
    """Draw whether something rare is there; shrinks to no."""
    return draw(st.integers(0, 99)) >= 100 - percent


@cache  # here and below: making a strategy takes as long as drawing from it
def days(first: int = 2021, last: int = 2025) -> st.SearchStrategy[dt.date]:
    """Draw days that often meet: the edges of months and years, and their neighbours."""
    near = [day + shift * DAY for day in EDGES for shift in (-1, 0, 1)]
    picked = st.sampled_from([day for day in near if first <= day.year <= last])
    return picked | picked | st.dates(dt.date(first, 1, 1), dt.date(last, 12, 31))


@cache
@st.composite
def simple_dates(draw: st.DrawFn, exact: int = 60, last: int = 2025) -> str:
    day = draw(days(last=last)).isoformat()
    return day if chance(draw, exact) else day[: draw(st.sampled_from(SIMPLE))]


@cache
@st.composite
def dates(draw: st.DrawFn) -> str:
    """Draw a date of any form."""
    form = draw(st.sampled_from(("simple", "simple", "simple", "interval", "by")))
    if form == "by":
        return f"../{draw(days())}"
    first = draw(simple_dates())
    last = draw(simple_dates()) if form == "interval" else ""
    return f"{first}/{last}" if last and span(first)[1] < span(last)[0] else first


def sources(draw: st.DrawFn) -> list[Dict]:
    kind = draw(st.sampled_from(("official", "index", "copy", "press")))
    shown: Dict = {"title": "来源", "kind": kind, "seen": "2026-01-02"}
    if kind != "copy":
        shown["url"] = "https://example.org/1"
    return [shown]


@cache
@st.composite
def codes(draw: st.DrawFn) -> str:
    """Draw a canonical code of any level; few numbers, so that families and editions meet."""
    family = chance(draw, 50)
    prefix = draw(st.sampled_from(("DB31/T", "GB/T", "ISO") if family else PREFIXES))
    number, year = 1 if family else draw(st.integers(1, 2)), draw(st.integers(2020, 2025))
    part = draw(st.sampled_from((1, 2, 3, 10) if family else (None, None, 1, 2)))
    if prefix.startswith("DG"):
        return f"{prefix}-{2000 + number}-{year}"
    if prefix.startswith("ISO"):
        return f"{prefix} {number}{f'-{part}' if part else ''}:{year}"
    return f"{prefix} {number}{f'.{part}' if part else ''}-{year}"


@cache
@st.composite
def lives(draw: st.DrawFn) -> Dict:
    """Draw a dated life; mostly, not always, in the order of the stages."""
    likely = dict(zip(STAGES, (40, 15, 25, 10, 20, 70, 40, 15, 12), strict=True))
    stages = [stage for stage in STAGES if chance(draw, likely[stage])]
    stages = stages or [draw(st.sampled_from(STAGES))]
    texts = [draw(dates()) for _ in stages]
    if chance(draw, 80):
        texts.sort(key=lambda text: span(text)[::-1])
    return dict(zip(stages, texts, strict=True))


@cache
@st.composite
def labels(draw: st.DrawFn) -> list[Dict]:
    result: list[Dict] = []
    for _ in range(draw(st.integers(1, 3))):
        label: Dict = {"name": draw(st.sampled_from((LABELS[0], *LABELS)))}
        if chance(draw, 75):
            label["awarded"] = draw(dates())
        result.append(label)
    return result


def levels(draw: st.DrawFn, code: str | None) -> Dict:
    """Draw the level of a record that must state one, and now and then its series."""
    if code is not None and split_code(code)[0] not in UNKNOWN:
        return {}
    stated: Dict = {"level": draw(st.sampled_from((*LEVELS, "local", "group")))}
    if code is None and chance(draw, 30):
        stated["series"] = draw(st.sampled_from(PREFIXES))
    return stated


def replaced(draw: st.DrawFn, known: list[str]) -> list[object]:
    named = draw(st.lists(st.sampled_from(known), min_size=1, max_size=2, unique=True))
    partly = [{"code": name, "partly": "true"} for name in named]
    return [part if chance(draw, 30) else part["code"] for part in partly]


@st.composite
def standards(draw: st.DrawFn, topics: list[str]) -> list[Dict]:
    """Draw standards; `replaces` names earlier ones only, so there is no cycle; then shuffled."""
    least = draw(st.sampled_from((0, 3, 5, 5)))
    pool = draw(st.lists(codes(), min_size=least, max_size=10, unique=True))
    records: list[Dict] = []
    known: list[str] = ["GB/T 1-2016", "ISO 2:2015"]  # editions that are not in the register
    while pool or chance(draw, 30):
        record: Dict = {"title": f"文本{len(records)}"}
        if pool:
            record["code"] = pool.pop()
            if pool and chance(draw, 20):
                record["joint_codes"] = [pool.pop() for _ in pool[:2]]
        if "code" not in record or chance(draw, 10):
            record["id"] = f"text-{WORDS[len(records) % 4]}-{len(records)}"
        record |= levels(draw, record.get("code"))
        mapped = st.lists(st.sampled_from(topics), max_size=3, unique=True)
        if chance(draw, 90):
            record["topics"] = draw(mapped)
        record |= {"stages": draw(lives()), "sources": sources(draw)}
        if chance(draw, 35):
            record["relevance"] = draw(st.sampled_from(("core", "partial")))
        if chance(draw, 35):
            record["role"] = draw(st.sampled_from(("led", "participated")))
        if chance(draw, 45):
            record["labels"] = draw(labels())
        if chance(draw, 40):
            record["replaces"] = replaced(draw, known)
        known += [record[key] for key in ("code",) if key in record]
        known += record.get("joint_codes", [])
        records.append(record)
    return draw(st.permutations(records))


@st.composite
def pilots(draw: st.DrawFn, topics: list[str]) -> list[Dict]:
    records: list[Dict] = []
    for number in range(draw(st.integers(0, 4))):
        wanted = draw(st.sampled_from((("started",), ("accepted",), ("started", "accepted"))))
        texts = sorted((draw(dates()) for _ in wanted), key=lambda text: span(text)[::-1])
        record: Dict = {"id": f"pilot-{WORDS[number]}", "title": f"试点{number}"}
        record |= {"stages": dict(zip(wanted, texts, strict=True)), "sources": sources(draw)}
        if chance(draw, 50):
            record["topics"] = [draw(st.sampled_from(topics))]
        records.append(record)
    return records


@st.composite
def measures(draw: st.DrawFn, topics: list[str]) -> list[Dict]:
    records: list[Dict] = []
    for number in range(draw(st.integers(0, 3)) if topics else 0):
        record: Dict = {"id": f"measure-{WORDS[number]}", "title": f"举措{number}"}
        record |= {"topics": [draw(st.sampled_from(topics))], "date": draw(dates())}
        records.append(record | {"sources": sources(draw)})
    return records


def owned(draw: st.DrawFn, unit: Dict) -> Dict:
    """Give a unit of the system, or a plan or target, an owner now and then."""
    return unit | {"owner": draw(st.sampled_from(OWNERS))} if chance(draw, 20) else unit


@cache
@st.composite
def fields(draw: st.DrawFn, name: str) -> Dict:
    field: Dict = {"id": name, "title": f"领域{name}"}
    if chance(draw, 50):
        field["surveyed"] = draw(dates())
    count = draw(st.integers(0, 3))
    if count:
        field["topics"] = [owned(draw, {"id": w, "title": f"主题{w}"}) for w in WORDS[:count]]
    return owned(draw, field)


@cache
@st.composite
def systems(draw: st.DrawFn) -> Dict:
    """Draw tasks with and without fields, fields with and without topics, some of measures."""
    tasks: list[Dict] = []
    for name in WORDS[: draw(st.integers(1, 3))]:
        task: Dict = {"id": name, "title": f"任务{name}"}
        inside = [draw(fields(inner)) for inner in WORDS[: draw(st.sampled_from((0, 1, 2, 3)))]]
        if inside:
            task["fields"] = inside
        if chance(draw, 25):
            task["surveyed"] = draw(dates())
        if tasks and chance(draw, 50):
            task["kind"] = "measures"
        elif chance(draw, 20):
            task["kind"] = "standards"
        tasks.append(owned(draw, task))
    return {"id": "demo", "title": "体系", "time_zone": "Asia/Shanghai", "tasks": tasks}
