"""Names put together over reports, and places put on the map.

    python benchmarks/entities.py [--gold FOLDER]

Three measures. `names`: B-cubed of the annotated variants of each cluster in FOLDER, put together by the whole program;
the baseline puts names of one last word together. `pairs`: names written by hand in `tables/names.tsv`, each in a
report of its own: how often two put together are one, and two that are one are put together; the baseline is how alike
rapidfuzz finds their letters, at the threshold that the answers show to be best. `places`: mentions written by hand in
`tables/places.tsv`: the right country, within 50 km, and how many that nobody could place were left open; the baseline
takes the most populous place of the name. Intervals are of 95%, by bootstrap over pairs and mentions.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from rapidfuzz.fuzz import token_sort_ratio

import rashomon
from bootstrap import intervals, total
from convention import SHARED, beside, render
from rashomon.language.gazetteer import find
from rashomon.records import Entity, Place
from rashomon.render import serial
from rashomon.stages import marks
from rashomon.stages.marks.sites import distance
from reports import document, readings

SCORER = SHARED / "score" / "score.py"
TABLES = Path(__file__).parent / "tables"
NEAR = 50  # kilometres
# Two sentences of other words: the same words around two names would make one of them a copy's damage.
FRAMES = {
    "person": ("A witness, {}, told reporters that it rained.", "In the end {}, a carpenter, left the hall."),
    "place": ("The family fled from {} by bus.", "Snow cut the road near {} for a week."),
    "organization": ("Officials of the {} said that it rained.", "A statement by the {} came late."),
}

Counts = Mapping[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=SHARED / "gold", help="the clusters")
    given = parser.parse_args()
    ours, theirs = {}, {}
    for name, mine, simple in (*names(given.gold), *pairs(), *places()):
        ours[name], theirs[name] = mine, simple
    if not any(name.startswith("names") for name in ours):
        print(f"entities.py: no clusters measured, {given.gold if SCORER.exists() else SCORER} is not there")
    print(render({"rashomon": ours, "baseline": theirs}))


def names(gold: Path) -> Iterator[tuple[str, float, float]]:
    """The grouping of each cluster's annotated names, ours and by the last word."""
    folders = sorted(path.parent for path in gold.glob("*/gold.json")) if SCORER.exists() else []
    for folder in folders:
        answers, scorer = json.loads((folder / "gold.json").read_text("utf-8")), beside(SCORER)
        account = json.loads(serial.encode(rashomon.account(sorted(folder.glob("*.txt")))))
        known = {
            (entity["type"], scorer.fold(variant)): at
            for at, entity in enumerate(answers["entities"])
            for variant in entity["variants"]
        }
        simple = {key: (key[1].split() or [""])[-1] for key in known}
        found = scorer.score(answers, account)[0]["names"]
        yield f"names {folder.name} f1", found["f1"], scorer.b_cubed(known, simple)["f1"]


def rows(name: str) -> list[list[str]]:
    """The rows of a table of this folder."""
    lines = (TABLES / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def pairs() -> Iterator[tuple[str, object, object]]:
    """How well names are told to be one, beside the likeness of their letters."""
    table = rows("names.tsv")
    alike = [token_sort_ratio(one, other) for _, _, one, other, _ in table]
    truth = [verdict == "same" for _, verdict, *_ in table]
    cuts = [[value >= cut for value in alike] for cut in range(50, 101)]
    simple = max((counted(truth, cut) for cut in cuts), key=lambda made: prf(total(made))["f1"])
    ours = counted(truth, [together(kind, one, other) for kind, _, one, other, _ in table])
    yield from table_of("pairs", ours, simple, prf)


def together(kind: str, *pair: str) -> bool:
    """Whether the names of two reports come out as one entity."""
    told = [frame.format(name) for frame, name in zip(FRAMES[kind], pair, strict=True)]
    found = entities(*told)
    return any({mention.document for mention in entity.mentions} == {"0", "1"} for entity in found)


def entities(*texts: str) -> tuple[Entity, ...]:
    """The entities of these reports."""
    reports = [document({"id": str(at), "text": text}) for at, text in enumerate(texts)]
    return marks.find(reports, readings(reports))


def counted(truth: Sequence[bool], said: Sequence[bool]) -> list[Counts]:
    """What prf needs of each pair."""
    return [{"hit": a and b, "made": b, "gold": a} for a, b in zip(truth, said, strict=True)]


def prf(sums: Counts) -> dict[str, float]:
    """Precision, recall and their mean."""
    p, r = sums["hit"] / max(1, sums["made"]), sums["hit"] / max(1, sums["gold"])
    return {"p": p, "r": r, "f1": 2 * p * r / (p + r) if p + r else 0.0, "n": sums["gold"]}


def places() -> Iterator[tuple[str, object, object]]:
    """How well mentions are put on the map, beside the most populous place of the name."""
    ours, simple = [], []
    for name, country, precision, lat, lon, text in rows("places.tsv"):
        truth = country, precision, lat, lon
        named = [e for e in entities(text) if any(name in mention.quote for mention in e.mentions)]
        ours.append(judged(truth, next((e.place for e in named if e.place), None)))
        simple.append(judged(truth, next((site.place for site in find(name)), None)))
    yield from table_of("places", ours, simple, mapped)


def judged(truth: tuple[str, ...], place: Place | None) -> Counts:
    """What is right of one mention's place."""
    country, precision, lat, lon = truth
    known, point = country != "-", lat not in ".-"
    right = place is not None and place.country == country
    near = place is not None and point and distance(place, Place(
        lat=float(lat), lon=float(lon), country=country, precision="city")) <= NEAR  # fmt: skip
    return {
        "known": known, "placed": known and place is not None, "country": right, "points": point, "near": near,
        "exact": right and place is not None and place.precision == precision,
        "open": not known, "left": not known and place is None,
    }  # fmt: skip


def mapped(sums: Counts) -> dict[str, float]:
    """The shares of mentions that are right."""
    share = {name: sums[name] / max(1, sums["known"]) for name in ("country", "exact")}
    return {
        "country": share["country"],
        "country of those placed": sums["country"] / max(1, sums["placed"]),
        "precision": share["exact"],
        "within 50 km": sums["near"] / max(1, sums["points"]),
        "left open rightly": sums["left"] / max(1, sums["open"]),
        "n": sums["known"],
    }


def table_of(
    name: str, ours: Sequence[Counts], simple: Sequence[Counts], figures: Callable[[Counts], Mapping[str, Any]]
) -> Iterator[tuple[str, object, object]]:
    """The rows of one measure: ours with its interval, and the baseline's."""
    mine, theirs, bounds = figures(total(ours)), figures(total(simple)), intervals(ours, figures)
    for key, value in mine.items():
        low, high = bounds[key]
        yield f"{name} {key}", value if key == "n" else f"{value:.4f} [{low:.3f}-{high:.3f}]", theirs[key]


if __name__ == "__main__":
    main()
