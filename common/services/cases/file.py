"""What all services of cases share: finding the case, who acts, sealing words, moving it along its way."""

from common.domain.cases.case import Case
from common.domain.cases.events import Handed
from common.domain.cases.way import after
from common.domain.cases.words import CaseAct
from common.domain.fields import FieldName
from common.domain.refusals import Refused
from common.services.cases.duty import member_at
from common.services.scene import Scene, checked_text
from common.store.lookups import cases
from common.store.seal import seal

_WORDS_LIMIT = 1000
_MOST_COPIES = 999


def case_for(scene: Scene, named: str, act: CaseAct | None = None) -> Case:
    """A case by its id or number; refused when there is none, or when its state does not allow the act."""
    case = cases.case(scene.db, named.strip())
    if case is None:
        raise Refused("unknown_case", case=named)
    if act is not None:
        after(act, case.state, case.number)
    return case


def staff_at(scene: Scene, counter: str, act: CaseAct | None = None) -> str:
    """Who is signed in at a counter; refused when nobody is, for a case is always somebody's doing.

    With an act, refused as well when it is for other roles.
    """
    if act is not None:
        return member_at(scene, counter, act).staff
    if scene.gateway is not None:
        return scene.gateway.staff
    staff = scene.counter(counter).staff
    if staff is None:
        raise Refused("not_signed_in")
    return staff


def sealed_words(scene: Scene, case: Case, words: str, field: FieldName, *, is_needed: bool = True) -> str:
    """Words that may describe a person, sealed under the applicant's own key; "" stays ""."""
    said = checked_text(words, field, _WORDS_LIMIT, is_needed=is_needed)
    return seal(scene.db, case.applicant, said) if said else ""


def check_papers(case: Case, handed: tuple[Handed, ...]) -> None:
    """Refuse papers that the case does not need, for nothing may be asked for beyond the guide, and none at all."""
    for one in handed:
        if one.material not in case.papers:
            raise Refused("paper_unknown", paper=one.material)
    check_counts(handed)


def check_counts(papers: tuple[Handed, ...]) -> None:
    """Refuse a number of copies that no paper can have."""
    for one in papers:
        if not 1 <= one.count <= _MOST_COPIES:
            raise Refused("paper_count", paper=one.material)


def missing_words(papers: tuple[str, ...]) -> str:
    """Missing papers as one line."""
    return "、".join(papers)
