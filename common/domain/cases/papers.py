"""Which papers a case needs: those of its item, and those that a representative brings besides."""

from common.domain.catalogue.item import ServiceItem

MANDATE = "授权委托书"
REPRESENTATIVES_ID = "代理人身份证件"


def papers_for(item: ServiceItem, *, is_represented: bool) -> tuple[str, ...]:
    """The complete list, in the order in which a person would fetch them, by their names in the catalogue."""
    own = tuple(material.name for material in item.materials)
    return (*own, MANDATE, REPRESENTATIVES_ID) if is_represented else own
