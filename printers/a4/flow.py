"""Blocks of an A4 page: pieces that no page end divides, with their heights, and how they come to be pages."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from printers.a4.pen import Pen


@dataclass(frozen=True)
class Block:
    """`draw` gets the pen and the block's upper edge. One that `keeps_next` is never the last on a page.

    `again` is drawn first when the block begins a page: the head of the table it belongs to. White does not begin one.
    """

    height: float
    draw: Callable[[Pen, float], None]
    keeps_next: bool = False
    again: "Block | None" = None
    is_white: bool = False


def space(height: float) -> Block:
    """White."""
    return Block(height, lambda pen, top: None, is_white=True)


def glued(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with all but the last keeping to the next."""
    *before, last = blocks
    return [*(replace(block, keeps_next=True) for block in before), last]


def pages_of(
    blocks: Iterable[Block], *, first_top: float, again_top: float, bottom: float
) -> Iterator[list[tuple[Block, float]]]:
    """The blocks with their upper edges, page by page. Pages after the first begin at `again_top`."""
    page: list[tuple[Block, float]] = []
    top = first_top
    for group in _groups(blocks):
        if not page and all(block.is_white for block in group):
            continue
        if top > again_top and top + sum(block.height for block in group) > bottom:
            yield page
            page, top = [], again_top
            if group[0].again is not None:
                page.append((group[0].again, top))
                top += group[0].again.height
        for block in group:
            page.append((block, top))
            top += block.height
    yield page


def _groups(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Blocks that stay together."""
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if not block.keeps_next:
            yield group
            group = []
    if group:
        yield group
