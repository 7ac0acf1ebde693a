# SPDX-License-Identifier: Apache-2.0
"""Yes, no, not sure, nothing more, rather not; and consent in exactly the published words."""

import pytest

from actions.domain.reading.yes_no import (
    is_dont_know,
    is_plain_consent,
    is_skip,
    read_done,
    read_yes_no,
)

YES_NO = [
    ("yes", "yes"),
    ("yes please", "yes"),
    ("yeah go on then", "yes"),
    ("oh go on then yes", "yes"),
    ("ok", "yes"),
    ("sure", "yes"),
    ("that's right", "yes"),
    ("yep", "yes"),
    ("correct", "yes"),
    ("yes him and me both say yes", "yes"),
    ("y", "yes"),
    ("yes I want it going to both", "yes"),
    ("no", "no"),
    ("no. absolutely not", "no"),
    ("nope", "no"),
    ("not really", "no"),
    ("no thanks", "no"),
    ("I don't", "no"),
    ("never", "no"),
    ("nah", "no"),
    ("not sure", "unsure"),
    ("i dont know", "unsure"),
    ("maybe", "unsure"),
    ("whatever", None),
    ("do what you want, you will anyway", None),
    ("yes but not the council", None),
    ("as if", None),
    ("yeah right", None),
    ("the hospital", None),
    ("it was in March", None),
    ("no idea", "unsure"),
    ("not yet", "no"),
    ("I do", "yes"),
    ("👍", "yes"),
    ("I'd rather not", "no"),
    ("i am not", "no"),
    ("Yes.", "yes"),
    ("YES!!", "yes"),
    ("yesss", "yes"),
    ("No!", "no"),
    ("aye", "yes"),
    ("that would be lovely", "yes"),
    ("dunno", "unsure"),
    ("lol", None),
    ("please do", "yes"),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*row, id=row[0]) for row in YES_NO])
def test_yes_no_or_not_sure(text, wanted):
    assert read_yes_no(text) == wanted


SKIPS = [
    ("skip", True),
    ("pass", True),
    ("I'd rather not say", True),
    ("prefer not to answer", True),
    ("next", True),
    ("skip this one", True),
    ("none of your business", True),
    ("my mum passed away", False),
    ("no", False),
    ("yes", False),
    ("I don't know", False),
    ("don't want to say", True),
    ("they moved on without telling us", False),
    ("can I skip this", True),
    ("n/a", True),
    ("he passed in March", False),
    ("apology", False),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*row, id=row[0]) for row in SKIPS])
def test_preferring_not_to_say(text, wanted):
    assert is_skip(text) is wanted


DONE = [
    ("no", True),
    ("that's it", True),
    ("that's everything", True),
    ("nothing else", True),
    ("no that's all", True),
    ("I think that's it", True),
    ("done", True),
    ("no more", True),
    ("not that I can think of", True),
    ("no just those two", True),
    ("no but the council too", False),
    ("yes", False),
    ("also the ambulance", False),
    ("nope", True),
    ("and then they lost his glasses", False),
    ("thats all thanks", True),
    ("nothing more to add", True),
    ("yes there is more", False),
    ("finished", True),
    ("they did nothing", False),
    ("don't think so", True),
    ("no other organisations", True),
    ("I want to add something", False),
    ("no, only them", True),
    ("that is everything I can remember", True),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*row, id=row[0]) for row in DONE])
def test_having_nothing_more_to_say(text, wanted):
    assert read_done(text) is wanted


CONSENT = [
    ("yes", True),
    ("Yes.", True),
    ("YES PLEASE!", True),
    ("I agree", True),
    ("i consent", True),
    ("no", False),
    ("No, thank you.", False),
    ("I do not agree", False),
    ("yes but", None),
    ("/affirm", None),
    ("whatever", None),
    ("ok", None),
    ("yes to all of them", None),
    ("yes yes", None),
    ("I don't agree", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*row, id=row[0]) for row in CONSENT])
def test_consent_is_only_the_published_words(text, wanted):
    assert is_plain_consent(text) is wanted


DONT_KNOW = [
    ("I don't know", True),
    ("dont know who runs it", True),
    ("not sure", True),
    ("no idea love", True),
    ("can't remember", True),
    ("the council", False),
    (
        (
            "he didn't know the way and we waited for hours in the car park in "
            "the end without a soul"
        ),
        False,
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*row, id=row[0]) for row in DONT_KNOW])
def test_not_knowing(text, wanted):
    assert is_dont_know(text) is wanted
