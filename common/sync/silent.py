"""Counters whose machine is not heard and that hold numbers: whoever runs the hall has to see to it."""

from typing import Any, NamedTuple

import psycopg


class Silent(NamedTuple):
    """A counter, for how many minutes it was not heard, and how many numbers it holds that nobody else may call."""

    counter: str
    minutes: int
    held: int

    @property
    def words(self) -> tuple[str, str]:
        """What to do, in Chinese and English."""
        return (
            f"{self.counter} 号窗口的电脑已 {self.minutes} 分钟没有消息，留着 {self.held} 个号：断网就接好网线；"
            f"坏了或关了机，请在中心运行 hub release {self.counter}",
            f"Counter {self.counter} was not heard for {self.minutes} minutes and holds {self.held} numbers. If it is"
            f" cut off, mend the cable; if its machine is broken or off: `hub release {self.counter}` at the hub",
        )


def silent(hub: psycopg.Connection[Any]) -> list[Silent]:
    """Those of two minutes and more, as the hub's owner or a staffed terminal may ask; none at a hub of before."""
    if hub.execute("SELECT to_regprocedure('hub.silent()')").fetchone() == (None,):
        return []
    return [Silent(*row) for row in hub.execute("SELECT counter, minutes, held FROM hub.silent()").fetchall()]
