# SPDX-License-Identifier: Apache-2.0
"""An administrator puts the lists right on a page; what is wrong is said, and nothing is lost."""

import pytest

from actions.directory.corrections import ContactCorrection
from tests.web.an_app import Behind
from tests.web.fake_staff import PASSWORD
from tests.web.plain_browser import PlainBrowser

HOME = "/handlers/directory"
CONTACT = {
    "organisation": "RWE", "phone": "01632 960001", "email": "", "web": "",
    "address": "1 Quay Road\nLeicester",
}  # fmt: skip
ADVOCACY = {
    "council": "Leicestershire", "name": "Quay Advocacy", "phone": "", "web": "",
    "email": "hello@example.org", "as_of-day": "20", "as_of-month": "11", "as_of-year": "2026",
}  # fmt: skip
PROVIDER = {"name": "Quay House Care Home", "town": "Leicester", "type": "care home"}
ALIAS = {"words": "the quayside", "organisation": "RWE"}
RIGHT = [
    pytest.param("contact", CONTACT, "Contact: 01632 960001, 1 Quay Road, Leicester", id="contact"),
    pytest.param("provider", PROVIDER, "Added: care home in Leicester", id="provider"),
    pytest.param("alias", ALIAS, "Also called “the quayside”", id="another name"),
    pytest.param("advocacy", ADVOCACY, "Advocacy by Quay Advocacy: hello@example.org (checked on "
                 "20 November 2026)", id="advocacy"),
]  # fmt: skip


async def opened(browser: PlainBrowser, path: str, *, name: str = "ada") -> PlainBrowser:
    await browser.open(path)
    return await browser.press("Sign in", name=name, password=PASSWORD)


@pytest.mark.parametrize(("kind", "typed", "said"), RIGHT)
async def test_what_is_right_is_saved_shown_and_used(
    browser: PlainBrowser, behind: Behind, kind: str, typed: dict[str, str], said: str
) -> None:
    await opened(browser, f"{HOME}/{kind}")
    await browser.press("Save", **typed)
    assert browser.path == f"{HOME}?done={kind}"
    assert "It is used from now on." in browser.main
    assert said in browser.main
    assert "Ada Shah, " in browser.main
    assert behind.published == 1


async def test_a_correction_is_taken_back(browser: PlainBrowser, behind: Behind) -> None:
    await opened(browser, f"{HOME}/alias")
    await browser.press("Save", **ALIAS)
    (button,) = [b for b in browser.buttons if b.startswith("Take back")]
    await browser.press(button)
    assert "It is taken back." in browser.main
    assert "Nothing yet." in browser.main
    assert behind.published == 2


async def test_what_somebody_else_took_back_meanwhile_is_said(browser: PlainBrowser) -> None:
    await opened(browser, f"{HOME}/alias")
    await browser.press("Save", **ALIAS)
    (button,) = [b for b in browser.buttons if b.startswith("Take back")]
    late = browser.sending(button)
    await browser.press(button)
    await browser.send(late)
    assert browser.status == 404
    assert "Somebody has changed this already." in browser.main


async def test_a_mistake_is_said_and_nothing_typed_is_lost(
    browser: PlainBrowser, behind: Behind
) -> None:
    await opened(browser, f"{HOME}/contact")
    typed = CONTACT | {"email": "<b>no email</b>", "organisation": "the QE"}
    await browser.press("Save", **typed)
    assert browser.status == 422
    assert browser.title.startswith("Error: ")
    assert "There is a problem" in browser.main
    summary = browser.all("//*[contains(@class, 'nhsuk-error-summary')]//a")
    assert summary[1] == "Enter an email, such as name@example.org."
    assert "RR7 for Gateshead" in summary[0]
    for name in ("organisation", "phone", "email"):
        assert browser.one(f"//input[@name='{name}']").get("value") == typed[name]
    assert (browser.one("//textarea").text or "").strip() == CONTACT["address"]
    assert browser.page.xpath("//b") == []
    assert behind.store.unit.corrections.in_force() == ()


async def test_days_and_choices_are_kept_too(browser: PlainBrowser) -> None:
    await opened(browser, f"{HOME}/advocacy")
    await browser.press("Save", **(ADVOCACY | {"as_of-month": "13"}))
    for part, value in (("day", "20"), ("month", "13"), ("year", "2026")):
        assert browser.one(f"//input[@name='as_of-{part}']").get("value") == value
    await browser.open(f"{HOME}/provider")
    await browser.press("Save", **(PROVIDER | {"name": ""}))
    chosen = browser.one("//select[@name='type']/option[@selected]")
    assert chosen.get("value") == "care home"


async def test_every_error_leads_to_its_box(browser: PlainBrowser) -> None:
    for kind in ("contact", "provider", "alias", "advocacy"):
        await opened(browser, f"{HOME}/{kind}") if kind == "contact" else await browser.open(
            f"{HOME}/{kind}"
        )
        await browser.press("Save")
        links = browser.page.xpath("//*[contains(@class, 'nhsuk-error-summary')]//a/@href")
        assert links
        for link in links:
            browser.one(f"//*[@id='{link.removeprefix('#')}']")


@pytest.mark.parametrize("name", ["hana", "rosa", "eli"])
@pytest.mark.parametrize("path", [HOME, f"{HOME}/contact"])
async def test_only_administrators_of_the_site_may(
    browser: PlainBrowser, name: str, path: str
) -> None:
    await opened(browser, path, name=name)
    assert browser.status == 403
    assert "Your account does not have the role for this." in browser.main


async def test_a_form_from_elsewhere_is_refused(browser: PlainBrowser, behind: Behind) -> None:
    await opened(browser, f"{HOME}/alias")
    await browser.press("Save", **ALIAS, headers={"Origin": "https://evil.example.org"})
    assert browser.status == 403
    await browser.open(f"{HOME}/alias")
    forged = {"method": "POST", "path": f"{HOME}/alias", "data": {**ALIAS, "form": "wrong"}}
    await browser.send(forged)
    assert browser.status == 403
    assert behind.store.unit.corrections.in_force() == ()


@pytest.mark.parametrize("number", ["", "x", "-1", "9" * 50, "²"])
async def test_an_odd_number_is_no_fault(browser: PlainBrowser, number: str) -> None:
    await opened(browser, HOME)
    form = browser.page.xpath("//input[@name='form']/@value")[0]
    data = {"form": form, "number": number}
    await browser.send({"method": "POST", "path": f"{HOME}/take-back", "data": data})
    assert browser.status == 404


async def test_a_kind_that_is_none_is_no_page(browser: PlainBrowser) -> None:
    await opened(browser, HOME)
    await browser.open(f"{HOME}/nonsense")
    assert browser.status == 404


async def test_only_administrators_see_the_way_there(browser: PlainBrowser) -> None:
    await opened(browser, "/handlers", name="hana")
    assert browser.page.xpath(f"//footer//a[@href='{HOME}']") == []


async def test_names_of_organisations_stand_for_codes(
    browser: PlainBrowser, behind: Behind
) -> None:
    behind.store.unit.corrections.add(
        ContactCorrection("RWE", "01632 960001"), by="Ada Shah", at=behind.list_cases.lines[0]
        .received_at,
    )  # fmt: skip
    await opened(browser, HOME)
    assert "University Hospitals of Leicester NHS Trust" in browser.main
    assert browser.one(f"//footer//a[@href='{HOME}']") is not None


async def test_lists_that_cannot_be_used_are_told(browser: PlainBrowser, behind: Behind) -> None:
    await opened(browser, HOME, name="ada")
    assert "not used" not in browser.main
    behind.lists_trouble = "ValueError: <cut> short"
    await browser.open(HOME)
    assert "The newly loaded lists are not used" in browser.main
    assert "ValueError: <cut> short" in browser.main
