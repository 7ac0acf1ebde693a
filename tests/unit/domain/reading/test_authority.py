# SPDX-License-Identifier: Apache-2.0
"""By what right somebody speaks for another, as they say it."""

import pytest

from actions.domain.draft import Authority
from actions.domain.reading.authority import authority_in, read_authority
from actions.domain.reading.words import plain

ANSWERS = [
    ("none. no power of attorney", Authority("none")),
    ("daughter and next of kin, no will", Authority("none")),
    ("registered LPA, health and welfare and property", Authority("health_attorney")),
    ("none", Authority("none")),
    ("no", Authority("none")),
    ("I have power of attorney for health and welfare", Authority("health_attorney")),
    ("power of attorney for her finances only", Authority("property_attorney")),
    ("LPA but just for money", Authority("property_attorney")),
    ("POA for property and affairs, not health", Authority("property_attorney")),
    ("I have power of attorney", Authority("unsure")),
    ("lpa", Authority("unsure")),
    ("both LPAs", Authority("health_attorney")),
    ("lasting power of attorney for everything", Authority("health_attorney")),
    ("I'm her deputy from the Court of Protection", Authority("deputy")),
    ("court appointed deputy for health and welfare", Authority("deputy")),
    ("we applied for LPA but it hasn't come through", Authority("none")),
    ("I'm the executor", Authority("executor")),
    ("yes executor of the will", Authority("executor")),
    ("got probate", Authority("executor")),
    ("no will, I'm next of kin", Authority("none")),
    ("I'm her next of kin", Authority("none")),
    ("just her daughter", Authority("none")),
    ("only a friend", Authority("none")),
    ("I'm his mum", Authority("parental_responsibility")),
    ("yes I have parental responsibility", Authority("parental_responsibility")),
    ("his mother", Authority("parental_responsibility")),
    ("we both have PR", Authority("parental_responsibility")),
    ("she signed a form", Authority("written_authority")),
    ("a signed letter from him", Authority("written_authority")),
    ("he's given written consent", Authority("written_authority")),
    ("not sure what you mean", Authority("unsure")),
    ("don't know", Authority("unsure")),
    ("no paperwork", Authority("none")),
    ("nothing legal", Authority("none")),
    ("we never got round to doing power of attorney", Authority("none")),
    ("grandson", Authority("none")),
    ("husband", Authority("none")),
    ("no I haven't got anything like that", Authority("none")),
    ("yes health one", Authority("health_attorney")),
    ("his wife", Authority("none")),
    ("my sister and I are joint executors", Authority("executor")),
    ("my brother is the executor", Authority("none")),
    ("not executor", Authority("none")),
    ("I hold H&W LPA", Authority("health_attorney")),
    ("enduring power of attorney from 2005", Authority("property_attorney")),
    ("nope nothing official", Authority("none")),
    ("what is this for", None),
    ("I'm his stepdad", Authority("none")),
    ("special guardianship order", Authority("parental_responsibility")),
    ("Mum", Authority("parental_responsibility")),
    ("LPA for health, registered 2024", Authority("health_attorney")),
    ("deputyship", Authority("deputy")),
    ("I don't have any legal authority", Authority("none")),
    ("no LPA. it's too late now she hasn't capacity", Authority("none")),
    ("I don't have power of attorney, I'm her court appointed deputy", Authority("deputy")),
    ("there was no power of attorney, I'm the executor of her will", Authority("executor")),
    ("no LPA but I'm the executor", Authority("executor")),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*row, id=row[0]) for row in ANSWERS])
def test_the_authority_that_an_answer_names(text, wanted):
    assert read_authority(text) is wanted


IN_PASSING = [
    ("mum has dementia and I have LPA for health and welfare", Authority.HEALTH_ATTORNEY),
    ("I'm her next of kin and nobody told me", Authority.NONE),
    ("the hospital asked for power of attorney", None),
    ("the deputy manager of the home was rude", None),
    ("they lost his glasses", None),
    ("my brother is executor of the will", None),
    ("I am the executor of his estate", Authority.EXECUTOR),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*row, id=row[0]) for row in IN_PASSING])
def test_the_authority_named_in_passing(text, wanted):
    assert authority_in(plain(text).text) is wanted
