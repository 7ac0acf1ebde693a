# SPDX-License-Identifier: Apache-2.0
"""The person's own copy of what was said and sent: a page, a Word file, or JSON.

Source: Regulations 2009 reg. 13(2); contract, `GET /api/v1/conversations/{id}/copy`.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from io import BytesIO
from typing import Any

from jinja2 import Environment

from actions.domain.plain_english import listed
from actions.web.templating import day, moment

TITLE = "Your complaint: your own copy"
HTML, JSON = "text/html", "application/json"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TAKING_PART = ("involved", "added_by_rule")
WHO = {"self": "You", "representative": "Somebody else", "both": "You and somebody else"}
MAY_SEE = {
    "given": "You said yes",
    "refused": "You said no",
    "withdrawn": "You took your yes back",
    "pending": "Waits for the yes of somebody else, or for a check",
    "not_asked": "You were not asked yet",
}


class Form(StrEnum):
    HTML = "html"
    DOCX = "docx"
    JSON = "json"


NOT_IN_WORD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
CONTENT_TYPES = {Form.HTML: HTML, Form.DOCX: DOCX, Form.JSON: JSON}


@dataclass(frozen=True)
class Row:
    """A line of the summary; `value` may hold several lines."""

    name: str
    value: str


@dataclass(frozen=True)
class Line:
    """Something that was said, by whom and when."""

    who: str
    at: str
    text: str


@dataclass(frozen=True)
class Copy:
    """`story` holds every message of the story, `lines` all that was said on both sides."""

    made_at: str
    rows: tuple[Row, ...]
    story: tuple[str, ...]
    lines: tuple[Line, ...]
    title: str = TITLE


def copy_of(view: Mapping[str, Any], *, at: datetime) -> Copy:
    """The copy of a conversation as `ViewConversation` gives it, made at this moment."""
    record = view["record"]
    return Copy(
        made_at=moment(at),
        rows=tuple(Row(name, value) for name, value in _rows(record) if value),
        story=tuple(part["text"] for part in record["story"]),
        lines=tuple(
            Line("You" if said["who"] == "person" else "Helper", moment(said["at"]), said["text"])
            for said in view["transcript"]
        ),
    )


def in_form(form: Form, view: Mapping[str, Any], *, at: datetime, templates: Environment) -> bytes:
    """The copy in one form. JSON holds the transcript and the whole case document."""
    return MAKERS[form](view, at, templates)


def file_name(form: Form, view: Mapping[str, Any]) -> str:
    """A name for the file, with the reference where there is one."""
    reference = view["record"]["reference"]
    return f"complaint-{reference}.{form}" if reference else f"complaint.{form}"


def _rows(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    complainant, limit = record["complainant"], record["consent"]["limits"]
    sent = record["status"] == "sent"
    yield "Reference", record["reference"] or ""
    yield "Sent", moment(record["received_at"]) if sent else "Not sent"
    yield "Someone must tell you that they have it by", day(record["deadlines"]["acknowledge_by"])
    yield "Who it happened to", WHO.get(complainant["role"] or "", "")
    yield "Their name", record["person_affected"]["name"] or ""
    for organisation in record["organisations"]:
        if organisation["role"] in TAKING_PART:
            yield organisation["name"], MAY_SEE[organisation["consent"]]
    yield "When it happened", _when(record["issues"])
    yield "What you want", listed(record["outcomes_wanted"])
    yield "Limits you set", "\n".join(limit)
    yield "Your name", complainant["name"] or ""
    yield "How to reach you", listed(contact["value"] for contact in complainant["contacts"])
    yield "When and how to reach you", complainant.get("contact_wishes") or ""
    yield "What makes it easier for you", complainant["adjustments"] or ""


def _when(issues: list[Mapping[str, Any]]) -> str:
    first = min((i["first_on"] for i in issues if i["first_on"]), default=None)
    last = max((i["last_on"] for i in issues if i["last_on"]), default=None)
    return f"{day(first)} to {day(last)}" if last and last != first else day(first)


def _as_html(view: Mapping[str, Any], at: datetime, templates: Environment) -> bytes:
    page: str = templates.get_template("door/copy.jinja").render(copy=copy_of(view, at=at))
    return page.encode()


def _as_docx(view: Mapping[str, Any], at: datetime, _templates: Environment) -> bytes:
    return word_file(view, at=at)


def word_file(view: Mapping[str, Any], *, at: datetime) -> bytes:
    """The copy as a Word file."""
    from docx import Document  # only whoever wants a Word file pays for it

    copy = copy_of(view, at=at)
    document = Document()
    document.core_properties.title = copy.title
    document.core_properties.author = ""
    document.add_heading(copy.title, level=1)
    document.add_paragraph(f"Made on {copy.made_at}.")
    table = document.add_table(rows=0, cols=2)
    for row in copy.rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = _printable(row.name), _printable(row.value)
    document.add_heading("What happened, in your words", level=2)
    for text in copy.story:
        document.add_paragraph(_printable(text))
    document.add_heading("All that was said", level=2)
    for line in copy.lines:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{line.who}, {line.at}: ").bold = True
        paragraph.add_run(_printable(line.text))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _printable(text: str) -> str:
    """Without the characters that no Word file may hold."""
    return NOT_IN_WORD.sub("", text)


def _as_json(view: Mapping[str, Any], at: datetime, _templates: Environment) -> bytes:
    content = {
        "made_at": at.isoformat(),
        "transcript": view["transcript"],
        "record": view["record"],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


MAKERS: Mapping[Form, Callable[[Mapping[str, Any], datetime, Environment], bytes]] = {
    Form.HTML: _as_html,
    Form.DOCX: _as_docx,
    Form.JSON: _as_json,
}
