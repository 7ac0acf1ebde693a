# SPDX-License-Identifier: Apache-2.0
"""Who is who in a message."""

import pytest

from actions.domain.draft import AboutWhom, Authority, PersonState
from actions.domain.reading.people import people

STORIES = [
    ("Dad was discharged from Lincoln County with terrible bed sores", AboutWhom.OTHER, "father"),
    (
        "They moved my nan out of DRI into a care home against her wishes",
        AboutWhom.OTHER,
        "grandmother",
    ),
    (
        (
            "My mother has paid over fourteen thousand pounds rent. I have been"
            " passed between Lewisham and the Maudsley for eighteen months."
        ),
        AboutWhom.OTHER,
        "mother",
    ),
    ("The QE sent dad home with no tablets", AboutWhom.OTHER, "father"),
    ("the queen elizabeth lost my wifes dentures and her dignity", AboutWhom.OTHER, "wife"),
    (
        (
            "I want to complain about Truro hospital. But I do NOT want them "
            "talking to each other about me"
        ),
        AboutWhom.SELF,
        None,
    ),
    ("it was Jimmys in Leeds in march. my aunts care", AboutWhom.OTHER, "aunt"),
    ("my mums being hit. RIGHT NOW", AboutWhom.OTHER, "mother"),
    ("what time is visiting at the LRI", None, None),
    ("it concerns my uncle", AboutWhom.OTHER, "uncle"),
    (
        (
            "I live in Mold and was treated at the Countess of Chester. they "
            "discharged me without telling social services"
        ),
        AboutWhom.SELF,
        None,
    ),
    (
        (
            "[front desk] Lady at reception, Mrs Violet Tattersall-Kemp, says "
            "the ward lost her hearing aids"
        ),
        AboutWhom.SELF,
        None,
    ),
    (
        "im 16 and in care. my placement moved me 3 times and camhs shut my case",
        AboutWhom.SELF,
        None,
    ),
    ("999 took 6 hours then A&E left her in the corridor and she had a stroke", None, None),
    ("My complaint is with St Georges tooting and wandsworth carers", None, None),
    ("They ignored me and my wife", AboutWhom.BOTH, "wife"),
    ("my son Jake, 8, was left on a trolley", AboutWhom.OTHER, "son"),
    ("complaint about my late husband's care", AboutWhom.OTHER, "husband"),
    ("my GP refused to refer me", AboutWhom.SELF, None),
    ("I had a hip operation in March and my daughter had to drive me home", AboutWhom.SELF, None),
    ("I'm his full time carer. the agency stopped coming", AboutWhom.OTHER, "person cared for"),
    ("I'm her grandson, she can't speak for herself", AboutWhom.OTHER, "grandmother"),
    ("shipped mum off to a home", AboutWhom.OTHER, "mother"),
    ("I was left on a trolley for 9 hours", AboutWhom.SELF, None),
    ("My daughter has been waiting for CAMHS for 2 years", AboutWhom.OTHER, "daughter"),
    (
        "writing on behalf of my mother in law, she fell on the ward",
        AboutWhom.OTHER,
        "mother-in-law",
    ),
    ("my neighbour is 88 and nobody comes", AboutWhom.OTHER, "neighbour"),
    ("my brother was sectioned and they lost his things", AboutWhom.OTHER, "brother"),
    ("they cancelled my appointment", AboutWhom.SELF, None),
    ("our lad has been in a placement in Wales", AboutWhom.OTHER, "son"),
    ("my dads carers never came", AboutWhom.OTHER, "father"),
    ("Nana was moved four times in one night", AboutWhom.OTHER, "grandmother"),
    ("hello", None, None),
    ("I was pregnant and they sent me home", AboutWhom.SELF, None),
    ("my partner was refused a scan", AboutWhom.OTHER, "partner"),
    ("My elderly mum lay on the floor for nine hours", AboutWhom.OTHER, "mother"),
    ("its about my uncle", AboutWhom.OTHER, "uncle"),
    ("Its my gran shes 88. The ward let her fall twice", AboutWhom.OTHER, "grandmother"),
    ("my late father's fees went up after he had gone", AboutWhom.OTHER, "father"),
    ("nobody would listen about my wife's cancer", AboutWhom.OTHER, "wife"),
    ("the dentist told my hubby he was making a fuss", AboutWhom.OTHER, "husband"),
    ("my 6yo was sent home with a broken wrist", AboutWhom.OTHER, "child"),
    ("the wife was sent home without her stick", AboutWhom.OTHER, "wife"),
    ("Wor bairn's chest is bad and he cannot get seen", AboutWhom.OTHER, "child"),
    ("Son's in a unit in Kent. They stopped his visits", AboutWhom.OTHER, "son"),
    (
        "My neighbour is left in the dark. I have not told him I am writing",
        AboutWhom.OTHER,
        "neighbour",
    ),
    ("im 15 and the clinic told my mum what i said", AboutWhom.SELF, None),
    ("The eye clinic cancelled me three times running", AboutWhom.SELF, None),
    ("the infirmary gave me an infection after my gallbladder", AboutWhom.SELF, None),
    ("I was on a section 3 in a unit in Kent and got no aftercare", AboutWhom.SELF, None),
    ("I'm 30 weeks and the midwife never comes", AboutWhom.SELF, None),
    ("The nurse laughed. She said I was making it up", AboutWhom.SELF, None),
    ("This is about how they spoke to me, not about Dad's care", None, "father"),
    ("my ex wife's mum was left on the floor", AboutWhom.OTHER, "ex-partner's mother"),
    ("its about my wife's mum", AboutWhom.OTHER, "mother-in-law"),
    ("My partners dad, 79, was sent home in pyjamas", AboutWhom.OTHER, "father-in-law"),
    ("my neighbour's lad was hurt on the ward", AboutWhom.OTHER, "neighbour's son"),
    ("my mum's partner found her on the floor", AboutWhom.OTHER, "mother"),
    ("The LRI sent my four-year-old home", AboutWhom.OTHER, "child"),
    ("they sent my 18 month old away", AboutWhom.OTHER, "child"),
    ("the hospital sent my youngest home", AboutWhom.OTHER, "child"),
    ("I look after my husband 24/7. I collapsed and the ward sent me home", AboutWhom.SELF, None),
    ("My husban Piotr, discharged with no carers", AboutWhom.OTHER, "husband"),
    ("My colleague's wife was left at Whiston", AboutWhom.OTHER, "colleague's wife"),
    ("My ex can read my post. The clinic wrote to him", None, "ex-partner"),
    ("my son takes my pension and he pushed me over", None, "son"),
    ("[telephone] Mr Orrin rang. His wife was sent home at midnight", None, None),
    ("I was on Mother and Baby when they took my phone", AboutWhom.SELF, None),
    ("I flew home to see mam and the ward had lost my stitches", None, "mother"),
    ("an old lady down the road is being left all day", None, None),
    ("the nurses were shouting at the old man next to me, hes called Bert", None, None),
    ("the woman on reception shouted at me and I fell", AboutWhom.SELF, None),
    ("My wife had our baby at Basildon. The midwife shouted at her", AboutWhom.OTHER, "wife"),
    ("My wife had our baby at Basildon and they dropped him", AboutWhom.OTHER, "child"),
]


@pytest.mark.parametrize(
    ("text", "about", "relationship"), [pytest.param(*row, id=row[0]) for row in STORIES]
)
def test_whom_it_happened_to_and_what_they_are_to_the_writer(text, about, relationship):
    found = people(text)
    assert (found.about_whom, found.relationship) == (about, relationship)


NAMES = [
    ("my nan, Olive", "Olive"),
    ("my wife Joyce", "Joyce"),
    ("My son Tom Price is 14", "Tom Price"),
    ("her name is Edith Marsh", "Edith Marsh"),
    ("my dad was sent home", None),
    ("My mum The ward lost her teeth", None),
    ("My client Mrs B was left there", "Mrs B"),
    ("a resident, Mr Tom Farrow", "Mr Tom Farrow"),
    ("I write for Mr D, who lives alone", "Mr D"),
]


@pytest.mark.parametrize(("text", "name"), [pytest.param(*row, id=row[0]) for row in NAMES])
def test_the_name_of_the_one_it_happened_to(text, name):
    assert people(text).person_name == name


def test_a_child_is_known_by_age():
    found = people("My son Jake, 8, was left on a trolley")
    assert (found.state, found.age) == (PersonState.CHILD, 8)


def test_a_grown_up_son_is_no_child():
    assert people("my son, 34, was sent home").state is None


def test_the_writers_own_age_is_not_the_others():
    found = people("im 16 and in care")
    assert (found.own_age, found.age, found.state) == (16, None, None)


def test_capacity_and_authority_told_in_one_breath():
    found = people("mum has advanced dementia and no capacity, I have LPA for health")
    assert (found.state, found.authority) == (PersonState.UNABLE, Authority.HEALTH_ATTORNEY)


def test_somebody_elses_death_is_not_the_writers_state():
    assert people("I was left on a trolley for 9 hours").state is None
