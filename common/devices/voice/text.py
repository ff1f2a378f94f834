"""What the hall says: a ticket number and a counter become a sentence, digit by digit; never a person's name."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]

_DIGITS_ZH = "零一二三四五六七八九"
_DIGITS_EN = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS_EN = (
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS_EN = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

_TICKET = re.compile(r"[A-Za-z]{0,3}[0-9]{1,6}")
_COUNTER_ZH = re.compile(r"[A-Za-z0-9\u3400-\u9fff]{1,20}")
_COUNTER_EN = re.compile(r"[A-Za-z0-9 ]{1,40}")
_NUMBERED_COUNTER = re.compile(r"([A-Za-z]{0,2}[0-9]{1,4}[A-Za-z]?|[A-Za-z])(?:号?窗口?|号)?")
_CODE_OR_NAME = re.compile(r"[A-Z0-9]+|[^A-Z0-9]+")


class NotSpeakable(ValueError):
    """The number or counter is not one a hall calls out. The text does not repeat it: it could be somebody's name."""


@dataclass(frozen=True)
class Sentence:
    """One sentence: `words` name the recorded clips in order, `text` is what a speech engine reads."""

    language: Language
    words: tuple[str, ...]
    text: str

    @property
    def beats(self) -> int:
        """How long it is: hanzi and letters in Chinese, words in English; one beat is about 60/rate seconds."""
        return len("".join(self.words)) if self.language == "zh" else len(self.words)


def call_sentence(number: str, counter: str, language: Language = "zh", *, one_is_yao: bool = False) -> Sentence:
    """The call of a ticket to a counter.

    Full-width forms are folded (NFKC) and punctuation is dropped first: speech engines read both as garbage.
    Ticket digits are always spoken one by one ("A108" read as a number is "a hundred and eight"); with `one_is_yao`
    the one in them is 幺. A counter up to 99 is counted as people say it: 十二 号 窗口, 一 号 窗口.

    Raises NotSpeakable when the number is not letters and digits, or the counter's name cannot be said in `language`.
    """
    ticket = _ticket(number)
    if language == "en":
        return _english(ticket, counter)
    words = ("请", *_one_by_one(ticket, one_is_yao), "号", "到", *_counter_zh(counter, one_is_yao))
    return Sentence("zh", words, " ".join(words))


def trial_sentence(language: Language = "zh") -> Sentence:
    """A sentence every voice and clip pack must be able to say; used to try them before the first resident comes."""
    return call_sentence("1", "1", language)


def _folded(name: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name))


def _ticket(number: str) -> str:
    folded = _folded(number)
    if not _TICKET.fullmatch(folded):
        raise NotSpeakable("the ticket number is not letters and digits")
    return folded.upper()


def _one_by_one(code: str, one_is_yao: bool) -> tuple[str, ...]:
    spoken = "".join(_DIGITS_ZH[int(sign)] if sign.isdigit() else sign for sign in code)
    return tuple(spoken.replace("一", "幺") if one_is_yao else spoken)


def _counted(number: int) -> tuple[str, ...]:
    """A number below 100 as it is counted: 7 七, 10 十, 12 十二, 20 二十."""
    tens, ones = divmod(number, 10)
    if tens == 0:
        return (_DIGITS_ZH[ones],)
    return (*(_DIGITS_ZH[tens] if tens > 1 else ""), "十", *(_DIGITS_ZH[ones] if ones else ""))


def _counter_zh(counter: str, one_is_yao: bool) -> tuple[str, ...]:
    name = _folded(counter)
    if not _COUNTER_ZH.fullmatch(name):
        raise NotSpeakable("the counter has no name that can be said")
    words: list[str] = []
    for part in _CODE_OR_NAME.findall(name.upper()):
        if not part.isascii():
            words += [part.removeprefix("号")] if part != "号" else []
        elif part.isdigit() and int(part) < 100:
            words += [*_counted(int(part)), "号"]
        else:
            words += [*_one_by_one(part, one_is_yao), *(["号"] if any(map(str.isdigit, part)) else [])]
    if _NUMBERED_COUNTER.fullmatch(name):
        words = [word for word in words if word not in ("窗", "窗口")] + ["窗口"]
    return tuple(words)


def _counter_en(counter: str) -> tuple[str, ...]:
    numbered = _NUMBERED_COUNTER.fullmatch(_folded(counter))
    if numbered:
        return ("counter", *_code_en(numbered[1].upper()))
    name = " ".join(re.sub(r"[^\w]+|_", " ", unicodedata.normalize("NFKC", counter)).split())
    if not _COUNTER_EN.fullmatch(name):
        raise NotSpeakable("the counter has no name that can be said in English")
    return tuple(word for part in name.split() for word in (_code_en(part) if part.isdigit() else (part,)))


def _code_en(code: str) -> tuple[str, ...]:
    if not code.isdigit() or int(code) > 99:
        return tuple(_DIGITS_EN[int(sign)] if sign.isdigit() else sign for sign in code)
    tens, ones = divmod(int(code), 10)
    if tens == 0:
        return (_DIGITS_EN[ones],)
    if tens == 1:
        return (_TEENS_EN[ones],)
    return (_TENS_EN[tens], _DIGITS_EN[ones]) if ones else (_TENS_EN[tens],)


def _english(ticket: str, counter: str) -> Sentence:
    number = ("Number", *(_DIGITS_EN[int(sign)] if sign.isdigit() else sign for sign in ticket))
    way = ("please", "go", "to", *_counter_en(counter))
    return Sentence("en", number + way, f"{_phrase_en(number)}, {_phrase_en(way)}")


def _phrase_en(words: tuple[str, ...]) -> str:
    # Without the comma an engine takes a single A for the article and says "uh".
    return " ".join(f"{word}," if len(word) == 1 else word for word in words).removesuffix(",")
