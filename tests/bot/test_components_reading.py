# SPDX-License-Identifier: Apache-2.0
"""The reading components: what each adds to a message, in JSON's own types."""

import json

import pytest
from pydantic import TypeAdapter
from rasa.shared.nlu.training_data.message import Message

from actions.directory.details import email_in, nhs_number_in, phone_in
from actions.domain.understood import DateMention, Sign
from actions.domain.understood import People as PeopleRead
from bot.components.contact import ContactDetails
from bot.components.dates import Dates, today
from bot.components.language import Language
from bot.components.people import People
from bot.components.safety import Safety

STORY = "My nan, Olive, is 84. He hit her in March and I want to die. I have LPA for health."


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch):
    monkeypatch.setenv("ANYDOOR_TODAY", "2026-11-23")


def read(component, text, question=None):
    metadata = {"question": question} if question else {}
    (message,) = component.process([Message({"text": text, "metadata": metadata})])
    return message.get(component.key)


@pytest.mark.parametrize(
    "component", [Dates(), Safety(), People(), ContactDetails(), Language()], ids=lambda c: c.key
)
def test_every_value_is_plain_json_and_goes_out_with_the_message(component):
    (message,) = component.process([Message({"text": STORY})])
    value = message.get(component.key)
    assert json.loads(json.dumps(value)) == value
    assert component.key in message.output_properties


@pytest.mark.parametrize(
    "component", [Dates(), Safety(), People(), ContactDetails(), Language()], ids=lambda c: c.key
)
def test_a_message_without_text_is_read_too(component):
    component.process([Message({})])


def test_dates_have_the_shape_that_the_actions_server_reads():
    value = read(Dates(), "since April 2024 up to now")
    (mention,) = TypeAdapter(tuple[DateMention, ...]).validate_python(value["mentions"])
    assert (mention.first.isoformat(), mention.last) == ("2024-04-01", None)
    assert value["still_going_on"] is True


def test_signs_have_the_shape_that_the_actions_server_reads():
    (sign, *_) = TypeAdapter(tuple[Sign, ...]).validate_python(read(Safety(), "I want to die"))
    assert sign == Sign("emergency_self_harm_now", "I want to die")


def test_people_have_the_shape_that_the_actions_server_reads():
    found = TypeAdapter(PeopleRead).validate_python(read(People(), STORY))
    assert (found.relationship, found.person_name, found.age) == ("grandmother", "Olive", 84)
    assert found.authority == "health_attorney"


def test_the_language_is_a_code():
    assert read(Language(), "Nie mówię po angielsku, proszę o pomoc") == "pl"


def test_the_day_can_be_fixed():
    assert today().isoformat() == "2026-11-23"


def test_the_day_is_that_of_london(monkeypatch):
    monkeypatch.delenv("ANYDOOR_TODAY")
    assert today().year >= 2025


def test_the_first_half_of_a_postcode_counts_where_it_was_asked_for():
    assert read(ContactDetails(), "it's M20", "postcode")["postcode"] == "M20"
    assert read(ContactDetails(), "it's M20", "name")["postcode"] is None


PHONES = [
    ("07700 900345", "07700 900345"),
    ("ring 01632960777 after ten", "01632 960777"),
    ("+44 7700 900345", "07700 900345"),
    ("(020) 7946 0123", "020 7946 0123"),
    ("call 020-7946-0123", "020 7946 0123"),
    ("14/05/2026", None),
    ("943 476 5919", None),
    ("999", None),
    ("0", None),
    ("£07700900345", None),
]


@pytest.mark.parametrize(("text", "phone"), [pytest.param(*row, id=row[0]) for row in PHONES])
def test_a_telephone_number(text, phone):
    assert phone_in(text) == phone


EMAILS = [
    ("petra.saltmarsh@example.org", "petra.saltmarsh@example.org"),
    ("it's Winifred.A@Example.org.", "Winifred.A@example.org"),
    ("mail me at a+b@example.org or 07700 900345", "a+b@example.org"),
    ("a@b", None),
    ("no email", None),
    ("x@y..org", None),
]


@pytest.mark.parametrize(("text", "email"), [pytest.param(*row, id=row[0]) for row in EMAILS])
def test_an_email_address(text, email):
    assert email_in(text) == email


NHS_NUMBERS = [
    ("my NHS number is 400 000 0004", "4000000004"),
    ("4000000004", "4000000004"),
    ("400-000-0005", None),
    ("111 111 1111", None),
    ("07700 900345", None),
]


@pytest.mark.parametrize(("text", "number"), [pytest.param(*r, id=r[0]) for r in NHS_NUMBERS])
def test_an_nhs_number_is_checked(text, number):
    assert nhs_number_in(text) == number
