"""What goes wrong between a hall and its district: cuts, restored and wrong hubs, revoked halls, forks, two senders."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from common.domain import commands as c
from common.store.exchange import Entry
from common.sync.hub.terminals import Mixed, invite, revoke
from common.sync.upstream import sending
from common.sync.upstream.halls import NameTaken, UnknownHall, invite_again, invite_hall
from common.sync.upstream.link import read_link
from common.sync.upstream.once import look, standing, take_turn
from common.sync.upstream.subscription import GOES_UP
from tests.cables import Cable
from tests.common.sync.upstream.hall import TestHall
from tests.common.sync.upstream.reading import entries
from tests.hubs import TestHub
from tests.postgres import Postgres


@pytest.fixture
def cable(postgres: Postgres) -> Iterator[Cable]:
    with Cable(postgres.port) as made:
        yield made


@pytest.fixture
def far(hall: TestHall, district: TestHub, cable: Cable) -> TestHall:
    """A hall whose way to its district is the cable."""
    hall.join(district, "东花市街道", cable.port)
    return hall


class Backup:
    """A copy of a hub's database as it is now, to be put back later."""

    def __init__(self, server: Postgres, hub: TestHub) -> None:
        self._server = server
        with psycopg.connect(hub.words) as connection:
            self._name = connection.info.dbname
        self._run("DROP DATABASE IF EXISTS {copy}")
        self._run("CREATE DATABASE {copy} TEMPLATE {hub}")

    def restore(self) -> None:
        """Put it back, as `hub restore` does."""
        self._run("DROP DATABASE {hub}")
        self._run("ALTER DATABASE {copy} RENAME TO {hub}")
        self._run("GRANT CONNECT ON DATABASE {hub} TO {halls}, {staffed}")
        with psycopg.connect(self._server.words(self._name)) as connection:
            connection.execute("UPDATE hub.identity SET restores = restores + 1")

    def _run(self, statement: str) -> None:
        names = {"hub": "", "copy": "_copy", "halls": "_halls", "staffed": "_staffed"}
        with psycopg.connect(self._server.words("postgres"), autocommit=True) as connection:
            said = {name: sql.Identifier(self._name + tail) for name, tail in names.items()}
            connection.execute(sql.SQL(statement).format(**said))


def lines(found: list[Entry]) -> list[tuple[object, ...]]:
    """Events without what they chain to."""
    return [e[:11] for e in found]


def is_whole(hall: TestHall, district: TestHub) -> bool:
    """Whether the district has all that is for it from a hall, once, and every link of its chain."""
    there = entries(district)
    sent = [e for e in entries(hall.hub) if e.kind in GOES_UP]
    return lines(there) == lines(sent) and all(e.right_hash == e.hash for e in there)


def test_a_hall_follows_its_district_to_another_machine(far: TestHall, district: TestHub, cable: Cable) -> None:
    with Cable(int(conninfo_to_dict(district.words)["port"] or 0)) as other:
        with district.owner() as owner:
            owner.execute("INSERT INTO hub.standby (host, port, secret) VALUES ('127.0.0.1', %s, '')", (other.port,))
        assert far.send().ok  # and the hall is told of the standby
        cable.cut()
        far.visit()
        assert far.send().ok
        cable.mend()
        with far.hub.owner() as owner:
            link = read_link(owner)
        assert link is not None
        assert str(conninfo_to_dict(link.words)["port"]).startswith(str(other.port))
    assert is_whole(far, district)


def test_parcels_that_are_cut_in_the_middle_are_sent_again(far: TestHall, district: TestHub, cable: Cable) -> None:
    numbers = 0
    for sent in (300, 2_000, 5_000, 9_000):
        for _ in range(5):
            far.visit()
        numbers = far.hub.rows("SELECT sum(head)::integer FROM hub.origin")[0][0]
        cable.break_after(sent)
        outcome = far.send()
        assert (outcome.ok, outcome.refused) == (False, "unreachable")
        assert 0 < outcome.waiting <= numbers
    cable.mend()
    assert far.send().ok
    assert district.rows("SELECT sum(head)::integer FROM hub.origin") == [(numbers,)]
    assert is_whole(far, district)


def test_an_answer_that_is_lost_costs_nothing(
    far: TestHall, district: TestHub, cable: Cable, monkeypatch: pytest.MonkeyPatch
) -> None:
    far.visit()
    monkeypatch.setattr(sending, "_DEADLINE_S", 0.5)
    pace = sending.Pace()
    with far.hub.owner() as owner:
        link = read_link(owner)
        assert link is not None
        with sending.meeting(owner, link, far.folder, pace) as meeting:
            cable.swallow_answers()
            with pytest.raises(psycopg.OperationalError):
                meeting.send_all()
    assert pace.most < sending.Pace().most
    cable.mend()
    outcome = far.send()
    assert (outcome.ok, outcome.events, outcome.waiting) == (True, 0, 0)
    assert is_whole(far, district)


def test_a_cut_wan_is_told_and_touches_nobody(far: TestHall, district: TestHub, cable: Cable) -> None:
    assert far.send().ok
    cable.cut()
    far.visit()
    outcome = far.send()
    assert (outcome.ok, outcome.refused, outcome.waiting) == (False, "unreachable", 5)
    with far.hub.owner() as owner:
        known = standing(owner)
    assert known is not None
    assert (known.waiting, known.reached_at) == (5, outcome.reached_at)
    assert (known.fault or "").startswith("The district is not reached")
    cable.mend()
    assert far.send().ok
    assert is_whole(far, district)


def test_a_district_that_was_restored_gets_what_it_lost(
    member: TestHall, district: TestHub, postgres: Postgres
) -> None:
    member.visit()
    member.send()
    backup = Backup(postgres, district)
    member.visit()
    lost = member.send().events
    backup.restore()
    assert not is_whole(member, district)
    assert member.send().events == lost
    assert is_whole(member, district)


def test_a_hall_hub_that_was_restored_goes_on_where_the_district_is(
    member: TestHall, district: TestHub, postgres: Postgres
) -> None:
    member.visit()
    member.send()
    backup = Backup(postgres, member.hub)
    member.visit()
    member.send()
    backup.restore()
    outcome = member.send()
    assert (outcome.ok, outcome.events, outcome.ahead) == (True, 0, 5)
    member.first.meet()  # the machine finds that its hub was restored, and sends what that lacks
    member.visit()
    outcome = member.send()
    assert (outcome.ok, outcome.ahead) == (True, 0)
    assert is_whole(member, district)


def test_numbers_that_a_restored_hub_got_back_without_content_are_no_fork(member: TestHall, district: TestHub) -> None:
    hall = member.first.hall
    hall.do(c.TakeTicket(series="A"))  # ends with a print job, which stays in the hall
    member.first.meet()
    assert member.send().ok
    hall.do(c.ClaimPrint(printer="ticket"))
    hall.do(c.CallNext(counter="1"))
    member.first.meet()
    with member.hub.owner() as owner:  # as other machines give back what only a lost one had
        owner.execute("UPDATE hub.event SET kind = '', body = '', hash = '' WHERE kind = 'PrintQueued'")
        owner.execute("UPDATE hub.event SET kind = '', body = '' WHERE kind = 'PrintBegun'")
    assert member.send().ok
    assert is_whole(member, district)


def test_a_machine_that_went_another_way_is_left_out_and_the_others_go_on(
    member: TestHall, district: TestHub, postgres: Postgres, tmp_path: Path
) -> None:
    second = member.hub.machine(tmp_path / "second")
    second.meet()
    member.send()
    origin = member.hub.rows("SELECT name FROM hub.origin ORDER BY origin")[0][0]
    with district.owner() as owner:  # as if the hall's hub and this machine had both been restored, and gone on
        owner.execute("UPDATE hub.origin SET hash = sha256(hash) WHERE name = %s", (origin,))
        owner.execute("DELETE FROM hub.event e USING hub.origin o WHERE e.origin = o.origin AND e.oseq = o.head")
    member.visit()
    second.meet()
    second.hall.do(c.OpenCounter(counter="2"))
    second.meet()
    outcome = member.send()
    assert (outcome.ok, outcome.refused) == (False, "forked")
    assert outcome.events == 1
    assert origin in outcome.words
    with member.hub.owner() as owner:  # its machine has joined anew
        owner.execute("UPDATE hub.origin SET is_current = false WHERE name = %s", (origin,))
    outcome = member.send()
    assert (outcome.ok, outcome.waiting) == (True, 0)
    second.hall.close()


def test_two_senders_take_turns(member: TestHall) -> None:
    with member.hub.owner() as other:
        assert take_turn(other)
        assert member.send().refused == "busy"
    assert member.send().ok


def test_another_hub_or_an_old_copy_of_the_district_gets_nothing(
    member: TestHall, district: TestHub, postgres: Postgres
) -> None:
    copy = Backup(postgres, district)
    with district.owner() as owner:
        owner.execute("UPDATE hub.identity SET restores = 7")
    assert member.send().ok  # and the hall remembers it
    copy.restore()
    outcome = member.send()
    assert (outcome.refused, outcome.events) == ("wrong_district", 0)
    with district.owner() as owner:
        owner.execute("UPDATE hub.identity SET restores = 8, hub = gen_random_uuid()")
    assert member.send().refused == "wrong_district"
    assert entries(district) == []


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ("UPDATE hub.identity SET protocol_low = 7, protocol_high = 7", "YC003"),
        ("ALTER FUNCTION hub.heads() RENAME TO of_another_version", "failed"),
    ],
)
def test_a_district_of_another_version_is_named(member: TestHall, district: TestHub, change: str, refused: str) -> None:
    with district.owner() as owner:
        owner.execute(change.encode())
    assert member.send().refused == refused


def test_a_revoked_hall_is_let_in_again_only_by_an_invitation(member: TestHall, district: TestHub) -> None:
    member.send()
    member.visit()
    with district.owner() as owner:
        (number, role) = owner.execute("SELECT terminal, role::text FROM hub.terminal").fetchone() or (0, "")
        assert revoke(owner, number)
        assert member.send().refused == "unreachable"
        with pytest.raises(UnknownHall):
            invite_again(owner, "北新桥街道")
        invited = invite_again(owner, "东花市街道")
    assert invited.role == role
    member.use(district, invited.role, invited.secret)
    assert member.send().ok
    assert is_whole(member, district)


def test_names_of_halls_do_not_clash_and_hubs_are_not_mixed(member: TestHall, district: TestHub) -> None:
    with district.owner() as owner:
        with pytest.raises(NameTaken):
            invite_hall(owner, "东花市街道")
        with pytest.raises(Mixed):
            invite(owner, "counter")
    with member.hub.owner() as owner, pytest.raises(Mixed):
        invite_hall(owner, "北新桥街道")


def test_looking_sends_nothing(member: TestHall, district: TestHub) -> None:
    with member.hub.owner() as owner:
        outcome = look(owner, member.folder)
    assert (outcome.ok, outcome.events) == (True, 0)
    assert outcome.waiting > 0
    assert entries(district) == []


def test_a_hall_without_a_district_says_so(hall: TestHall) -> None:
    assert hall.send().refused == "no_district"
