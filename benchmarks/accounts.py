"""Whole accounts of annotated clusters: the parts of their score that are about language and figures.

    python benchmarks/accounts.py [--gold FOLDER]

FOLDER holds a folder a cluster, each with its reports (`*.txt`) and a `gold.json`. The program makes one account of a
cluster's reports; the scorer kept beside the data judges it. Intervals are of 95%, by bootstrap over the reports of a
cluster; utterances and altered wordings run over several reports, and those and figures have none.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import rashomon
from convention import SHARED, beside, render
from counting import measured, tally
from rashomon.render import serial

SCORER = SHARED / "score" / "score.py"
CLUSTERS = ("baghouz", "qeshm", "aden", "heist")

Tree = Mapping[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=SHARED / "gold", help="the clusters")
    given = parser.parse_args()
    clusters = [folder for name in CLUSTERS if (folder := given.gold / name).is_dir()]
    if not clusters or not SCORER.exists():
        print(f"accounts.py: nothing measured, {given.gold if SCORER.exists() else SCORER} is not there")
        return
    print(render({folder.name: language(folder) for folder in clusters}))


def language(cluster: Path) -> dict[str, Any]:
    """The figures of a cluster's account; those without an interval as plain numbers."""
    gold = json.loads((cluster / "gold.json").read_text("utf-8"))
    account = json.loads(serial.encode(rashomon.account(sorted(cluster.glob("*.txt")))))
    judge = beside(SCORER).score
    whole, _ = judge(gold, account)
    rows = [counts(one, account, judge(one, account)[0]) for one in alone(gold)]
    found = {name: value for name, value in measured(rows).items() if not name.endswith((" p", " r"))}
    found |= {name: whole[name]["f1"] for name in ("utterances", "altered") if name in whole}
    found |= {f"figures {name}": value for name, value in whole["figures"].items() if name != "n"}
    return found | agencies(gold, account)


def agencies(gold: Tree, account: Tree) -> dict[str, float]:
    """Precision and recall of the agencies the reports credit or evidently carry, by their initials or one word."""
    wanted = {name(one["document"]): {short(agency) for agency in one["agencies"]} for one in gold["documents"]}
    made = {name(one["path"]): {short(agency) for agency in one["agencies"]} for one in account["documents"]}
    right = sum(len(wanted[report] & made.get(report, set())) for report in wanted)
    sizes = sum(map(len, made.values())), sum(map(len, wanted.values()))
    return {f"agencies {part}": right / size if size else 1.0 for part, size in zip("pr", sizes, strict=True)}


def short(agency: str) -> str:
    """The initials of a name of several words, and any other as it is, without case, points and article."""
    words = agency.casefold().replace(".", "").removeprefix("the ").split()
    return "".join(word[0] for word in words) if len(words) > 1 else words[0]


def alone(gold: Tree) -> Iterator[dict[str, Any]]:
    """The gold of each report by itself."""
    for document in gold["documents"]:
        said = [
            statement | {"variants": [one for one in statement["variants"] if one["document"] == document["document"]]}
            for statement in gold["statements"]
        ]
        yield {"documents": [document], "entities": gold["entities"], "statements": said}


def counts(gold: Tree, account: Tree, score: Tree) -> dict[str, float]:
    """What the scorer's shares of one report are shares of."""
    ids = {one["id"] for one in account["documents"] if name(one["path"]) == name(gold["documents"][0]["document"])}
    made = sum(one["document"] in ids and one["kind"] == "direct"
               for statement in account["statements"] for one in statement["variants"])  # fmt: skip
    quotes, indirect = score["quotes"], score.get("indirect", {"r": 0.0, "n": 0, "speaker": 0.0})
    found, reported = round(quotes["r"] * quotes["n"]), round(indirect["r"] * indirect["n"])
    return {
        **tally("quotes", made=made, gold=quotes["n"], right=round(quotes["p"] * made), found=found),
        "quotes speaker right": round(quotes["speaker"] * found), "quotes speaker of": found,
        "indirect recall right": reported, "indirect recall of": indirect["n"],
        "indirect speaker right": round(indirect["speaker"] * reported), "indirect speaker of": reported,
    }  # fmt: skip


def name(path: str) -> str:
    return PurePosixPath(path).name


if __name__ == "__main__":
    main()
