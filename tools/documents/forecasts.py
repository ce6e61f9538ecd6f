"""What pages say of forecasts: their bounds, and how often they hold (`tools/calibration.py`)."""

from __future__ import annotations

import calibration
from sdtstd.measure.forecast import LEAST
from sdtstd.measure.forecast.forecast import HORIZON
from sdtstd.measure.forecast.usual_times import SEEN
from sdtstd.views.forecast_words import NEAR

_HEADS = {
    "interval": {
        "en": "| histories | all | 4–7 batches seen | 8–15 | 16 and more |",
        "zh": "| 历程 | 全部 | 已有 4–7 个批次 | 8–15 个 | 16 个以上 |",
    },
    "chance": {
        "en": "| chance told | how many | its mean | goal reached |",
        "zh": "| 给出的可能性 | 数量 | 平均 | 实际达到 |",
    },
}
_RULES = {"interval": "|---|--:|--:|--:|--:|", "chance": "|---|--:|--:|--:|"}
_KINDS = {
    "main": {
        "en": "by chance (Poisson), sizes even, goal up to twice the count",
        "zh": "随机到来（泊松），大小均匀，目标值不超过计入的两倍",
    },
    "near": {"en": "goal at most twelve records away", "zh": "距目标值不超过十二项"},
    "far": {"en": "goal two to four times the count", "zh": "目标值为计入的两到四倍"},
    "skewed": {"en": "most batches small", "zh": "多数批次很小"},
    "capped": {"en": "each history with a largest size of its own", "zh": "每个历程的最大批次不同"},
    "even": {
        "en": "each wait drawn evenly from the ten to sixty days",
        "zh": "每次间隔在十至六十天内均匀抽取",
    },
    "even-far": {
        "en": "the same, goal two to four times the count",
        "zh": "同上，目标值为计入的两到四倍",
    },
    "regular": {"en": "waits within half of their mean", "zh": "间隔偏离均值不超过一半"},
    "clustered": {"en": "waits that cluster", "zh": "批次成群到来"},
    "rare": {
        "en": "one batch in ten of twelve records, all others of one, the goal as far",
        "zh": "十批中有一批十二项，其余各一项，目标值为计入的两到四倍",
    },
}


def bounds() -> dict[str, str]:
    """Give the numbers of the definition, as they are printed."""
    return {
        "least": f"{LEAST}",
        "seen": f"{SEEN}",
        "years": f"{HORIZON // 365}",
        "near": f"{NEAR}",
        "histories": f"{calibration.HISTORIES:,}",
    }


def intervals(language: str) -> str:
    """Give the table of how often the interval of 80 % holds the truth, and on which side not."""
    rows = []
    for kind, words in _KINDS.items():
        kept = [line for line in _kept("interval") if line[0] == kind]
        cells = (f"**{held} %** ({early}, {late})" for *_, held, early, late in kept)
        rows.append(f"| {words[language]} | {' | '.join(cells)} |")
    return "\n".join((_HEADS["interval"][language], _RULES["interval"], *rows))


def chances(language: str) -> str:
    """Give the table of how often goals are reached, by the chance that was told."""
    rows = (
        f"| {told} % | {number} | {mean} % | {share} % |"
        for _, told, number, mean, share, _ in _kept("chance")
    )
    return "\n".join((_HEADS["chance"][language], _RULES["chance"], *rows))


def _kept(which: str) -> list[list[str]]:
    lines = (line.split("\t") for line in calibration.PATH.read_text("utf-8").splitlines())
    return [cells for first, *cells in lines if first == which]
