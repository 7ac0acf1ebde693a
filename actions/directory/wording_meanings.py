# SPDX-License-Identifier: Apache-2.0
"""What the names in our wording stand for: topics, variants, and values with an invented sample."""

from collections.abc import Iterable, Mapping
from typing import Final

TOPICS: Final[Mapping[str, str]] = {
    "intake": "The beginning and the story",
    "remit": "When it is no complaint, or not one for us",
    "organisations": "Which organisations",
    "people": "Who it is about, and who speaks",
    "timing": "When, and what was done before",
    "single_contact": "One contact and one answer",
    "consent": "Consent to share",
    "contact": "How to reach the person",
    "advocacy": "Help to complain",
    "check": "Check before sending",
    "handoff": "Sent, or not shared",
    "urgent": "Danger and safety",
    "questions": "Questions people ask at any time",
    "smalltalk": "Thanks and goodbye",
    "fallback": "When we do not understand",
}
"""In the order of the conversation."""

VARIANTS: Final[Mapping[str, str]] = {
    "added_by_rule": "where a rule brought the organisation in",
    "again": "where there is more than one part of the story",
    "asked": "where the person only asked, three times",
    "child": "where the person is under 18",
    "died": "where the person has died",
    "northern_ireland": "where the person or the matter is in Northern Ireland",
    "general": "where no question is open",
    "islands": "where it is about the Channel Islands or the Isle of Man",
    "known": "where it is known already",
    "no_day": "where the day is not known",
    "no_details": "where the lists do not tell how to reach the organisation",
    "no_postcode": "where no postcode is known",
    "none_named": "where no organisation is named yet",
    "one": "where there is one organisation",
    "own_part": "where it is only about how the one who complains was treated",
    "scotland": "where the person or the matter is in Scotland",
    "self": "where it happened to the one who complains",
    "sent": "where the complaint was sent",
    "service": "where a service was named and not a place",
    "several": "where there are several organisations",
    "told": "where the story has told it roughly",
    "wales": "where the person or the matter is in Wales",
}
LANGUAGES: Final[Mapping[str, str]] = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "cy": "Welsh", "el": "Greek",
    "es": "Spanish", "fa": "Persian", "fr": "French", "gu": "Gujarati", "hi": "Hindi",
    "hu": "Hungarian", "it": "Italian", "lt": "Lithuanian", "pa": "Punjabi", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "so": "Somali", "ta": "Tamil",
    "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "zh": "Chinese",
}  # fmt: skip

SAMPLES: Final[Mapping[str, str]] = {
    "about": "Quay Hospital and Westshire County Council",
    "acknowledge_by": "Thursday 26 November 2026",
    "adjustments": "Large print",
    "area": "Westshire County Council",
    "as_of": "November 2026",
    "before": "Yes, to Quay Hospital",
    "contact": "07700 900123",
    "day": "26 November 2026",
    "happened": "My mother was sent home and nobody came to help her.",
    "host": "Quay Hospital",
    "hours": "Monday to Friday, 9 am to 5 pm",
    "issues": "1. Quay Hospital, March 2026: My mother was sent home.",
    "limits": "Not my brother",
    "mention": "the Quay",
    "name": "Ada Crick",
    "organisation": "Quay Hospital",
    "organisations": "Quay Hospital and Westshire County Council",
    "paid": "Oak House: the council",
    "person": "your mother",
    "phone": "020 7946 0123",
    "postcode": "Westshire County Council",
    "provider": "Quay Advocacy",
    "reason": "The council arranged the care",
    "reference": "7K3F-Q9TD-2",
    "shown_to": "Quay Hospital and Westshire County Council",
    "state": "not able to decide",
    "wanted": "An apology",
    "ways": "020 7946 0123\ncomplaints@example.org",
    "when": "March 2026",
    "way": "07700 900123",
    "whom": "Your mother, Efua Crick",
    "why": "So that the right people hear about it, and nobody else.",
}
"""A value for each name in braces. Nobody real is named."""
SAMPLES_OF_VARIANTS: Final[Mapping[str, Mapping[str, str]]] = {
    "one": {"organisations": "Quay Hospital"},
}


def samples(variant: str = "") -> dict[str, str]:
    """The invented values with which a response, or a variant of it, is shown."""
    return {**SAMPLES, **SAMPLES_OF_VARIANTS.get(variant, {})}


def said_of_variant(name: str) -> str:
    """When a variant is spoken."""
    return f"in {LANGUAGES[name]}" if name in LANGUAGES else VARIANTS.get(name, name)


def in_order(topics: Iterable[str]) -> list[str]:
    """Topics in the order of the conversation, any other after them."""
    known = list(TOPICS)
    return sorted(topics, key=lambda t: (known.index(t) if t in known else len(known), t))


def name_of_text(name: str) -> str:
    """The name of a text for people: "Why we ask", "Option “yes”, where the person has died"."""
    *variant, last = name.removeprefix("variant.").split(".", 1 if "variant." in name else 0)
    part = _PARTS.get(last) or f"Option “{last.removeprefix('option.').replace('_', ' ')}”"
    return f"{part}, {said_of_variant(variant[0])}" if variant else part


_PARTS: Final[Mapping[str, str]] = {
    "text": "Words",
    "again": "Words when it is asked again",
    "why": "Why we ask",
}
