# SPDX-License-Identifier: Apache-2.0
"""The person's own copy: a page, a Word file, or JSON, with all that was said and sent."""

import json
from io import BytesIO
from uuid import uuid4

import pytest
from docx import Document

from tests.integration.serving import Site, problem_of
from tests.integration.world import pressing

STORY = "The ward lost her notes.\nNobody rang. <b>Not bold</b>"


async def a_complaint(site: Site, *, send: bool) -> tuple[str, str]:
    """The path and the token of a conversation, sent where wished."""
    path, token, turn = await site.start()
    answers = [{"text": STORY}, {"text": "An apology"}, "all", *(["send"] if send else [])]
    for answer in answers:
        if isinstance(answer, str):
            answer = {"choice": str(pressing(turn, answer).choice)}
        body = {"id": str(uuid4()), **answer}
        turn = await (await site.call("POST", f"{path}/turns", body, token=token)).json()
    return path, token


async def test_page_tells_all_that_was_said_and_sent(site: Site) -> None:
    path, token = await a_complaint(site, send=True)

    answer = await site.call("GET", f"{path}/copy?as=html", token=token)
    page = await answer.text()

    assert answer.status == 200 and answer.content_type == "text/html"
    record = (await (await site.call("GET", path, token=token)).json())["record"]
    assert record["reference"] in page
    assert f"complaint-{record['reference']}.html" in answer.headers["Content-Disposition"]
    assert "The ward lost her notes.<br>Nobody rang. &lt;b&gt;Not bold&lt;/b&gt;" in page
    for words in (
        "26 November 2026",
        "Leicestershire County Council",
        "You said yes",
        "An apology",
    ):
        assert words in page
    assert "<link" not in page and "<script" not in page


async def test_word_file_can_be_opened(site: Site) -> None:
    path, token = await a_complaint(site, send=True)

    answer = await site.call("GET", f"{path}/copy?as=docx", token=token)
    document = Document(BytesIO(await answer.read()))

    told = "\n".join(paragraph.text for paragraph in document.paragraphs)
    cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
    assert STORY in told
    assert "Leicestershire County Council" in cells and "You said yes" in cells
    assert document.core_properties.author == ""


async def test_json_holds_transcript_and_record(site: Site) -> None:
    path, token = await a_complaint(site, send=True)

    answer = await site.call("GET", f"{path}/copy?as=json", token=token)
    copy = json.loads(await answer.read())

    view = await (await site.call("GET", path, token=token)).json()
    assert (copy["transcript"], copy["record"]) == (view["transcript"], view["record"])


async def test_copy_before_sending_says_that_nothing_was_sent(site: Site) -> None:
    path, token = await a_complaint(site, send=False)

    page = await (await site.call("GET", f"{path}/copy", token=token)).text()

    assert "Not sent" in page and "Someone must tell you" not in page


@pytest.mark.parametrize("wrong", ["pdf", "", "HTML", "html%00"])
async def test_another_form_is_refused_in_plain_words(site: Site, wrong: str) -> None:
    path, token = await a_complaint(site, send=False)

    answer = await site.call("GET", f"{path}/copy?as={wrong}", token=token)

    assert answer.status == 400
    assert (await problem_of(answer))["field"] == "as"


async def test_nobody_else_gets_a_copy(site: Site) -> None:
    path, token = await a_complaint(site, send=True)

    assert (await site.call("GET", f"{path}/copy")).status == 401
    assert (await site.call("GET", f"{path}/copy", token="x" * 40)).status == 401
    await site.call("DELETE", path, token=token)
    assert (await site.call("GET", f"{path}/copy", token=token)).status == 404


async def test_characters_that_no_word_file_may_hold_do_not_break_it(site: Site) -> None:
    path, token, _ = await site.start()
    body = {"id": str(uuid4()), "text": "bell \x07 and \ufffe end"}
    await site.call("POST", f"{path}/turns", body, token=token)

    answer = await site.call("GET", f"{path}/copy?as=docx", token=token)

    assert answer.status == 200
    Document(BytesIO(await answer.read()))
