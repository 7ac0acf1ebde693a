# SPDX-License-Identifier: Apache-2.0
"""Signs of danger: what must be seen, and what must not be taken for it."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.draft import SafetyKind as Kind
from actions.domain.reading.safety import LONGEST_WORDS, signs_in

LABELLED = Path(__file__).parents[3] / "understanding" / "safety_tune.jsonl"
EMERGENCIES = {Kind.SELF_HARM_NOW, Kind.DANGER_TO_OTHER, Kind.EMERGENCY_MEDICAL}

SEEN = [
    ("I want to end my life", Kind.SELF_HARM_NOW),
    ("everyone would be better off without me", Kind.SELF_HARM_NOW),
    ("i cant go on like this any more, i dont want to be here", Kind.SELF_HARM_NOW),
    ("i've got the pills in front of me now", Kind.SELF_HARM_NOW),
    ("kms tbh", Kind.SELF_HARM_NOW),
    ("took the rest of my tablets 10 mins ago", Kind.SELF_HARM_NOW),
    ("took every pill in the house an hour ago", Kind.SELF_HARM_NOW),
    ("necked a load of pills just now", Kind.SELF_HARM_NOW),
    ("my son says he wants to kill himself and CAMHS won't see him", Kind.SELF_HARM_NOW),
    ("I took an overdose in 2022 and nobody followed up", Kind.SELF_HARM_PAST),
    ("my brother killed himself after they closed his case", Kind.SELF_HARM_PAST),
    ("He's not breathing", Kind.EMERGENCY_MEDICAL),
    ("chest pains now what do I do", Kind.EMERGENCY_MEDICAL),
    ("mum has collapsed", Kind.EMERGENCY_MEDICAL),
    ("They won't give her her insulin", Kind.URGENT_MEDICAL),
    ("my wound is infected and nobody will look at it", Kind.URGENT_MEDICAL),
    ("mum hasn't eaten for four days and the ward aren't doing anything", Kind.URGENT_MEDICAL),
    ("my mums being hit. RIGHT NOW i can hear it on the phone", Kind.DANGER_TO_OTHER),
    ("He's beating my sister up now", Kind.DANGER_TO_OTHER),
    ("the carer slapped my nan", Kind.SAFEGUARDING_ADULT),
    ("she has bed sores and they leave her lying in her own mess", Kind.SAFEGUARDING_ADULT),
    ("mum seems frightened of the staff", Kind.SAFEGUARDING_ADULT_POSSIBLE),
    ("my foster parents hit me", Kind.SAFEGUARDING_CHILD),
    ("don't phone me he listens to my calls", Kind.DOMESTIC_ABUSE),
    ("my husband hits me", Kind.DOMESTIC_ABUSE),
    ("mum's money has been disappearing", Kind.FINANCIAL_ABUSE_POSSIBLE),
    ("I will kill you all", Kind.THREAT),
    ("hes gone grey and cant brethe", Kind.EMERGENCY_MEDICAL),
    ("his lips have gone a funny colour", Kind.EMERGENCY_MEDICAL),
    ("I can't get him to open his eyes", Kind.EMERGENCY_MEDICAL),
    ("her sats are 78 and nobody comes", Kind.EMERGENCY_MEDICAL),
    ("im suicidel and 111 keep me on hold", Kind.SELF_HARM_NOW),
    ("i wnt to dye", Kind.SELF_HARM_NOW),
    ("I've left the back door open for whoever finds me", Kind.SELF_HARM_NOW),
    ("I have put my affairs in order", Kind.SELF_HARM_NOW),
    ("she's got the lad by the throat", Kind.DANGER_TO_OTHER),
    ("he has poured petrol in the hall", Kind.DANGER_TO_OTHER),
    ("I might hurt the baby", Kind.DANGER_TO_OTHER),
    ("his temperature is 39.8 and nobody will come", Kind.URGENT_MEDICAL),
    ("I am heartbroken", Kind.CHECK_IN),
    ("im ok just sad", Kind.CHECK_IN),
]
NO_DANGER = [
    "he died of a heart attack last May",
    "I'm not suicidal",
    "killing me waiting",
    "my feet are killing me",
    "police are there now, she is ok. i want to complain",
    "999 took 6 hours then A&E at Derriford left her in the corridor and she had a stroke",
    "I have a plan of the ward if useful",
    "I can't go on holiday until it's sorted",
    "I don't want to be here all day answering questions",
    "they hit us with a bill for four thousand pounds",
    "she was given an overdose by mistake in 2023",
    "I know where the office is, I'll drop it in",
    "my wheelchair has a flat tyre",
    "I'd never harm myself",
    "I don't want to go on a waiting list",
    "I don't want to wake up at five to ring the surgery",
    "this will be my last message tonight, I'm off to bed",
    "my wife will kill me if I miss this appointment again",
    "I'm choking on the cost of it",
    "He fell out of bed, banged his head, and they put it down as a slip",
    "my arm was black and blue from the drip",
    "I was hurt by her comments",
    "I thought I was going to die in that scanner",
    "it was an accidental overdose by the ward",
    "she slipped on a wet floor and hurt her knee",
    "he had a knife in his locker and it was taken away",
    "end the chat",
    "yes",
    "",
]


@pytest.mark.parametrize(("text", "kind"), [pytest.param(*row, id=row[0]) for row in SEEN])
def test_danger_is_seen(text, kind):
    assert kind in {sign.kind for sign in signs_in(text)}


@pytest.mark.parametrize("text", NO_DANGER)
def test_ordinary_words_are_no_danger(text):
    assert {sign.kind for sign in signs_in(text)} <= {Kind.CHECK_IN}


def test_the_sentence_is_kept_as_it_was_typed():
    (sign,) = signs_in("The food was cold. He's NOT breathing! Please hurry")[:1]
    assert sign.words == "He's NOT breathing"


def test_danger_is_seen_anywhere_in_a_long_story():
    filler = "The ward was busy and nobody told us what the plan was for Monday. " * 70
    signs = signs_in(f"{filler} I want to end my life. {filler}")
    assert [sign.kind for sign in signs] == [Kind.SELF_HARM_NOW]


def test_danger_is_seen_in_text_without_full_stops():
    filler = "the ward was busy and nobody told us what the plan was " * 30
    signs = signs_in(f"{filler} i want to end my life {filler}")
    assert {sign.kind for sign in signs} == {Kind.SELF_HARM_NOW}


def test_the_point_of_an_amount_ends_no_sentence():
    signs = signs_in("Temperature of 39.8. The tea was cold")
    assert [sign.words for sign in signs] == ["Temperature of 39.8"] or signs == ()


def test_new_lines_end_sentences():
    assert signs_in("not\nbreathing space") == ()


def test_a_stronger_kind_takes_the_place_of_a_weaker():
    kinds = [sign.kind for sign in signs_in("I am heartbroken and I want to die")]
    assert kinds == [Kind.SELF_HARM_NOW]


def test_long_sentences_are_cut():
    assert all(len(s.words) <= LONGEST_WORDS for s in signs_in("i want to die " + "so " * 900))


def test_the_tuning_set_is_read_as_well_as_it_was():
    """99 of 100 emergencies and 97 of 100 signs of any danger; a few alarms in 1,000."""
    messages = [json.loads(line) for line in LABELLED.read_text("utf-8").splitlines()]
    kinds = [{sign.kind for sign in signs_in(m["text"])} for m in messages]
    pairs = list(zip(messages, kinds, strict=True))
    emergencies = [(m, k) for m, k in pairs if m["kind"] in {e.value for e in EMERGENCIES}]
    danger = [(m, k) for m, k in pairs if m["kind"] not in ("none", Kind.CHECK_IN)]
    ordinary = [k for m, k in pairs if m["kind"] == "none"]
    assert sum(Kind(m["kind"]) in k for m, k in emergencies) >= 0.99 * len(emergencies)
    assert sum(bool(k - {Kind.CHECK_IN}) for _, k in danger) >= 0.97 * len(danger)
    assert not any(k & EMERGENCIES for k in ordinary)


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_error(text):
    assert all(sign.words for sign in signs_in(text))
