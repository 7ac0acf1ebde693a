# SPDX-License-Identifier: Apache-2.0
"""What an administrator typed becomes a correction, or gets a sentence for each mistake."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.directory.checking import CHECKS, NotRight, why_no_alias
from actions.directory.corrections import (
    AdvocacyCorrection,
    Alias,
    ContactCorrection,
    LocalProvider,
)

TODAY = date(2026, 11, 25)
CHECKED = {"as_of-day": "20", "as_of-month": "11", "as_of-year": "2026"}


def checked(directory, kind, **typed):
    return CHECKS[kind](typed, directory, today=TODAY)


def problems(directory, kind, **typed):
    with pytest.raises(NotRight) as wrong:
        checked(directory, kind, **typed)
    return wrong.value.problems


@pytest.mark.parametrize(
    "organisation",
    [
        pytest.param("RWE", id="code"),
        pytest.param("rwe ", id="code in small letters"),
        pytest.param("University Hospitals of Leicester NHS Trust", id="name"),
        pytest.param("\u200fthe LRI", id="what people call it, after a mark of direction"),
    ],
)
def test_an_organisation_is_known_by_code_or_name(directory, organisation):
    found = checked(directory, "contact", organisation=organisation, email="pals@example.org")
    assert found == ContactCorrection("RWE", email="pals@example.org", on="2026-11-25")


def test_every_other_kind_is_made(directory):
    assert checked(directory, "provider", name="Quay House Care Home", town="Leicester",
                   type="care home") == LocalProvider("Quay House Care Home", "Leicester",
                                                      "care home")  # fmt: skip
    assert checked(directory, "alias", words="the quayside", organisation="RWE") == Alias(
        "the quayside", "RWE"
    )
    assert checked(directory, "advocacy", council="Leicestershire", name="Quay Advocacy",
                   phone="01632 960001", **CHECKED) == AdvocacyCorrection(
        "E10000018", "Quay Advocacy", "01632 960001", as_of="2026-11-20"
    )  # fmt: skip


WRONG = [
    pytest.param("contact", {}, {"organisation", "phone"}, "name or the code", id="nothing at all"),
    pytest.param("contact", {"organisation": "nobody at all", "phone": "01632 960001"},
                 {"organisation"}, "do not know this", id="an organisation that is in no list"),
    pytest.param("contact", {"organisation": "the QE", "phone": "01632 960001"},
                 {"organisation"}, "RR7 for Gateshead", id="a shared name"),
    pytest.param("contact", {"organisation": "RVJ", "phone": "01632 960001"},
                 {"organisation"}, "has closed. Use what it is now: RA7", id="a closed trust"),
    pytest.param("contact", {"organisation": "RWE", "phone": "ring us"}, {"phone"},
                 "such as 01632", id="no phone number"),
    pytest.param("contact", {"organisation": "RWE", "email": "a@b@example.org"}, {"email"},
                 "such as name", id="no email"),
    pytest.param("contact", {"organisation": "RWE", "email": "a@example.org>,<b@example.org"},
                 {"email"}, "such as name", id="two emails"),
    pytest.param("contact", {"organisation": "RWE", "web": "javascript:alert(1)"}, {"web"},
                 "https://", id="a script for a web page"),
    pytest.param("contact", {"organisation": "RWE", "address": "x" * 301}, {"address"},
                 "at most 300", id="an address without end"),
    pytest.param("contact", {"organisation": "RWE"}, {"phone"}, "an address or a web page",
                 id="no way to reach it"),
    pytest.param("provider", {}, {"name", "town", "type"}, "Choose what it is", id="empty"),
    pytest.param("provider", {"name": "Sunshine", "town": "Leicester", "type": "care home"},
                 {"name"}, "full name", id="one word"),
    pytest.param("provider", {"name": "The Densham Surgery", "town": "Stockton-on-Tees",
                 "type": "GP practice"}, {"name"}, "A81001", id="in our lists already"),
    pytest.param("provider", {"name": "Quay House", "town": "Leicester", "type": "palace"},
                 {"type"}, "Choose", id="a type that we do not offer"),
    pytest.param("alias", {"words": "the hospital", "organisation": "RWE"}, {"words"},
                 "other things too", id="general words"),
    pytest.param("alias", {"words": "my mum", "organisation": "RWE"}, {"words"},
                 "other things too", id="everyday words"),
    pytest.param("alias", {"words": "Leicester", "organisation": "RWE"}, {"words"},
                 "name of a place", id="a town"),
    pytest.param("alias", {"words": "a b c d e f quay", "organisation": "RWE"}, {"words"},
                 "at most 6 words", id="too many words"),
    pytest.param("alias", {"words": "12 7", "organisation": "RWE"}, {"words"},
                 "at least one word", id="only figures"),
    pytest.param("alias", {"words": "the LRI", "organisation": "RWE"}, {"words"},
                 "already", id="known already"),
    pytest.param("advocacy", {"council": "RWE", "name": "Quay", "phone": "01632 960001", **CHECKED},
                 {"council"}, "this council", id="a trust for a council"),
    pytest.param("advocacy", {"council": "E10000018", "name": "Quay", **CHECKED}, {"phone"},
                 "an email or a web page", id="no way to reach it"),
    pytest.param("advocacy", {"council": "E10000018", "name": "Quay", "phone": "01632 960001"},
                 {"as_of"}, "Enter the day", id="no day"),
    pytest.param("advocacy", {"council": "E10000018", "name": "Quay", "phone": "01632 960001",
                 **CHECKED, "as_of-month": "13"}, {"as_of"}, "real day", id="month 13"),
    pytest.param("advocacy", {"council": "E10000018", "name": "Quay", "phone": "01632 960001",
                 **CHECKED, "as_of-year": "9" * 5000}, {"as_of"}, "real day", id="endless year"),
    pytest.param("advocacy", {"council": "E10000018", "name": "Quay", "phone": "01632 960001",
                 **CHECKED, "as_of-day": "26"}, {"as_of"}, "not come yet", id="tomorrow"),
    pytest.param("advocacy", {"council": "E10000018", "name": "Quay", "phone": "01632 960001",
                 **CHECKED, "as_of-year": "206"}, {"as_of"}, "too long ago", id="year 206"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "typed", "at_fault", "said"), WRONG)
def test_what_is_wrong_gets_a_sentence(directory, kind, typed, at_fault, said):
    found = problems(directory, kind, **typed)
    assert set(found) == at_fault
    assert said in " ".join(found.values())
    assert all(sentence.endswith(".") for sentence in found.values())


@settings(deadline=None, max_examples=200)
@given(
    kind=st.sampled_from(sorted(CHECKS)),
    typed=st.dictionaries(
        st.sampled_from(
            ["organisation", "council", "name", "town", "type", "words", "phone", "email", "web",
             "address", "as_of-day", "as_of-month", "as_of-year"]
        ),
        st.text(max_size=200),
    ),
)  # fmt: skip
def test_whatever_is_typed_gets_an_answer(directory, kind, typed):
    try:
        checked(directory, kind, **typed)
    except NotRight as wrong:
        assert wrong.problems


def test_words_that_only_one_body_has_can_stand_for_it(directory):
    assert why_no_alias("the quayside", directory) is None
