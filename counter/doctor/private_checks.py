"""Printing records of residents: the printer, what its queue keeps, and where memory might end on a disk."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from common.settings import Printer, Settings
from counter.doctor.disks import is_safe, open_swaps
from counter.doctor.finding import Finding
from printers.address import CupsAddress, FileAddress, parse_address
from printers.drivers import PrinterError
from printers.private import End, how_printer_is, how_queue_is

CUPS = Path("/etc/cups")
_SPOOL = "/var/spool/cups"
_WAITING = {
    None: ("可以打印", "could print now"),
    End.NO_PAPER: ("缺纸", "is out of paper"),
    End.JAMMED: ("卡纸，或需要打开看看", "is jammed, or has to be looked at"),
    End.OFFLINE: ("没有应答：请检查电源和网线", "does not answer: check its power and its cable"),
}


def check_private_printing(settings: Settings, run_dir: Path, system: Path = Path("/")) -> Iterator[Finding]:
    """Nothing where residents print no records at this machine."""
    if settings.records.source == "none":
        return
    found = sheet_printer(settings)
    if found is None:
        yield _finding(
            "records_printer",
            '没有 A4 打印机，居民不能打印社保记录：请填写 [printers.NAME]，paper = "a4"',
            'No printer of sheets: residents can look but not print. Set [printers.NAME] with paper = "a4"',
        )
    else:
        yield from _check_printer(*found, run_dir)
        if isinstance(parse_address(found[1].address), CupsAddress):
            yield from _check_cups(system / CUPS.relative_to("/"), system)
    yield from _check_memory(system)


def sheet_printer(settings: Settings) -> tuple[str, Printer] | None:
    """The printer that the settings of records name, or those of papers, or the first that prints sheets."""
    named = settings.records.printer or settings.papers.sheet_printer
    for name, printer in settings.printers.items():
        if name == named or (not named and printer.is_for_sheets):
            return name, printer
    return None


def _check_printer(name: str, printer: Printer, run_dir: Path) -> Iterator[Finding]:
    address = parse_address(printer.address)
    if isinstance(address, FileAddress):
        yield _finding(
            "records_printer",
            f"社保记录会存进 {address.path}：只可用于演示",
            f"Records are kept in {address.path}: for demonstrations only",
        )
    if not isinstance(address, CupsAddress):
        return
    try:
        state = how_queue_is(address.queue, run_dir)
    except PrinterError as error:
        yield _finding(
            "records_queue", f"打印队列 {address.queue} 连接不上：{error}", f"The queue is not reached: {error}"
        )
        return
    if not state.takes_jobs:
        yield _finding(
            "records_queue",
            f"打印队列已停用：请运行 cupsenable {address.queue} 和 cupsaccept {address.queue}",
            f"The queue stands still: run cupsenable {address.queue} and cupsaccept {address.queue}",
        )
        return
    if state.tells_the_end and not state.can_be_asked:
        yield _finding(
            "records_queue",
            f"请用打印机的地址设置队列（lpadmin -p {address.queue} -v ipp://…），以便直接向打印机核实",
            f"Give the queue the printer's own address (lpadmin -p {address.queue} -v ipp://…), not a name to look"
            " up: then the printer itself can be asked, and told to stop",
        )
        return
    is_certain = state.tells_the_end or printer.is_queue_believed
    yield _finding(
        "records_queue",
        f"能确认是否打出（{name}）"
        if is_certain
        else "打印队列不能确认是否打出，每次都要问居民："
        "请改用 IPP Everywhere 队列（lpadmin -m everywhere -v ipp://…），或查证后设 is_queue_believed = true",
        f"{name} tells when a sheet has come out"
        if is_certain
        else "The queue cannot tell whether a sheet came out,"
        " so every resident is asked: make it an IPP Everywhere queue (lpadmin -m everywhere -v ipp://…),"
        " or set is_queue_believed = true where its word was found true",
        ok=is_certain,
    )
    if state.can_be_asked:  # a queue takes documents for a printer that is switched off
        waits_for = how_printer_is(state.device)
        zh, en = _WAITING[waits_for]
        yield _finding("records_printer", f"打印机 {name} {zh}", f"The printer {name} {en}", ok=waits_for is None)


def _check_cups(folder: Path, system: Path) -> Iterator[Finding]:
    """What CUPS keeps, for the time in which a job is under way and for a kiosk that dies with one."""
    keeps = _directive(folder / "cupsd.conf", "PreserveJobFiles")
    forgets_files = keeps.lower() in ("no", "off", "false", "0")
    yield _finding(
        "records_queue_files",
        "CUPS 不保留打印文件" if forgets_files else f"请在 {CUPS}/cupsd.conf 中设 PreserveJobFiles No，再重启 CUPS",
        "CUPS keeps no files of jobs"
        if forgets_files
        else f"Set PreserveJobFiles No in {CUPS}/cupsd.conf and restart CUPS: a job of a kiosk that lost its power"
        " would be kept for a day",
        ok=forgets_files,
    )
    spool = Path(_directive(folder / "cups-files.conf", "RequestRoot") or _SPOOL)
    is_gone = is_safe(spool, system)
    yield _finding(
        "records_queue_disk",
        "打印队列的文件不落盘" if is_gone else f"{spool} 在未加密的磁盘上：请挂载为内存盘，见 docs/private-printing.md",
        "What waits to be printed lies in memory or encrypted"
        if is_gone
        else f"{spool} lies on a disk in the clear: mount it in memory, see docs/private-printing.md",
        ok=is_gone,
    )


def _check_memory(system: Path) -> Iterator[Finding]:
    swaps = open_swaps(system)
    yield _finding(
        "records_swap",
        "内存不会被换到未加密的磁盘" if not swaps else f"请停用或加密交换区 {'、'.join(swaps)}",
        "Memory is not swapped out in the clear"
        if not swaps
        else f"Turn swap off, or encrypt it: {', '.join(swaps)} may hold what residents looked at",
        ok=not swaps,
    )
    overwrites = sys.platform == "linux"
    yield _finding(
        "records_memory",
        "自助机会抹掉用过的内存" if overwrites else "本系统不能抹掉用过的内存：请用 Linux 自助机打印社保记录",
        "The kiosk overwrites the memory that it has used"
        if overwrites
        else "Used memory is not overwritten on this system: print records from kiosks with Linux",
        ok=overwrites,
    )


def _directive(file: Path, name: str) -> str:
    """The last value of a directive in one of CUPS's files; empty where it is not set or cannot be read."""
    try:
        found = re.findall(rf"^\s*{name}\s+(\S+)", file.read_text("utf-8", "replace"), re.MULTILINE | re.IGNORECASE)
    except OSError:
        return ""
    return str(found[-1]) if found else ""


def _finding(name: str, zh: str, en: str, *, ok: bool = False) -> Finding:
    return Finding(name=name, ok=ok, zh=zh, en=en, is_needed=False)
