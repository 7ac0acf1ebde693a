# SPDX-License-Identifier: Apache-2.0
"""What no source could confirm: settings and practices that a complaints manager signs off."""

from dataclasses import dataclass, field, fields


@dataclass(frozen=True)
class Choices:
    """Settings behind rules whose source could not be read. Each field carries its note."""

    lgsco_wait_weeks: int = field(
        default=12,
        metadata={
            "rule": "106",
            "note": "Weeks after which the care ombudsman usually looks at a complaint that was"
            " not answered in the agreed time.",
        },
    )
    late_after_months: int = field(
        default=6,
        metadata={
            "rule": "106",
            "note": "Months without an answer after which an ombudsman may be approached. The"
            " health ombudsman gives no figure; those of the Regulations are commonly used.",
        },
    )
    persons_area_too: bool = field(
        default=True,
        metadata={
            "rule": "137",
            "note": "The complainant's home decides the advocacy area. With yes, the area of the"
            " person affected is offered as well.",
        },
    )


DEFAULT_CHOICES = Choices()


@dataclass(frozen=True)
class Practice:
    """Something that is done in a certain way although no source could be read for it."""

    rule: str
    what: str


PRACTICES = (
    Practice("32", "What a body must write when it decides that these rules do not apply."),
    Practice("33", "Where only part of a complaint is excluded, the rest goes on."),
    Practice(
        "54",
        "Where the person does not take up the offer to talk, the body sets the response period"
        " and says so in writing.",
    ),
    Practice("55", "Replies go electronically only where the person agreed."),
    Practice("60", "The consent record follows the purpose of the form, which was not readable."),
    Practice("68", "A court order can override a refusal to share; a person decides that."),
    Practice("84", "About ten working days for early resolution; no English source has a number."),
    Practice("90, 91", "Records and yearly report; read in the Welsh twin of the rules only."),
    Practice("124", "Finished cases are kept for ten years, unfinished conversations for 30 days."),
    Practice("142", "A worry about a child goes to children's social care where the child is."),
    Practice("148", "Where an incident is investigated too, one contact serves both."),
    Practice("Table C", "The prison itself belongs to the Prisons and Probation Ombudsman."),
)


def settings_to_sign_off(choices: Choices = DEFAULT_CHOICES) -> tuple[tuple[str, ...], ...]:
    """Name, value, rule and note of every setting, as docs/rules.md lists them."""
    said = {True: "yes", False: "no"}
    return tuple(
        (
            item.name,
            said.get(value, str(value)) if isinstance(value, bool) else str(value),
            item.metadata["rule"],
            item.metadata["note"],
        )
        for item in fields(choices)
        for value in [getattr(choices, item.name)]
    )
