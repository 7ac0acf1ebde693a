# SPDX-License-Identifier: Apache-2.0
"""Names typed as answers: taken whole, matched only to bodies of their kind, never guessed."""

import pytest

from tests.conversations.play import Play


def told(story: str, *, postcode: str | None = None) -> Play:
    play = Play.begin().say(story).press("done")
    if play.asked == "postcode":
        play = play.say(postcode) if postcode else play.press("skip")
    if play.asked == "organisations_confirm":
        play = play.press(*(o for o in play.options if o != "none_right"))
    return play


def parties(play: Play) -> dict[str, str | None]:
    return {party.name: party.code for party in play.draft.parties}


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        pytest.param("Skerne House", {"Skerne House"}, id="a name alone"),
        pytest.param("Skerne House, the council runs it", {"Skerne House"}, id="and who runs it"),
        pytest.param("it's called The Willows in Ossett, but the NHS pay", {"The Willows"},
                     id="and who pays"),
        pytest.param("no", {"the care home"}, id="a bare no is no name"),
        pytest.param("dont know", {"the care home"}, id="not known"),
    ],
)  # fmt: skip
def test_a_home_is_kept_by_its_name(answer, names):
    play = told("the care home lost my mums teeth").say(answer)
    assert play.asked != "organisation_name"
    assert {p.name for p in play.draft.parties if p.code is None} == names


def test_the_council_that_runs_a_home_is_put_beside_it():
    play = told("the care home lost my mums teeth. we live in Wakefield")
    play = play.say("Skerne House, the council runs it")
    heard = {m.words for m in play.draft.heard} | {p.mention for p in play.draft.parties}
    assert "the council" in heard


def test_care_by_the_council_itself_is_the_council():
    play = told("carers never came. I live in Truro").say("council's own reablement team")
    play = play.answer(council_which="Cornwall", postcode="TR1 3AY")
    assert list(parties(play).values()) == ["E06000052"]


def test_the_same_trust_is_no_further_body():
    play = told("the community nurses never came, Pinderfields was awful", postcode="WF1 4DG")
    assert play.asked == "organisation_which"
    play = play.say("it's the same trust as the hospital")
    assert list(parties(play).values()) == ["RXF"]
    assert play.asked == "organisations_more"


def test_a_name_that_is_not_known_keeps_the_place():
    play = told("the carers never came").say("dont know who runs it, Hammersmith")
    (party,) = play.draft.parties
    assert (party.name, party.code, party.town) == ("the carers", None, "Hammersmith")


def test_a_service_of_the_place_before_is_not_that_of_the_home():
    play = told("camhs shut my case", postcode="SK1 3XE")
    play = play.say("Manchester, but I live in Stockport now")
    assert set(parties(play).values()) == {"R0A", "E08000003"}


@pytest.mark.parametrize("answer", ["Ashford", "ashford in middlesex"])
def test_a_town_that_two_share_leaves_both_or_the_one_that_was_meant(answer):
    play = told("the hospital lost my notes").say(answer)
    codes = {c.code for m in play.draft.heard for c in m.candidates} or set(parties(play).values())
    assert "RTK" in codes
    assert "RWE" not in codes


def test_a_home_near_one_of_two_towns_of_a_name_decides():
    play = Play.begin().say("I rang Ashford hospital and was cut off").press("done")
    play = play.say("TW15 3AA")
    assert play.options == ("RTK", "none_right")


def test_a_wrong_match_of_a_shared_name_is_asked_about_again():
    play = Play.begin().say("The QE was awful. We live in Gateshead").press("done")
    play = play.press("none_right").answer(postcode="_skip", council_which="_unsure")
    assert play.asked == "organisation_which"
    assert "RR7" not in play.options
    assert "RRK" in play.options


def test_one_service_said_twice_is_asked_about_once():
    play = told("my GP said no. GP neither rang nor wrote")
    play = play.say("Holly Bank Surgery")
    assert play.asked == "organisations_more"


def test_a_word_beside_the_name_it_means_is_not_asked_about():
    play = told("the chemist got it wrong, Pickwick Pharmacy")
    assert play.asked == "organisations_more"
    assert [p.name for p in play.draft.parties] == ["Pickwick Pharmacy"]


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        pytest.param("yes, Bluebird", "Bluebird", id="yes and a name"),
        pytest.param("also Happy Hands", "Happy Hands", id="also"),
    ],
)
def test_another_organisation_by_an_unknown_name(answer, name):
    play = told("the LRI lost my notes").say(answer)
    assert name in parties(play)


@pytest.mark.parametrize("answer", ["yes there was", "yes but I forget"])
def test_a_yes_without_a_name_names_nobody(answer):
    play = told("the LRI lost my notes").say(answer)
    assert list(parties(play).values()) == ["RWE"]


def test_a_county_as_the_only_answer_is_its_council():
    play = told("they lied to me and closed my case")
    assert play.asked == "organisation_name"
    assert play.say("Lincolnshire").options == ("E10000019", "none_right")


def asked_about(play: Play) -> set[str]:
    return {m.words for m in play.draft.heard}


def test_the_hospital_that_nobody_named_is_asked_about():
    play = told("The hospital lost her and the district nurses never came", postcode="S40 3PY")
    assert play.asked == "organisation_which"
    assert asked_about(play) == {"The hospital"}
    assert "RFS" in play.options


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        pytest.param("Dorset HealthCare's", "RDY", id="with an s"),
        pytest.param("Dorset Healthcare, the nurses", "RDY", id="and what they are"),
        pytest.param("it says Dorset HealthCare on the folder", "RDY", id="on the folder"),
    ],
)
def test_the_trust_of_nurses_is_taken_from_an_answer(answer, code):
    play = told("them that does his dressings never turned up", postcode="DT1 1XX")
    assert play.asked in ("organisation_which", "organisation_name")
    assert code in parties(play.say(answer)).values()


@pytest.mark.parametrize(
    ("answer", "postcode", "name", "code"),
    [
        pytest.param("Haxby Group, Belgrave Crescent", "YO11 1UB", "Haxby Group Scarborough",
                     "B82038", id="a name and a street"),
        pytest.param("Chatsworth Road Medical Centre, in Brampton", "S40 3PY",
                     "Chatsworth Road Medical Centre", "C81067", id="a part of the town"),
        pytest.param("its belvoir health group", "NG12 3XX", "Belvoir Health Group", "C84017",
                     id="in lower case"),
        pytest.param("Tansy Lane Surgery", "NG12 3XX", "Tansy Lane Surgery", None,
                     id="one that no list holds"),
    ],
)  # fmt: skip
def test_a_surgery_is_found_near_home_also_when_home_is_told_later(answer, postcode, name, code):
    play = told("my GP wont see me").say(answer)
    play = play.press("no")
    play = play.answer(when_happened="_unsure", complained_before="_no", outcome_wanted="_skip")
    play = play.answer(postcode=postcode, council_which="_unsure")
    assert parties(play) == {name: code}


def test_a_surgery_of_which_only_the_town_is_known_is_kept_as_said():
    play = told("the gp in Tottenham wont see me").press("unsure").press("no")
    play = play.answer(when_happened="_unsure", complained_before="_no", outcome_wanted="_skip")
    assert parties(play.answer(postcode="N17 9QX")) == {"the gp in Tottenham": None}


def test_a_name_before_what_the_council_did_is_kept():
    play = told("dads home lost his hearing aids", postcode="HG1 1XX")
    play = play.say("Larkmoor, the council put him there")
    assert "Larkmoor" in parties(play)
    assert any(p.funding is not None for p in play.draft.parties)


def test_a_month_leads_to_no_ambulance_of_a_town():
    play = Play.begin().say("On the 2nd of March he fell in Folkestone. The ambulance took 4 hours")
    play = play.press("done")
    assert "RYD" in {*play.options, *parties(play).values()}
    assert "RYC" not in {*play.options, *parties(play).values()}


def test_answers_in_another_language_are_taken():
    story = "O hospital perdeu os meus exames e o médico de família não quis ver-me."
    play = told(story, postcode="IP24 2AG")
    play = play.answer(organisation_which="West Suffolk Hospital",
                       organisation_name="School Lane Surgery, Thetford")  # fmt: skip
    assert "RGR" in parties(play).values()


def test_another_hospital_of_the_trust_that_was_not_ticked_is_found():
    play = Play.begin().say("The LRI was filthy in March 2026").press("done").press("none_right")
    assert play.asked == "organisation_name"
    play = play.say("Glenfield Hospital in Leicester")
    assert play.asked == "organisations_confirm"
    assert parties(play.press("RWE")) == {"University Hospitals of Leicester NHS Trust": "RWE"}


def test_a_place_that_is_but_the_name_of_a_hospital_elsewhere_says_nothing_of_the_ambulance():
    play = Play.begin().say("999 hung up on me twice. then St Thomas put him in a chair")
    play = play.press("done")
    assert {party.code for party in play.draft.parties} == {"RJ1", "RRU"}
