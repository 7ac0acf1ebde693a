# SPDX-License-Identifier: Apache-2.0
"""Chains of shops by their name alone: "boots in Skipton", "at Superdrug"."""

from actions.directory.mentions.found import Found, Text
from actions.directory.words import listed
from actions.domain.understood import Service

BRANDS: dict[str, Service] = {
    **dict.fromkeys(
        listed("boots superdrug lloyds lloydspharmacy rowlands cohens jhoots weldricks kamsons"),
        Service.PHARMACY,
    ),
    "specsavers": Service.OPTICIAN,
    "mydentist": Service.DENTIST,
}
_SELLS = listed(
    """
    gave give gives sold dispensed said says told refused wouldnt wont lost sent mixed made messed
    ran delivered didnt never couldnt forgot labelled bagged swapped supplied put got
    """
)
_WHERE = ("in", "on", "at")


def brand_at(text: Text, at: int) -> Found | None:
    """A chain with its town or street, after "at", or that does something."""
    service = BRANDS.get(text.words[at].plain)
    if service is None:
        return None
    capital = text.words[at].capital and not text.shouting
    told = capital or text.words[at].plain not in text.directory.ordinary_words
    if _is_placed(text, at, told=told) or told and _is_met(text, at):
        said = text.text[text.words[at].start : text.words[at].end]
        return Found(at, at + 1, 6, unlisted=said, service=service)
    return None


def _is_placed(text: Text, at: int, *, told: bool) -> bool:
    """ "boots in Skipton", "Superdrug in the market place", "Rowlands Blackpool"."""
    if text.closed(at + 1):
        return False
    if text.after(at + 1) not in _WHERE:
        return told and bool(text.place_length(at + 1))
    if text.closed(at + 2):
        return False
    there = text.words[at + 2]
    capitals = text.words[at].capital and there.capital
    return bool(text.place_length(at + 2)) or capitals or told and there.plain == "the"


def _is_met(text: Text, at: int) -> bool:
    """ "at Superdrug", "Lloyds gave me the wrong ones"."""
    led = text.before(at) in ("at", "from") and not text.words[at].gap
    return led or not text.closed(at + 1) and text.after(at + 1) in _SELLS
