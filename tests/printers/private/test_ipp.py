"""The protocol on the wire: what is sent is read back, and nothing that comes can break more than itself."""

from __future__ import annotations

import contextlib

from hypothesis import given
from hypothesis import strategies as st

from printers.private.ipp import Attribute, Group, MalformedIpp, Tag, decode, encode

names = st.text("abcdefghijklmnopqrstuvwxyz-", min_size=1, max_size=30)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
attributes = st.one_of(
    st.builds(Attribute, st.sampled_from([Tag.INTEGER, Tag.ENUM]), names, st.lists(st.integers(-(2**31), 2**31 - 1))),
    st.builds(Attribute, st.just(Tag.BOOLEAN), names, st.lists(st.booleans())),
    st.builds(Attribute, st.sampled_from([Tag.TEXT, Tag.NAME, Tag.KEYWORD, Tag.URI]), names, st.lists(texts)),
)
groups = st.lists(
    st.tuples(st.sampled_from(list(Group)), st.lists(attributes, max_size=5, unique_by=lambda one: one.name))
)


@given(st.integers(0, 0xFFFF), st.integers(0, 2**32 - 1), groups, st.binary(max_size=100))
def test_what_is_sent_is_read_back(
    code: int, request: int, sent: list[tuple[Group, list[Attribute]]], document: bytes
) -> None:
    message = decode(encode(code, request, sent) + document)
    assert (message.code, message.request, bytes(message.document)) == (code, request, document)
    assert message.groups == [
        (group, {one.name: tuple(one.values) for one in held if one.values}) for group, held in sent
    ]


@given(st.binary(max_size=200))
def test_nonsense_is_named_as_such(data: bytes) -> None:
    with contextlib.suppress(MalformedIpp):
        decode(data)


def test_a_real_request_is_what_the_standard_shows() -> None:
    """RFC 8010, A.1, cut to its first attributes."""
    sent = encode(
        0x0002,
        1,
        [
            (
                Group.OPERATION,
                [
                    Attribute(Tag.CHARSET, "attributes-charset", ["utf-8"]),
                    Attribute(Tag.LANGUAGE, "attributes-natural-language", ["en-us"]),
                ],
            )
        ],
    )
    assert sent == (
        b"\x02\x00\x00\x02\x00\x00\x00\x01\x01"
        b"\x47\x00\x12attributes-charset\x00\x05utf-8"
        b"\x48\x00\x1battributes-natural-language\x00\x05en-us"
        b"\x03"
    )
