# SPDX-License-Identifier: Apache-2.0
"""What stops the bot from starting, each with a sentence that says what to do."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore
from rasa.shared.core.domain import Domain
from threadpoolctl import threadpool_info, threadpool_limits

from bot.guard import GuardError
from bot.start import check_agent, check_listener, check_secret, settle_threads
from bot.store import Store
from bot.wording import Speaker
from tests.bot.fake_actions import FakeActions
from tests.bot.running import environment, rasa, running_bot


def app(*, host: str = "127.0.0.1", paths: tuple[str, ...] = ("", "webhooks/anydoor/turn")) -> Any:
    routes = [SimpleNamespace(path=path) for path in paths]
    return SimpleNamespace(state=SimpleNamespace(host=host), router=SimpleNamespace(routes=routes))


def agent(tmp_path: Path, **changed: Any) -> Any:
    store = Store(host=f"sqlite:///{tmp_path / 'tracker.db'}")
    whole = {
        "tracker_store": FailSafeTrackerStore(store),
        "nlg": Speaker(),
        "is_ready": lambda: True,
    }
    return SimpleNamespace(**(whole | changed))


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_this_machine_may_be_listened_on(host: str) -> None:
    check_listener(app(host=host))


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "", None, "192.0.2.7"])
def test_another_address_is_refused(host: str) -> None:
    with pytest.raises(GuardError, match=r"-i 127\.0\.0\.1"):
        check_listener(app(host=host))


@pytest.mark.parametrize(
    "path", ["conversations/<conversation_id:path>/tracker", "webhooks/rest/webhook", "model"]
)
def test_another_way_in_is_refused(path: str) -> None:
    with pytest.raises(GuardError, match="enable-api"):
        check_listener(app(paths=("", "webhooks/anydoor/turn", path)))


def test_a_short_secret_is_refused() -> None:
    assert check_secret("s" * 32) == "s" * 32
    with pytest.raises(GuardError, match="32 bytes"):
        check_secret("s" * 31)


def test_an_agent_with_our_parts_may_start(tmp_path: Path) -> None:
    check_agent(agent(tmp_path))


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        pytest.param({"is_ready": lambda: False}, "rasa train", id="no model"),
        pytest.param(
            {"tracker_store": FailSafeTrackerStore(InMemoryTrackerStore(Domain.empty()))},
            "bot.store.Store",
            id="a store in memory",
        ),
        pytest.param(
            {"nlg": TemplatedNaturalLanguageGenerator({})}, "bot.wording", id="another speaker"
        ),
    ],
)
def test_an_agent_with_other_parts_may_not(
    tmp_path: Path, changed: dict[str, Any], told: str
) -> None:
    with pytest.raises(GuardError, match=told):
        check_agent(agent(tmp_path, **changed))


@pytest.mark.bot
@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "secret", "told"),
    [
        pytest.param(["-i", "0.0.0.0"], "s" * 32, "-i 127.0.0.1", id="every address"),
        pytest.param(["-i", "127.0.0.1", "--enable-api"], "s" * 32, "enable-api", id="the API"),
        pytest.param(["-i", "127.0.0.1"], "short", "32 bytes", id="a short secret"),
    ],
)
def test_a_hurried_operator_is_stopped(
    trained: str, tmp_path: Path, words: list[str], secret: str, told: str
) -> None:
    env = environment(folder=tmp_path, actions_url="http://127.0.0.1:9/webhook", secret=secret)
    done = rasa("run", "-m", trained, "-p", "0", *words, env=env)
    assert done.returncode != 0
    assert told in done.stdout + done.stderr


@pytest.mark.bot
@pytest.mark.slow
def test_words_stay_out_of_the_log_even_when_everything_is_logged(
    trained: str, tmp_path: Path, actions: FakeActions
) -> None:
    with running_bot(trained, actions_url=actions.url, folder=tmp_path, more=["--debug"]) as bot:
        assert bot.turn("c1", "m1", text="my name is zanzibar-canary").status == 200
        assert bot.turn("c1", "m2", text="/zanzibar-canary").status == 200
        assert "zanzibar-canary" not in bot.log


def test_a_settled_server_multiplies_on_one_core() -> None:
    with threadpool_limits(user_api="blas"):
        settle_threads()
        pools = [pool for pool in threadpool_info() if pool["user_api"] == "blas"]
        assert {pool["num_threads"] for pool in pools} == {1}
