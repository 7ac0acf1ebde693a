# SPDX-License-Identifier: Apache-2.0
"""The guard knows the Rasa that it changes, and reads answers strictly."""

from typing import Any

import pytest
import rasa
from rasa.core.actions.action import RemoteAction
from rasa.core.tracker_store import FailSafeTrackerStore

from bot import guard
from bot.aborted import TurnAborted


@pytest.fixture
def unpatched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rasa's own functions back in place after the test."""
    for owner, name, _, _ in guard.PATCHES:
        monkeypatch.setattr(owner, name, getattr(owner, name))


def test_the_installed_rasa_is_the_one_that_the_guard_was_written_for() -> None:
    guard.check_rasa()


@pytest.mark.usefixtures("unpatched")
def test_installing_puts_every_function_in_place_and_may_be_repeated() -> None:
    guard.install()
    guard.install()
    for owner, name, ours, _ in guard.PATCHES:
        assert getattr(owner, name) is ours


@pytest.mark.usefixtures("unpatched")
def test_another_release_of_rasa_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rasa, "__version__", "3.6.22")
    with pytest.raises(guard.GuardError, match=r"3\.6\.22"):
        guard.install()
    assert RemoteAction.run is not guard.run_remote_action


@pytest.mark.parametrize(
    ("owner", "name"),
    [(owner, name) for owner, name, *_ in [*guard.PATCHES, *guard.RELIED_ON]],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_a_function_that_somebody_changed_is_refused(
    monkeypatch: pytest.MonkeyPatch, owner: type, name: str
) -> None:
    def changed() -> None:
        """Not Rasa's."""

    monkeypatch.setattr(owner, name, changed)
    with pytest.raises(guard.GuardError, match=name):
        guard.check_rasa()


def test_a_store_error_ends_the_turn_and_names_only_its_kind() -> None:
    with pytest.raises(TurnAborted) as aborted:
        guard.refuse_store_error(FailSafeTrackerStore, ValueError("hello from a person"))
    assert aborted.value.reason == "store_ValueError"


def test_no_part_of_rasa_can_swallow_the_end_of_a_turn() -> None:
    assert not issubclass(TurnAborted, Exception)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(None, id="nothing"),
        pytest.param([], id="a list"),
        pytest.param({"events": []}, id="no responses"),
        pytest.param({"responses": []}, id="no events"),
        pytest.param({"events": {}, "responses": []}, id="an object as events"),
        pytest.param({"events": [], "responses": ["hello"]}, id="a text as response"),
        pytest.param({"events": [{"event": "invented"}], "responses": []}, id="an unknown event"),
        pytest.param({"events": [{"event": "slot"}], "responses": []}, id="a slot without a name"),
        pytest.param({"events": [{}] * 201, "responses": []}, id="too many events"),
    ],
)
def test_an_answer_of_another_shape_is_refused(answer: Any) -> None:
    with pytest.raises((ValueError, TypeError)):
        guard.checked(answer)


def test_a_good_answer_is_taken_as_it_is() -> None:
    answer = {"events": [{"event": "slot", "name": "turn", "value": 1}], "responses": [{}]}
    assert guard.checked(answer) is answer
