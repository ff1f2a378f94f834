"""What keeps a hub from working, in sentences for the person who runs it."""


class HubTrouble(Exception):
    """A sentence that says what is wrong and, where that is known, what to do."""


class NoPostgres(HubTrouble):
    """PostgreSQL's programs are missing."""

    def __init__(self, version: int) -> None:
        super().__init__(f"PostgreSQL {version} is not installed. As root: apt-get install postgresql-{version}")
