# SPDX-License-Identifier: Apache-2.0
"""Values of the case document in the words that complaint handlers use.

Source: contract "case.schema.json" and "How the record is decided".
"""

STATUS = {
    "draft": "Not sent",
    "sent": "Sent",
    "signposted": "Signposted",
    "not_a_complaint": "Not a complaint",
    "out_of_remit": "Out of remit",
    "handed_to_person": "Handed to a person",
    "stopped": "Stopped",
}
CHANNEL = {
    "web_chat": "Typed by the person on the website",
    "front_desk": "Taken down at the front desk",
    "telephone": "Taken down by telephone",
    "referral": "Referred by another organisation",
}
COMPLAINANT_ROLE = {
    "self": "Complains for themselves",
    "representative": "Complains for somebody else",
    "both": "Complains for themselves and for somebody else",
}
CONTACT = {
    "email": "Email",
    "phone": "Phone",
    "post": "Post",
    "through_other": "Through somebody else",
}
PERSON_STATE = {
    "able": "Able to decide",
    "unable": "Not able to decide",
    "child": "A child",
    "died": "Has died",
    "unsure": "Not sure whether able to decide",
}
AGREES = {
    "yes": "Agrees",
    "no": "Does not agree",
    "not_asked": "Not asked yet",
    "unsure": "Not known",
}
AGREED_HOW = {
    "with_complainant": "said so together with the complainant",
    "in_writing": "in writing",
    "reported": "reported by the complainant, not yet seen",
}
AUTHORITY = {
    "health_attorney": "Health and welfare attorney",
    "property_attorney": "Property and affairs attorney only",
    "deputy": "Deputy appointed by the court",
    "executor": "Executor or administrator",
    "parental_responsibility": "Parental responsibility",
    "written_authority": "Written authority of the person",
    "none": "None",
    "unsure": "Not known",
}
FUNCTION = {
    "health": "Health",
    "social_care": "Social care",
    "both": "Health and social care",
    "public_health": "Public health",
    "childrens_statutory": "Children’s social care (its own procedure)",
    "unknown": "Not known",
}
FUNDING = {
    "council": "Council",
    "nhs": "NHS",
    "self": "The person themselves",
    "joint": "NHS and council together",
    "direct_payment": "Direct payment",
    "unsure": "Not known",
    "unknown": "Not known",
}
AFTERCARE = {"yes": "Yes", "possible": "Possible", "no": "No"}
PRECISION = {
    "day": "the day",
    "about": "about",
    "month": "the month",
    "season": "the season",
    "year": "the year",
    "unknown": "not known",
}
ORGANISATION_ROLE = {
    "involved": "Involved",
    "added_by_rule": "Added by a rule",
    "mentioned_only": "Mentioned only",
    "out_of_remit": "Out of remit",
}
PART = {
    "provider": "Provider",
    "commissioner": "Commissioner",
    "assessor": "Assessor",
    "unknown": "Not known",
}
CONSENT = {
    "given": "Given",
    "refused": "Refused",
    "pending": "Pending",
    "withdrawn": "Withdrawn",
    "not_asked": "Not asked",
}
OMBUDSMAN = {"phso": "PHSO", "lgsco": "LGSCO", "none": "None"}
CONSENT_STATUS = {
    "given_all": "Given for all organisations",
    "given_some": "Given for some organisations",
    "refused": "Refused",
    "withdrawn_some": "Withdrawn for some organisations",
    "own_part_given": "Only the complainant’s own part may be shared",
    "patient_refused_own_part_only": "The person affected refused; own part only",
    "pending_patient": "Waiting for the yes of the person affected",
    "pending_authority": "Waiting for a check of authority",
    "pending_child_view": "Waiting for the child’s own view",
    "not_asked": "Not asked",
    "not_applicable": "Does not apply",
}
PURPOSE = {
    "share_details": "Share the details of the complaint",
    "share_learning": "Share what is learned",
    "one_contact_and_response": "One contact and one response",
}
HOW = {
    "chosen": "pressed a button",
    "typed": "typed",
    "spoken_to_staff": "said it to staff",
    "signed_form": "signed a form",
}
TIME_LIMIT = {
    "in_time": "In time",
    "in_time_near_limit": "In time; the limit is near",
    "in_time_from_knowledge": "In time, counted from when the person found out",
    "straddles": "Partly over 12 months ago",
    "over_12_months": "Over 12 months ago",
    "continuing": "Still going on",
    "unknown": "Not known",
    "not_applicable": "Does not apply",
}
ROUTE = {
    "phso": "Parliamentary and Health Service Ombudsman",
    "lgsco": "Local Government and Social Care Ombudsman",
    "joint_possible": "Both ombudsmen; a joint look is possible",
    "joint_possible_s117": "Both ombudsmen; a joint look is possible (section 117 aftercare)",
    "split": "Each ombudsman for its own part",
    "none": "None",
    "other_nation": "An ombudsman of another nation",
    "undecided": "Not decided yet",
}
NEXT_STEP = {
    "start_locally": "Start here",
    "wait_for_acknowledgement": "Wait for the acknowledgement",
    "ask_named_contact": "Ask the named contact",
    "chase_in_writing": "Ask in writing how far it is",
    "body_is_late": "The six months are over: an ombudsman may be asked",
    "ombudsman_ready": "Answered: an ombudsman may be asked",
    "ombudsman_ready_one_silent": "One answered, another did not: an ombudsman may be asked",
    "deadlock_steps": "The organisations disagree: the three steps of deadlock",
    "ask_to_reconsider_delay": "Ask to look again at the reasons for the delay",
    "start_late_with_reason": "Start here, with the reason for the delay",
    "ombudsman_is_looking": "An ombudsman is looking already",
    "tribunal_first": "A court or tribunal can decide it",
}
MATTER = {
    "private_care": "Care that was paid for privately",
    "other_nation": "Care of another nation",
    "government": "A government department",
    "housing": "Housing",
    "council_service": "Another service of a council",
    "police": "The police",
    "prison": "A prison",
    "school": "A school",
    "vet": "A vet",
    "company": "A company that sells things or services",
    "other_service": "Another service",
}
WANTED = {"yes": "Yes", "no": "No", "unsure": "Not sure"}
SAFETY = {
    "needs_someone": "Wants a person, or needs one",
    "check_in": "Distress; no sign of danger",
    "self_harm_past": "Self-harm in the past",
    "emergency_self_harm_now": "Self-harm now",
    "emergency_danger_to_other": "Somebody is in danger now",
    "emergency_medical": "Medical emergency",
    "urgent_medical": "Needs medical care today",
    "safeguarding_adult": "Safeguarding: adult",
    "safeguarding_adult_possible": "Safeguarding: adult, possible",
    "safeguarding_child": "Safeguarding: child",
    "domestic_abuse": "Domestic abuse",
    "financial_abuse_possible": "Financial abuse, possible",
    "threat": "Threat",
}
DONE = {
    "spoke": "Somebody spoke with them",
    "safeguarding": "A safeguarding concern was raised",
    "called_999": "999 was called",
    "not_reached": "They could not be reached",
    "no_danger": "There is no danger",
}

LABELS = {
    "status": STATUS,
    "channel": CHANNEL,
    "complainant_role": COMPLAINANT_ROLE,
    "contact": CONTACT,
    "person_state": PERSON_STATE,
    "agrees": AGREES,
    "agreed_how": AGREED_HOW,
    "authority": AUTHORITY,
    "function": FUNCTION,
    "funding": FUNDING,
    "aftercare": AFTERCARE,
    "precision": PRECISION,
    "organisation_role": ORGANISATION_ROLE,
    "part": PART,
    "consent": CONSENT,
    "ombudsman": OMBUDSMAN,
    "consent_status": CONSENT_STATUS,
    "purpose": PURPOSE,
    "how": HOW,
    "time_limit": TIME_LIMIT,
    "route": ROUTE,
    "next_step": NEXT_STEP,
    "matter": MATTER,
    "wanted": WANTED,
    "safety": SAFETY,
    "done": DONE,
}


def label(value: str | None, kind: str) -> str:
    """A value in words; "Not known" for none, the value itself for one that is new."""
    return LABELS[kind].get(value, value.replace("_", " ")) if value else "Not known"
