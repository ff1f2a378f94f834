"""Encrypted files: what goes in comes out, and whatever is changed, cut, moved or opened with another key is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.attachments.sealed_file import Damaged, decrypt, encrypt, new_key

CHUNK = 64 * 1024
SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK]


@pytest.mark.parametrize("size", SIZES)
def test_what_goes_in_comes_out(size: int) -> None:
    content, key = bytes(range(256)) * (size // 256) + bytes(size % 256), new_key()
    data = encrypt(content, key)
    assert decrypt(data, key) == content
    assert size < 16 or content[:16] not in data


@given(st.sampled_from(SIZES[1:]), st.data())
def test_any_change_is_found(size: int, data: st.DataObject) -> None:
    key = new_key()
    box = bytearray(encrypt(bytes(size), key))
    box[data.draw(st.integers(0, len(box) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Damaged):
        decrypt(bytes(box), key)


def test_chunks_that_are_missing_or_moved_are_found() -> None:
    key = new_key()
    box = encrypt(bytes(3 * CHUNK), key)
    step, first = CHUNK + 16, len(box) - 3 * (CHUNK + 16)
    chunks = [box[first + n * step : first + (n + 1) * step] for n in range(3)]
    for order in ((0, 1), (0, 2), (1, 0, 2), (0, 1, 2, 2), (2,)):
        with pytest.raises(Damaged):
            decrypt(box[:first] + b"".join(chunks[n] for n in order), key)
    with pytest.raises(Damaged):
        decrypt(box[:first], key)
    with pytest.raises(Damaged):
        decrypt(box, new_key())
