# SPDX-License-Identifier: Apache-2.0
"""Words that change who must answer, and words that look like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain import signals
from actions.domain.signals import Signal, sentences, sentences_naming, signals_in

NAMED = {
    Signal.SOCIAL_CARE_ASSESSMENT: [
        "He waited a year for a needs assessment.", "The care needs assesment was wrong.",
        "No carer's assessment was offered", "nobody did my carers assessment",
        "They never assessed him for care at all.", "The social worker’s assessment was one page.",
        "She was assessed by a social worker in five minutes", "OT assessment never came",
    ],
    Signal.CARE_PLANNING: [
        "They sent her home with no care package.", "the package of care fell apart",
        "His personal budget was cut.", "no one looked at getting her 24hr care at home",
        "He needs twenty-four hour care in his own home",
    ],
    Signal.CARE_CHARGES: [
        "The financial assessment was wrong.", "We had to pay top up fees.",
        "They charged us for home care we never had.", "the deferred payment was refused",
    ],
    Signal.CAPACITY_OR_BEST_INTERESTS: [
        "The capacity assesment was a joke.", "There was no best interests meeting.",
        "They assessed his capacity while he was drugged.", "a best-interest decision",
    ],
    Signal.MOVE_INTO_CARE: [
        "They moved my nan out of DRI into a care home.", "Dad was discharged to a nursing home",
        "She was put in residential care", "forced her to go into a home",
        "he was sent from the ward to a residential placement",
    ],
    Signal.DEPRIVATION_OF_LIBERTY: ["There was no DoLS.", "deprivation of her liberty"],
    Signal.SAFEGUARDING_ENQUIRY: [
        "The safeguarding enquiry took nine months.", "safeguarding investigation was a whitewash",
        "We made a safeguarding referral and nothing happened.",
        "The section 42 enquiry found nothing",
    ],
    Signal.CONTINUING_HEALTHCARE: ["Mum gets NHS continuing healthcare.", "she is on CHC"],
    Signal.CONTINUING_HEALTHCARE_DECISION: [
        "They refused continuing healthcare.", "The CHC checklist was never done",
        "the decision support tool ignored his fits", "CHC was stopped without a review",
        "our appeal about continuing care took a year",
    ],
    Signal.NURSING_CONTRIBUTION: ["funded nursing care was never paid", "The FNC was late"],
    Signal.DIRECT_PAYMENT: ["My direct payment was stopped.", "direct payments"],
    Signal.SECTION_117: ["free under section 117", "his s117 care", "her S.117 meeting"],
    Signal.AFTERCARE: ["there was no aftercare", "no after-care plan"],
    Signal.COMMUNITY_TREATMENT_ORDER: ["he is on a CTO", "a community treatment order"],
    Signal.STILL_DETAINED: [
        "He is still sectioned.", "She is currently detained under section 3",
        "he is still on the ward", "He's on a 37/41.", "mums on section 3",
        "My dad's in Ashworth.",
    ],
    Signal.ON_LEAVE: ["He was on section 17 leave", "while on leave from the ward"],
    Signal.LEFT_HOSPITAL: [
        "She was discharged with nothing.", "when he came home", "they let him out",
        "after he left the hospital",
    ],
    Signal.MENTAL_HEALTH_PROFESSIONAL: [
        "The AMHP never rang me.", "an approved mental health professional",
    ],
    Signal.SECTION_12_DOCTOR: ["The section 12 doctor was rude.", "a section 12(2) doctor"],
    Signal.PUBLIC_HEALTH: [
        "the sexual health clinic", "the drug and alcohol team", "our health visitor",
        "the school nurse", "the alcohol service", "the drug and alcohol place in Leeds",
    ],
    Signal.CHILDRENS_SOCIAL_CARE: [
        "children's services took him", "im 16 and in care", "the childrens social worker",
        "child protection plan", "our foster placement", "a looked after child",
    ],
    Signal.CHILD_IN_CARE: [
        "im 16 and in care", "She's in care", "our foster carer", "a looked-after child",
        "I am a care leaver",
    ],
    Signal.CARER_THEMSELVES: [
        "I'm her full-time carer and nobody rang me.", "I am my mum's carer", "as his carer",
        "As a family carer I was ignored",
        "My mum is in there and I want to complain about how I was treated",
        "It is about how I was spoken to when I visited my dad",
    ],
    Signal.NHS_PAID: ["The NHS paid for it? No: it was NHS-funded.", "sent there by the NHS",
                      "an operation on the NHS"],
    Signal.PRIVATELY_PAID: ["I paid privately.", "a private operation", "on my insurance",
                            "we went private", "I was a private patient"],
    Signal.PAID_BY_OTHER_NATION: ["paid for by Betsi", "funded by NHS Wales",
                                  "sent there by the Powys Teaching Health Board"],
    Signal.WORK_IN_TRUST_FOR_COUNCIL: ["under a section 75 agreement", "s75"],
}  # fmt: skip
CASES = [(signal, words) for signal, examples in NAMED.items() for words in examples]

NOT_NAMED = [
    (Signal.SOCIAL_CARE_ASSESSMENT, "The assessment unit was full."),
    (Signal.SOCIAL_CARE_ASSESSMENT, "A risk assessment was missing."),
    (Signal.CARE_PLANNING, "The nursing care plan was lost."),
    (Signal.CARE_CHARGES, "The nurse in charge was rude."),
    (Signal.CARE_CHARGES, "They charged for parking."),
    (Signal.CAPACITY_OR_BEST_INTERESTS, "She lacks capacity and I am her attorney."),
    (Signal.CAPACITY_OR_BEST_INTERESTS, "The ward was over capacity."),
    (Signal.MOVE_INTO_CARE, "They sent her home without tablets."),
    (Signal.MOVE_INTO_CARE, "They moved him to another ward. The care home rang."),
    (Signal.SAFEGUARDING_ENQUIRY, "I told the safeguarding lead on the ward."),
    (Signal.SAFEGUARDING_ENQUIRY, "We made a safeguarding referral."),
    (Signal.CONTINUING_HEALTHCARE_DECISION, "Mum's home is paid by CHC."),
    (Signal.SECTION_117, "the section 3"),
    (Signal.SECTION_12_DOCTOR, "the doctor said section 12 of the form"),
    (Signal.CHILDRENS_SOCIAL_CARE, "she is in care homes all day"),
    (Signal.CHILDRENS_SOCIAL_CARE, "he is in intensive care"),
    (Signal.CHILDRENS_SOCIAL_CARE, "there was a delay in care"),
    (Signal.CHILDRENS_SOCIAL_CARE, "my daughter was not looked after"),
    (Signal.CHILD_IN_CARE, "children's services ignored us"),
    (Signal.CARER_THEMSELVES, "the carer never came"),
    (Signal.CARER_THEMSELVES, "My wife drove me there. I was treated badly."),
    (Signal.CARER_THEMSELVES, "It is about how I was treated on the ward."),
    (Signal.CARER_THEMSELVES, "I look after my husband and you cancelled my operation"),
    (Signal.PRIVATELY_PAID, "I asked to talk in private."),
    (Signal.PAID_BY_OTHER_NATION, "The health board was rude."),
    (Signal.WORK_IN_TRUST_FOR_COUNCIL, "He is 75."),
    (Signal.LEFT_HOSPITAL, "He went to the hospital."),
    (Signal.STILL_DETAINED, "She was detained under section 2."),
    (Signal.STILL_DETAINED, "He was on a section 3 at the Maudsley."),
    (Signal.PUBLIC_HEALTH, "the visitor was sent away"),
]


@pytest.mark.parametrize(("signal", "words"), CASES, ids=[f"{s}: {w}" for s, w in CASES])
def test_a_matter_is_known_by_its_usual_words(signal, words):
    assert signals_in(words).has(signal)
    assert signals_in(words.upper()).has(signal)


@pytest.mark.parametrize(("signal", "words"), NOT_NAMED, ids=[f"{s}: {w}" for s, w in NOT_NAMED])
def test_words_that_look_like_a_matter_are_not_taken_for_it(signal, words):
    assert not signals_in(words).has(signal)


def test_every_signal_has_its_words_and_an_example():
    assert set(signals.PATTERNS) == set(Signal) == set(NAMED)


def test_has_asks_for_at_least_one():
    found = signals_in("The AMHP and the section 12 doctor came.")
    assert found.has(Signal.SECTION_12_DOCTOR, Signal.ON_LEAVE)
    assert not found.has(Signal.ON_LEAVE)
    assert not found.has()


def test_a_story_is_cut_into_sentences_in_the_persons_own_words():
    text = " They came late!  Nobody asked.\n\nwhy?? no answer "
    assert sentences(text) == ("They came late!", "Nobody asked.", "why??", "no answer")
    assert sentences("  \n ") == ()


def test_the_sentences_that_name_a_matter():
    text = "It was cold. The AMHP never came. No DoLS either."
    assert sentences_naming(text, Signal.MENTAL_HEALTH_PROFESSIONAL) == ("The AMHP never came.",)


def test_answers_are_remembered_without_the_words(monkeypatch):
    monkeypatch.setattr(signals, "REMEMBERED", 2)
    remembered = signals._remembered
    remembered.clear()
    first = signals_in("The AMHP came.")
    assert signals_in("The AMHP came.") is first
    signals_in("two")
    signals_in("three")
    assert len(remembered) == 2
    assert all(len(fingerprint) == 16 for fingerprint in remembered)
    assert signals_in("The AMHP came.") == first


@given(st.text(st.characters(codec=None), max_size=300))
def test_any_text_can_be_read(text):
    assert isinstance(signals_in(text).found, frozenset)
