from __future__ import annotations

from sdtstd.render.findings.fingerprints import fingerprints
from support.finding_table import ORDER, STALE, finding


def test_a_moved_line_and_another_wording_keep_the_fingerprint() -> None:
    before = (finding(line=3, message="seen 400 days ago"), finding(line=9))
    after = (finding(line=30, message="seen 401 days ago"), finding(line=90, column=1))
    assert list(fingerprints(before)) == list(fingerprints(after))


def test_path_rule_and_object_change_it() -> None:
    several = (
        finding(),
        finding(path="data/other.yaml"),
        finding(STALE),
        finding(ORDER, about="DB31/T 1312-2021"),
    )
    assert len(set(fingerprints(several))) == 4


def test_equal_findings_differ_by_their_number() -> None:
    three = list(fingerprints((finding(),) * 3))
    assert len(set(three)) == 3
    assert list(fingerprints((finding(),) * 4))[:3] == three


def test_fields_do_not_run_into_each_other() -> None:
    glued = (finding(path="a", about="b\0c"), finding(path='a", "b', about="c"))
    assert len(set(fingerprints(glued))) == 2


def test_the_value_is_a_contract() -> None:
    # Stored by GitLab and GitHub: a change of it makes every old finding new.
    assert next(fingerprints((finding(),))) == (
        "0f5dce2bd7c2dac70aef0c80dfc7a7c6997c15163b3694f059d27aa8582c2aca"
    )
