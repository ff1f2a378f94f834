"""Subcommand statement verify: whether a paper or a file is as it was when this hall printed it."""

from pathlib import Path

import click
import msgspec

from common.domain import commands as c
from common.domain.moment import local_time
from common.domain.queries import AskHall
from common.domain.records.digests import Finding, PaperKey
from common.domain.records.ending import ENDING_WORDS, Ending
from common.domain.records.lines import Form, Line, forms_of, typed
from common.domain.records.paper_numbers import PaperNumbers, is_check_code, is_query_number, tidy
from common.domain.records.queries import AskVerifiedPaper, VerifiedPaper
from common.domain.records.words import DOCUMENT_WORDS
from counter.cli.context import fail, home_option, opened

_SLIP = "{}不对，请对照纸上再看一遍  (A character of the {} is wrong: look at the paper again)"


class _Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What --json tells; `file` is None without one."""

    paper: VerifiedPaper
    file: Finding | None
    lines: tuple[Finding, ...]

    @property
    def is_good(self) -> bool:
        """Whether the paper may be relied on, as far as it was looked at."""
        came_out = self.paper.ending in (None, Ending.PRINTED, Ending.UNKNOWN)
        found = {*self.lines, self.file or Finding.AS_PRINTED}
        return came_out and not self.paper.is_expired and found == {Finding.AS_PRINTED}


@click.command()
@home_option
@click.option(
    "--pdf", "file", type=click.Path(path_type=Path, dir_okay=False, exists=True), help="The file as a whole."
)
@click.option("--line", "lines", multiple=True, help="A line of the paper: KIND|cell|cell|… as --kinds names them.")
@click.option("--kinds", is_flag=True, help="Name the kinds of lines that this document has.")
@click.option("--json", "as_json", is_flag=True, help="For programs: one JSON object.")
@click.argument("query_number")
@click.argument("check_code")
def verify(
    home: Path | None,
    file: Path | None,
    lines: tuple[str, ...],
    kinds: bool,
    as_json: bool,
    query_number: str,
    check_code: str,
) -> None:
    """Hold a paper against what was kept of it: fingerprints, never what stands on it.

    Ends with 1 where a line or a file is not as it was printed, or the paper is of no use (any more).
    """
    numbers = PaperNumbers(tidy(query_number), tidy(check_code))
    if not is_query_number(numbers.query_number):
        raise fail(_SLIP.format("查询流水号", "query number"))
    if not is_check_code(numbers.check_code):
        raise fail(_SLIP.format("校验码", "check code"))
    key = PaperKey(numbers)
    with opened(home, "statement") as (hall, _):
        verified = hall.do(c.VerifyPaper(query_number=numbers.query_number, check=key.check), "cli")
        paper = hall.ask(AskVerifiedPaper(verification=str(verified[0].flat()["verification"])))
        timezone = hall.ask(AskHall()).hall.timezone
    forms = forms_of(paper.document)
    outcome = _Outcome(
        paper=paper,
        file=None if file is None else _file(key, file, paper),
        lines=tuple(key.find(_line(forms, said), paper.rows) for said in lines),
    )
    if as_json:
        click.echo(msgspec.json.encode(outcome))
    else:
        _tell(outcome, forms if kinds else (), timezone, lines)
    if not outcome.is_good:
        raise SystemExit(1)


def _line(forms: tuple[Form, ...], said: str) -> Line:
    kind, *cells = said.split("|")
    form = next((one for at, one in enumerate(forms, 1) if kind.strip() in (one.title, str(at))), None)
    if form is None:
        raise fail(f"没有“{kind}”这种行，用 --kinds 看有哪些  (No such kind of line: --kinds names them)")
    return typed(form, cells)


def _tell(outcome: _Outcome, forms: tuple[Form, ...], timezone: str, lines: tuple[str, ...]) -> None:
    paper = outcome.paper
    at = f"{local_time(paper.begun_ms, timezone):%Y-%m-%d %H:%M}"
    stands = ("已过期", "expired") if paper.is_expired else ("有效", "valid")
    ending = ENDING_WORDS[paper.ending or Ending.UNKNOWN]
    for words in (
        (DOCUMENT_WORDS[paper.document][0], DOCUMENT_WORDS[paper.document][1]),
        (f"{at} 在 {paper.kiosk} 打印，{paper.pages} 页", f"Printed at {at} at {paper.kiosk}, {paper.pages} pages"),
        (f"打印结果：{ending[0]}", f"How it ended: {ending[1]}"),
        (f"有效期到 {paper.valid_until}，{stands[0]}", f"Valid until {paper.valid_until}: {stands[1]}"),
    ):
        click.echo(f"{words[0]}  ({words[1]})")
    if outcome.file is not None:
        click.echo(_verdict("文件", "The file", outcome.file))
    for said, found in zip(lines, outcome.lines, strict=True):
        click.echo(_verdict(f"“{said.partition('|')[0]}”行", "The line", found))
    for number, form in enumerate(forms, 1):
        columns = "|".join(f"{column.group} {column.title}".strip() for column in form.columns)
        of = "小票 " if form.is_of_slip else ""
        click.echo(f"{number}  {of}{form.title or '—'}: {columns}")


def _file(key: PaperKey, file: Path, paper: VerifiedPaper) -> Finding:
    return Finding.AS_PRINTED if key.whole(file.read_bytes()) == paper.whole else Finding.DIFFERS


def _verdict(what: str, what_en: str, found: Finding) -> str:
    match found:
        case Finding.AS_PRINTED:
            return f"{what}与打印时一致  ({what_en} is as it was printed)"
        case Finding.DIFFERS:
            return f"{what}与打印时不一致  ({what_en} is not as it was printed)"
        case Finding.NO_SUCH_LINE:
            return f"打印时没有{what}  ({what_en} was not printed)"
