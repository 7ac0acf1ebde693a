# SPDX-License-Identifier: Apache-2.0
"""What must hold before the bot takes a turn. Whatever does not hold stops it with a sentence."""

import gc
from typing import Final

from rasa.core.agent import Agent
from rasa.core.tracker_store import TrackerStore
from sanic import Sanic
from threadpoolctl import threadpool_limits

from bot import guard
from bot.aborted import TurnAborted
from bot.turn import CHANNEL, store_behind
from bot.wording import Speaker

SHORTEST_SECRET: Final = 32
LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


def check_secret(secret: str) -> str:
    """The secret, if it is long enough to keep others out.

    Raises:
        GuardError: where it is not.
    """
    if len(secret.encode()) < SHORTEST_SECRET:
        raise guard.GuardError(f"ANYDOOR_LOOPBACK_SECRET needs {SHORTEST_SECRET} bytes or more.")
    return secret


def check_listener(app: Sanic) -> None:
    """Refuse to be reached from another machine, or by any other way than our channel.

    Raises:
        GuardError: with the option to leave out.
    """
    if app.state.host not in LOOPBACK:
        raise guard.GuardError("Rasa must listen on this machine only: rasa run -i 127.0.0.1")
    ours = f"webhooks/{CHANNEL}/"
    for route in app.router.routes:
        if route.path and not route.path.startswith(ours):
            raise guard.GuardError(
                "Another way in is open: leave out --enable-api, and have only "
                "bot.channel.Loopback in credentials.yml."
            )


def check_agent(agent: Agent | None) -> None:
    """Refuse to start without a model, with another store or with another speaker.

    Raises:
        GuardError: with what to do.
    """
    if agent is None or not agent.is_ready():
        raise guard.GuardError("There is no model that can be loaded: run rasa train.")
    check_store(agent.tracker_store)
    if not isinstance(agent.nlg, Speaker):
        raise guard.GuardError("endpoints.yml must name bot.wording.Speaker under nlg.")


def check_store(store: TrackerStore) -> None:
    """Rasa takes a store in memory where it cannot find the one that is named."""
    try:
        store_behind(store)
    except TurnAborted:
        raise guard.GuardError(
            "endpoints.yml must name bot.store.Store as tracker_store."
        ) from None


def settle_memory() -> None:
    """Take all that was loaded out of the collector's sight.

    Each full collection otherwise walks over model, directory and libraries, and every
    conversation waits for it.
    """
    gc.collect()
    gc.freeze()


def settle_threads() -> None:
    """Have numpy work on one core from now on.

    A turn's products are small. With two threads the second waits for the next one by counting,
    up to a tenth of a second after each, and takes as much of the processor as the turn itself.
    """
    threadpool_limits(1, user_api="blas")
