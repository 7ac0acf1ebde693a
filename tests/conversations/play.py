# SPDX-License-Identifier: Apache-2.0
"""Plays a conversation on the pure dialogue: real readers, real directory, real wording.

Only the classifier of acts is left out: a test names the act where it matters.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from actions.dialogue import conversation
from actions.dialogue.plain import PlainReader
from actions.dialogue.speech import Around
from actions.directory.directory import the_directory
from actions.directory.examples import KnownSentences
from actions.directory.wording import Wording
from actions.domain.draft import Channel, Draft
from actions.domain.record import RecordFacts, record_of
from actions.domain.understood import Asked, Understood

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOLIDAYS = frozenset({date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1)})
RESPONSES = Path(__file__).parents[2] / "data" / "responses"
WORDING = Wording(RESPONSES)
REACHED: set[tuple[str, ...]] = set()
"""What the plays of this session have reached: see test_everything_is_reached.py."""
READ = PlainReader(lambda: KnownSentences({}))


def around(turn: int = 0) -> Around:
    """What surrounds the given turn; a minute passes with each."""
    return Around(
        now=NOW + timedelta(minutes=turn),
        today=TODAY,
        directory=the_directory(),
        wording=WORDING,
        holidays=HOLIDAYS,
        random_bytes=lambda size: bytes(range(1, size + 1)),
    )


@dataclass
class Play:
    """One conversation. `heard` holds the names of the responses of the last turn."""

    draft: Draft
    heard: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    asked: str | None = None
    options: tuple[str, ...] = ()
    status: str = "open"
    turn: int = 0

    @classmethod
    def begin(cls, *, host: str = "RWE", channel: Channel = Channel.WEB_CHAT) -> "Play":
        draft = Draft(
            conversation="c1", receiving_organisation=host, received_at=NOW, channel=channel
        )
        play = cls(draft)
        play._take(conversation.begin(draft, around()))
        return play

    def say(
        self,
        text: str,
        *,
        act: str | None = None,
        confidence: float = 0.95,
        asks: tuple[str, ...] = (),
    ) -> "Play":
        """Type words. `asks` names what the bot's reader would find to be asked in them."""
        read = READ(text, question=self.asked, today=TODAY, directory=the_directory())
        said = replace(
            read,
            act=act,
            confidence=confidence if act else 0.0,
            asked=tuple(Asked(name, 0.95) for name in asks),
        )
        return self._decide(said)

    def press(self, *meanings: str) -> "Play":
        """Press options, which must have been offered."""
        missing = [meaning for meaning in meanings if meaning not in self.options]
        assert not missing, f"{missing} not offered at {self.asked}: {self.options}"
        REACHED.update(("pressed", self.asked or "", meaning) for meaning in meanings)
        said = Understood(text="", chosen=meanings)
        return self._decide(said)

    def _decide(self, said: Understood) -> "Play":
        self.turn += 1
        return self._take(conversation.decide(self.draft, said, around(self.turn)))

    def answer(self, **answers: str) -> "Play":
        """Answer questions by name until another comes up; `_x` presses x, else words are typed."""
        while self.asked in answers:
            words = answers.pop(self.asked)
            self = self.press(words[1:]) if words.startswith("_") else self.say(words)
        return self

    @property
    def record(self) -> dict[str, object]:
        facts = RecordFacts(
            today=TODAY, bank_holidays=HOLIDAYS, advocate_for=the_directory().advocacy_for
        )
        return record_of(self.draft, facts)

    def _take(self, decided: object) -> "Play":
        self.draft = decided.draft
        self.heard, self.said, self.asked, self.options = [], [], None, ()
        for response in decided.reply:
            if response["kind"] == "state":
                self.status = response["state"]["status"]
                continue
            ask = response.get("ask")
            again = bool(ask and ask["times"] > 1)
            spoken = WORDING.speak(
                response["response"],
                values=response["values"],
                variant=response["variant"],
                again=again,
            )
            REACHED.add(("spoken", response["response"], response["variant"] or ""))
            REACHED.update([("again", response["response"])] if again else [])
            self.said.append(spoken.text)
            self.heard.append(response["response"])
            if ask:
                self.asked = ask["question"]
                self.options = tuple(option["means"] for option in ask["options"])
                unlabelled = [
                    o["means"]
                    for o in ask["options"]
                    if not (o["label"] or spoken.labels.get(o["means"]))
                ]
                assert not unlabelled, f"{self.asked} has no words for {unlabelled}"
        return self


def until(question: str, story: str, **answers: str) -> Play:
    """Told, confirmed, and answered until this question comes up."""
    play = Play.begin().say(story).press("done")
    if play.asked == "organisations_confirm":
        play = play.press(*(o for o in play.options if o != "none_right"))
    usual = {
        "organisations_more": "_no",
        "organisation_name": "_unsure",
        "funding": "_unsure",
        "when_happened": "March 2026",
        "outcome_wanted": "an apology",
        "postcode": "LE8 5AA",
        "person_postcode": "_same",
        "council_which": "Leicestershire",
        **answers,
    }
    usual.pop(question, None)
    play = play.answer(**usual)
    assert play.asked == question, (play.asked, play.said)
    return play
