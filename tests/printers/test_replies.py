from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from printers.replies import (
    AutoStatus,
    ClearedReply,
    ProcessIdReply,
    RealTimeReply,
    Reply,
    ReplyDecoder,
    SensorReply,
)

ID_BYTES = st.binary(min_size=4, max_size=4).map(lambda raw: bytes(0x20 + byte % 0x5F for byte in raw))
REAL_TIME = st.integers(0, 255).map(lambda byte: (byte & 0x6C) | 0x12)
PLAIN = st.integers(0, 255).map(lambda byte: byte & 0x6F)
FIRST = st.integers(0, 255).map(lambda byte: (byte & 0x6C) | 0x10)


def wired(reply: Reply) -> bytes:
    match reply:
        case RealTimeReply(byte) | SensorReply(byte):
            return bytes([byte])
        case AutoStatus(packet):
            return packet
        case ProcessIdReply(process_id):
            return b"\x37\x22" + process_id + b"\0"
        case ClearedReply():
            return b"\x37\x25\0"


REPLIES = st.lists(
    st.one_of(
        REAL_TIME.map(RealTimeReply),
        PLAIN.map(SensorReply),
        st.tuples(FIRST, PLAIN, PLAIN, PLAIN).map(lambda parts: AutoStatus(bytes(parts))),
        ID_BYTES.map(ProcessIdReply),
        st.just(ClearedReply()),
    ),
    max_size=12,
)


def fed(data: bytes, cuts: list[int]) -> list[Reply]:
    """What a decoder gives for `data` that arrives in pieces."""
    decoder, replies, start = ReplyDecoder(), list[Reply](), 0
    for end in [*sorted(cut % (len(data) + 1) for cut in cuts), len(data)]:
        replies += decoder.feed(data[start:end])
        start = end
    return replies


@given(replies=REPLIES, cuts=st.lists(st.integers(0, 1000), max_size=8))
def test_whole_replies_in_any_pieces_are_told_apart(replies: list[Reply], cuts: list[int]) -> None:
    assert fed(b"".join(map(wired, replies)), cuts) == replies


@given(
    packet=st.tuples(FIRST, PLAIN, PLAIN, PLAIN), byte=REAL_TIME, at=st.integers(1, 3), flow=st.sampled_from("\x11\x13")
)
def test_an_interrupted_packet_stays_whole(packet: tuple[int, ...], byte: int, at: int, flow: str) -> None:
    data = bytes(packet[:at]) + bytes([byte]) + flow.encode() + bytes(packet[at:])
    assert fed(data, []) == [RealTimeReply(byte), AutoStatus(bytes(packet))]


@given(noise=st.binary(max_size=200), cuts=st.lists(st.integers(0, 1000), max_size=8))
def test_noise_neither_raises_nor_depends_on_how_it_is_cut(noise: bytes, cuts: list[int]) -> None:
    assert fed(noise, cuts) == fed(noise, [])


@given(noise=st.binary(max_size=60), process_id=ID_BYTES)
def test_after_noise_and_a_pause_for_status_a_process_id_is_heard(noise: bytes, process_id: bytes) -> None:
    settled = noise + b"\x12" * 8
    assert fed(settled + wired(ProcessIdReply(process_id)), [])[-1] == ProcessIdReply(process_id)


def test_a_packet_that_looks_online_is_not_taken_for_a_polled_answer() -> None:
    assert fed(bytes.fromhex("14 00 00 0f"), []) == [AutoStatus(b"\x14\x00\x00\x0f")]


def test_a_broken_block_gives_back_what_was_swallowed() -> None:
    assert fed(b"\x37\x12\x37\x22AB\x16", []) == [
        RealTimeReply(0x12),
        SensorReply(0x22),
        SensorReply(0x41),
        SensorReply(0x42),
        RealTimeReply(0x16),
    ]
