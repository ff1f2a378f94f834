"""Damage for fuzzing: bytes changed, lost, doubled or put in, JSON that says something else; the same for each seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from typing import Any

import msgspec
from msgspec.structs import replace

from common.domain.records.record import InsuredRecord
from common.sources.sample.persons import person_at
from common.sources.sample.source import record_of

FEW, MANY = 300, 100_000

_TOKENS = (
    *(b"", b"\0", b"\xff", b"\xef\xbb\xbf", b'"', b",", b"\n", b"\r", b"=1+1", b"-", b"9" * 30, b"1e999", b"null"),
    *(b"{}", b"[]", b"[" * 300, b'"found"', b"\\ud800", "䶮".encode(), b"2099-12", b"0.001", b"<!DOCTYPE", b"NaN"),
    *(b"<f>1</f>", b"<c t='e'>", b"&amp;", b"%s"),
)
_LEAVES: tuple[Any, ...] = (
    *(None, True, 0, -1, 1, 2**53, 10**40, 0.5, "", "x", "\0", "2026-10", "2099-01", "found", "not_insured"),
    *("lump_sum", "difference", "张三", "a" * 300, [], {}, [[]], {"question": 1}),
)


@cache
def few_records() -> list[InsuredRecord]:
    """Short records of three persons, so that damage hits all of it."""
    records = [record_of(person_at(order)) for order in (0, 6, 8)]
    return [replace(one, payments=(*one.payments[:6], one.payments[-1])) for one in records]


def damaged(data: bytes, rng: random.Random) -> bytes:
    """The bytes with some changed, lost, doubled, moved or put in; now and then nothing but noise."""
    how = rng.randrange(20)
    if how == 0:
        return rng.randbytes(rng.randrange(200))
    if how == 1:
        return data[: rng.randrange(len(data) + 1)]
    changed = bytearray(data)
    for _ in range(rng.choice((1, 1, 1, 2, 5, 30))):
        at = rng.randrange(len(changed) + 1)
        match rng.randrange(6):
            case 0:
                changed[at : at + 1] = rng.randbytes(1)
            case 1:
                del changed[at : at + rng.randrange(1, 40)]
            case 2:
                changed[at:at] = rng.choice(_TOKENS)
            case 3:
                end = at + rng.randrange(1, 20)
                changed[at:end] = rng.choice(_TOKENS)
            case 4:
                changed[at:at] = changed[at : at + rng.randrange(1, 80)]
            case 5:
                other = rng.randrange(len(changed) + 1)
                size = rng.randrange(1, 30)
                changed[at : at + size] = changed[other : other + size]
    return bytes(changed)


def misshapen(data: bytes, rng: random.Random) -> bytes:
    """Sound JSON that says something else: some of its members replaced, moved, doubled or left out."""
    tree = msgspec.json.decode(data)
    for _ in range(rng.choice((1, 1, 2, 4))):
        holders = list(_holders(tree))
        holder = rng.choice(holders)
        if not holder:
            continue
        key: Any = rng.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
        match rng.randrange(4):
            case 0:
                holder[key] = deepcopy(rng.choice(_LEAVES))  # or one case would change what the next one gets
            case 1:
                other = rng.choice(holders)
                if other:
                    holder[key] = msgspec.json.decode(
                        msgspec.json.encode(rng.choice(list(other.values()) if isinstance(other, dict) else other))
                    )
            case 2:
                del holder[key]
            case 3 if isinstance(holder, list):
                holder.append(holder[key])
    return msgspec.json.encode(tree)


def _holders(tree: Any) -> Iterator[Any]:
    """The objects and arrays of a tree."""
    if isinstance(tree, (dict, list)):
        yield tree
        for value in list(tree.values() if isinstance(tree, dict) else tree):
            yield from _holders(value)


Target = Callable[..., None]


def play(target: Target, cases: int, *more: Any) -> None:
    for seed in range(cases):
        try:
            target(random.Random(seed), *more)
        except BaseException:
            print(f"{target.__name__} with seed {seed}")  # noqa: T201
            raise
