# SPDX-License-Identifier: Apache-2.0
"""Which language a message is in, by its script and its small words.

The languages are the most common ones in England other than English, with Welsh and Ukrainian.
Source: Office for National Statistics, Census 2021, main language.
"""

import re
from collections import Counter

from actions.domain.reading.language_words import FUNCTION_WORDS, LETTERS, NAMED

_MOST = 4000  # characters looked at
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_ENGLISH = frozenset(FUNCTION_WORDS["en"].split())
_SETS = {
    code: _ENGLISH if code == "en" else frozenset(words.split()) - _ENGLISH
    for code, words in FUNCTION_WORDS.items()
}
"""What a word means in English counts for English only ("am", "in", "do")."""
_SCRIPTS = (
    ("ru", 0x0400, 0x04FF),
    ("ar", 0x0600, 0x06FF),
    ("ar", 0xFB50, 0xFDFF),
    ("ar", 0xFE70, 0xFEFC),
    ("bn", 0x0980, 0x09FF),
    ("pa", 0x0A00, 0x0A7F),
    ("gu", 0x0A80, 0x0AFF),
    ("ta", 0x0B80, 0x0BFF),
    ("hi", 0x0900, 0x097F),
    ("el", 0x0370, 0x03FF),
    ("he", 0x0590, 0x05FF),
    ("th", 0x0E00, 0x0E7F),
    ("am", 0x1200, 0x137F),
    ("ja", 0x3040, 0x30FF),
    ("ko", 0xAC00, 0xD7AF),
    ("zh", 0x3400, 0x4DBF),
    ("zh", 0x4E00, 0x9FFF),
)
_FIRST_SCRIPT = 0x0370
_OWN_LETTERS = {code: frozenset(letters) for code, letters in LETTERS.items()}
_BULGARIAN = frozenset(
    "съм ми е за се да от ще като това много майка говоря са бях болницата моята моля аз английски "
    "български искам беше сме ни".split()
)
_RUSSIAN = frozenset(
    "я в и что мне моя мой мою был была было больнице пожалуйста как это у меня по русски хочу с "
    "из мы вы они нет".split()
)
_URDU_LETTERS, _PERSIAN_LETTERS = frozenset("ٹڈڑںےھہۓ"), frozenset("پچژگکی")
_URDU = frozenset("ہے کا کی میں نہیں اور".split())
_PERSIAN = frozenset("من است را که این با برای می نمی هستم کردم بود".split())
_LANGUAGES = "|".join(NAMED)
_SPEAKS = re.compile(
    r"\b(?:speaks?|spoken|talks?|understands?|reads?|language is|interpreter|translator|in)\b"
    rf"[^.!?]{{0,25}}?\b({_LANGUAGES})\b|\b({_LANGUAGES}) (?:interpreter|translator|speaker|"
    rf"speaking|"
    r"is (?:my|his|her) (?:first )?language|please|only)\b",
    re.IGNORECASE,
)


def language(text: str) -> str:
    """ISO 639-1 code of the language that a text is written in.

    English unless it is clearly another: short answers ("no", "si") are never called foreign.
    """
    text = text[:_MOST]
    words = [_lowered(word) for word in _WORD.findall(text)]
    return _by_script(text, words) or _by_words(words)


def _lowered(word: str) -> str:
    return word.replace("İ", "i").replace("\u2019", "'").lower()


def _by_words(words: list[str]) -> str:
    """The language whose small words, and letters of its own, are the most."""
    if len(words) < 2:
        return "en"
    scores = {code: sum(word in known for word in words) for code, known in _SETS.items()}
    distinct = {code: len(known & set(words)) for code, known in _SETS.items()}
    english = scores.pop("en")
    for code, letters in _OWN_LETTERS.items():
        own = sum(not letters.isdisjoint(word) for word in words)
        scores[code] += 2 * min(2, own)
        distinct[code] += min(2, own)
    best = max(scores, key=lambda code: scores[code])
    enough = scores[best] >= max(2.0, 0.2 * len(words), 1.5 * english + 0.1) and distinct[best] > 1
    return best if enough and (len(words) > 2 or scores[best] > 2) else "en"


def _by_script(text: str, words: list[str]) -> str | None:
    """The language of the script that most letters are in; None for Latin letters."""
    letters = [ord(letter) for letter in text if letter.isalpha()]
    counts = Counter(_script(point) for point in letters if point >= _FIRST_SCRIPT)
    del counts[None]
    if not counts or sum(counts.values()) * 2 < len(letters):
        return None
    if counts["ja"]:
        return "ja"
    code = str(counts.most_common(1)[0][0])
    if code == "ru":
        return _cyrillic(text.lower(), set(words))
    return _arabic(text, set(words)) if code == "ar" else code


def _script(point: int) -> str | None:
    return next((code for code, first, last in _SCRIPTS if first <= point <= last), None)


def _cyrillic(text: str, words: set[str]) -> str:
    if set("іїєґ") & set(text):
        return "uk"
    if set("ыэё") & set(text):
        return "ru"
    bulgarian, russian = len(words & _BULGARIAN), len(words & _RUSSIAN)
    return "bg" if bulgarian > russian or ("ъ" in text and bulgarian == russian) else "ru"


def _arabic(text: str, words: set[str]) -> str:
    if _URDU_LETTERS & set(text) or words & _URDU:
        return "ur"
    persian = sum(letter in _PERSIAN_LETTERS for letter in text)
    return "fa" if words & _PERSIAN or persian > 1 else "ar"


def language_asked(text: str) -> str | None:
    """The language that an English text says somebody speaks or needs ("a Polish interpreter")."""
    match = _SPEAKS.search(text[:_MOST])
    return NAMED[(match[1] or match[2]).lower()] if match else None
