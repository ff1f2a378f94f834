"""The rows of the board's lists: plain values in both languages, so that a switch asks nothing again."""

import msgspec

from common.domain.queries import Call, SeriesWait


class CallRow(msgspec.Struct, frozen=True):
    """A call that was large before."""

    ticket: str
    number: str
    counter: str
    counter_en: str


class WaitRow(msgspec.Struct, frozen=True):
    """How long people wait in a series."""

    series: str
    prefix: str
    name: str
    name_en: str
    waiting: int
    wait_low: int
    wait_high: int
    counters_open: int


def call_row(call: Call) -> CallRow:
    """The call as the list names it."""
    return CallRow(call.ticket, call.number, call.counter_name, call.counter_name_en)


def wait_row(wait: SeriesWait) -> WaitRow:
    """The series as the board shows it."""
    return WaitRow(
        series=wait.series,
        prefix=wait.prefix,
        name=wait.name,
        name_en=wait.name_en,
        waiting=wait.waiting,
        wait_low=wait.wait_low,
        wait_high=wait.wait_high,
        counters_open=wait.counters_open,
    )
