# SPDX-License-Identifier: Apache-2.0
"""How to reach somebody, as a text says it: telephone number, email address, NHS number."""

import re

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from nhs_number.constants import REGION_ENGLAND
from nhs_number.validate import is_valid

_PHONE = re.compile(r"(?<![\d£#-])(?:\+|\(?0)\(?\d[\d ()./-]{7,18}\d(?!\d)")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_NHS_NUMBER = re.compile(r"(?<!\d)(?<!\d[ -])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)(?! ?-?\d)")


def phone_in(text: str) -> str | None:
    """The first telephone number that could be one, in national form."""
    for match in _PHONE.finditer(text):
        try:
            number = phonenumbers.parse(match.group(), "GB")
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            national = number.country_code == 44
            form = phonenumbers.PhoneNumberFormat
            return phonenumbers.format_number(
                number, form.NATIONAL if national else form.INTERNATIONAL
            )
    return None


def email_in(text: str) -> str | None:
    """The first email address with the right shape; whether it can be reached is not asked."""
    for match in _EMAIL.finditer(text):
        try:
            return validate_email(match.group().strip(".'"), check_deliverability=False).normalized
        except EmailNotValidError:
            continue
    return None


def nhs_number_in(text: str) -> str | None:
    """The first NHS number of England whose check digit is right, as ten digits."""
    for match in _NHS_NUMBER.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        if is_valid(digits, for_region=REGION_ENGLAND):
            return digits
    return None
