"""Roles for the lines of a flattened page: head, body, and what follows the body.

The measured lines of one document in, one `Kind` a line out.

>>> from rashomon.records import Block
>>> from rashomon.stages.bodies.features import measure
>>> rows = ["Menu", "Ferry sinks off cape", "The ferry sank on Monday, officials said.", "It carried 40.", "Share"]
>>> [k.role for k in roles([measure(row, Block(start=0, end=len(row), role="body", reason="")) for row in rows])]
['furniture', 'title', 'body', 'body', 'furniture']
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from rashomon.stages.bodies import captions, comments
from rashomon.stages.bodies.features import Line, share
from rashomon.stages.bodies.heads import label_head
from rashomon.stages.bodies.kinds import Kind, kind
from rashomon.stages.bodies.phrases import RELATED_HEADER

GAP = 3  # lines of furniture
BODY = Kind("body", "a paragraph of the report")


def roles(lines: Sequence[Line]) -> list[Kind]:
    """One role a line, in order; linear in the number of lines."""
    known = {at: found for at, line in enumerate(lines) if (found := kind(line))}
    core = [at for at, line in enumerate(lines) if at not in known and line.prose]
    if not core:
        core = [at for at, line in enumerate(lines) if at not in known and line.size >= 8]
    if not core:
        return [known.get(at, BODY) for at in range(len(lines))]
    known |= _pictured(lines, known, core)
    core = [at for at in core if at not in known]
    known |= comments.zones(lines, known, core[0])
    core = [at for at in core if at not in known]
    known |= _boxes(lines, known, core)
    core = [at for at in core if at not in known]
    known |= _stragglers(lines, known, core)
    core = [at for at in core if at not in known]
    known |= label_head(lines, known, core)
    known |= _tail(lines, known, core)
    known |= _middle(lines, known, core)
    return [known.get(at, BODY) for at in range(len(lines))]


def _pictured(lines: Sequence[Line], known: Mapping[int, Kind], core: Sequence[int]) -> dict[int, Kind]:
    """A sentence apart above the report that tells a scene in the present tense."""
    first = core[0]
    apart = len(core) > 2 and core[1] > first + 1 and first + 1 in known
    if apart and captions.before_report(lines[first].text):
        return {first: Kind("caption", "a scene in the present tense before the report")}
    return {}


def vocabulary(lines: Sequence[Line], core: Sequence[int]) -> frozenset[str]:
    """The content words that stand in two of the core lines at least, or in any when they are few."""
    counts = Counter(stem for at in core for stem in lines[at].stems)
    least = 2 if len(core) > 4 else 1
    return frozenset(stem for stem, count in counts.items() if count >= least)


def _boxes(lines: Sequence[Line], known: Mapping[int, Kind], core: Sequence[int]) -> dict[int, Kind]:
    """Lists of other stories: from a head such as "Related stories" until the report goes on, or to the end."""
    found: dict[int, Kind] = {}
    first = core[0] if core else 0
    for at, line in enumerate(lines):
        if at < first or at in found or line.size > 10 or not RELATED_HEADER.fullmatch(line.folded):
            continue
        found[at] = Kind("furniture", "the head of a list of other stories")
        stop = _resumes(lines, known, at)
        for inside in range(at + 1, stop):
            if inside not in known or known[inside].role in {"dateline", "byline", "caption"}:
                found[inside] = Kind("furniture", "in a list of other stories")
    return found


def _resumes(lines: Sequence[Line], known: Mapping[int, Kind], at: int) -> int:
    """Where the report goes on after the head of a list at `at`: at two sentences on end, or one that is long."""
    seen = sum(1 for line in lines[:at] if line.prose)
    for j in range(at + 1, len(lines)):
        if j in known or not lines[j].prose:
            continue
        following = lines[j + 1] if j + 1 < len(lines) and j + 1 not in known else None
        if following is not None and following.prose:
            return j
        if seen < 3 and lines[j].size >= 12:
            return j
    return len(lines)


def _stragglers(lines: Sequence[Line], known: Mapping[int, Kind], core: Sequence[int]) -> dict[int, Kind]:
    """Sentences far from the report and not in its words: teasers, notices. `GAP` lines of furniture part groups."""
    groups: list[list[int]] = []
    for at in core:
        between = range(groups[-1][-1] + 1, at) if groups else range(0)
        if groups and sum(i in known and known[i].role == "furniture" for i in between) < GAP:
            groups[-1].append(at)
        else:
            groups.append([at])
    if len(groups) < 2:
        return {}
    main = max(groups, key=lambda group: sum(lines[at].size for at in group))
    if len(main) < 4:
        return {}
    words = frozenset(stem for at in main for stem in lines[at].stems)
    away = Kind("furniture", "sentences apart from the report and not in its words")
    return {
        at: away
        for group in groups
        if len(group) * 3 <= len(main) and sum(share(lines[at], words) for at in group) < 0.25 * len(group)
        for at in group
    }


def _tail(lines: Sequence[Line], known: Mapping[int, Kind], core: Sequence[int]) -> dict[int, Kind]:
    """What stands after the last paragraph and is no sentence: other stories' headlines, menus, names."""
    if not core:
        return {}
    words = vocabulary(lines, core)
    found: dict[int, Kind] = {}
    rest = [at for at in range(core[-1] + 1, len(lines)) if at not in known]
    for at in rest:
        line = lines[at]
        if captions.still(line) and not line.stop:
            found[at] = Kind("caption", "a scene in the present tense after the report")
        elif not _goes_on(line, share(line, words), alone=len(rest) <= 2):
            found[at] = Kind("furniture", "no sentence, after the report's last paragraph")
    return found


def _goes_on(line: Line, known: float, *, alone: bool) -> bool:
    """Whether a line after the last paragraph is still of the report: it ends as a sentence or picks up its words."""
    if line.stop and line.size >= 2:
        return True
    return alone and line.size >= 5 and (known >= 0.5 or (line.verbal and line.function >= 0.3))


def _middle(lines: Sequence[Line], known: Mapping[int, Kind], core: Sequence[int]) -> dict[int, Kind]:
    """Lines between the paragraphs that are no sentences: sub-headings, captions, lists of headlines."""
    if len(core) < 2:
        return {}
    found: dict[int, Kind] = {}
    words = vocabulary(lines, core)
    inside = [at for at in range(core[0] + 1, core[-1]) if at not in known]
    for at in inside:
        line = lines[at]
        if line.prose:
            continue
        if line.stop and not line.quoted and line.size > 3:
            continue
        found[at] = _between(lines, at, words, runs=_run(lines, known, at))
    return found


def _run(lines: Sequence[Line], known: Mapping[int, Kind], at: int) -> int:
    """How many lines on end around `at` are neither sentences nor closed by a full stop; looks three each way."""
    size = 1
    for step in (-1, 1):
        for k in range(1, 4):
            j = at + step * k
            if not 0 <= j < len(lines) or lines[j].prose or lines[j].stop:
                break
            size += 1 if j not in known else 0
    return size


def _between(lines: Sequence[Line], at: int, words: frozenset[str], *, runs: int) -> Kind:
    line = lines[at]
    if captions.still(line):
        return Kind("caption", "a scene in the present tense between paragraphs")
    if line.size >= 4 and line.key in {lines[i].key for i in (at - 1, at + 1)}:
        return Kind("caption", "stands twice on end between paragraphs, as a picture's caption does")
    if runs >= 3 and line.capital >= 0.6 and line.size >= 4 and share(line, words) < 0.5 and not line.speech:
        return Kind("furniture", "one of several headlines on end between paragraphs")
    if line.size <= 14 and not line.text.endswith((",", ";")):
        return Kind("heading", "a short line without a full stop between paragraphs")
    return BODY
