# SPDX-License-Identifier: Apache-2.0
"""Log lines of others lose their text; ours hold codes and pass."""

import logging
import os
import sys
import warnings
from collections.abc import Iterator

import pytest

from bot import quiet

WORDS = "my name is Canary"


@pytest.fixture
def kept_out(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Words kept out for one test."""
    factory, hook = logging.getLogRecordFactory(), sys.excepthook
    with warnings.catch_warnings(), caplog.at_level(logging.DEBUG):
        quiet.keep_words_out()
        yield caplog
    logging.setLogRecordFactory(factory)
    sys.excepthook = hook


@pytest.mark.parametrize("name", ["rasa.core.processor", "asyncio", "sanic.error", "botany"])
def test_a_line_of_others_tells_its_place_and_nothing_else(
    kept_out: pytest.LogCaptureFixture, name: str
) -> None:
    logging.getLogger(name).warning("got %s", WORDS)
    logging.getLogger(name).error(f"got {WORDS}")  # noqa: G004 (Rasa writes them so)

    assert WORDS not in kept_out.text
    assert "test_quiet" in kept_out.text


def test_an_error_of_others_tells_its_kind_and_not_its_text(
    kept_out: pytest.LogCaptureFixture,
) -> None:
    try:
        raise ValueError(WORDS)
    except ValueError:
        logging.getLogger("rasa").exception("failed on %s", WORDS)

    assert WORDS not in kept_out.text
    assert "ValueError" in kept_out.text


def test_our_own_lines_pass(kept_out: pytest.LogCaptureFixture) -> None:
    logging.getLogger("bot.channel").warning("A turn was given up: %s", "action_timeout")
    assert "A turn was given up: action_timeout" in kept_out.text


def test_warnings_are_not_shown(kept_out: pytest.LogCaptureFixture) -> None:
    with warnings.catch_warnings(record=True) as shown:
        quiet.keep_words_out()
        warnings.warn(WORDS, stacklevel=1)
    assert shown == []


def test_an_error_that_ends_the_process_tells_its_kind_and_place(
    kept_out: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        raise ValueError(WORDS)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    said = capsys.readouterr().err
    assert WORDS not in said
    assert said.startswith("Stopped by ValueError in test_an_error")


def test_telemetry_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    from rasa.telemetry import is_telemetry_enabled

    monkeypatch.setenv(quiet.TELEMETRY, "true")
    quiet.telemetry_off()
    assert os.environ[quiet.TELEMETRY] == "false"
    assert not is_telemetry_enabled()
