# SPDX-License-Identifier: Apache-2.0
"""Nothing that a person wrote can get into a log."""

import json
import logging

from actions.logs import ALLOWED, NamesOnly, only_allowed

CANARY = "canary-7731"


def test_only_fields_on_the_list_get_through() -> None:
    event = {"event": "request", "status": 200, "text": CANARY, "name": CANARY, "token": CANARY}

    assert only_allowed(None, "info", event) == {"event": "request", "status": 200}


def test_the_list_holds_no_field_for_words_or_people() -> None:
    assert not ALLOWED & {"text", "name", "token", "body", "detail", "exception", "path", "query"}


def test_library_is_named_and_its_text_left_out() -> None:
    try:
        raise ValueError(CANARY)
    except ValueError as error:
        record = logging.LogRecord(
            "aiohttp.server", logging.ERROR, __file__, 1, "Cannot read %s", (CANARY,),
            (type(error), error, error.__traceback__),
        )  # fmt: skip

    line = NamesOnly().format(record)

    assert CANARY not in line
    assert json.loads(line) == {
        "event": "library",
        "level": "error",
        "part": "aiohttp.server",
        "kind": "ValueError",
    }
