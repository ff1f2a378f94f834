"""What can be made to go wrong with a virtual printer, and the status bytes that tell of it."""

from __future__ import annotations

from dataclasses import dataclass, fields

OFF, ON = ("off", "closed", "no"), ("on", "open", "yes")


class SwitchError(ValueError):
    """No such switch, or not a position it has; the message says which there are."""


@dataclass
class Switches:
    """The switches; numbers count from the moment they are set, 0 is off."""

    paper_out: bool = False
    near_end: bool = False
    cover: bool = False
    """True: open."""
    cutter: bool = False
    """True: stuck."""
    paper_out_after: int = 0
    """Paper ends after so many lines of standard height."""
    hang: bool = False
    """Neither reads nor prints nor answers."""
    half_close: bool = False
    """Says at once that no answer will come, and goes on reading."""
    slow: int = 0
    """Takes at most so many bytes per second."""
    cut_after: int = 0
    """Resets the connection after so many bytes, once."""
    holding: bool = False
    """Is busy with another client: new ones are let in and not served."""
    process_id: bool = True
    """Knows GS ( H."""
    sensor: bool = True
    """Knows GS r."""
    status: bool = True
    """Answers at all."""
    mistake_images: bool = False
    """Takes bytes of images for real-time commands, as many printers do."""

    @property
    def is_offline(self) -> bool:
        """True when something keeps it from printing."""
        return self.paper_out or self.cover or self.cutter

    def set(self, name: str, position: str) -> None:
        """Sets one switch by words, as `paper_out on` or `slow 900`; raises SwitchError."""
        kinds = {field.name: type(getattr(self, field.name)) for field in fields(self)}
        if name not in kinds:
            raise SwitchError(f"there is no switch {name}; there are {', '.join(kinds)}")
        if kinds[name] is bool:
            if position not in ON + OFF:
                raise SwitchError(f"{name} is on or off, not {position}")
            setattr(self, name, position in ON)
        elif position in OFF or (position.isascii() and position.isdigit()):
            setattr(self, name, 0 if position in OFF else int(position))
        else:
            raise SwitchError(f"{name} takes a number, not {position}")

    def real_time(self, question: int) -> bytes:
        """The answer to DLE EOT, one byte, or none for a question this printer does not know."""
        bits = {
            1: _bit(self.is_offline, 0x08),
            2: _bit(self.cover, 0x04) | _bit(self.paper_out, 0x20) | _bit(self.cutter, 0x40),
            3: _bit(self.cutter, 0x08),
            4: _bit(self.near_end or self.paper_out, 0x0C) | _bit(self.paper_out, 0x60),
        }
        return bytes([0x12 | bits[question]]) if question in bits else b""

    def auto_status(self) -> bytes:
        """The four bytes of an Automatic Status Back."""
        first = 0x10 | _bit(self.is_offline, 0x08) | _bit(self.cover, 0x20)
        return bytes([first, _bit(self.cutter, 0x08), self.paper_sensors()[0], 0x0F])

    def paper_sensors(self) -> bytes:
        """The answer to GS r 1."""
        return bytes([_bit(self.near_end or self.paper_out, 0x03) | _bit(self.paper_out, 0x0C)])


def _bit(is_set: bool, bit: int) -> int:
    return bit if is_set else 0
