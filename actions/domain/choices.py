# SPDX-License-Identifier: Apache-2.0
"""What no source could confirm: settings that a complaints manager signs off, one by one."""

from dataclasses import dataclass, field, fields


@dataclass(frozen=True)
class Choices:
    """Settings behind rules whose source could not be read. Each field carries its note."""

    early_resolution_working_days: int = field(
        default=10,
        metadata={
            "rule": 84,
            "note": "Working figure for early resolution; no English source gives a number.",
        },
    )
    lgsco_wait_weeks: int = field(
        default=12,
        metadata={
            "rule": 106,
            "note": "Weeks after which the care ombudsman usually looks; longer for social care"
            " complaints under a statutory procedure.",
        },
    )
    phso_wait_months: int = field(
        default=6,
        metadata={
            "rule": 106,
            "note": "The health ombudsman gives no figure; the six months of the Regulations are"
            " commonly used.",
        },
    )
    case_kept_years: int = field(
        default=10,
        metadata={
            "rule": 124,
            "note": "Years from closing, by the schedule of the NHS records code, which could not"
            " be read.",
        },
    )
    unfinished_kept_days: int = field(
        default=30,
        metadata={"rule": 124, "note": "Days for which an unfinished conversation is kept."},
    )
    advocacy_by_home_postcode: bool = field(
        default=True,
        metadata={
            "rule": 137,
            "note": "The complainant's home decides the advocacy area; the other person's area is"
            " offered as well. Practice, not found in a source.",
        },
    )
    electronic_reply_needs_agreement: bool = field(
        default=True,
        metadata={
            "rule": 55,
            "note": "Replies go electronically only where the person agreed (regulation 15).",
        },
    )
    body_sets_period_without_discussion: bool = field(
        default=True,
        metadata={
            "rule": 54,
            "note": "Where the person does not take up the discussion, the body sets the response"
            " period and says so in writing (regulation 13).",
        },
    )
    part_not_excluded_goes_on: bool = field(
        default=True,
        metadata={
            "rule": 33,
            "note": "Where only part of a complaint is excluded, the rest goes on (regulation"
            " 8(3)).",
        },
    )
    form_fields_follow_purpose: bool = field(
        default=True,
        metadata={
            "rule": 60,
            "note": "The consent form's fields follow its purpose; the form itself was not"
            " readable.",
        },
    )
    court_order_overrides_refusal: bool = field(
        default=True,
        metadata={
            "rule": 68,
            "note": "A court order can override a refusal to share; a person decides that.",
        },
    )
    records_and_yearly_report: bool = field(
        default=True,
        metadata={
            "rule": 91,
            "note": "Records and yearly report follow regulations 17 and 18, read in the Welsh"
            " twin only.",
        },
    )
    child_safeguarding_where_child_is: bool = field(
        default=True,
        metadata={
            "rule": 142,
            "note": "A worry about a child goes to children's social care where the child is.",
        },
    )
    incident_and_complaint_in_one_contact: bool = field(
        default=True,
        metadata={
            "rule": 148,
            "note": "Where an incident is investigated too, one contact serves both.",
        },
    )
    prison_itself_elsewhere: bool = field(
        default=True,
        metadata={
            "rule": "Table C",
            "note": "The prison itself belongs to the Prisons and Probation Ombudsman; its health"
            " care is inside.",
        },
    )


DEFAULT_CHOICES = Choices()


def signed_off_list(choices: Choices = DEFAULT_CHOICES) -> tuple[tuple[str, str, str, str], ...]:
    """Name, value, rule and note of every setting, as docs/rules.md lists them."""
    return tuple(
        (
            item.name,
            str(getattr(choices, item.name)),
            str(item.metadata["rule"]),
            str(item.metadata["note"]),
        )
        for item in fields(choices)
    )
