# SPDX-License-Identifier: Apache-2.0
"""Return keys: what somebody writes down to go on with a complaint on another device.

Fifteen symbols in five groups, of which the last is a check character, as in a reference. Of
letters and figures that look alike only the figure is used, so that either may be typed.
"""

from actions.domain.errors import ReturnKeyMistyped
from actions.domain.reference import SPOKEN, check_character

SYMBOLS = "0123456789CFHJKMNPRTWXY"
"""Twenty-three, a prime number, and no vowels, so that no key spells a word."""
LOOK_ALIKES = str.maketrans("OQDILZSGB", "000112568")
RANDOM_SYMBOLS = 14
RANDOM_BYTES = 16
GROUP = 3
FIGURES = {"0": "zero", "1": "one", "5": "five"}


def new_return_key(random_bytes: bytes) -> str:
    """A key such as `4KM-0TR-9XW-C71-HFP` from at least sixteen random bytes: 63 bits of them.

    Raises: ValueError where there are too few bytes.
    Source: ADR-0040.
    """
    if len(random_bytes) < RANDOM_BYTES:
        raise ValueError(f"a return key needs {RANDOM_BYTES} random bytes")
    number = int.from_bytes(random_bytes, "big")
    symbols = ""
    for _ in range(RANDOM_SYMBOLS):
        number, position = divmod(number, len(SYMBOLS))
        symbols += SYMBOLS[position]
    return _grouped(symbols + check_character(symbols, alphabet=SYMBOLS))


def check_return_key(text: str) -> str:
    """The key as we write it, however it was typed: small letters, spaces, O for 0, I for 1.

    Raises: ReturnKeyMistyped where it cannot be one of ours.
    Source: ADR-0040.
    """
    symbols = "".join(character for character in text.upper() if character.isalnum())
    symbols = symbols.translate(LOOK_ALIKES)
    right = (
        len(symbols) == RANDOM_SYMBOLS + 1
        and all(symbol in SYMBOLS for symbol in symbols)
        and check_character(symbols[:-1], alphabet=SYMBOLS) == symbols[-1]
    )
    if not right:
        raise ReturnKeyMistyped(field="key")
    return _grouped(symbols)


def spoken_return_key(key: str) -> tuple[str, ...]:
    """A key as it is said aloud, group by group: "four, Kilo, Mike" and so on.

    Source: ADR-0040.
    """
    said = {**SPOKEN, **FIGURES}
    return tuple(", ".join(said[symbol] for symbol in group) for group in key.split("-"))


def _grouped(symbols: str) -> str:
    starts = range(0, len(symbols), GROUP)
    return "-".join(symbols[start : start + GROUP] for start in starts)
