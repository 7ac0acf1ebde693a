# SPDX-License-Identifier: Apache-2.0
"""Case references: short, easy to say on the telephone, and with a check character.

The 23 symbols leave out look-alikes (0 and O, 1 and I and L, 5 and S, Z, B, U and V) and all
vowels, so that no reference spells a word. Twenty-three is a prime number: the check character
finds every single wrong character and every two that were swapped.
"""

from actions.domain.errors import ReferenceUnknown

SYMBOLS = "2346789CDFGHJKMNPQRTWXY"
RANDOM_SYMBOLS = 7
RANDOM_BYTES = 8
GROUP = 4
SPOKEN = {
    "2": "two", "3": "three", "4": "four", "6": "six", "7": "seven", "8": "eight", "9": "nine",
    "C": "Charlie", "D": "Delta", "F": "Foxtrot", "G": "Golf", "H": "Hotel", "J": "Juliet",
    "K": "Kilo", "M": "Mike", "N": "November", "P": "Papa", "Q": "Quebec", "R": "Romeo",
    "T": "Tango", "W": "Whiskey", "X": "X-ray", "Y": "Yankee",
}  # fmt: skip


def check_character(symbols: str, *, alphabet: str = SYMBOLS) -> str:
    """The symbol that makes the weighted sum of the whole reference a multiple of 23.

    Source: ADR-0011.
    """
    weighted = sum(w * alphabet.index(symbol) for w, symbol in enumerate(symbols, start=2))
    return alphabet[-weighted % len(alphabet)]


def new_reference(random_bytes: bytes) -> str:
    """A reference such as `7K3M-9XQT` from at least eight random bytes.

    The caller brings the randomness and makes sure that the reference is not in use.

    Raises: ValueError where there are too few bytes.
    Source: ADR-0011.
    """
    if len(random_bytes) < RANDOM_BYTES:
        raise ValueError(f"a reference needs {RANDOM_BYTES} random bytes")
    number = int.from_bytes(random_bytes, "big")
    symbols = ""
    for _ in range(RANDOM_SYMBOLS):
        number, position = divmod(number, len(SYMBOLS))
        symbols += SYMBOLS[position]
    symbols += check_character(symbols)
    return f"{symbols[:GROUP]}-{symbols[GROUP:]}"


def check_reference(text: str) -> str:
    """The reference as we write it, however it was typed: small letters, spaces, no hyphen.

    Raises: ReferenceUnknown where it is none of ours.
    Source: ADR-0011.
    """
    symbols = "".join(character for character in text.upper() if character.isalnum())
    right = (
        len(symbols) == RANDOM_SYMBOLS + 1
        and all(symbol in SYMBOLS for symbol in symbols)
        and check_character(symbols[:-1]) == symbols[-1]
    )
    if not right:
        raise ReferenceUnknown(field="reference")
    return f"{symbols[:GROUP]}-{symbols[GROUP:]}"


def spoken_reference(reference: str) -> str:
    """A reference as it is said on the telephone: "seven, Kilo, three, Mike, …".

    Source: ADR-0011.
    """
    return ", ".join(SPOKEN[symbol] for symbol in reference.replace("-", ""))
