# SPDX-License-Identifier: Apache-2.0
"""Turns through the door of a running demonstration: time for one, with 1, 8 and 32 conversations.

    python -m bench.door [turns in each conversation]

Each conversation types without pauses, so this is the worst case. Reads var/demo.json and
var/processes.json; prints milliseconds, turns a second, and resident megabytes.
"""

import asyncio
import json
import sys
import time
import uuid
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

VAR = Path("var")
TEXTS = (
    "The LRI sent my mum home without a care plan in March 2026",
    "Leicestershire county council never sent the carers",
    "she fell the same night and nobody came",
    "the district nurses said it was not their job",
)


async def converse(session: ClientSession, url: str, turns: int) -> list[float]:
    """Seconds that each typed turn of one conversation took."""
    async with session.post(f"{url}/api/v1/conversations", json={"channel": "web_chat"}) as answer:
        began = await answer.json()
    path = f"{url}/api/v1/conversations/{began['conversation']}"
    headers = {"Authorization": f"Bearer {began['token']}"}
    seconds = []
    for number in range(turns):
        body = {"id": str(uuid.uuid4()), "text": TEXTS[number % len(TEXTS)]}
        start = time.perf_counter()
        async with session.post(f"{path}/turns", json=body, headers=headers) as answer:
            answer.raise_for_status()
            await answer.json()
        seconds.append(time.perf_counter() - start)
    async with session.delete(path, headers=headers):
        return seconds


async def measure(url: str, *, conversations: int, turns: int) -> str:
    async with ClientSession() as session:
        start = time.perf_counter()
        taken = await asyncio.gather(*(converse(session, url, turns) for _ in range(conversations)))
        whole = time.perf_counter() - start
    every = sorted(second for one in taken for second in one)
    middle, high = every[len(every) // 2], every[int(len(every) * 0.95)]
    return (
        f"{conversations:3} conversations: p50 {1000 * middle:6.0f} ms, p95 {1000 * high:6.0f} ms,"
        f" {len(every) / whole:5.1f} turns/s"
    )


def resident(pid: int) -> float:
    """Megabytes of memory that a process holds."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def main() -> None:
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    url = json.loads((VAR / "demo.json").read_text(encoding="utf-8"))["url"]
    processes: dict[str, Any] = json.loads((VAR / "processes.json").read_text(encoding="utf-8"))
    for conversations in (1, 8, 32):
        print(asyncio.run(measure(url, conversations=conversations, turns=turns)))
    for name in ("rasa", "actions"):
        print(f"{name}: {resident(processes[name]):.0f} MB")


if __name__ == "__main__":
    main()
