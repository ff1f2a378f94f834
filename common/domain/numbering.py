"""Ticket numbers: the prefix of the series, the kiosk's digit where a hall has several, a running number."""


def ticket_number(prefix: str, digit: str, seq: int) -> str:
    """The printed number: "A001" without a kiosk digit, "A101" as the first of kiosk 1.

    At least three digits stand behind the prefix; more follow when a day needs them.
    """
    width = max(3 - len(digit), 1)
    return f"{prefix}{digit}{seq:0{width}d}"
