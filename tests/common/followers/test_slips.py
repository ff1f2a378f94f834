"""From a print job to its slip: in the language it was ordered in, with everything that is known, or not at all."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from common.domain import commands as c
from common.domain import queries as q
from common.domain.catalogue.item import Material
from common.domain.words import JobSlip, Language
from common.followers.slips import NothingToShow, slip_of
from common.hall import Hall
from common.hospital_files import import_hospitals
from common.places import Home
from common.settings import Printer
from printers.layouts.slips import HospitalSlip, PapersSlip, Paperwork, PrinterTestSlip, TicketSlip
from tests.halls import body, small_hall

PRINTER = Printer(address="file:///dev/null")
MATERIALS = (Material("居民身份证", "ID card", originals=1, copies=2), Material("户口簿", copies=1), Material("照片"))


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = small_hall(tmp_path)
    hall.do(c.LoadSampleCatalogue())
    yield hall
    hall.close()


def ordered(hall: Hall, command: c.Command) -> q.SlipToPrint:
    """What is to be printed for a command, of an item with known materials."""
    kind = "HospitalSlipQueued" if isinstance(command, c.PrintHospital) else "PrintQueued"
    to_print = hall.ask(q.AskSlip(job=str(body(hall.do(command), kind)["job"])))
    return replace(to_print, item=to_print.item and replace(to_print.item, materials=MATERIALS))


@pytest.mark.parametrize(
    ("language", "papers"),
    [
        (
            Language.CHINESE,
            (Paperwork("居民身份证", "原件1份，复印件2份"), Paperwork("户口簿", "复印件1份"), Paperwork("照片")),
        ),
        (
            Language.ENGLISH,
            (Paperwork("ID card", "original: 1, copies: 2"), Paperwork("户口簿", "copies: 1"), Paperwork("照片")),
        ),
    ],
)
def test_the_papers_say_how_many_and_are_never_without_a_name(
    hall: Hall, language: Language, papers: tuple[Paperwork, ...]
) -> None:
    slip = slip_of(ordered(hall, c.PrintPapers(item="SB001", language=language)), PRINTER)
    assert isinstance(slip, PapersSlip)
    assert slip.materials == papers


def test_the_list_is_for_the_situations_that_were_chosen(hall: Hall) -> None:
    command = c.PrintPapers(item="SB007", situations=("参保人死亡",), is_represented=True)
    slip = slip_of(hall.ask(q.AskSlip(job=str(body(hall.do(command), "PrintQueued")["job"]))), PRINTER)
    assert isinstance(slip, PapersSlip)
    assert slip.situations == ("参保人死亡",)
    assert [paper.name for paper in slip.materials] == ["居民身份证", "注销登记表", "授权委托书", "代理人身份证件"]
    assert slip.looked_up == (Paperwork("死亡证明材料", "卫生健康部门"),)


def test_without_choices_each_paper_says_when_it_is_needed(hall: Hall) -> None:
    command = c.PrintPapers(item="SB007", language=Language.ENGLISH)
    slip = slip_of(hall.ask(q.AskSlip(job=str(body(hall.do(command), "PrintQueued")["job"]))), PRINTER)
    assert isinstance(slip, PapersSlip)
    assert slip.situations == ()
    assert Paperwork("Proof of settling abroad", "if: settled abroad") in slip.materials
    assert slip.looked_up[0].note == "the health department"


def test_a_second_copy_is_for_the_same_situations(hall: Hall) -> None:
    first = body(hall.do(c.PrintPapers(item="SB007", situations=("已参加职工养老保险",))), "PrintQueued")
    second = body(hall.do(c.Reprint(job=str(first["job"]))), "PrintQueued")
    slip = slip_of(hall.ask(q.AskSlip(job=str(second["job"]))), PRINTER)
    assert isinstance(slip, PapersSlip)
    assert (slip.situations, slip.is_reprint) == (("已参加职工养老保险",), True)


def test_a_ticket_says_what_to_bring_in_its_situation(hall: Hall) -> None:
    taken = hall.do(c.TakeTicket(item="SB007", situations=("出国(境)定居",)))
    slip = slip_of(hall.ask(q.AskSlip(job=str(body(taken, "PrintQueued")["job"]))), PRINTER)
    assert isinstance(slip, TicketSlip)
    assert slip.bring == ("居民身份证、注销登记表、定居国外的证明",)


def test_a_ticket_without_an_item_names_its_series(hall: Hall) -> None:
    slip = slip_of(ordered(hall, c.TakeTicket(series="A", language=Language.ENGLISH)), PRINTER)
    assert isinstance(slip, TicketSlip)
    assert (slip.hall, slip.item, slip.bring) == ("Sample centre", "General", ())


def test_a_test_page_names_its_printer(hall: Hall) -> None:
    slip = slip_of(ordered(hall, c.PrintTestPage(printer="ticket")), PRINTER)
    assert isinstance(slip, PrinterTestSlip)
    assert (slip.printer, slip.address) == ("ticket", PRINTER.address)


def test_a_hospital_is_read_from_the_list_when_it_is_printed(hall: Hall, tmp_path: Path) -> None:
    home = Home(tmp_path / "list").make()
    to_print = ordered(hall, c.PrintHospital(hospital="H1", language=Language.ENGLISH, care=True))
    with pytest.raises(NothingToShow):
        slip_of(to_print, PRINTER, home)
    file = tmp_path / "list.csv"
    file.write_text("code,name,district,kind,level,address\nH1,样例医院,演示区,诊所,三级甲等,演示路1号\n", "utf-8")
    import_hospitals(home, file, date(2026, 11, 21))
    slip = slip_of(to_print, PRINTER, home)
    assert isinstance(slip, HospitalSlip)
    assert (slip.name, slip.kind, slip.level, slip.is_care) == ("样例医院", "Clinic", "Tertiary, grade A", True)
    again = hall.do(c.Reprint(job=to_print.job.job))
    assert str(body(again, "HospitalSlipQueued")["job"]).endswith(".2")
    home.hospitals_file.write_bytes(b"damaged")
    with pytest.raises(NothingToShow):
        slip_of(to_print, PRINTER, home)


@pytest.mark.parametrize("kind", [JobSlip.TICKET, JobSlip.PAPERS, JobSlip.HOSPITAL])
def test_what_is_no_longer_there_is_not_made_up(hall: Hall, kind: JobSlip) -> None:
    to_print = ordered(hall, c.TakeTicket(item="SB001"))
    empty = replace(to_print, job=replace(to_print.job, slip=kind), ticket=None, item=None)
    with pytest.raises(NothingToShow):
        slip_of(empty, PRINTER)
