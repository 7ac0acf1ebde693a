# SPDX-License-Identifier: Apache-2.0
"""Turns through Rasa alone, against an actions server that answers at once.

    python -m bench.rasa_turns --model models --conversations 1 8 32 --turns 960

Starts Rasa on a port and a tracker file of its own. Prints, for each number of conversations that
go on without pauses: turns a second, p50 and p95 in ms; then the start, the memory and the CPU.
"""

import argparse
import asyncio
import itertools
import json
import random
import secrets
import statistics
import tempfile
import time
from pathlib import Path

import aiohttp

from tests.bot.fake_actions import FakeActions
from tests.bot.running import Bot, running_bot

SHORT = ["yes", "no", "I don't know", "both of them", "last March", "my mother", "no that's wrong"]
LONG = [
    "My mother fell on the ward at the infirmary and nobody called us until the next day.",
    "The council said the hospital should pay for the carers and the hospital said the council.",
    """They sent him home at two in the morning without his tablets and with no one to look after
    him, and when I rang the surgery they told me to ring the ward, who told me to ring 111.""",
    "I would like someone to say sorry and to explain why it took eleven weeks.",
    "It was some time between the middle of February and the end of April this year.",
]


async def converse(
    session: aiohttp.ClientSession, bot: Bot, *, turns: int, name: str
) -> list[float]:
    """One conversation without pauses: how long each typed turn took, in seconds."""
    draw = random.Random(name)
    texts = itertools.chain([""], (draw.choice(SHORT + LONG * 2) for _ in range(turns)))
    took: list[float] = []
    for number, text in enumerate(texts):
        body = {
            "sender": name,
            "message": f"{name}-{number}",
            "kind": "text" if text else "begin",
            # Long texts differ every time, so that nothing remembered helps.
            "text": f"{text} ({name} {number})" if len(text) > 20 else text,
        }
        began = time.monotonic()
        async with session.post(
            f"{bot.url}/turn", data=json.dumps(body), headers={"X-Anydoor-Secret": bot.secret}
        ) as response:
            if response.status != 200:
                raise SystemExit(f"A turn was answered {response.status}: {await response.text()}")
            await response.read()
        if text:
            took.append(time.monotonic() - began)
    return took


async def measure(bot: Bot, *, conversations: int, turns: int) -> str:
    each = max(1, turns // conversations)
    mark = secrets.token_hex(3)
    async with aiohttp.ClientSession() as session:
        cpu, began = bot.cpu_seconds(), time.monotonic()
        found = await asyncio.gather(
            *(
                converse(session, bot, turns=each, name=f"{mark}-{number}")
                for number in range(conversations)
            )
        )
        seconds, cpu = time.monotonic() - began, bot.cpu_seconds() - cpu
    took = sorted(itertools.chain(*found))
    p95, p99 = (statistics.quantiles(took, n=100)[place] for place in (94, 98))
    return (
        f"{conversations:>3} conversations: {len(took) / seconds:5.1f} turns/s"
        f"   p50 {statistics.median(took) * 1000:6.1f}   p95 {p95 * 1000:6.1f}"
        f"   p99 {p99 * 1000:6.1f}   longest {took[-1] * 1000:6.1f} ms"
        f"   CPU {cpu / len(took) * 1000:4.1f} ms a turn"
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--model", default="models")
    options.add_argument("--conversations", type=int, nargs="+", default=[1, 8, 32])
    options.add_argument("--turns", type=int, default=960)
    given = options.parse_args()
    actions = FakeActions().start()
    with (
        tempfile.TemporaryDirectory() as folder,
        running_bot(given.model, actions_url=actions.url, folder=Path(folder)) as bot,
    ):
        print(f"ready after {bot.seconds_to_ready:.1f} s, {bot.megabytes()} MB")
        asyncio.run(measure(bot, conversations=2, turns=40))
        for conversations in given.conversations:
            print(asyncio.run(measure(bot, conversations=conversations, turns=given.turns)))
        print(f"{bot.megabytes()} MB at the end")
    actions.stop()


if __name__ == "__main__":
    main()
