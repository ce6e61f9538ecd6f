"""What a value that its model refused can only mean: the text that mends it, or none."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from sdtstd.codes import CodeError, normalize_code
from sdtstd.loading.one_reading import one_reading
from sdtstd.loading.plain_forms import bare, half_width, latin
from sdtstd.model.scalars import COUNT, FLAG, ID, NUMBER, SCALARS, TARGET
from sdtstd.nearest import LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence

    from sdtstd.model.scalar import Scalar
    from sdtstd.nearest import Nearest

_LONGEST = 2_100


def repair(kind: str, context: dict[str, Any], value: object, near: Nearest) -> str | None:
    """Give what should stand in place of a value, by the kind of pydantic's error."""
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    if kind in ("enum", "literal_error", "union_tag_invalid"):
        listed = str(context.get("expected") or context.get("expected_tags"))
        return only_near(value, re.findall("'([^']*)'", listed), near)
    mend = _BY_KIND.get(kind) or _BY_SCALAR.get(_scalar(context))
    return mend(value) if mend else None


def only_near(written: str, known: Sequence[str], near: Nearest) -> str | None:
    """Give the only one of known names that can be meant: another spelling, else the one near."""
    plain = _as_name(written)
    same = [each for each in known if _as_name(each) == plain]
    if same:
        return same[0] if len(same) == 1 else None
    return near.only(plain, known)


# The known names are the same for every entry of a kind.
@lru_cache(1024)
def _as_name(written: str) -> str:
    return bare(half_width(written)).lower().replace("-", "_").replace(" ", "_")


def _scalar(context: dict[str, Any]) -> Scalar | None:
    if "scalar" in context:
        return SCALARS[context["scalar"]]
    every = SCALARS.values()
    return next((each for each in every if each.pattern == context.get("pattern")), None)


def _code(written: str) -> str | None:
    try:
        return normalize_code(bare(latin(written)))
    except CodeError:
        return None


_URL = re.compile(SCALARS["url"].pattern)
_HEAD = re.compile(r"[^/／]*[:：][/／]{2}[^/／]*[/／]?")


def _url(written: str) -> str | None:
    plain = bare(written)
    if _URL.fullmatch(plain) and half_width(_head(plain)) == _head(plain):
        return plain
    # The path may well hold full-width characters; what leads to it does not.
    ascii_only = half_width(_head(plain)).replace("。", ".") + plain[len(_head(plain)) :]
    return ascii_only if _URL.fullmatch(ascii_only) else None


def _head(url: str) -> str:
    hit = _HEAD.match(url)
    return hit[0] if hit else ""


_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}(?:,[0-9]{3})+(\.[0-9]+)?")


def _count(written: str) -> str | None:
    plain = bare(half_width(written))
    if hit := _GROUPED.fullmatch(plain):
        plain = plain if hit[1] else plain.replace(",", "")
    return _if_fits(COUNT, plain)


def _number(written: str) -> str | None:
    plain = bare(half_width(written))
    hit = _GROUPED.fullmatch(plain)
    # A single comma may be that of decimals.
    if hit and (hit[1] or plain.count(",") > 1):
        plain = plain.replace(",", "")
    return _if_fits(NUMBER, plain)


_FLAGS = {"true": "true", "yes": "true", "false": "false", "no": "false"}


def _flag(written: str) -> str | None:
    return _FLAGS.get(bare(half_width(written)).lower())


def _half(scalar: Scalar) -> Callable[[str], str | None]:
    return lambda written: _if_fits(scalar, bare(half_width(written)))


def _if_fits(scalar: Scalar, text: str) -> str | None:
    return text if re.fullmatch(scalar.pattern, text) else None


_BY_KIND = {"invalid_date": one_reading, "invalid_code": _code, "invalid_url": _url}
_BY_SCALAR: dict[Scalar | None, Callable[[str], str | None]] = {
    COUNT: _count,
    NUMBER: _number,
    FLAG: _flag,
    ID: _half(ID),
    TARGET: _half(TARGET),
}


def sure_keys(
    known: Sequence[str], given: Container[str], strange: Iterable[str], near: Nearest
) -> dict[str, str]:
    """Give the keys that the strange ones of a mapping can only mean, by the strange ones."""
    meant = {key: only_near(key, known, near) for key in islice(strange, LIMIT)}
    often = Counter(meant.values())
    return {
        key: close
        for key, close in meant.items()
        if close is not None and close not in given and often[close] == 1
    }
