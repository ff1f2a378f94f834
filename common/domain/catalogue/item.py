"""A service item as the catalogue knows it: what it is, what to bring, how long it takes, and who says so."""

from enum import StrEnum

import msgspec


class Domain(StrEnum):
    """The eight life topics under which residents look for an item."""

    SOCIAL_INSURANCE = "social_insurance"
    EMPLOYMENT = "employment"
    SOCIAL_ASSISTANCE = "social_assistance"
    HOUSING = "housing"
    HEALTH = "health"
    VETERANS = "veterans"
    DISABILITY = "disability"
    CIVIL_AFFAIRS = "civil_affairs"

    @property
    def zh(self) -> str:
        """The Chinese name, as on the signs of the hall."""
        return _DOMAIN_NAMES[self][0]

    @property
    def en(self) -> str:
        """The English name."""
        return _DOMAIN_NAMES[self][1]


_DOMAIN_NAMES = {
    Domain.SOCIAL_INSURANCE: ("社会保障", "Social insurance"),
    Domain.EMPLOYMENT: ("劳动就业", "Work and employment"),
    Domain.SOCIAL_ASSISTANCE: ("社会救助", "Social assistance"),
    Domain.HOUSING: ("住房保障", "Housing"),
    Domain.HEALTH: ("卫生健康", "Health and family"),
    Domain.VETERANS: ("退役军人事务", "Veterans"),
    Domain.DISABILITY: ("残疾人服务", "Disability services"),
    Domain.CIVIL_AFFAIRS: ("民政", "Civil affairs"),
}


class HandlingKind(StrEnum):
    """Whether an item is finished while the resident waits (即办件) or by a promised day (承诺件)."""

    ON_THE_SPOT = "on_the_spot"
    PROMISED = "promised"

    @property
    def zh(self) -> str:
        """The Chinese name, as printed on guides."""
        return "即办件" if self is HandlingKind.ON_THE_SPOT else "承诺件"

    @property
    def en(self) -> str:
        """The English name."""
        return "On the spot" if self is HandlingKind.ON_THE_SPOT else "Promised"


class Trust(StrEnum):
    """Where the value of a field comes from, most dependable first."""

    PUBLISHED = "published"
    """A public source: a law, an official list, another city's published guide."""
    ARTICLE = "article"
    """A newspaper article about a real hall."""
    TRANSLATED = "translated"
    """An English name, translated by the project from the Chinese one."""
    HALL = "hall"
    """The hall's own imported file."""
    SAMPLE = "sample"
    """Made up for the sample hall: plausible, not sourced."""


class Source(msgspec.Struct, frozen=True, omit_defaults=True):
    """How far one field can be trusted, and the text that says why ("" when there is nothing to cite)."""

    trust: Trust = Trust.SAMPLE
    text: str = ""


SAMPLE = Source()


class Provenance(msgspec.Struct, frozen=True, omit_defaults=True):
    """One source for each field of an item; a field that nobody sourced is sample data."""

    name: Source = SAMPLE
    name_en: Source = SAMPLE
    domain: Source = SAMPLE
    kind: Source = SAMPLE
    legal_days: Source = SAMPLE
    promised_days: Source = SAMPLE
    materials: Source = SAMPLE
    is_at_community_station: Source = SAMPLE
    situations: Source = SAMPLE
    series: Source = SAMPLE
    is_high_frequency: Source = SAMPLE

    @property
    def sample_fields(self) -> tuple[str, ...]:
        """The names of the fields that are only sample data."""
        return tuple(name for name in self.__struct_fields__ if getattr(self, name).trust is Trust.SAMPLE)


class Choice(msgspec.Struct, frozen=True, omit_defaults=True):
    """One answer to the question of a situation. Its Chinese name is unique within the item, and stands for it."""

    name: str
    name_en: str = ""


class Situation(msgspec.Struct, frozen=True, omit_defaults=True):
    """A question about the resident (情形) whose answer changes which papers the item needs."""

    name: str
    choices: tuple[Choice, ...]
    name_en: str = ""


class Material(msgspec.Struct, frozen=True, omit_defaults=True):
    """A paper that an item needs. The counts are None when no source states them.

    `when` names the choices with which it is needed: of each situation that any of them belongs to, one must be
    chosen. Empty: always. `source` is who tells the hall what it says, so that nobody need bring it; "" when it must be
    brought. `may_be_owed` is None where the catalogue says nothing of that.
    """

    name: str
    name_en: str = ""
    originals: int | None = None
    copies: int | None = None
    when: tuple[str, ...] = ()
    source: str = ""
    source_en: str = ""
    may_be_owed: bool | None = None


class ServiceItem(msgspec.Struct, frozen=True, omit_defaults=True):
    """One item of the catalogue (事项). Days are working days; 0 promised days means while the resident waits."""

    code: str
    name: str
    name_en: str
    domain: Domain
    kind: HandlingKind
    promised_days: int
    materials: tuple[Material, ...]
    legal_days: int | None = None
    """None when no statutory limit is known."""
    basis: str = ""
    """The laws by which it is handled; "" when no source names them."""
    fee: str = ""
    """What it costs, in words; "" for nothing."""
    is_at_community_station: bool = False
    is_closed_loop: bool = False
    """Finished at the community station itself (社区闭环办); otherwise it accepts and the street handles."""
    situations: tuple[Situation, ...] = ()
    """The questions to ask, in their order, before it is known which of the papers are needed."""
    approvals: tuple[Domain, ...] = ()
    """The departments that must approve besides the item's own (并联审批)."""
    signatures: int = 1
    """How many people sign each decision: one or two."""
    series: str = "A"
    """Prefix of the ticket series in which the item queues, e.g. A comprehensive, B issuing, C consultation."""
    is_high_frequency: bool = False
    aliases: tuple[str, ...] = ()
    """Everyday names by which residents look for the item, e.g. 低保."""
    readings: tuple[str, ...] = ()
    """Pinyin of the name and of each alias, as `pinyin.readings` writes it: a search loads no dictionary."""
    provenance: Provenance = Provenance()

    @property
    def is_sample(self) -> bool:
        """True when any field a resident relies on is sample data; screens and slips then say so."""
        return bool(self.provenance.sample_fields)
