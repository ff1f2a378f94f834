"""Who does an act on a case: somebody signed in whose role allows it and, for a review, whose department has it."""

from common.domain.cases.branches import Branch, branch_of
from common.domain.cases.case import Case
from common.domain.cases.duties import DUTIES, roles_for
from common.domain.cases.words import CaseAct
from common.domain.catalogue.item import Domain
from common.domain.refusals import Refused
from common.domain.rows import Staff
from common.domain.words import StaffRole
from common.services.scene import Scene
from common.services.staff import secret_of
from common.store.lookups import setup


def member_at(scene: Scene, counter: str, act: CaseAct) -> Staff:
    """Who is signed in at a counter; refused when nobody is, or when the act is for other roles."""
    member = scene.gateway or _signed_in(scene, counter)
    if member is None:
        raise Refused("not_signed_in")
    if act not in DUTIES[member.role]:
        words = [role.in_words for role in roles_for(act)]
        raise Refused(
            "not_your_duty", roles="、".join(zh for zh, _ in words), roles_en=", ".join(en for _, en in words)
        )
    return member


def lead_at(scene: Scene, counter: str) -> str:
    """The hall manager who is signed in at a counter; refused for others."""
    member = _signed_in(scene, counter)
    if member is None:
        raise Refused("not_signed_in")
    if member.role is not StaffRole.HALL_LEAD:
        zh, en = StaffRole.HALL_LEAD.in_words
        raise Refused("not_your_duty", roles=zh, roles_en=en)
    return member.staff


def _signed_in(scene: Scene, counter: str) -> Staff | None:
    staff = scene.counter(counter).staff
    return setup.staff(scene.db, staff) if staff is not None else None


def branch_for(case: Case, member: Staff, department: Domain | None) -> Branch:
    """The undecided branch that a member of staff works on: of the department named, or the first of their own."""
    wanted = member.departments if department is None else (department,)
    own = (one for one in case.awaits if one in wanted and one in member.departments)
    branch = branch_of(case.branches, next(own, case.department))
    if branch is None or branch.department not in member.departments:
        raise not_theirs(case.awaits or (case.department,))
    return branch


def claimed_by_other(scene: Scene, staff: str) -> Refused:
    """The refusal that names the colleague who has the case."""
    member = setup.staff(scene.db, staff)
    secret = secret_of(scene.db, member.person, member.sealed) if member is not None else None
    return Refused("claimed_by_other", staff=secret.name if secret is not None else staff)


def not_theirs(departments: tuple[Domain, ...]) -> Refused:
    """The refusal that names the departments which have the case."""
    return Refused(
        "not_your_department",
        departments="、".join(one.zh for one in departments),
        departments_en=", ".join(one.en for one in departments),
    )
