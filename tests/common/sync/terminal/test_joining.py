"""Codes, and joining again: with a clone, after a hub that has lost what it had acknowledged, with a wrong hall."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.domain import commands as c
from common.hall import Hall
from common.places import Home
from common.sync.code import BadCode, Code, begin_of, read_code
from common.sync.hub.cluster import Cluster
from common.sync.hub.terminals import invite, terminals
from common.sync.terminal import joining
from common.sync.terminal.joining import JoinRefused, join
from common.sync.terminal.once import exchange_once
from common.sync.terminal.wire import Hub
from tests.common.sync.hub.places import copied, started
from tests.faults.processes import CLI, cli, kill
from tests.faults.whole import NO_FAULTS
from tests.halls import bare_hall, small_hall, take
from tests.warm import WarmProgram

CODES = st.builds(
    Code,
    host=st.sampled_from(["10.0.0.5", "hub.local", "fe80::1"]),
    port=st.integers(1, 65535),
    database=st.just("hall"),
    number=st.integers(1, 999),
    secret=st.binary(min_size=10, max_size=10).map(bytes.hex),
    fingerprint=st.binary(min_size=16, max_size=16),
)


@given(CODES, st.integers(0, 200), st.sampled_from("ABCXYZ234567"))
def test_a_code_is_read_as_it_was_made_and_a_slip_is_found(code: Code, where: int, letter: str) -> None:
    written = str(code)
    assert read_code(written) == read_code(written.lower().replace("-", " ")) == code
    where %= len(written)
    if written[where] not in ("-", letter):
        wrong = written[:where] + letter + written[where + 1 :]
        with pytest.raises(BadCode):
            read_code(wrong)
    with pytest.raises(BadCode):
        read_code(written[:40])


@pytest.fixture(scope="module")
def cluster(made_hub: Path) -> Iterator[Cluster]:
    with copied(made_hub, "hub") as folder, started(Cluster(folder / "hub")) as cluster:
        yield cluster


@pytest.fixture
def code_for(cluster: Cluster) -> Callable[..., Code]:
    """Invitations to a hub that has no events when a test begins."""
    with cluster.connected() as connection:
        connection.execute("TRUNCATE hub.event; DELETE FROM hub.origin")

    def make(kind: str = "counter") -> Code:
        with cluster.connected() as connection:
            invited = invite(connection, kind)
        number = int(invited.role.rpartition("_")[2])
        return Code("127.0.0.1", cluster.port, "hall", number, invited.secret, begin_of(cluster.fingerprint))

    return make


def test_a_code_is_good_once(code_for: Callable[..., Code], tmp_path: Path) -> None:
    code = code_for()
    hall, other = small_hall(tmp_path / "one"), bare_hall(tmp_path / "two")
    membership, moved = join(hall.home, hall.store, code)
    assert (membership.kind, moved.pushed) == ("counter", hall.last_position())
    for wrong in (code, code_for()._replace(secret=bytes(10).hex())):
        with pytest.raises(JoinRefused, match="was used or is too old"):
            join(other.home, other.store, wrong)
    hall.close()
    other.close()


def test_a_code_is_good_for_a_day(code_for: Callable[..., Code], cluster: Cluster, tmp_path: Path) -> None:
    code = code_for()
    with cluster.connected() as connection:
        connection.execute(f"ALTER ROLE {code.role} VALID UNTIL '2026-01-01'".encode())
    with closing(bare_hall(tmp_path)) as hall, pytest.raises(JoinRefused, match="too old"):
        join(hall.home, hall.store, code)


class Died(BaseException):
    """As if the machine had lost its power here."""


def dying(step: Callable[..., object], *, is_done: bool) -> Callable[..., None]:
    """A step that is done or not, and the last one."""

    def die(*arguments: object, **named: object) -> None:
        if is_done:
            step(*arguments, **named)
        raise Died

    return die


@pytest.mark.parametrize(
    ("step", "is_done"),
    [("Hub.adopt", True), ("set_password", False), ("set_password", True), ("renew_membership", True)],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_a_join_that_was_interrupted_is_gone_on_with(
    code_for: Callable[..., Code], tmp_path: Path, step: str, is_done: bool, is_first: bool
) -> None:
    """For the machine that brings the hall while another one has joined meanwhile, and for one that joins again."""
    code = code_for()
    with closing(small_hall(tmp_path / "one")) as hall, closing(bare_hall(tmp_path / "two")) as other:
        if not is_first:
            join(hall.home, hall.store, code_for())
        take(hall, digit="1")
        place, name = (Hub, "adopt") if step == "Hub.adopt" else (joining, step)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(place, name, dying(getattr(place, name), is_done=is_done))
            with pytest.raises(Died):
                join(hall.home, hall.store, code)
        join(other.home, other.store, code_for())
        take(hall, digit="1")
        join(hall.home, hall.store, code)
        assert exchange_once(hall).ok
        assert exchange_once(other).ok
        with other.store.reading() as db:
            assert db.execute("SELECT number FROM ticket").fetchall() == [("A101",), ("A102",)]
        assert hall.faults() == other.faults() == NO_FAULTS


def test_a_join_that_was_killed_can_be_given_again(code_for: Callable[..., Code], tmp_path: Path) -> None:
    code, home = code_for(), tmp_path / "home"
    program = WarmProgram(CLI, "join", "--home", home, str(code), stdout=subprocess.DEVNULL)
    while program.poll() is None and not (home / "hub.chosen").exists():
        pass
    kill(program)
    ended = cli(home, "join", str(code))
    assert ended.code == 0, ended.err
    assert cli(home, "sync", "--once", "--json").answers[0]["ok"]


def test_a_hub_with_another_certificate_gets_no_secret(code_for: Callable[..., Code], tmp_path: Path) -> None:
    hall = bare_hall(tmp_path)
    with pytest.raises(JoinRefused, match="certificate"):
        join(hall.home, hall.store, code_for()._replace(fingerprint=bytes(15) + b"1"))
    assert not (hall.home.folder / "hub.pem").exists()
    hall.close()


def test_two_halls_are_never_mixed(code_for: Callable[..., Code], tmp_path: Path) -> None:
    one, two = small_hall(tmp_path / "one"), small_hall(tmp_path / "two")
    join(one.home, one.store, code_for())
    with pytest.raises(JoinRefused, match="of its own"):
        join(two.home, two.store, code_for())
    assert not (two.home.folder / "hub.json").exists()
    one.close()
    two.close()


def test_a_machine_joins_again_after_the_hub_has_forgotten_it(
    code_for: Callable[..., Code], cluster: Cluster, tmp_path: Path
) -> None:
    """Others have what it had sent: it sends the same again, and nothing is told twice."""
    hall, other = small_hall(tmp_path / "here"), bare_hall(tmp_path / "other")
    join(hall.home, hall.store, code_for())
    take(hall)
    hall.do(c.CallNext(counter="1"))
    assert exchange_once(hall).pushed == 2
    join(other.home, other.store, code_for())
    with cluster.connected() as connection:  # as a backup from before the machine had joined
        connection.execute("TRUNCATE hub.event; DELETE FROM hub.origin")
        connection.execute("UPDATE hub.identity SET restores = restores + 1")
        _, machine, *_ = reversed(terminals(connection))
        connection.execute("UPDATE hub.terminal SET revoked_at = now() WHERE terminal = %s", (machine.terminal,))
    assert exchange_once(hall).refused == "YC005"
    count = hall.last_position()
    _, moved = join(hall.home, hall.store, code_for())
    assert (moved.pushed, hall.last_position()) == (count, count)
    assert take(hall) == "A002"
    join(other.home, other.store, code_for())
    assert exchange_once(hall).ok
    assert exchange_once(other).ok
    for one in (hall, other):
        with one.store.reading() as db:
            assert db.execute("SELECT number, state FROM ticket").fetchall() == [
                ("A001", "called"),
                ("A002", "waiting"),
            ]
            assert db.execute("SELECT count(*) FROM conflict").fetchone() == (0,)
        assert one.faults() == NO_FAULTS
        one.close()


def test_a_clone_joins_again_and_both_go_on(code_for: Callable[..., Code], tmp_path: Path) -> None:
    first = small_hall(tmp_path / "first")
    join(first.home, first.store, code_for())
    first.store.fold_log()
    shutil.copytree(first.home.folder, tmp_path / "clone")
    clone = Hall(Home(tmp_path / "clone"))
    take(first, digit="1")
    assert exchange_once(first).pushed == 1
    clone.do(c.TakeTicket(series="A", digit="2", slip=False))
    assert exchange_once(clone).refused == "copied"
    join(clone.home, clone.store, code_for())
    assert exchange_once(first).pulled == 1
    for hall in (first, clone):
        assert hall.faults() == NO_FAULTS
        with hall.store.reading() as db:
            assert db.execute("SELECT number FROM ticket ORDER BY number").fetchall() == [("A101",), ("A201",)]
        hall.close()


@pytest.mark.parametrize(
    ("before", "now", "is_let_in"),
    [("kiosk", "counter", False), ("counter", "board", False), ("counter", "office", True)],
)
def test_a_machine_that_joins_again_as_something_else_has_what_it_needs_and_no_more(
    code_for: Callable[..., Code], tmp_path: Path, before: str, now: str, is_let_in: bool
) -> None:
    with closing(bare_hall(tmp_path)) as hall:
        join(hall.home, hall.store, code_for(before))
        again = code_for(now)
        if is_let_in:
            assert join(hall.home, hall.store, again)[0].kind == now
            return
        with pytest.raises(JoinRefused, match="Join with an empty home"):
            join(hall.home, hall.store, again)
        assert exchange_once(hall).ok  # as what it was
    with closing(bare_hall(tmp_path / "empty")) as empty:
        assert join(empty.home, empty.store, again)[0].kind == now


def test_a_restored_machine_gets_back_what_it_had_sent_and_keeps_what_it_did_since(
    code_for: Callable[..., Code], cluster: Cluster, tmp_path: Path
) -> None:
    """Its disk is of this morning; the hub has what it sent until noon, and part of that was never acknowledged."""
    hall, counter = small_hall(tmp_path / "lost"), bare_hall(tmp_path / "counter")
    join(hall.home, hall.store, code_for())
    join(counter.home, counter.store, code_for())
    take(hall, digit="1")
    assert exchange_once(hall).ok
    hall.store.fold_log()
    shutil.copytree(hall.home.folder, tmp_path / "restored")
    take(hall, digit="1")
    hall.do(c.CallNext(counter="1"))
    assert exchange_once(hall).pushed == 2
    hall.close()
    with closing(Hall(Home(tmp_path / "restored"))) as restored, closing(counter):
        take(restored, digit="2")
        assert exchange_once(restored).refused == "copied"
        join(restored.home, restored.store, code_for())
        assert exchange_once(restored).ok
        assert exchange_once(counter).ok
        for one in (restored, counter):
            with one.store.reading() as db:
                found = db.execute("SELECT number, state FROM ticket ORDER BY number").fetchall()
                assert db.execute("SELECT count(*) FROM conflict").fetchone() == (0,)
            assert found == [("A101", "called"), ("A102", "waiting"), ("A201", "waiting")]
            assert one.faults() == NO_FAULTS


def test_what_was_sent_and_never_acknowledged_is_told_once_by_a_machine_that_joins_again(
    code_for: Callable[..., Code], tmp_path: Path
) -> None:
    hall, counter = small_hall(tmp_path / "here"), bare_hall(tmp_path / "counter")
    join(hall.home, hall.store, code_for())
    join(counter.home, counter.store, code_for())
    take(hall)
    hall.do(c.CallNext(counter="1"))
    assert exchange_once(hall).ok
    with hall.store.transaction() as db:
        db.execute("UPDATE hub SET acknowledged = 0")
    join(hall.home, hall.store, code_for())
    for one in (hall, counter):
        assert exchange_once(one).ok
        with one.store.reading() as db:
            assert db.execute("SELECT count(*) FROM conflict").fetchone() == (0,)
            assert db.execute("SELECT number, state FROM ticket").fetchall() == [("A001", "called")]
        one.close()
