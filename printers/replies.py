"""What a printer says, told apart: one decoder for polled replies, ASB packets and process ids in a single stream.

The fixed bits of each byte say what it is (Epson ESC/POS reference, "Transmission status identification"):
DLE EOT `0xx1xx10`, first ASB byte `0xx1xx00`, further ASB bytes and GS r `0xx0xxxx`, XON 11h, XOFF 13h,
block data 37h ... 00h. An ASB packet may be interrupted by XOFF or by a real-time reply.
"""

from __future__ import annotations

from dataclasses import dataclass

XON, XOFF = 0x11, 0x13
BLOCK_HEADER = 0x37
PROCESS_ID, CLEARED = 0x22, 0x25
PROCESS_ID_LENGTH = 4


@dataclass(frozen=True)
class RealTimeReply:
    """The answer to the last DLE EOT."""

    byte: int


@dataclass(frozen=True)
class AutoStatus:
    """Four bytes that the printer sent by itself."""

    packet: bytes


@dataclass(frozen=True)
class SensorReply:
    """The answer to GS r: everything sent before it has been worked off."""

    byte: int


@dataclass(frozen=True)
class ProcessIdReply:
    """The answer to GS ( H: everything sent before it has been printed."""

    process_id: bytes


@dataclass(frozen=True)
class ClearedReply:
    """The answer to DLE DC4 8: the printer's buffers are empty."""


Reply = RealTimeReply | AutoStatus | SensorReply | ProcessIdReply | ClearedReply


class ReplyDecoder:
    """Takes bytes as they arrive, in any pieces, and gives whole replies. Bytes that fit nothing are dropped."""

    def __init__(self) -> None:
        self._auto = bytearray()
        self._block = bytearray()

    def feed(self, data: bytes) -> list[Reply]:
        """The replies completed by `data`, in the order in which they were completed."""
        replies: list[Reply] = []
        for byte in data:
            self._take(byte, replies)
        return replies

    def _take(self, byte: int, replies: list[Reply]) -> None:
        if byte in (XON, XOFF):
            return
        if self._block:
            self._take_in_block(byte, replies)
        elif byte == BLOCK_HEADER:
            self._block.append(byte)
        elif byte & 0x93 == 0x12:
            replies.append(RealTimeReply(byte))
        elif byte & 0x93 == 0x10:
            self._auto[:] = [byte]
        elif byte & 0x90 == 0x00:
            self._take_plain(byte, replies)
        else:
            self._auto.clear()

    def _take_plain(self, byte: int, replies: list[Reply]) -> None:
        if not self._auto:
            replies.append(SensorReply(byte))
            return
        self._auto.append(byte)
        if len(self._auto) == 4:
            replies.append(AutoStatus(bytes(self._auto)))
            self._auto.clear()

    def _take_in_block(self, byte: int, replies: list[Reply]) -> None:
        self._block.append(byte)
        if _may_become_block(self._block):
            return
        block, self._block = bytes(self._block), bytearray()
        if len(block) == _BLOCK_LENGTHS.get(block[1]) and block[-1] == 0:
            replies.append(ProcessIdReply(block[2:6]) if block[1] == PROCESS_ID else ClearedReply())
            return
        # Not a block after all: the header was noise, and what followed may be replies of their own.
        for later in block[1:]:
            self._take(later, replies)


_BLOCK_LENGTHS = {PROCESS_ID: 2 + PROCESS_ID_LENGTH + 1, CLEARED: 3}


def _may_become_block(block: bytearray) -> bool:
    length = _BLOCK_LENGTHS.get(block[1], 0)
    is_text_so_far = all(0x20 <= byte <= 0x7E for byte in block[2:])
    return len(block) < length and is_text_so_far
