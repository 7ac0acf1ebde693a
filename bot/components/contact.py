# SPDX-License-Identifier: Apache-2.0
"""`contact`: postcode, telephone number, email address and NHS number in a message."""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe

from actions.directory.details import email_in, nhs_number_in, phone_in
from actions.domain.reading.postcode import ASKED_BY, postcode_in
from bot.components.read import Reading


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class ContactDetails(Reading):
    key = "contact"

    def read(self, text: str, *, question: str | None) -> dict[str, str | None]:
        return {
            "postcode": postcode_in(text, asked=question in ASKED_BY),
            "phone": phone_in(text),
            "email": email_in(text),
            "nhs_number": nhs_number_in(text),
        }
