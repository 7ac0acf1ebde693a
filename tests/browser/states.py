# SPDX-License-Identifier: Apache-2.0
"""Every page in every state, and how somebody gets there."""

from collections.abc import Callable

from actions.directory.corrections import (
    AdvocacyCorrection,
    Alias,
    ContactCorrection,
    LocalProvider,
)
from actions.usecases.errors import TooManyRequests, TryAgain
from actions.usecases.ports import StoreUnavailable
from actions.usecases.values import ConfirmedMention
from tests.browser.chromium import Person
from tests.web.an_app import Behind
from tests.web.fake_agree import SECRET
from tests.web.fake_door import KEYS
from tests.web.fake_staff import PASSWORD, REFERENCE, SENT_AT, a_document, a_flag, keep_case

Way = Callable[[Person, Behind], None]
STORY = "The ward lost her notes.\n\nNobody rang. " + "Averylongwordwithoutanyspace" * 5


def first(person: Person, behind: Behind) -> None:
    person.open("/")


def story(person: Person, behind: Behind) -> None:
    person.start()


def error(person: Person, behind: Behind) -> None:
    person.start()
    person.page.get_by_role("button", name="Send", exact=True).click()
    person.page.get_by_text("There is a problem").wait_for()


def ticks(person: Person, behind: Behind) -> None:
    person.start()
    person.say(STORY)


def nothing_ticked(person: Person, behind: Behind) -> None:
    ticks(person, behind)
    person.page.get_by_role("button", name="Continue").click()
    person.page.get_by_text("There is a problem").wait_for()


def buttons(person: Person, behind: Behind) -> None:
    ticks(person, behind)
    person.tick_all()
    person.page.get_by_text("Why we ask").click()


def danger(person: Person, behind: Behind) -> None:
    buttons(person, behind)
    person.say("danger")


def words_left_over(person: Person, behind: Behind) -> None:
    buttons(person, behind)
    person.page.locator("#text").fill("she is 80")
    person.press("Somebody else")


def answered_before(person: Person, behind: Behind) -> None:
    buttons(person, behind)
    turn = person.page.locator("input[name=turn]").get_attribute("value")
    person.press("Somebody else")
    person.page.locator("input[name=turn]").evaluate(f"box => box.value = '{turn}'")
    person.page.locator("#text").fill("something else")
    person.page.get_by_role("button", name="Send", exact=True).click()
    person.page.get_by_text("You had already answered").wait_for()


def no_answer(person: Person, behind: Behind) -> None:
    person.start()
    behind.door.failing = TryAgain(retry_after=1)
    person.page.locator("#text").fill(STORY)
    person.page.get_by_role("button", name="Send", exact=True).click()
    person.page.get_by_role("link", name=TryAgain.detail).wait_for()


def no_connection(person: Person, behind: Behind) -> None:
    person.start()
    person.context.set_offline(True)
    person.page.locator("#text").fill(STORY)
    person.page.get_by_role("button", name="Send", exact=True).click()
    person.page.get_by_text("We could not send this").wait_for()


def skippable(person: Person, behind: Behind) -> None:
    buttons(person, behind)
    person.press("Somebody else")


def check(person: Person, behind: Behind) -> None:
    skippable(person, behind)
    person.press("Skip this question")
    person.press("Yes, both")


def sent(person: Person, behind: Behind) -> None:
    check(person, behind)
    person.press("Yes, send it")


def refused(person: Person, behind: Behind) -> None:
    skippable(person, behind)
    person.press("Skip this question")
    person.press("No")


def ending(words: str) -> Way:
    def way(person: Person, behind: Behind) -> None:
        person.start()
        person.say(words)

    return way


def after(before: Way, path: str) -> Way:
    def way(person: Person, behind: Behind) -> None:
        before(person, behind)
        person.open(path)

    return way


def deleted(person: Person, behind: Behind) -> None:
    after(story, "/complaint/delete")(person, behind)
    person.page.get_by_role("button", name="Yes, delete it").click()
    person.page.get_by_role("heading", name="is deleted").wait_for()


def left(person: Person, behind: Behind) -> None:
    person.context.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="weather"))
    story(person, behind)
    person.page.get_by_role("link", name="Leave this page quickly").click()
    person.page.wait_for_url("https://www.bbc.co.uk/weather")
    person.hosts.discard("www.bbc.co.uk")
    person.open("/complaint")


def fails(failure: Exception) -> Way:
    async def view(*_: object) -> None:
        raise failure

    def way(person: Person, behind: Behind) -> None:
        story(person, behind)
        behind.door.view = view  # type: ignore[method-assign]
        person.open("/complaint")

    return way


def signed_in(name: str = "hana") -> Way:
    def way(person: Person, behind: Behind) -> None:
        person.open("/handlers")
        person.page.get_by_label("Name").fill(name)
        person.page.get_by_label("Password").fill(PASSWORD)
        person.page.get_by_role("button", name="Sign in").click()
        person.page.get_by_role("button", name="Sign out").wait_for()

    return way


def wrong_password(person: Person, behind: Behind) -> None:
    person.open("/handlers")
    person.page.get_by_role("button", name="Sign in").click()
    person.page.get_by_text("There is a problem").wait_for()


def urgent(person: Person, behind: Behind) -> None:
    behind.store.unit.urgent.add(a_flag())
    behind.store.unit.urgent.add(a_flag(reference=REFERENCE, kind="threat"))
    behind.list_cases.next = "next"
    signed_in()(person, behind)


def link_offered(person: Person, behind: Behind) -> None:
    behind.door.consent = "pending_patient"
    sent(person, behind)


def link_made(person: Person, behind: Behind) -> None:
    after(link_offered, "/complaint/agreement")(person, behind)
    person.page.get_by_role("button", name="Show me the link").click()
    person.page.get_by_role("heading", name="Give this link to the person").wait_for()


def agreeing_badly(person: Person, behind: Behind) -> None:
    person.open(f"/agree/{SECRET}")
    person.page.get_by_role("button", name="Send my answer").click()
    person.page.get_by_text("There is a problem").wait_for()


def agreeing(person: Person, behind: Behind) -> None:
    person.open(f"/agree/{SECRET}")
    for yes in person.page.get_by_label("Yes", exact=True).all():
        yes.check()
    person.page.get_by_label("Your name").fill("Ama Testwell")
    person.page.get_by_label("I am the person").check()
    person.page.get_by_role("button", name="Send my answer").click()
    person.page.get_by_role("heading", name="Your answer was kept").wait_for()


def answer_heard_badly(person: Person, behind: Behind) -> None:
    after(signed_in(), f"/handlers/cases/{REFERENCE}/agreement")(person, behind)
    person.page.get_by_role("button", name="Keep the answer").click()
    person.page.get_by_text("There is a problem").wait_for()


def flag(person: Person, behind: Behind) -> None:
    behind.store.unit.urgent.add(a_flag(reference=REFERENCE))
    after(signed_in(), "/handlers/urgent/1")(person, behind)


def flag_mistake(person: Person, behind: Behind) -> None:
    flag(person, behind)
    person.page.get_by_role("button", name="Close it").click()
    person.page.get_by_text("There is a problem").wait_for()


def flag_closed(person: Person, behind: Behind) -> None:
    flag(person, behind)
    person.page.get_by_label("Somebody spoke with them").check()
    person.page.get_by_label("A note").fill("Rang at ten. She is safe at her sister’s.")
    person.page.get_by_role("button", name="Close it").click()
    person.page.get_by_text("It is closed.").wait_for()


def empty(person: Person, behind: Behind) -> None:
    behind.list_cases.lines = ()
    signed_in()(person, behind)


def bare_case(person: Person, behind: Behind) -> None:
    behind.read_case.document = a_document(story=[], issues=[], organisations=[], safety=[])
    after(signed_in(), f"/handlers/cases/{REFERENCE}")(person, behind)


def holiday_mistake(person: Person, behind: Behind) -> None:
    bank_holidays(person, behind)
    person.page.get_by_label("Day", exact=True).fill("31")
    person.page.get_by_role("button", name="Put it right").click()
    person.page.get_by_text("There is a problem").wait_for()


def holiday_put_right(person: Person, behind: Behind) -> None:
    bank_holidays(person, behind)
    for label, typed in (("Day", "3"), ("Month", "6"), ("Year", "2027")):
        person.page.get_by_label(label, exact=True).fill(typed)
    person.page.get_by_label("Who announced it?").fill("Proclamation of 1 May 2027")
    person.page.get_by_role("button", name="Put it right").click()
    person.page.get_by_text("is a bank holiday now").wait_for()


def signed_out(person: Person, behind: Behind) -> None:
    signed_in()(person, behind)
    person.page.get_by_role("button", name="Sign out").click()
    person.page.get_by_role("heading", name="You are signed out").wait_for()


def corrections(person: Person, behind: Behind) -> None:
    kept = behind.store.unit.corrections
    for one in (
        ContactCorrection("RWE", "01632 960001", "complaints@example.org", on="2026-11-25"),
        LocalProvider("Quay House Care Home", "Leicester", "care home", "LOCAL-2"),
        Alias("the quayside", "RWE"),
        AdvocacyCorrection("E10000018", "Quay Advocacy", "01632 960002", as_of="2026-11-20"),
    ):
        kept.add(one, by="Ada Shah", at=SENT_AT)
    for reference in ("AAAA-1", "AAAA-2"):
        behind.store.unit.mentions.put(
            ConfirmedMention(reference, "the house on the quay", "RWE", "hana", SENT_AT)
        )
    signed_in("ada")(person, behind)
    person.open("/handlers/directory?done=alias")


def explaining(person: Person, behind: Behind) -> None:
    keep_case(behind)
    after(signed_in(), f"/handlers/cases/{REFERENCE}/about/1")(person, behind)
    person.page.get_by_label("This was about").fill("nobody at all")
    person.page.get_by_role("button", name="Save").click()
    person.page.get_by_text("There is a problem").wait_for()


def wrong_correction(person: Person, behind: Behind) -> None:
    after(signed_in("ada"), "/handlers/directory/advocacy")(person, behind)
    person.page.get_by_label("Advocacy provider").fill("Quay Advocacy")
    person.page.get_by_label("Email").fill("no email")
    person.page.get_by_label("Month").fill("13")
    person.page.get_by_role("button", name="Save").click()
    person.page.get_by_text("There is a problem").wait_for()


def key_shown(before: Way) -> Way:
    def way(person: Person, behind: Behind) -> None:
        after(before, "/complaint/keep")(person, behind)
        person.page.get_by_role("button", name="Show me a return key").click()
        person.page.get_by_role("heading", name="Write this down now").wait_for()
        person.page.get_by_text("Read the key aloud").click()

    return way


def wrong_key(person: Person, behind: Behind) -> None:
    after(story, "/return")(person, behind)
    person.page.get_by_label("Return key").fill("4KM-0TR")
    person.page.get_by_role("button", name="Come back", exact=True).click()
    person.page.get_by_text("There is a problem").wait_for()


def reference_needed(person: Person, behind: Behind) -> None:
    key_shown(sent)(person, behind)
    person.open("/return")
    person.page.get_by_label("Return key").fill(KEYS[0])
    person.page.get_by_role("button", name="Come back", exact=True).click()
    person.page.get_by_text("There is a problem").wait_for()


def too_late(person: Person, behind: Behind) -> None:
    story(person, behind)
    next(iter(behind.door.talks.values())).status = "expired"
    person.open("/complaint")


def desk(person: Person, behind: Behind) -> None:
    signed_in("rosa")(person, behind)
    person.open("/desk")


def at_desk(way: Way) -> Way:
    """The same state at the front desk."""

    def at(person: Person, behind: Behind) -> None:
        desk(person, behind)

        def begin() -> None:
            person.page.get_by_role("button", name="New person: start").click()
            person.page.locator("#answer").wait_for()

        person.start = begin  # type: ignore[method-assign]
        way(person, behind)

    return at


def desk_with_list(person: Person, behind: Behind) -> None:
    at_desk(ticks)(person, behind)
    person.open("/desk")


def handed_over(before: Way) -> Way:
    def way(person: Person, behind: Behind) -> None:
        after(at_desk(before), "/desk/hand-over")(person, behind)
        person.page.get_by_role("button", name="Make a return key for the person").click()
        person.page.get_by_role("heading", name="For you to keep").wait_for()

    return way


def at_words(person: Person, behind: Behind) -> None:
    after(signed_in("ada"), "/handlers/wording/utter_handoff_sent")(person, behind)


def wrong_words(person: Person, behind: Behind) -> None:
    at_words(person, behind)
    person.page.locator("#text").fill("<b>Sent</b> on {day}.")
    person.page.get_by_role("button", name="Save").click()
    person.page.get_by_text("There is a problem").wait_for()


def hard_words(person: Person, behind: Behind) -> None:
    at_words(person, behind)
    hard = f"{{reference}} {{acknowledge_by}} {'unfortunately ' * 30}." + "Averylongword" * 9
    person.page.locator("#text").fill(hard)
    person.page.get_by_role("button", name="Preview").click()
    person.page.get_by_text("Could it be plainer?").wait_for()


def changed_words(person: Person, behind: Behind) -> None:
    at_words(person, behind)
    person.page.locator("#text").fill("Sent: {reference}. They tell you by {acknowledge_by}.")
    person.page.get_by_role("button", name="Save").click()
    person.page.get_by_text("The words are saved.").wait_for()


bank_holidays = after(signed_in("ada"), "/handlers/bank-holidays")

STATES: dict[str, Way] = {
    "first page": first,
    "first page with a complaint under way": after(story, "/"),
    "story": story,
    "error": error,
    "boxes to tick": ticks,
    "nothing ticked": nothing_ticked,
    "buttons with why": buttons,
    "danger": danger,
    "words left over": words_left_over,
    "answered before": answered_before,
    "the helper does not answer": no_answer,
    "no connection": no_connection,
    "a question to skip": skippable,
    "check": check,
    "sent": sent,
    "refused to share": refused,
    "handed to a person": ending("person"),
    "thanks": ending("thanks"),
    "another nation": ending("wales"),
    "stopped": ending("stop"),
    "delete": after(story, "/complaint/delete"),
    "delete after sending": after(sent, "/complaint/delete"),
    "deleted": deleted,
    "start again": after(story, "/complaint/start-again"),
    "start again after sending": after(sent, "/complaint/start-again"),
    "left quickly": left,
    "no complaint": after(first, "/complaint"),
    "about the data": after(first, "/about-data"),
    "page not found": after(first, "/nowhere"),
    "too many requests": fails(TooManyRequests(retry_after=5)),
    "no store": fails(StoreUnavailable()),
    "a fault": fails(RuntimeError()),
    "sign in": after(first, "/handlers"),
    "wrong password": wrong_password,
    "queue": signed_in(),
    "sent, waiting for the person": link_offered,
    "a copy by email": after(sent, "/complaint/email"),
    "a link to say yes": after(link_offered, "/complaint/agreement"),
    "nobody else to say yes": after(sent, "/complaint/agreement"),
    "the link": link_made,
    "asked to agree": after(first, f"/agree/{SECRET}"),
    "asked to agree, with mistakes": agreeing_badly,
    "agreed": agreeing,
    "link of before": after(agreeing, f"/agree/{SECRET}"),
    "answer to write down": after(signed_in(), f"/handlers/cases/{REFERENCE}/agreement"),
    "answer with mistakes": answer_heard_badly,
    "queue with danger": urgent,
    "urgent": flag,
    "urgent with mistakes": flag_mistake,
    "urgent, closed": flag_closed,
    "all that was closed": after(flag_closed, "/handlers/urgent"),
    "nothing closed": after(signed_in(), "/handlers/urgent"),
    "empty queue": empty,
    "nothing found": after(signed_in(), "/handlers?text=zzz"),
    "case": after(signed_in(), f"/handlers/cases/{REFERENCE}"),
    "bare case": bare_case,
    "no such case": after(signed_in(), "/handlers/cases/NONE-1"),
    "no handler": signed_in("rosa"),
    "bank holidays": bank_holidays,
    "bank holidays with a mistake": holiday_mistake,
    "a bank holiday put right": holiday_put_right,
    "nothing put right": after(signed_in("ada"), "/handlers/directory"),
    "lists put right": corrections,
    "contact to correct": after(signed_in("ada"), "/handlers/directory/contact"),
    "provider to add": after(signed_in("ada"), "/handlers/directory/provider"),
    "correction with mistakes": wrong_correction,
    "words to explain": explaining,
    "all words": after(signed_in("ada"), "/handlers/wording"),
    "words found": after(signed_in("ada"), "/handlers/wording?text=sure"),
    "words to change": after(signed_in("ada"), "/handlers/wording/utter_question_consent"),
    "words in many languages": after(signed_in("ada"), "/handlers/wording/utter_intake_language"),
    "words read back": after(signed_in("ada"), "/handlers/wording/utter_question_check_answers"),
    "words to be sent": at_words,
    "words with mistakes": wrong_words,
    "words previewed": hard_words,
    "words changed": changed_words,
    "signed out": signed_out,
    "keep your place": after(story, "/complaint/keep"),
    "keep your place after sending": after(sent, "/complaint/keep"),
    "a return key": key_shown(story),
    "a return key after sending": key_shown(sent),
    "come back": after(first, "/return"),
    "come back while another is open": after(story, "/return"),
    "a key that is not right": wrong_key,
    "the reference is needed": reference_needed,
    "too late": too_late,
    "front desk": desk,
    "front desk with a list": desk_with_list,
    "desk: story": at_desk(story),
    "desk: boxes to tick": at_desk(ticks),
    "desk: buttons": at_desk(buttons),
    "desk: danger": at_desk(danger),
    "desk: error": at_desk(error),
    "desk: check": at_desk(check),
    "desk: sent": at_desk(sent),
    "desk: hand over": after(at_desk(sent), "/desk/hand-over"),
    "desk: hand over unfinished": after(at_desk(story), "/desk/hand-over"),
    "desk: handed over": handed_over(sent),
    "desk: handed over unfinished": handed_over(story),
    "desk: delete": after(at_desk(story), "/desk/delete"),
}
