"""Verbs of two words before the counted, and the counted named by what they are: "gunned down 12", "identified as".

A `Passage`, a phrase and the token before it in; a `Finding` or None out.

>>> from rashomon.stages.claims.figures.passages import passage
>>> from rashomon.stages.claims.figures.phrases import phrases
>>> sentence = passage("d1", "The gang gunned down 12 guards.", 0, 31, "body")
>>> past_particle(sentence, phrases(sentence)[0], 3).measure
'killed'
"""

from __future__ import annotations

from rashomon.records import Measure
from rashomon.stages.claims.figures.findings import Finding
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.phrases import Phrase
from rashomon.stages.claims.figures.verbs import HEAD_MEASURES, TOLLS, VIOLENT

_DRAWN = frozenset(
    """pull pulled pulling pulls bring brought bringing brings dig dug digging drag dragged dragging lift lifted lifting
    haul hauled hauling carry carried carrying fish fished pluck plucked winch winched cut""".split()
)
_PERILS = frozenset(
    """rubble debris wreckage wreck ruins mud snow water waters sea river lake surf flames fire blaze ice cave
    well""".split()
)
_CLAIMED = frozenset("claim claims claimed claiming cost costs costing took takes taking".split())
_SEARCH = frozenset("search searched searching searches looking look hunt".split())
_SEARCHERS = frozenset(
    """rescuers rescue divers diver crews coastguard coast firefighters helicopters helicopter boats lifeboats teams
    volunteers mountain sniffer dogs""".split()
)
_LED = frozenset(
    "whisked whisking spirited bundled marched marching dragged dragging carted herded frogmarched".split()
)
_KILLING = frozenset(
    """stabbing beating bludgeoning crushing burning trampling hacking choking strangling starving torturing stoning
    clubbing battering knifing shooting""".split()
)
_HUNTED = frozenset("chased chase chasing tracked track tracking hunted hunt hunting ran".split())
_ROUNDED = frozenset("round rounds rounded rounding".split())
_BRINGS = frozenset(
    """bring brings bringing brought push pushes pushing pushed take takes taking took raise raises raising
    raised""".split()
)
_LAWFUL = frozenset("police officers troops soldiers agents constables detectives gendarmes".split())
_NAMED = frozenset("identified named described identifies names listed".split())
_VICTIMS: dict[str, Measure] = {"victim": "killed_or_injured", "victims": "killed_or_injured", "deceased": "killed"}
_TOTAL = 5  # tokens of its name
_REST = frozenset("other others surviving remaining".split())


def past_particle(passage: Passage, phrase: Phrase, at: int) -> Finding | None:
    """What a verb and its particle, ending at token `at`, do to the counted phrase that follows."""
    word, before = passage.word(at), passage.word(at - 1)
    if phrase.head == "lives" and word in _CLAIMED:
        return _left("killed", at, at)
    if word in ("dead", "down") and before in VIOLENT and not (word == "down" and before in ("run", "beaten")):
        return _left("killed", at - 1, at)
    if word == "death" and before == "to" and passage.word(at - 2) in VIOLENT:
        return _left("killed", at - 2, at)
    if word == "up" and before in _ROUNDED and phrase.kind in ("person", "people"):
        return _left("detained", at - 1, at)
    caught = word == "with" and before == "up" and passage.word(at - 2) in ("caught", "catch", "catching")
    if (caught or (word == "down" and before in _HUNTED)) and phrase.kind == "person":
        return _left("detained", at - (2 if caught else 1), at)
    if word in ("out", "alive") and before in _DRAWN and phrase.kind in ("person", "people", "bare"):
        return _left(HEAD_MEASURES.get(phrase.head, "rescued"), at - 1, at)
    if word in ("away", "off") and before in _LED and phrase.kind in ("person", "people"):
        lawful = not _LAWFUL.isdisjoint(passage.lower[: at - 1])
        return _left("detained" if lawful else "abducted", at - 1, at)
    if before in ("took", "take", "taking", "taken", "held", "holding") and word in ("hostage", "captive"):
        return _left("abducted", at - 1, at)
    if word == "for" and before in _SEARCH and phrase.kind in ("person", "people"):
        sought = not _SEARCHERS.isdisjoint(passage.lower[: at - 1])
        return _left("missing", at - 1, at) if sought else None
    return None


def _left(measure: Measure, first: int, last: int) -> Finding:
    return Finding(measure=measure, first=first, after=last + 1, side="left")


def framed(passage: Passage, phrase: Phrase) -> Finding | None:
    """What a verb before the counted and a word after them say together: "pulled four alive", "cost 12 their lives"."""
    before, after = passage.word(phrase.first - 1), passage.word(phrase.after)
    if after == "alive" and (before in _DRAWN or before in ("found", "find", "finding")):
        return Finding(measure="rescued", first=phrase.after, after=phrase.after + 1, side="right")
    peril = not _PERILS.isdisjoint(passage.lower[phrase.after + 1 : phrase.after + 5])
    if before in _DRAWN and after == "from" and peril:
        found: Measure = "killed" if HEAD_MEASURES.get(phrase.head) == "killed" else "rescued"
        return Finding(measure=found, first=phrase.after, after=phrase.after + 1, side="right")
    if before == "to" and after == "the" and passage.word(phrase.first - 2) in _BRINGS:
        return _totalled(passage, phrase.after + 1)
    if phrase.head == "lives" and "lost" in passage.lower[phrase.after : phrase.after + 3]:
        lost = passage.lower.index("lost", phrase.after)
        return Finding(measure="killed", first=lost, after=lost + 1, side="right")
    if passage.lower[phrase.after : phrase.after + 2] == ("to", "death") and (before in VIOLENT or before in _KILLING):
        return Finding(measure="killed", first=phrase.after, after=phrase.after + 2, side="right")
    if after == "dead" and before in VIOLENT:
        return Finding(measure="killed", first=phrase.after, after=phrase.after + 1, side="right")
    if before in _CLAIMED and passage.lower[phrase.after : phrase.after + 2] in (("their", "lives"), ("his", "life")):
        return Finding(measure="killed", first=phrase.after, after=phrase.after + 2, side="right")
    return None


def _totalled(passage: Passage, at: int) -> Finding | None:
    """The total at `at` that was brought to the number: "brings to 12 the death toll", "to 12 the number of dead"."""
    ahead = range(at, min(at + _TOTAL, len(passage.lower)))
    named = next((where for where in ahead if passage.word(where) in TOLLS), None)
    if named is None:
        return None
    return Finding(measure=TOLLS[passage.word(named)], first=named, after=named + 1, side="right")


def identified(passage: Passage, at: int) -> Finding | None:
    """What the counted are, where "as" at `at` names them: "identified the other victims as a cook and a nun"."""
    for back in range(1, 9):
        word = passage.word(at - back)
        measure = _VICTIMS.get(word) or (HEAD_MEASURES.get(word) if passage.word(at - back - 1) == "the" else None)
        if measure is not None:
            rest = not _REST.isdisjoint(passage.lower[max(0, at - back - 2) : at - back])
            named = not _NAMED.isdisjoint(passage.lower[max(0, at - 8) : at])
            told: Measure = "injured" if rest and measure == "killed_or_injured" else measure
            return Finding(measure=told, first=at - back, after=at - back + 1, side="whole") if named else None
        if word in (",", ";", ""):
            return None
    return None
