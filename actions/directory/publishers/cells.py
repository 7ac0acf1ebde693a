# SPDX-License-Identifier: Apache-2.0
"""One cell of a publisher's file in the form in which we keep it."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from actions.directory.gazetteer import outward_of, written
from actions.directory.words import listed

LONGEST_NAME = 200
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})
_SMALL = listed("and of the for in at on with upon under by to le la de cum next")
_WHOLE = listed("nhs gp ccg icb cic llp plc uk cmht hq ii iii iv pms apms gms nw ne sw se")
_DAYS = (
    re.compile(r"(?P<y>\d{4})-?(?P<m>\d{2})-?(?P<d>\d{2})(?:[ T].*)?"),
    re.compile(r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})(?: .*)?"),
)
_MONTH_FIRST = re.compile(r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4})(?: .*)?")
_FULL = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}")
_COUNTIES = frozenset(
    county.strip()
    for county in """
    avon | bedfordshire | beds | berkshire | berks | buckinghamshire | bucks | cambridgeshire |
    cambs | cheshire | cleveland | cornwall | county durham | cumbria | derbyshire | devon |
    dorset | east sussex | east yorkshire | east riding of yorkshire | essex | gloucestershire |
    greater london | greater manchester | hampshire | hants | herefordshire | hertfordshire |
    herts | humberside | isle of wight | kent | lancashire | lancs | leicestershire | leics |
    lincolnshire | lincs | merseyside | middlesex | norfolk | north humberside |
    north yorkshire | northamptonshire | northants | northumberland | nottinghamshire | notts |
    oxfordshire | oxon | rutland | salop | shropshire | somerset | south humberside |
    south yorkshire | staffordshire | staffs | suffolk | surrey | sussex | tyne & wear |
    tyne and wear | warwickshire | west midlands | west sussex | west yorkshire | wiltshire |
    wilts | worcestershire | worcs | england | united kingdom
    """.split("|")
)


def clean(cell: str) -> str:
    """Composed letters, single blanks, nothing unseen such as marks of direction."""
    if cell.isascii() and cell.isprintable():
        return " ".join(cell.split())
    whole = unicodedata.normalize("NFC", cell)
    seen = "".join(
        c if unicodedata.category(c) not in _UNSEEN else " " if c in "\t\r\n" else "" for c in whole
    )
    return " ".join(seen.split())


def day_in(cell: str, *, month_first: bool = False) -> date | None:
    """A day as the publishers write it; None for an empty cell.

    Raises:
        ValueError: where the cell holds something else.
    """
    if not cell:
        return None
    shapes = (_MONTH_FIRST, *_DAYS) if month_first else _DAYS
    for shape in shapes:
        found = shape.fullmatch(cell)
        if found:
            try:
                return date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError:
                continue
    raise ValueError("A date in it is not a day.")


def postcode_in(cell: str) -> str:
    """A postcode in capitals with one blank; empty where there is none that holds."""
    shaped = written(cell) if outward_of(cell) else ""
    return shaped if _FULL.fullmatch(shaped) else ""


def name_in(cell: str) -> str:
    """A name as people write it. Names in capitals alone get small letters by rule."""
    if len(cell) > LONGEST_NAME:
        raise ValueError("The name is far too long.")
    if not any(c.isalnum() for c in cell):
        raise ValueError("There is no name.")
    return cell if cell != cell.upper() else cased(cell)


@lru_cache(maxsize=100_000)
def cased(capitals: str) -> str:
    """ "KING'S LYNN NHS TRUST" as "King's Lynn NHS Trust"."""
    pieces: list[str] = []
    for piece in re.split(r"([^\w'’]+)", capitals):
        low = piece.lower()
        inside = bool(pieces) and pieces[-1] not in (", ", ". ", " - ", " (")
        if low in _WHOLE:
            pieces.append(piece)
        elif low in _SMALL and inside:
            pieces.append(low)
        else:
            pieces.append(_capital(low))
    return "".join(pieces)


def _capital(low: str) -> str:
    if low.startswith(("o'", "o’", "d'", "d’")) and len(low) > len("o's"):
        return low[0].upper() + low[1] + low[2:].capitalize()
    if low.startswith("mc") and len(low) > len("mcd"):
        return f"Mc{low[2:].capitalize()}"
    return low[:1].upper() + low[1:]


def address_in(cells: Iterable[str]) -> str:
    """The parts of an address, once each. A county at its end is left out: it ends in the town."""
    parts: list[str] = []
    for cell in cells:
        shown = cased(cell) if cell == cell.upper() else cell
        for part in shown.split(","):
            trimmed = part.strip()
            if trimmed and trimmed.lower() not in {p.lower() for p in parts}:
                parts.append(trimmed)
    while len(parts) > 1 and parts[-1].lower() in _COUNTIES:
        parts.pop()
    return ", ".join(parts)
