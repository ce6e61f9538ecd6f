"""The drawn registers survive YAML, and the reading keeps the promises of every partition."""

import datetime as dt

import yaml
from hypothesis import given, settings

from support.examples import examples
from support.second_reading.days import Dict
from support.second_reading.reading import read
from support.second_reading.registers import as_yaml, days, registers

quick = settings(max_examples=examples(60), deadline=None)


@quick
@given(registers())
def test_yaml_gives_the_register_back(register: Dict) -> None:
    first, second = (yaml.load(text, Loader=yaml.BaseLoader) for text in as_yaml(register))
    assert first.pop("version") == second.pop("version") == "1"
    assert first | second == register


@quick
@given(registers(), days())
def test_every_record_stands_once_in_every_partition(register: Dict, day: dt.date) -> None:
    answer = read(register, day)
    kinds = {
        f"{plan['id']}/{target['id']}": target["kind"]
        for plan in register["plans"]
        for target in plan["targets"]
    }
    for name, part in answer["explain"].items():
        records = register.get(kinds[name], [])
        placed = part["counted"] + [item[0] for item in part["possible"] + part["excluded"]]
        assert sorted(placed) == sorted(record.get("code") or record["id"] for record in records)
        assert {*part["pipeline"]} <= {item[0] for item in part["excluded"]}
        numbers = answer["targets"][name]
        for key in ("counted", "possible", "pipeline"):
            assert numbers[key] == len(part[key])


@quick
@given(registers(), days())
def test_states_add_up(register: Dict, day: dt.date) -> None:
    answer = read(register, day)
    for row in (answer["coverage"], *answer["tasks"]):
        names = ("covered", "partly", "in_progress", "missing", "unknown")
        assert row["leaves"] == sum(row[name] for name in names)
    assert all(row["existing"] <= row["expected"] for row in answer["statistics"])
