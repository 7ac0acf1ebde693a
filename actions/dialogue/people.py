# SPDX-License-Identifier: Apache-2.0
"""Who it happened to, whether they can decide, what they say, and by what right another speaks."""

from collections.abc import Callable
from dataclasses import replace

from actions.dialogue.intake import answered
from actions.dialogue.speech import Answered, Around, Reader, Say
from actions.domain.authority import is_not_known_to_person
from actions.domain.draft import (
    AboutWhom,
    Agreement,
    Authority,
    Draft,
    PersonAffected,
    PersonState,
    Section,
)
from actions.domain.reading.answers import (
    is_dont_know,
    is_skip,
    read_about_whom,
    read_agreement,
    read_authority,
    read_state,
    read_yes_no,
)
from actions.domain.reading.names import name_in
from actions.domain.reading.own_part import is_own_part_only
from actions.domain.reading.phrases import phrases
from actions.domain.reading.section import is_number_not_known
from actions.domain.reading.words import plain
from actions.domain.understood import Understood

RIGHT_ASKED_ABOUT = {
    PersonState.CHILD: Authority.PARENTAL_RESPONSIBILITY,
    PersonState.DIED: Authority.EXECUTOR,
}
KNOWN_SECTIONS = (Section.TREATMENT, Section.OTHER)
_CANNOT_DECIDE = phrases(
    """
    capacity
    (can|could|does|is) not (.. )?(decide|make (.. )?decisions?|take (.. )?decisions?)
    (unable|not able) to (.. )?(decide|make (.. )?decisions?)
    """
)
LONGEST_NAME = 80  # characters; more than this is not a name


def read_about(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    """Me, somebody else, or both; "my nan" tells the relationship too."""
    whom = AboutWhom(said.chosen[0]) if said.chosen else read_about_whom(said.text)
    whom = whom or said.people.about_whom
    if whom is None:
        return None
    return Answered(replace(draft, about_whom=whom))


def or_own_part(read: Reader) -> Reader:
    """Who speaks only of how they were treated themselves is asked nothing of the other person.

    Nothing of that person is then shared. Where that person says no, it is their no that counts.
    Source: Regulations 2009 reg. 5(1)(b).
    """

    def reader(draft: Draft, said: Understood, around: Around) -> Answered | None:
        another = draft.complainant.relationship or said.people.relationship
        if said.chosen or another is None or not is_own_part_only(said.text):
            return read(draft, said, around)
        answer = read(draft, said, around)
        if answer is not None and answer.draft.person.agrees is Agreement.NO:
            return answer
        own = replace(draft, about_whom=AboutWhom.SELF, own_part_only=True)
        return Answered(own, (Say("utter_people_own_part"),))

    return reader


def read_relationship(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    words = said.people.relationship or said.text.strip()
    complainant = replace(draft.complainant, relationship=words[:LONGEST_NAME])
    told = replace(draft, complainant=complainant)
    if is_not_known_to_person(told):
        return Answered(told, (Say("utter_people_not_known", "signpost"),))
    if is_skip(said.text) or is_dont_know(said.text):
        return Answered(answered(draft, "relationship"))
    return Answered(told)


def read_person_state(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    state = PersonState(said.chosen[0]) if said.chosen else None
    state = state or said.people.state or read_state(said.text)
    if state is None and is_dont_know(said.text):
        state = PersonState.UNSURE
    if state is None:
        return None
    says = (Say("utter_people_sorry_they_died"),) if state is PersonState.DIED else ()
    age = _first_known(said.people.age, draft.person.age)
    return Answered(_person(draft, state=state, age=age), says)


def read_person_name(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    if said.chosen == ("skip",) or is_skip(said.text) or is_dont_know(said.text):
        return Answered(answered(draft, "person_name"))
    name = said.people.person_name or name_in(said.text)
    if name is None and said.people.relationship is not None:
        return Answered(answered(draft, "person_name"))
    return Answered(_person(draft, name=(name or said.text.strip())[:LONGEST_NAME]))


def read_person_agrees(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    agrees = Agreement(said.chosen[0]) if said.chosen else read_agreement(said.text)
    if agrees is None:
        return None
    says = {
        Agreement.NO: (Say("utter_people_they_said_no"),),
        Agreement.YES: (Say("utter_people_their_own_yes"),),
        Agreement.NOT_ASKED: (Say("utter_people_their_own_yes"),),
        Agreement.UNSURE: (Say("utter_people_their_own_yes"),),
    }
    return Answered(_person(draft, agrees=agrees), says.get(agrees, ()))


def read_person_authority(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    authority = Authority(said.chosen[0]) if said.chosen else None
    authority = authority or said.people.authority or read_authority(said.text)
    authority = authority or _yes_or_no_to_right(draft, said)
    if authority is None and is_dont_know(said.text):
        authority = Authority.UNSURE
    if authority is None and said.people.relationship is not None:
        authority = Authority.NONE  # being a relative is no authority in itself
    if authority is None:
        return None
    checked_by_staff = draft.person.state in (PersonState.UNABLE, PersonState.UNSURE) and (
        authority
        in (Authority.NONE, Authority.UNSURE, Authority.PROPERTY_ATTORNEY, Authority.EXECUTOR)
    )
    says = (Say("utter_people_staff_check"),) if checked_by_staff else ()
    return Answered(_person(draft, authority=authority), says)


def _yes_or_no_to_right(draft: Draft, said: Understood) -> Authority | None:
    """A bare yes or no, where the question named one right: of a parent, or of an executor."""
    right = RIGHT_ASKED_ABOUT.get(draft.person.state) if draft.person.state else None
    answer = read_yes_no(said.text)
    if right is None or answer not in ("yes", "no"):
        return None
    return right if answer == "yes" else Authority.NONE


def _first_known(*ages: int | None) -> int | None:
    """The first age that is known; a baby's is 0."""
    return next((age for age in ages if age is not None), None)


def with_people(draft: Draft, said: Understood) -> Draft:
    """The draft with what a message says of the people, where that was not known yet."""
    people, person = said.people, draft.person
    draft = replace(draft, about_whom=draft.about_whom or people.about_whom)
    complainant = replace(
        draft.complainant,
        relationship=draft.complainant.relationship or people.relationship,
        age=draft.complainant.age or people.own_age,
    )
    return replace(
        draft,
        complainant=complainant,
        person=replace(
            person,
            name=person.name or people.person_name,
            state=person.state or _plainly_told(said),
            age=_first_known(person.age, people.age),
            authority=person.authority or people.authority,
        ),
        section=draft.section or _section_told(said),
        hospital_stay_under_act=draft.hospital_stay_under_act or people.section is Section.UNSURE,
    )


def _section_told(said: Understood) -> Section | None:
    """The section where it is told, or that nobody knows the number; else it is asked."""
    section = said.people.section
    if section is Section.UNSURE and not is_number_not_known(plain(said.text).text):
        return None
    return section if section in (*KNOWN_SECTIONS, Section.UNSURE) else None


def on_death(before: Draft, after: Draft) -> tuple[Say, ...]:
    """Said once, as soon as the words tell that the person has died."""
    died = PersonState.DIED
    if after.person.state is died and before.person.state is not died:
        return (Say("utter_people_sorry_they_died"),)
    return ()


def _plainly_told(said: Understood) -> PersonState | None:
    """Death, childhood and a spoken lack of capacity are told; anything less is asked."""
    state = said.people.state
    if state is PersonState.UNABLE and not _CANNOT_DECIDE.search(plain(said.text).text):
        return None
    return state


def _person(draft: Draft, **changes: object) -> Draft:
    change: Callable[..., PersonAffected] = replace
    return replace(draft, person=change(draft.person, **changes))


READERS = {
    name: or_own_part(read)
    for name, read in {
        "about_whom": read_about,
        "relationship": read_relationship,
        "person_state": read_person_state,
        "person_name": read_person_name,
        "person_agrees": read_person_agrees,
        "authority": read_person_authority,
    }.items()
}
