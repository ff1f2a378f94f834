"""Why something did not happen, in words for the clerk: a rule that said no, or a fault with its number."""

from dataclasses import dataclass

from common.domain import events as e
from common.domain.refusals import Refused


@dataclass(frozen=True)
class Trouble:
    """What to say instead of a result. `wait_seconds` is how long the next try has to wait."""

    zh: str
    en: str
    reason: str = "fault"
    wait_seconds: int = 0
    numbers: tuple[str, ...] = ()
    """Those that only a person can decide on, who asks in the hall."""

    def words(self, language: str) -> str:
        """The sentence in "zh_CN" or "en"."""
        return self.en if language == "en" else self.zh


def of_refusal(refused: Refused, now_ms: int) -> Trouble:
    """A refusal as words; wrong PINs tell at once how long the hall will wait."""
    seconds = int(refused.fields.get("seconds", 0))
    for event in refused.on_record:
        if isinstance(event, e.SignInFailed):
            seconds = max(0, -(-(event.locked_until - now_ms) // 1000))
    maybe_called = str(refused.fields["numbers"]).split("、") if refused.reason == "maybe_called" else ()
    return Trouble(refused.message("zh"), refused.message("en"), refused.reason, seconds, tuple(maybe_called))


def of_fault(number: str) -> Trouble:
    """An unexpected fault: nothing was lost, what was typed is still there, and the log knows more."""
    return Trouble(
        f"没有办成，内容都还在，请再试一次。若还不行，请告诉管理员编号 {number}",
        f"That did not work; nothing is lost. Please try again, or tell whoever runs this machine number {number}",
    )
