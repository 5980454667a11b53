"""Proves the corpus: a folder of reports in; a line for each fault, a table of the balance, exit status 1 on faults.

    python training/corpus/check.py [FOLDER] [--strict] [--quiet]

Errors are what a machine can be sure of: marks that cannot be read, values outside their closed sets, offsets,
statements without their parts, bounds, TIMEX3 values, lengths, balance, duplicates. Warnings are what a reader should
look at again: a name, number, day, cue or quotation without the mark that others like it have.

>>> bool(TIMEX.fullmatch("2031-08-12TNI")), bool(TIMEX.fullmatch("2031-13-40")), bool(TIMEX.fullmatch("P3D"))
(True, False, True)
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, pairwise
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2]))  # as a script, its own folder alone is known

from training.corpus.corpus import NAMES, REPORTS, Malformed, Name, Report, Span, Statement, raws, read

FEWEST = 300
VALUES = {  # of each header field, and the least share of the reports that each has
    "event": ("disaster conflict court politics business sport health crime protest accident", 0.06),
    "register": ("agency local live brief feature", 0.05),
    "spelling": ("british american", 0.3),
    "typing": ("clean careless", 0.15),
}
KINDS = ("direct", "indirect", "mixed")
MEASURES = frozenset(
    "killed injured killed_or_injured missing displaced detained abducted trapped rescued remaining affected deployed"
    " destroyed damaged money".split()
)
WORDS = (120, 350)
BRIEF = (60, 350)
YEARS = range(2028, 2041)
RUN, SHARED = 8, 3  # more than SHARED runs of RUN words are a sentence that two reports have
SCARE = 5  # a quotation of fewer words may be no statement
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
REGION_SHARE = 0.05
REGIONS = {
    "Africa, west and central": "Benin, Burkina Faso, Cameroon, Cape Verde, Central African Republic, Chad, Congo, DR "
    "Congo, Côte d'Ivoire, Equatorial Guinea, Gabon, Gambia, Ghana, Guinea, Guinea-Bissau, Liberia, Mali, Mauritania, "
    "Niger, Nigeria, Sao Tome and Principe, Senegal, Sierra Leone, Togo",
    "Africa, east and south": "Angola, Botswana, Burundi, Comoros, Djibouti, Eritrea, Eswatini, Ethiopia, Kenya, "
    "Lesotho, Madagascar, Malawi, Mauritius, Mozambique, Namibia, Rwanda, Seychelles, Somalia, South Africa, South "
    "Sudan, Tanzania, Uganda, Zambia, Zimbabwe",
    "Middle East and north Africa": "Algeria, Bahrain, Egypt, Iran, Iraq, Israel, Jordan, Kuwait, Lebanon, Libya, "
    "Morocco, Oman, Palestine, Qatar, Saudi Arabia, Sudan, Syria, Tunisia, Turkey, United Arab Emirates, Yemen",
    "Asia, south and central": "Afghanistan, Armenia, Azerbaijan, Bangladesh, Bhutan, Georgia, India, Kazakhstan, "
    "Kyrgyzstan, Maldives, Nepal, Pakistan, Sri Lanka, Tajikistan, Turkmenistan, Uzbekistan",
    "Asia, east, and Pacific": "Australia, Brunei, Cambodia, China, Fiji, Hong Kong, Indonesia, Japan, Kiribati, "
    "Laos, Malaysia, Mongolia, Myanmar, New Zealand, North Korea, Palau, Papua New Guinea, Philippines, Samoa, "
    "Singapore, Solomon Islands, South Korea, Taiwan, Thailand, Timor-Leste, Tonga, Tuvalu, Vanuatu, Vietnam",
    "America, north": "Canada, United States",
    "America, Latin, and Caribbean": "Antigua and Barbuda, Argentina, Bahamas, Barbados, Belize, Bolivia, Brazil, "
    "Chile, Colombia, Costa Rica, Cuba, Dominica, Dominican Republic, Ecuador, El Salvador, Grenada, Guatemala, "
    "Guyana, Haiti, Honduras, Jamaica, Mexico, Nicaragua, Panama, Paraguay, Peru, Saint Lucia, Suriname, Trinidad and "
    "Tobago, Uruguay, Venezuela",
    "Europe": "Albania, Austria, Belarus, Belgium, Bosnia and Herzegovina, Bulgaria, Croatia, Cyprus, Czechia, Czech "
    "Republic, Denmark, Estonia, Finland, France, Germany, Greece, Hungary, Iceland, Ireland, Italy, Kosovo, Latvia, "
    "Lithuania, Luxembourg, Malta, Moldova, Montenegro, Netherlands, North Macedonia, Norway, Poland, Portugal, "
    "Romania, Russia, Serbia, Slovakia, Slovenia, Spain, Sweden, Switzerland, Ukraine, United Kingdom",
}
REGION_OF = {country: region for region, countries in REGIONS.items() for country in countries.split(", ")}

_YEAR = r"(?:[0-9]{4}|XXXX)"
_DAY = (
    r"(?:(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12][0-9]|3[01]|XX))?"
    r"|W(?:[0-4][0-9]|5[0-3]|XX)(?:-(?:WE|[1-7]))?|SP|SU|FA|WI|[QH][1-4X])"
)
_CLOCK = r"T(?:MO|MI|AF|EV|NI|DT|PM|(?:[01][0-9]|2[0-4])(?::[0-5][0-9](?::[0-5][0-9])?)?Z?)"
_AMOUNT = r"(?:[0-9]+(?:\.[0-9]+)?|X)"
TIMEX = re.compile(
    rf"(?:PAST|PRESENT|FUTURE)_REF|[0-9]{{2,3}}|{_YEAR}(?:-{_DAY})?(?:{_CLOCK})?|{_CLOCK}"
    rf"|P(?=[0-9XT])(?:{_AMOUNT}(?:Y|M|WE|W|DE|CE|D|Q|H|SP|SU|FA|WI))*(?:T(?:{_AMOUNT}(?:H|MO|MI|M|S|AF|EV|NI|DT))+)?"
)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"[0-9]+(?:,[0-9]{3})*(?![0-9.,]*[0-9]|-)")
_COUNTED = re.compile(
    r"\b[0-9][0-9,]* (?:[\w-]+ ){0,2}(?:people|persons|civilians|soldiers|troops|officers|men|women|children|villagers"
    r"|workers|residents|passengers|protesters|victims|patients|students|pupils|fighters|families|households|dead"
    r"|killed|injured|wounded|missing|homes|houses)\b"
)
_WHEN = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|tomorrow|tonight|[Ll]ast (?:week|month|year))\b"
)
_DAY_NAME = re.compile("|".join(DAYS))
_SAID = re.compile(r"\b(?:said|says|told|according to|quoted as saying|denied|insisted|warned that|added that)\b")
_QUOTED = re.compile(r"“[^“”\n]*”|\"[^\"\n]*\"|«[^«»\n]*»")
_OPEN, _CLOSE = "“\"‘'«„", "”\"’'»"


def main() -> None:
    """Check the folder, print what is wrong and how the corpus is made up."""
    parser = argparse.ArgumentParser(description="Check the corpus.")
    parser.add_argument("folder", type=Path, nargs="?", default=REPORTS)
    parser.add_argument("--strict", action="store_true", help="warnings are errors")
    parser.add_argument("--quiet", action="store_true", help="no warnings")
    given = parser.parse_args()
    made, errors = proved(given.folder)
    doubts = [] if given.quiet else list(chain.from_iterable(map(omissions, made)))
    for line in errors:
        print(f"error: {line}")
    for line in doubts:
        print(f"{'error' if given.strict else 'warning'}: {line}")
    print(table(made))
    print(f"{len(errors)} errors, {len(doubts)} warnings")
    raise SystemExit(int(bool(errors or (given.strict and doubts))))


def proved(folder: Path) -> tuple[list[Report], list[str]]:
    """The reports that can be read, and all that is surely wrong in the folder."""
    made: dict[str, Report] = {}
    errors = []
    for raw in raws(folder):
        try:
            report = read(raw)
        except Malformed as error:
            errors.append(str(error))
            continue
        if raw.id in made:
            errors.append(str(raw.wrong("the id of an earlier report")))
        made[raw.id] = report
    of = list(made.values())
    return of, [*errors, *chain.from_iterable(map(faults, of)), *duplicates(of), *imbalance(of)]


def faults(report: Report) -> Iterator[str]:
    """What is surely wrong in one report."""
    for check in (_header, _spans, _names, _statements, _figures, _times):
        yield from (f"{report.id}: {what}" for what in check(report))


def duplicates(made: Sequence[Report]) -> Iterator[str]:
    """Headlines, full names and runs of words that two reports share."""
    seen: dict[tuple[str, ...], str] = {}
    runs: Counter[tuple[str, str]] = Counter()
    for report in made:
        words = [word.casefold() for word in _WORD.findall(report.text)]
        full = {n.id: quote.casefold() for n in report.names if n.type == "person" and " " in (quote := _at(report, n))}
        keys = {("headline", report.text.split("\n")[0].casefold()), *(("person", name) for name in full.values())}
        for key in sorted(keys):
            if (other := seen.setdefault(key, report.id)) != report.id:
                yield f"{report.id}: the {key[0]} “{key[1]}” is also that of {other}"
        for run in {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}:
            if (other := seen.setdefault(run, report.id)) != report.id:
                runs[other, report.id] += 1
    for (other, report_id), count in sorted(runs.items()):
        if count > SHARED:
            yield f"{report_id}: shares {count} runs of {RUN} words with {other}"


def imbalance(made: Sequence[Report]) -> Iterator[str]:
    """Values of the header and regions of the world that have less than their share."""
    if len(made) < FEWEST:
        yield f"corpus: {len(made)} reports, not {FEWEST}"
    for field, counts in makeup(made).items():
        least = REGION_SHARE if field == "region" else VALUES[field][1]
        for value, count in counts.items():
            if count < least * len(made):
                yield f"corpus: {field} {value}: {count} reports of {len(made)}, less than {least:.0%}"


def makeup(made: Sequence[Report]) -> dict[str, dict[str, int]]:
    """How many reports have each value of each field."""
    counts = {field: dict.fromkeys(values.split(), 0) for field, (values, _) in VALUES.items()}
    counts["region"] = dict.fromkeys(REGIONS, 0)
    for report in made:
        for field, of in counts.items():
            value = REGION_OF.get(report.country) if field == "region" else getattr(report, field)
            if value in of:
                of[value] += 1
    return counts


def omissions(report: Report) -> Iterator[str]:
    """What may have been left unmarked, or marked otherwise than it reads."""
    for check in (_unmarked, _untrue, _mistimed):
        yield from (f"{report.id}: {what}" for what in check(report))


def table(made: Sequence[Report]) -> str:
    """The size and the balance of the corpus, the whole and its held-out fifth."""
    whole, part = map(_totals, (made, [report for report in made if report.held_out]))
    return "\n".join([f"{'':40}{'all':>8}{'held out':>10}", *(f"{k:40}{n:>8}{part[k]:>10}" for k, n in whole.items())])


def _totals(made: Sequence[Report]) -> Counter[str]:
    totals: Counter[str] = Counter()
    for counts in map(size, made):
        totals.update(counts)
    for field, values in makeup(made).items():
        totals.update({f"{field}: {value}": count for value, count in values.items()})
    return totals


def size(report: Report) -> Counter[str]:
    """How many words and marks of each kind the report has."""
    kinds = Counter(piece.kind for statement in report.statements for piece in statement.content)
    types = Counter(name.type for name in report.names)
    return Counter(
        {"reports": 1, "words": len(report.text.split())}
        | {f"names: {kind}": types[kind] for kind in NAMES}
        | {"statements": len(report.statements)}
        | {"statements of a named speaker": sum(s.by != "unnamed" for s in report.statements)}
        | {f"pieces of content: {kind}": kinds[kind] for kind in KINDS}
        | {"figures": len(report.figures), "times": len(report.times)}
    )


def _header(report: Report) -> Iterator[str]:
    for field, (values, _) in VALUES.items():
        if getattr(report, field) not in values.split():
            yield f"{field}: “{getattr(report, field)}” is none of {values}"
    if report.country not in REGION_OF:
        yield f"country: “{report.country}” is not in the table of countries"
    if report.published.year not in YEARS:
        yield f"published: {report.published} is not between {YEARS[0]} and {YEARS[-1]}"
    fewest, most = BRIEF if report.register == "brief" else WORDS
    if not fewest <= (words := len(report.text.split())) <= most:
        yield f"{words} words, not {fewest} to {most}"


def _spans(report: Report) -> Iterator[str]:
    for layer, marks in _layers(report).items():
        for start, end in marks:
            quote = report.text[start:end]
            if not quote or quote != quote.strip():
                yield f"{layer} “{quote}” at {start} is empty or has space at its ends"
        if layer != "statement":
            yield from (f"{layer} “{report.text[slice(*b)]}” stands inside another" for b in _overlaps(marks))


def _layers(report: Report) -> dict[str, list[Span]]:
    return {
        "name": [(name.start, name.end) for name in report.names],
        "statement": [span for statement in report.statements for span in _parts(statement)],
        "figure": [(figure.start, figure.end) for figure in report.figures],
        "time": [(time.start, time.end) for time in report.times],
    }


def _parts(statement: Statement) -> list[Span]:
    return [*statement.source, *statement.cue, *((piece.start, piece.end) for piece in statement.content)]


def _overlaps(spans: Sequence[Span]) -> Iterator[Span]:
    """Each span that begins before the one before it has ended."""
    yield from (b for a, b in pairwise(sorted(spans)) if b[0] < a[1])


def _names(report: Report) -> Iterator[str]:
    types: dict[str, str] = {}
    for name in report.names:
        if not _SLUG.fullmatch(name.id):
            yield f"the id “{name.id}” is no slug of small letters, digits and hyphens"
        if types.setdefault(name.id, name.type) != name.type:
            yield f"“{report.text[name.start : name.end]}”: {name.id} is a {types[name.id]} and a {name.type}"


def _statements(report: Report) -> Iterator[str]:
    known = {name.id for name in report.names} | {"unnamed"}
    for statement in report.statements:
        here = f"statement {statement.number}"
        if not statement.content or not (statement.source or statement.cue):
            yield f"{here} has no content, or neither source nor cue"
        if statement.by not in known:
            yield f"{here} is by “{statement.by}”, no entity of the report"
        if not {piece.kind for piece in statement.content} <= set(KINDS):
            yield f"{here} has content of a kind that is none of {', '.join(KINDS)}"
        for start, end in _overlaps(_parts(statement)):
            yield f"{here}: “{report.text[start:end]}” stands inside another part of the same statement"


def _figures(report: Report) -> Iterator[str]:
    known = {name.id for name in report.names}
    for figure in report.figures:
        here = f"figure “{report.text[figure.start : figure.end]}”"
        if figure.measure not in MEASURES:
            yield f"{here} measures “{figure.measure}”"
        if figure.low is not None and figure.high is not None and figure.low > figure.high:
            yield f"{here} is at least {figure.low} and at most {figure.high}"
        if figure.low is None and figure.high is None and not figure.qualifier:
            yield f"{here} has neither a bound nor a qualifier"
        if not figure.group:
            yield f"{here} has no group"
        if "-" in figure.by and _SLUG.fullmatch(figure.by) and figure.by not in known:
            yield f"{here} is by “{figure.by}”, no entity of the report"


def _times(report: Report) -> Iterator[str]:
    for time in report.times:
        if not TIMEX.fullmatch(time.value) or (re.match(r"[0-9-]{10}", time.value) and not _day(time.value)):
            yield f"time “{report.text[time.start : time.end]}” has the value “{time.value}”"


def _day(value: str) -> date | None:
    """The day that a value names or begins with; a day that no calendar has is none."""
    try:
        return date.fromisoformat(value[:10]) if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value) else None
    except ValueError:
        return None


def _unmarked(report: Report) -> Iterator[str]:
    forms = {form for n in report.names for form in (_at(report, n), _at(report, n).upper()) if form[:1].isupper()}
    names = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(forms, key=len, reverse=True)))})(?!\w)")
    layers = _layers(report)
    for pattern, layer, what in (
        (names, "name", "is marked as a name elsewhere"),
        (_COUNTED, "figure", "is no figure"),
        (_WHEN, "time", "is no time"),
        (_SAID, "statement", "is part of no statement"),
        (_QUOTED, "statement", "is part of no statement"),
    ):
        marked = {at for span in layers[layer] for at in range(*span)}
        for found in pattern.finditer(report.text) if forms or pattern is not names else ():
            quoted = pattern is _QUOTED and len(found.group().split()) < SCARE
            if marked.isdisjoint(range(*found.span())) and not quoted:
                yield f"“{_around(report, *found.span())}” {what}"


def _untrue(report: Report) -> Iterator[str]:
    for figure in report.figures:
        quote = report.text[figure.start : figure.end]
        numbers = [int(number.replace(",", "")) for number in _NUMBER.findall(quote)]
        if figure.measure != "money" and not {figure.low, figure.high, None}.issuperset(numbers):
            yield f"figure “{quote}” is {figure.low} to {figure.high}"
        if figure.qualifier.casefold() not in quote.casefold():
            yield f"figure “{quote}” has not its qualifier “{figure.qualifier}”"
    for piece in (piece for statement in report.statements for piece in statement.content):
        quote = report.text[piece.start : piece.end]
        if piece.kind == "direct" and report.typing == "clean" and quote[0] not in _OPEN and quote[-1] not in _CLOSE:
            yield f"direct “{quote}” has no quotation marks"
        if piece.kind == "indirect" and _QUOTED.search(quote):
            yield f"indirect “{quote}” has quotation marks"


def _mistimed(report: Report) -> Iterator[str]:
    for time in report.times:
        days = [DAYS.index(found) for found in _DAY_NAME.findall(report.text[time.start : time.end].casefold())]
        if days and (day := _day(time.value)) and day.weekday() not in days:
            yield f"time “{report.text[time.start : time.end]}” is {time.value}, a {DAYS[day.weekday()]}"


def _at(report: Report, name: Name) -> str:
    return report.text[name.start : name.end]


def _around(report: Report, start: int, end: int) -> str:
    """The words with some of what is around them, on one line."""
    return " ".join(report.text[max(0, start - 30) : end + 30].split())


if __name__ == "__main__":
    main()
