# SPDX-License-Identifier: Apache-2.0
"""Each transcript beside this file is played against Rasa and a real store, several at a time."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.faults.stack import MODEL, Stack
from tests.transcripts.playing import Miswritten, Player, read

pytestmark = [pytest.mark.bot, pytest.mark.slow]

FOLDER = Path(__file__).parent
NAMES = sorted(str(path.relative_to(FOLDER)) for path in FOLDER.glob("*/*.txt"))
AT_A_TIME = 4


def play(url: str, name: str) -> None:
    transcript = read(FOLDER / name)
    Player(url, transcript.usual).play(transcript)


@pytest.fixture(scope="module")
def plays(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Future[None]]]:
    """All transcripts that were chosen, being played."""
    if not MODEL.exists():
        pytest.skip(f"{MODEL.name} is not trained: run make train")
    chosen = [
        item.callspec.params["name"]
        for item in request.session.items
        if isinstance(item, pytest.Function) and "plays" in item.fixturenames
    ]
    stack = Stack(tmp_path_factory.mktemp("plays"))
    try:
        stack.start()
        with ThreadPoolExecutor(AT_A_TIME) as pool:
            yield {name: pool.submit(play, stack.url, name) for name in chosen}
    finally:
        stack.stop()


@pytest.mark.parametrize("name", NAMES)
def test_transcript(plays: dict[str, Future[None]], name: str) -> None:
    plays[name].result()


def test_there_are_many_of_them() -> None:
    assert len(NAMES) >= 120


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A title\nPerson whispers: no", 2),
        ("A title\nUsually: name\nStatus: open", 2),
        ("A title\nPerson: Hello", 1),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    (tmp_path / "wrong.txt").write_text(text)
    with pytest.raises(Miswritten, match=f"wrong.txt:{line}:"):
        read(tmp_path / "wrong.txt")
