"""The places beside the desk, in the order of their tabs."""

from counter.desk.place import Place

PLACES: tuple[Place, ...] = ()
