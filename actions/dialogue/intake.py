# SPDX-License-Identifier: Apache-2.0
"""The story: kept word for word, asked for more of, never judged."""

from dataclasses import replace

from actions.dialogue.speech import Answered, Around, Say
from actions.domain.draft import Draft, StoryPart
from actions.domain.reading.answers import is_dont_know, read_done
from actions.domain.understood import Understood

SHORT_WORDS = 6  # up to this many words a greeting or a question is only that
ENGLISH = "en"
LANGUAGES = frozenset(
    "ar bg bn cy el es fa fr gu hi hu it lt pa pl pt ro ru so ta tr uk ur zh".split()
)  # those that have a line of their own
NOT_A_STORY = frozenset(
    {"greeting", "thanks", "goodbye", "nonsense_or_empty", "emoji_answer", "repeats_or_restarts"}
)


def read_story(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Any words are a story, apart from a bare greeting, nothing, or "that is all"."""
    if read_done(said.text) and not said.mentions:
        return None
    if said.act in NOT_A_STORY and len(said.text.split()) <= SHORT_WORDS and not said.mentions:
        return None
    return Answered(with_story(draft, said, around))


def read_story_more(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """More of the story, until the person says that this is all."""
    if said.chosen == ("done",) or (not said.chosen and _is_all(said)):
        return Answered(answered(draft, "story_more"))
    if said.chosen == ("more",):
        return Answered(draft, (Say("utter_intake_go_on"),))
    return Answered(with_story(draft, said, around), (Say("utter_intake_kept"),))


def with_story(draft: Draft, said: Understood, around: Around) -> Draft:
    """The draft with these words added to the story, exactly as they came."""
    return replace(draft, story=(*draft.story, StoryPart(at=around.now, text=said.text)))


def in_their_language(draft: Draft, said: Understood) -> Answered:
    """Another language is answered once by a line in it, and kept for the staff.

    Source: DOMAIN rules 132 and 196.
    """
    if said.chosen is not None or said.language in (ENGLISH, draft.language):
        return Answered(draft)
    variant = said.language if said.language in LANGUAGES else None
    return Answered(
        replace(draft, language=said.language),
        (Say("utter_intake_language", "explain", variant=variant),),
    )


def answered(draft: Draft, key: str) -> Draft:
    """The draft with this question settled, also where the answer is not known."""
    return replace(draft, answered=draft.answered | {key})


def _is_all(said: Understood) -> bool:
    return read_done(said.text) or is_dont_know(said.text)


READERS = {"story": read_story, "story_more": read_story_more}
