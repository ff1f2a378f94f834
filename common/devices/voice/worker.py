"""One utterance, one process: pyttsx3 renders the sentence on stdin to a WAV file, then the process ends.

Started as `python -m common.devices.voice.worker LANGUAGE RATE FILE`. A process of its own because pyttsx3 does only
the last of several sentences, keeps writing to the first file, blocks its thread, and cannot be stopped when it hangs.
"""

import os
import sys
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

# Exit codes, read by common.devices.voice.engine.
DONE = 0
NO_ENGINE = 3
NO_VOICE = 4
NOT_RENDERED = 5

# By language, best first, as espeak-ng and SAPI name them. Never espeak-ng's plain `cmn`: it reads hanzi as English
# ("hao four"), and never a voice by its place in the list: that changes with every language pack.
_LANGUAGES = {"zh": ("cmn-latn-pinyin", "zh-cn"), "en": ("en-us", "en-gb")}


def choose_voice(voices: Iterable[Any], language: str) -> str | None:
    """The id of the voice that speaks `language`, or None."""
    ids = {spoken.lower(): voice.id for voice in reversed(list(voices)) for spoken in voice.languages}
    return next((ids[wanted] for wanted in _LANGUAGES[language] if wanted in ids), None)


def render(text: str, language: str, rate: int, path: Path) -> tuple[int, str]:
    """Speak `text` into `path` at `rate` words per minute; returns an exit code and, when it failed, the reason."""
    try:
        import pyttsx3  # here, because importing it loads the engine and fails when there is none

        engine = pyttsx3.init()
    except Exception as fault:  # drivers raise anything from RuntimeError to COMError; the parent is told all of it
        return NO_ENGINE, f"no speech engine: {fault}"

    voice = choose_voice(engine.getProperty("voices"), language)
    if voice is None:
        return NO_VOICE, f"the speech engine has no voice for {_LANGUAGES[language][0]} or {_LANGUAGES[language][1]}"

    is_over = threading.Event()
    faults: list[Exception] = []

    def failed(exception: Exception, **_: object) -> None:
        faults.append(exception)
        is_over.set()

    engine.connect("finished-utterance", lambda **_: is_over.set())
    engine.connect("error", failed)
    # The rate before the voice and again after it: espeak-ng takes them in different threads, and under load a single
    # setting, before or after, is lost without a word in 1 to 5 of 100 runs (both together: in none of 600).
    engine.setProperty("rate", rate)
    engine.setProperty("voice", voice)
    engine.setProperty("rate", rate)
    engine.save_to_file(text, str(path))
    engine.runAndWait()
    if engine.driver_name == "espeak":
        is_over.wait()  # runAndWait returns while espeak-ng still writes; SAPI has written when it returns
    if faults:
        return NOT_RENDERED, f"the speech engine failed: {faults[0]}"
    if engine.getProperty("voice") != voice:
        return NO_VOICE, f"the speech engine did not take the voice {voice}"
    return DONE, ""


def main() -> None:
    """Read the sentence, render it, say on stderr what went wrong."""
    language, rate, path = sys.argv[1:]
    code, complaint = render(sys.stdin.buffer.read().decode(), language, int(rate), Path(path))
    sys.stderr.write(complaint)
    sys.stderr.flush()
    os._exit(code)  # the file is closed; espeak-ng's own thread must not run into Python's shutdown


if __name__ == "__main__":
    main()
