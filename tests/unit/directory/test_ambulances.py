# SPDX-License-Identifier: Apache-2.0
"""Everywhere in England "the ambulance" leads to a trust, and to one where all areas agree."""

import pytest

from actions.directory.evidence import Places, councils_of
from actions.directory.ranking import resolve
from actions.domain.organisations import Family, Place
from actions.domain.understood import Mention, Service

AMBULANCE = Mention("the ambulance", 0, 13, service=Service.AMBULANCE)


def trusts_of(directory, place):
    return {directory.ambulance_for(council).code for council, _ in councils_of(place, directory)}


def resolved(directory, place):
    return resolve(AMBULANCE, Places(complainant=place), directory=directory)


def test_every_council_has_an_ambulance_trust_that_is_listed(directory):
    codes = {p.council_code for known in directory.gazetteer.outward.values()
             for p in (found.place for found in known)}  # fmt: skip
    assert len(codes) > 150
    for code in codes:
        trust = directory.organisation(directory.ambulance_for(code).code)
        assert trust.family is Family.NHS_TRUST, code
        assert directory.sectors[trust.code] in ("ambulance", "acute"), code


def test_every_postcode_district_leads_to_its_ambulance_trust(directory):
    for outward in directory.gazetteer.outward:
        place = Place(outward)
        found = resolved(directory, place)
        trusts = trusts_of(directory, place)
        assert {c.code for c in found.candidates} <= trusts and found.candidates, outward
        assert found.sure or len(trusts) > 1, outward


def test_every_board_has_councils_with_an_ambulance_trust(directory):
    boards = {p.place.icb_code: p.place.council_code
              for known in directory.gazetteer.outward.values() for p in known}  # fmt: skip
    assert len(boards) > 20
    for board, council in boards.items():
        found = resolved(directory, Place(council_code=council, icb_code=board))
        assert found.sure, board


@pytest.mark.parametrize(
    ("postcode", "trust"),
    [
        pytest.param("CT20 2AA", "RYD", id="Folkestone"),
        pytest.param("S40 3AA", "RX9", id="Chesterfield"),
        pytest.param("YO11 1AA", "RX8", id="Scarborough"),
        pytest.param("PO30 1AA", "R1F", id="the Isle of Wight, whose own trust runs it"),
    ],
)
def test_the_ambulance_of_a_place(directory, postcode, trust):
    assert resolved(directory, Place(postcode)).code == trust
