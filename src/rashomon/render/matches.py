"""The same report, story and figure found again in a later account.

Enter two accounts; leave which report, story and figure of the one is which of the other. A report is the same when
its id is; it was revised when one of the same address or file name came in its place with other bytes.

>>> import rashomon
>>> same_reports(rashomon.account([]), rashomon.account([]))
{}
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from rashomon.records import Account, Document, Entry, Figure, Story, Variant

# For a report of the later account: the characters something of the earlier one stands in, and its words.
Places = Mapping[str, list[tuple[int, int, str, str]]]


def same_reports(old: Account, new: Account) -> dict[str, str]:
    """For reports of the earlier account the id they have in the later one."""
    kept = {d.id for d in old.documents} & {d.id for d in new.documents}
    came = {_address(d): d.id for d in new.documents if d.id not in kept}
    revised = {d.id: came[_address(d)] for d in old.documents if d.id not in kept and _address(d) in came}
    return {document: document for document in kept} | revised


def _address(document: Document) -> str:
    return document.url or PurePosixPath(document.path).name


def stories_matched(old: Sequence[Story], new: Sequence[Story], same: Mapping[str, str]) -> dict[str, Story]:
    """For the later stories (by id) the earlier ones they go on: those that share most reports, each one once."""
    home = {document: story for story in new for document in story.documents}
    shared = Counter((was.id, home[same[d]].id) for was in old for d in was.documents if d in same and same[d] in home)
    known = {story.id: story for story in old}
    pairs: dict[str, Story] = {}
    taken: set[str] = set()
    for was, now in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        if was not in taken and now not in pairs:
            pairs[now] = known[was]
            taken.add(was)
    return pairs


class Overlaps:
    """Whether something of the later account stands where something of the earlier one did."""

    def __init__(self, same: Mapping[str, str]) -> None:
        """`same` maps the earlier reports to the later ones."""
        self.same = same
        self._unchanged = {was for was, now in same.items() if was == now}

    def places(self, things: Iterable[Entry | Variant], name: str = "") -> Places:
        """Where the earlier things stand, by the later report; `name` is what `standing` gives back."""
        found: defaultdict[str, list[tuple[int, int, str, str]]] = defaultdict(list)
        for thing in things:
            if thing.document in self.same:
                found[self.same[thing.document]].append((thing.start, thing.end, thing.quote, name))
        return found

    def stood(self, thing: Entry | Variant, known: Places) -> list[str]:
        """The names of what stood there: on some of the same characters, or in a revised report in the same words."""
        return [
            name
            for start, end, quote, name in known.get(thing.document, ())
            if (start < thing.end and thing.start < end if thing.document in self._unchanged else quote == thing.quote)
        ]


def figures_matched(old: Sequence[Figure], new: Sequence[Figure], overlaps: Overlaps) -> dict[str, Figure]:
    """For the later figures (by id) the earlier ones: of the same id, else of the same thing on the same characters."""
    known = {figure.id: figure for figure in old}
    pairs = {figure.id: known[figure.id] for figure in new if figure.id in known}
    piles: defaultdict[tuple[str, ...], dict[str, list[tuple[int, int, str, str]]]] = defaultdict(dict)
    for figure in old:
        if figure.id not in pairs:
            for document, places in overlaps.places(figure.entries, figure.id).items():
                piles[_thing(figure)].setdefault(document, []).extend(places)
    taken = set(pairs)
    for figure in new:
        if figure.id not in pairs:
            pile = piles.get(_thing(figure), {})
            stood = Counter(name for entry in figure.entries for name in overlaps.stood(entry, pile))
            found = min(stood.keys() - taken, key=lambda name: (-stood[name], name), default=None)
            if found is not None:
                pairs[figure.id] = known[found]
                taken.add(found)
    return pairs


def _thing(figure: Figure) -> tuple[str, ...]:
    """What a figure counts."""
    return figure.measure, figure.group.casefold(), figure.unit or "", figure.series, figure.standing, figure.motion
