"""How long and how large what comes from outside may be, in a command or a question."""

from typing import Annotated

import msgspec

# Nothing longer than what the store and a slip can bear. Services have narrower limits, with words that name them.
Code = Annotated[str, msgspec.Meta(max_length=100, pattern=r"^[^\x00-\x1f\x7f]*\Z")]
Codes = Annotated[tuple[Code, ...], msgspec.Meta(max_length=5000)]
Count = Annotated[int, msgspec.Meta(ge=0, le=100_000)]
Text = Annotated[str, msgspec.Meta(max_length=4000, pattern=r"^[^\x00]*\Z")]
Running = Annotated[int, msgspec.Meta(ge=1, le=2**53 - 1)]
"""A number that rises by one, from 1; any JSON reader can hold it."""
