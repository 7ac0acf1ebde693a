# SPDX-License-Identifier: Apache-2.0
"""One small model and one running Rasa for all tests of the bot."""

import fcntl
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from tests.bot.fake_actions import FakeActions
from tests.bot.running import ROOT, Bot, environment, rasa, running_bot

FEW = 40


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> str:
    """A model of the real config, domain and rules, with few examples.

    Where the tests run in several processes, the first that needs it makes it for all of them.
    """
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "small-model"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not list(folder.glob("models/*.tar.gz")):
            train(folder)
    return str(folder / "models")


def train(folder: Path) -> None:
    env = environment(folder=folder, actions_url="http://127.0.0.1:9/webhook", secret="s" * 32)
    done = rasa(
        "train", "--config", str(few_sentences(folder)), "--data", "tests/bot/data", "data/rules",
        "--out", str(folder / "models"), env=env,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def few_sentences(folder: Path) -> Path:
    """The real config, with the first sentences of each kind of danger to learn from."""
    danger = folder / "danger"
    danger.mkdir(exist_ok=True)
    for file in (ROOT / "data" / "danger").glob("*.txt"):
        lines = file.read_text(encoding="utf-8").splitlines()[:FEW]
        (danger / file.name).write_text("\n".join(lines), encoding="utf-8")
    config = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))
    (safety,) = (part for part in config["pipeline"] if part["name"].endswith(".Safety"))
    safety["sentences"] = str(danger)
    file = folder / "config.yml"
    file.write_text(yaml.safe_dump(config), encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def _actions() -> Iterator[FakeActions]:
    server = FakeActions().start()
    yield server
    server.stop()


@pytest.fixture
def actions(_actions: FakeActions) -> Iterator[FakeActions]:
    """The fake actions server, answering well until told otherwise."""
    _actions.reset()
    yield _actions
    _actions.reset()


@pytest.fixture(scope="session")
def _bot(
    trained: str, _actions: FakeActions, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Bot]:
    folder: Path = tmp_path_factory.mktemp("bot")
    with running_bot(
        trained, actions_url=_actions.url, folder=folder, ANYDOOR_ACTION_SECONDS="1"
    ) as bot:
        yield bot


@pytest.fixture
def bot(_bot: Bot, actions: FakeActions) -> Bot:
    """The running Rasa, whose actions are the fake ones. Actions get one second."""
    return _bot


_numbers = itertools.count(1)


@pytest.fixture
def sender() -> str:
    """A conversation that no other test has."""
    return f"conversation-{next(_numbers)}"


@pytest.fixture
def opened(bot: Bot, sender: str) -> Callable[[], str]:
    """Opens a conversation and gives its sender."""

    def begin() -> str:
        assert bot.turn(sender, "opening").status == 200
        return sender

    return begin
