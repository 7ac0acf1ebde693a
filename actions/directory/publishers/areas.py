# SPDX-License-Identifier: Apache-2.0
"""Which board and council a body of a publisher's file belongs to, and who follows whom."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from actions.directory.gazetteer import outward_of
from actions.directory.publishers.bodies import Body
from actions.directory.publishers.ons import PostcodesRead
from actions.directory.tables import rows

NEARLY_ALL = 0.95
_CLEARLY = 0.6
Row = dict[str, str]


@dataclass
class Areas:
    """`boards` are open, `parts` gives the board of a part, `districts` shares by outward code."""

    boards: frozenset[str]
    parts: Mapping[str, str]
    followers: Mapping[str, tuple[str, ...]]
    districts: Mapping[str, Sequence[tuple[str, str, float]]]
    councils: Mapping[str, str]
    _by_name: dict[str, str] = field(default_factory=dict)

    def board_of(self, body: Body) -> tuple[str, str]:
        """The board's code and how it was found; both empty where it cannot be told."""
        for code, basis in ((body.area, "as published"), (body.parent, "by its part")):
            for known in (code, self.parts.get(code, "")):
                if known in self.boards:
                    return known, basis
            after = self.followers.get(code, ())
            if len(after) == 1 and after[0] in self.boards:
                return after[0], "successor of the published board"
        found = {board for _, board, share in self._near(body) if board and share >= NEARLY_ALL}
        return (found.pop(), "by postcode district") if len(found) == 1 else ("", "")

    def council_of(self, body: Body) -> str:
        """The council in which a body stands; empty where that is not clear."""
        if body.council:
            return self.by_name(body.council)
        shares: Counter[str] = Counter()
        for council, _, share in self._near(body):
            shares[council] += round(share * 1000)
        best = shares.most_common(1)
        return best[0][0] if best and best[0][1] >= NEARLY_ALL * 1000 else ""

    def by_name(self, name: str) -> str:
        """The code of a council by the name that another publisher gives it."""
        if not self._by_name:
            self._by_name = {core_of(known): code for code, known in self.councils.items()}
        return self._by_name.get(core_of(name), "")

    def _near(self, body: Body) -> Sequence[tuple[str, str, float]]:
        return self.districts.get(outward_of(body.postcode) or "", ())


_NO_CORE = frozenset(
    "council county city borough metropolitan district of the london royal and upon unitary".split()
)


def core_of(council: str) -> str:
    """What two publishers have in common in the name of a council."""
    words = council.lower().replace(",", " ").replace("&", "and").replace("-", " ").split()
    return " ".join(sorted(word for word in words if word not in _NO_CORE)) or council.lower()


def districts_of(table: Iterable[Mapping[str, str]]) -> dict[str, list[tuple[str, str, float]]]:
    """The shares of postcode_areas.csv by outward code."""
    found: dict[str, list[tuple[str, str, float]]] = defaultdict(list)
    for row in table:
        share = float(row["share"] or 1)
        found[row["outward_code"]].append((row["council_gss"], row["icb_code"], share))
    return found


def followers_of(
    successions: Mapping[str, Collection[str]], *, opened: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """For each body that is no more, those open now that took over, however many steps later."""

    def chase(code: str, seen: frozenset[str]) -> set[str]:
        found: set[str] = set()
        for after in successions.get(code, ()):
            if after in opened:
                found.add(after)
            elif after not in seen:
                found |= chase(after, seen | {after})
        return found

    closed = (code for code in successions if code not in opened)
    return {code: tuple(sorted(chase(code, frozenset({code})))) for code in closed}


def known_successions(folder: Path) -> dict[str, list[str]]:
    """Successions in the lists so far: those loaded, and those noted beside former names."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows(folder, "successors.csv"):
        found[row["code"]].append(row["successor"])
    for row in rows(folder, "aliases.csv"):
        code, _, when = row["note"].split(";")[0].partition(" closed ")
        if row["kind"].startswith("former") and when and code not in found:
            found[code] = []
        if row["kind"].startswith("former") and when and row["target_code"] not in found[code]:
            found[code].append(row["target_code"])
    return dict(found)


def postcode_areas(
    read: PostcodesRead,
    *,
    before: Mapping[str, Sequence[tuple[str, str, float]]],
    names: Mapping[str, str],
    boards: Mapping[str, str],
) -> tuple[list[Row], Counter[str]]:
    """The rows of postcode_areas.csv, and postcodes in councils that no list of ours holds."""
    known = {(outward, council): board
             for outward, shares in before.items() for council, board, _ in shares}  # fmt: skip
    translated = _translated(read, known)
    usual = _usual(known)
    unknown: Counter[str] = Counter()
    counted: Counter[tuple[str, str, str]] = Counter()
    for (outward, council, board), count in read.pairs.items():
        if council not in names:
            unknown[council] += count
            continue
        ours = translated.get(board) or known.get((outward, council)) or usual.get(council, "")
        counted[outward, council, ours] += count
    made = [
        {"outward_code": outward, "council_gss": council, "council_name": names[council],
         "icb_code": board, "icb_name": boards.get(board, ""),
         "share": f"{count / read.all[outward]:.3f}", "lsoa_count": "",
         "method": "ONS postcode directory"}
        for (outward, council, board), count in sorted(counted.items())
    ]  # fmt: skip
    return made, unknown


def _translated(read: PostcodesRead, known: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """Boards by the statistics office's own codes, as most of their postcodes show."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for (outward, council, board), count in read.pairs.items():
        ours = known.get((outward, council))
        if board and ours:
            votes[board][ours] += count
    found = {}
    for board, counted in votes.items():
        ours, most = counted.most_common(1)[0]
        if most >= _CLEARLY * counted.total():
            found[board] = ours
    return found


def _usual(known: Mapping[tuple[str, str], str]) -> dict[str, str]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for (_, council), board in known.items():
        votes[council][board] += 1
    return {council: counted.most_common(1)[0][0] for council, counted in votes.items()}
