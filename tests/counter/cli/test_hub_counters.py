"""`hub release`: a counter whose machine is broken."""

from common.sync.claims import Claims, connector
from common.sync.hub.cluster import Cluster
from tests.faults.processes import hub_cli
from tests.postgres import open_folder
from tests.whole_halls import free_port


def test_a_counter_is_released_and_what_it_held_is_anybodys() -> None:
    with open_folder() as place:
        hub = place / "hub"
        cluster = Cluster(hub)
        cluster.make(free_port())
        try:
            claims = Claims(connector(cluster.words(), 5))
            claims.hold("3", 1, [("a", 1), ("b", 2)])
            claims.close()
            released = hub_cli(hub, "release", "3")
            assert released.code == 0, released.err
            assert b"2 waiting numbers that it held" in released.out
            unknown = hub_cli(hub, "release", "9")
            assert (unknown.code, "No machine of the hall works as counter 9" in unknown.err) == (1, True)
        finally:
            cluster.stop()
