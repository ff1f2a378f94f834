"""One-time codes: asked for at a kiosk, released by staff who have seen the ID card, entered at that kiosk."""

from hmac import compare_digest

from common.domain import commands as c
from common.domain.event import Event
from common.domain.id_number import masked, tidy
from common.domain.records import events as e
from common.domain.records.code import ASKED_MINUTES, CodeState, CodeStory, is_whole
from common.domain.records.pseudonym import code_digest, pseudonym, pseudonyms
from common.domain.records.words import IdentityMethod
from common.domain.refusals import Refused
from common.services.cases.file import staff_at
from common.services.records.keys import forget_old_keys
from common.services.scene import Scene, serves
from common.store import day_keys
from common.store.exchange import own
from common.store.lookups import records

_MINUTE_MS = 60_000


@serves(c.AskCode)
def ask_code(scene: Scene, command: c.AskCode) -> list[Event]:
    """One at a time at a kiosk: what it asked before is withdrawn. Asked twice is asked once."""
    if not scene.rules.records.may_have(IdentityMethod.TYPED):
        raise Refused("typing_not_allowed")
    if records.code_story(scene.db, command.code_request) is not None:
        return []
    today = scene.now.today
    forget_old_keys(scene)
    key = day_keys.key_for(scene.db, today)
    asked = e.CodeAsked(
        code_request=command.code_request,
        kiosk=command.kiosk,
        person=pseudonym(key, command.id_number),
        seen=day_keys.seal_for_day(key, masked(tidy(command.id_number))),
        on=today,
    )
    return [*codes_withdrawn(scene, command.kiosk), asked]


@serves(c.ReleaseCode)
def release_code(scene: Scene, command: c.ReleaseCode) -> list[Event]:
    """Who released it is on record; the code itself is not."""
    staff = staff_at(scene, command.counter)
    story = _known(scene, command.code_request)
    keys = day_keys.keys_of(scene.db, story.on)
    if _state(scene, story) is not CodeState.WAITING or not keys:
        raise Refused("code_not_wanted")
    if not is_whole(command.code):
        raise Refused("code_not_wanted")
    return [
        e.CodeReleased(
            code_request=story.request,
            digest=code_digest(keys[0], story.request, command.code),
            until_ms=scene.now.at_ms + scene.rules.records.code_minutes * _MINUTE_MS,
            counter=command.counter,
            staff=staff,
        )
    ]


@serves(c.EnterCode)
def enter_code(scene: Scene, command: c.EnterCode) -> list[Event]:
    """Good once, for one number at one kiosk; a wrong one is on record and leaves one try less."""
    story = _known(scene, command.code_request)
    keys = day_keys.keys_of(scene.db, story.on)
    if story.kiosk != command.kiosk or story.person not in pseudonyms(keys, command.id_number):
        raise Refused("code_not_asked")
    match _state(scene, story):
        case CodeState.WAITING:
            raise Refused("code_not_released")
        case CodeState.USED | CodeState.OVER | CodeState.WITHDRAWN:
            raise Refused("code_over")
    digests = [code_digest(key, story.request, command.code.strip()) for key in keys]
    if not any(compare_digest(one.digest, digest) for one in story.good(scene.now.at_ms) for digest in digests):
        left = scene.rules.records.code_tries - story.wrong - 1
        entered = e.CodeEntered(code_request=story.request, is_right=False)
        raise Refused("code_wrong" if left else "code_over", on_record=[entered], left=left)
    return [e.CodeEntered(code_request=story.request, is_right=True)]


@serves(c.WithdrawCode)
def withdraw_code(scene: Scene, command: c.WithdrawCode) -> list[Event]:
    """Of a request that is over anyway nothing is said."""
    staff = staff_at(scene, command.counter) if command.counter else ""
    story = _known(scene, command.code_request)
    if _state(scene, story) not in (CodeState.WAITING, CodeState.RELEASED):
        return []
    return [e.CodeWithdrawn(code_request=story.request, staff=staff)]


def codes_withdrawn(scene: Scene, kiosk: str) -> list[Event]:
    """Whoever waits for a code at this machine's kiosk has gone: nobody waits longer than a request lasts anyway."""
    since_ms = scene.now.at_ms - ASKED_MINUTES * _MINUTE_MS
    return [
        e.CodeWithdrawn(code_request=story.request)
        for story in records.code_stories_at(scene.db, kiosk, own(scene.db).origin, since_ms)
        if _state(scene, story) in (CodeState.WAITING, CodeState.RELEASED)
    ]


def _known(scene: Scene, request: str) -> CodeStory:
    story = records.code_story(scene.db, request)
    if story is None:
        raise Refused("code_not_asked")
    return story


def _state(scene: Scene, story: CodeStory) -> CodeState:
    return story.state(scene.now.at_ms, scene.rules.records)
