"""What the choices of a resident mean for the papers of an item: which are complete, and which papers they need."""

from collections.abc import Collection, Sequence

from common.domain.catalogue.item import Choice, Material, ServiceItem
from common.domain.refusals import Refused


def checked_choices(item: ServiceItem, choices: Sequence[str]) -> tuple[str, ...]:
    """The choices in the order of the item's questions; refused unless each question has exactly one answer."""
    known = {choice.name for situation in item.situations for choice in situation.choices}
    for choice in choices:
        if choice not in known:
            raise Refused("situation_unknown", choice=choice)
    answers = []
    for situation in item.situations:
        chosen = [choice.name for choice in situation.choices if choice.name in choices]
        if len(chosen) != 1:
            raise Refused("situations_open", question=situation.name, question_en=situation.name_en or situation.name)
        answers += chosen
    return tuple(answers)


def chosen_in(item: ServiceItem, choices: Collection[str]) -> tuple[Choice, ...]:
    """The item's own choices among some names, with their names in both languages, in the order of its questions."""
    return tuple(choice for situation in item.situations for choice in situation.choices if choice.name in choices)


def is_needed(item: ServiceItem, material: Material, choices: Collection[str]) -> bool:
    """Whether a paper is needed with these choices. A question that is still open does not leave a paper out."""
    for situation in item.situations:
        names = {choice.name for choice in situation.choices}
        wanted, chosen = names.intersection(material.when), names.intersection(choices)
        if wanted and chosen and not wanted & chosen:
            return False
    return True


def materials_with(item: ServiceItem, choices: Collection[str]) -> tuple[Material, ...]:
    """The papers that these choices need, in the order of the catalogue."""
    return tuple(material for material in item.materials if is_needed(item, material, choices))
