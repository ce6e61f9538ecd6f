"""`check`: every finding of the register, and of its change."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from sdtstd.cli.declared import argument, option
from sdtstd.cli.formats import BY_SURROUNDINGS, FindingsFormat
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, AsOf, At, Data, Exact, Language, MaxBytes, OutputFile
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from sdtstd.cli.opening import Looked
    from sdtstd.verify.checked import Checked

EXAMPLES = (
    "",
    "data/targets.yaml",
    "--fix --diff",
    "--base main --new-only",
    "--select SDT3 --fail-on warning",
    "--format sarif -o F",
)


class FailOn(StrEnum):
    """From which severity on `check` exits 1."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


Files = Annotated[
    list[Path] | None,
    argument(
        metavar="FILE",
        help=localized("Only the findings in these data files; all are checked."),
    ),
]
Base = Annotated[
    str | None,
    option(
        "--base",
        metavar="REV",
        help=localized("Also judge the change since the commit where HEAD left this revision."),
    ),
]
NewOnly = Annotated[
    bool, option("--new-only", help=localized("Only findings that --base did not have."))
]
Select = Annotated[
    list[str] | None,
    option("--select", metavar="RULE", help=localized("Only these checks: code, prefix or name.")),
]
Ignore = Annotated[
    list[str] | None,
    option("--ignore", metavar="RULE", help=localized("Not these checks: code, prefix or name.")),
]
Failing = Annotated[
    FailOn,
    option("--fail-on", help=localized("The lowest severity that makes the exit code 1.")),
]
Fix = Annotated[
    bool, option("--fix", help=localized("Mend what can be mended safely, then check."))
]
OnlyDiff = Annotated[
    bool,
    option("--diff", help=localized("With --fix: write nothing, print it as a patch.")),
]
ExitZero = Annotated[bool, option("--exit-zero", help=localized("Exit 0 whatever is found."))]
MaxFindings = Annotated[
    int | None,
    option(
        "--max-findings",
        metavar="N",
        least=0,
        help=localized("How many findings to print, all count; default 1000 for people."),
    ),
]


def run(
    files: Files = None,
    data: Data = None,
    max_bytes: MaxBytes = ALTOGETHER,
    as_of: AsOf = None,
    at: At = None,
    base: Base = None,
    exact: Exact = False,
    new_only: NewOnly = False,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Failing = FailOn.ERROR,
    exit_zero: ExitZero = False,
    fix: Fix = False,
    only_diff: OnlyDiff = False,
    max_findings: MaxFindings = None,
    form: FindingsFormat = BY_SURROUNDINGS,
    output: OutputFile = None,
    lang: Language = None,
) -> None:
    """Find faults in the data: where each stands and how to mend it."""
    from sdtstd.cli.mend import demand_tree
    from sdtstd.cli.show import write_findings
    from sdtstd.views.check import chosen

    if output is not None:
        from sdtstd.cli.keep import demand_no_input

        demand_no_input(output, data)
    demand_tree(fix=fix, only_diff=only_diff, at=at, base=base, output=output)
    asked = Asked(data, as_of, at, max_bytes)
    if fix:
        looked = _mended(asked, _Chosen(files, select, ignore), only_diff=only_diff)
    else:
        looked = _looked(asked, base, exact=exact, new_only=new_only)
    found = _only(looked, files) if files else looked.checked
    found = chosen(found, tuple(select or ()), tuple(ignore or ()))
    write_findings(found, form, max_findings, output, lang, looked.commit)
    if _fails(found, fail_on) and not exit_zero:
        raise SystemExit(1)


@frozen
class Asked:
    """Which register to check, on which day, as the options say it."""

    data: str | None
    as_of: str | None
    at: str | None
    most: int


def _looked(asked: Asked, base: str | None, *, exact: bool, new_only: bool) -> Looked:
    from sdtstd.diagnostics import CannotRun, say

    data, as_of, at, most = asked.data, asked.as_of, asked.at, asked.most
    if base is not None:
        from sdtstd.cli.compare import checked_since

        return checked_since(data, as_of, base, at, exact=exact, new_only=new_only, most=most)
    if new_only:
        raise CannotRun(say("--new-only needs the revision to compare with: --base REV"))
    from sdtstd.cli.opening import checked

    return checked(data, as_of, most, at)


@frozen
class _Chosen:
    """Which findings are wanted, as the words of the command line say it."""

    files: list[Path] | None
    select: list[str] | None
    ignore: list[str] | None


def _mended(asked: Asked, wanted: _Chosen, *, only_diff: bool) -> Looked:
    from contextlib import ExitStack

    from sdtstd.cli.mend import Mend, mend_files
    from sdtstd.cli.opening import here
    from sdtstd.data_folder import find_folder
    from sdtstd.edit.lock import editing
    from sdtstd.views.check import chosen_codes

    codes = chosen_codes(tuple(wanted.select or ()), tuple(wanted.ignore or ()))
    with ExitStack() as stack:
        folder = None if only_diff else find_folder(asked.data, here())
        lock = stack.enter_context(editing(folder)) if folder else None
        looked = _looked(asked, None, exact=False, new_only=False)
        paths = _paths(looked, wanted.files) if wanted.files else None
        mended, differs = mend_files(looked, Mend(codes, paths), lock, only_diff=only_diff)
    if only_diff:
        raise SystemExit(1 if differs else 0)
    return mended


def _only(looked: Looked, files: list[Path]) -> Checked:
    from sdtstd.cli.only import of_files

    return of_files(looked.checked, _paths(looked, files))


def _paths(looked: Looked, files: list[Path]) -> frozenset[str]:
    from sdtstd.cli.only import shown_paths
    from sdtstd.cli.opening import here

    on_disk = looked.commit is None
    return shown_paths(files, here(), looked.folder, on_disk=on_disk)


def _fails(found: Checked, fail_on: FailOn) -> bool:
    from sdtstd.diagnostics import Severity

    failing = {
        FailOn.ERROR: (Severity.ERROR,),
        FailOn.WARNING: (Severity.ERROR, Severity.WARNING),
        FailOn.NEVER: (),
    }[fail_on]
    return any(found.count(each) for each in failing)
