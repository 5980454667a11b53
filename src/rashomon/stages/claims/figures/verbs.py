"""What news says happens to people, and to houses: verbs, adjectives and nouns, each with its measure.

>>> VERBS["killing"].measure, VERBS["killing"].form, VERBS["died"].voice
('killed', 'ing', 'agent')
>>> HEAD_MEASURES["fatalities"]
'killed'
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.records import Measure

Form = Literal["base", "s", "ing", "ed"]
# patient: who is killed, arrested …; agent: who dies, flees …; both: who evacuates or is evacuated.
Voice = Literal["patient", "agent", "both"]


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a verb: what it counts, of whom, and which form it is."""

    measure: Measure
    voice: Voice
    form: Form
    lemma: str


_PATIENT: dict[Measure, str] = {
    "killed": "kill murder assassinate execute behead massacre slaughter slay electrocute lynch martyr incinerate"
    " decapitate asphyxiate",
    "injured": "injure wound hurt maim hospitalise hospitalize treat sicken graze scald stab poison concuss disfigure",
    "killed_or_injured": "shoot",
    "displaced": "displace uproot rehouse relocate shelter",
    "detained": "arrest detain capture apprehend nab intercept jail imprison charge incarcerate indict remand intern collar",
    "abducted": "kidnap abduct snatch",
    "trapped": "trap strand entomb maroon bury",
    "rescued": "rescue save pluck airlift liberate free",
    "deployed": "deploy station dispatch mobilize mobilise",
    "affected": "affect",
    "destroyed": "destroy level flatten raze demolish gut obliterate topple",
    "damaged": "damage wreck",
}
_AGENT: dict[Measure, str] = {
    "killed": "die perish succumb",
    "displaced": "flee",
    "detained": "surrender",
    "missing": "disappear vanish",
    "remaining": "remain stay",
    "rescued": "survive",
}
_BOTH: dict[Measure, str] = {"killed": "drown suffocate", "displaced": "evacuate", "injured": "collapse"}
_DOUBLING = frozenset("stab nab trap kidnap".split())
_IRREGULAR: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "slay": ("slays", "slaying", ("slew", "slain")),
    "hurt": ("hurts", "hurting", ("hurt",)),
    "shoot": ("shoots", "shooting", ("shot",)),
    "flee": ("flees", "fleeing", ("fled",)),
    "die": ("dies", "dying", ("died",)),
    "free": ("frees", "freeing", ("freed",)),
    "behead": ("beheads", "beheading", ("beheaded",)),
}


def _forms(lemma: str) -> tuple[tuple[str, Form], ...]:
    """Every form of a verb."""
    if lemma in _IRREGULAR:
        third, gerund, past = _IRREGULAR[lemma]
        return (lemma, "base"), (third, "s"), (gerund, "ing"), *((word, "ed") for word in past)
    if lemma.endswith("e"):
        return (lemma, "base"), (lemma + "s", "s"), (lemma[:-1] + "ing", "ing"), (lemma + "d", "ed")
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return (lemma, "base"), (lemma[:-1] + "ies", "s"), (lemma + "ing", "ing"), (lemma[:-1] + "ied", "ed")
    stem = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    third = lemma + ("es" if lemma.endswith(("sh", "ch", "s", "x")) else "s")
    return (lemma, "base"), (third, "s"), (stem + "ing", "ing"), (stem + "ed", "ed")


def _table() -> dict[str, Verb]:
    verbs: dict[str, Verb] = {}
    voices: tuple[tuple[Voice, dict[Measure, str]], ...] = (("patient", _PATIENT), ("agent", _AGENT), ("both", _BOTH))
    for voice, group in voices:
        for measure, lemmas in group.items():
            for lemma in lemmas.split():
                verbs |= {word: Verb(measure, voice, form, lemma) for word, form in _forms(lemma)}
    return verbs


VERBS: dict[str, Verb] = _table()
# Verbs of harm that, with "to death" or "dead", kill.
VIOLENT = frozenset(
    "shot stabbed beaten beat bludgeoned crushed burned burnt trampled hacked choked strangled starved frozen froze"
    " scalded tortured stoned run gunned bleeding bled drowned clubbed battered knifed".split()
)
ADJECTIVES: dict[str, Measure] = {
    "dead": "killed", "lifeless": "killed", "injured": "injured", "wounded": "injured", "hurt": "injured",
    "killed": "killed", "slain": "killed", "hospitalized": "injured", "hospitalised": "injured", "missing": "missing",
    "homeless": "displaced", "displaced": "displaced", "trapped": "trapped", "stranded": "trapped",
    "unaccounted": "missing", "arrested": "detained", "detained": "detained", "captured": "detained",
    "kidnapped": "abducted", "abducted": "abducted", "rescued": "rescued", "freed": "rescued", "jailed": "detained",
    "imprisoned": "detained", "besieged": "trapped", "evacuated": "displaced", "fleeing": "displaced",
    "apprehended": "detained", "murdered": "killed", "remaining": "remaining", "surviving": "rescued",
    "critically": "injured", "fatally": "killed", "seriously": "injured", "gravely": "injured", "severely": "injured",
    "hostage": "abducted", "captive": "abducted", "deceased": "killed", "drowned": "killed", "executed": "killed",
}  # fmt: skip
# Nouns that carry the measure in themselves: "16 fatalities".
HEAD_MEASURES: dict[str, Measure] = {
    "dead": "killed", "deaths": "killed", "death": "killed", "fatalities": "killed", "fatality": "killed",
    "corpses": "killed", "wounded": "injured", "injured": "injured", "injuries": "injured", "injury": "injured",
    "casualties": "killed_or_injured", "casualty": "killed_or_injured", "hostages": "abducted", "hostage": "abducted",
    "captives": "abducted", "abductees": "abducted", "detainees": "detained", "prisoners": "detained",
    "inmates": "detained", "arrests": "detained", "captured": "detained", "refugees": "displaced",
    "evacuees": "displaced", "homeless": "displaced", "displaced": "displaced", "missing": "missing",
    "survivors": "rescued", "bodies": "killed", "evacuations": "displaced", "abductions": "abducted",
    "kidnappings": "abducted", "rescues": "rescued", "slain": "killed", "killed": "killed", "arrested": "detained",
    "detained": "detained", "hurt": "injured",
}  # fmt: skip
# Nouns made of verbs, before "of": "the arrest of 23 suspects".
ACTIONS: dict[str, Measure] = {
    "death": "killed", "deaths": "killed", "killing": "killed", "killings": "killed", "murder": "killed",
    "murders": "killed", "massacre": "killed", "slaying": "killed", "slayings": "killed", "execution": "killed",
    "assassination": "killed", "beheading": "killed", "lives": "killed", "life": "killed", "bodies": "killed",
    "body": "killed", "corpses": "killed", "remains": "killed", "drowning": "killed", "arrest": "detained",
    "arrests": "detained", "capture": "detained", "detention": "detained", "imprisonment": "detained",
    "apprehension": "detained", "kidnapping": "abducted", "kidnap": "abducted", "abduction": "abducted",
    "kidnappings": "abducted", "rescue": "rescued", "release": "rescued", "freeing": "rescued",
    "evacuation": "displaced", "displacement": "displaced", "exodus": "displaced", "wounding": "injured",
    "disappearance": "missing", "deployment": "deployed", "destruction": "destroyed", "pullout": "deployed",
    "withdrawal": "deployed", "surrender": "detained",
}  # fmt: skip
# "the death toll rose to 12", "the number of injured stands at 40": the noun that says of what.
TOLLS: dict[str, Measure] = {
    "toll": "killed", "dead": "killed", "deaths": "killed", "fatalities": "killed", "killed": "killed",
    "wounded": "injured", "injured": "injured", "injuries": "injured", "casualties": "killed_or_injured",
    "missing": "missing", "displaced": "displaced", "homeless": "displaced", "arrests": "detained",
    "arrested": "detained", "detained": "detained", "hostages": "abducted", "evacuees": "displaced",
    "refugees": "displaced", "survivors": "rescued",
}  # fmt: skip
# Phrases that follow the counted: the words, and the measure they give.
FOLLOWERS: tuple[tuple[tuple[str, ...], Measure], ...] = (
    (("lost", "their", "lives"), "killed"), (("lost", "his", "life"), "killed"), (("lost", "her", "life"), "killed"),
    (("losing", "their", "lives"), "killed"), (("lose", "their", "lives"), "killed"), (("to", "death"), "killed"),
    (("lost", "lives"), "killed"), (("made", "it", "out"), "displaced"), (("got", "out"), "displaced"),
    (("left", "their", "homes"), "displaced"), (("leave", "their", "homes"), "displaced"),
    (("from", "their", "homes"), "displaced"), (("out", "of", "their", "homes"), "displaced"),
    (("lost", "their", "homes"), "displaced"), (("without", "homes"), "displaced"), (("without", "shelter"), "displaced"),
    (("to", "evacuate"), "displaced"), (("to", "flee"), "displaced"), (("to", "leave", "their"), "displaced"),
    (("sought", "refuge"), "displaced"), (("seeking", "refuge"), "displaced"), (("taken", "refuge"), "displaced"),
    (("took", "refuge"), "displaced"), (("in", "shelters"), "displaced"), (("in", "tents"), "displaced"),
    (("needed", "accommodation"), "displaced"), (("need", "accommodation"), "displaced"),
    (("need", "shelter"), "displaced"), (("in", "temporary", "shelters"), "displaced"),
    (("waiting", "to", "be", "housed"), "displaced"), (("to", "be", "housed"), "displaced"),
    (("housed", "temporarily"), "displaced"), (("taking", "shelter"), "displaced"), (("sleep", "outside"), "displaced"),
    (("into", "custody"), "detained"), (("in", "custody"), "detained"), (("under", "arrest"), "detained"),
    (("behind", "bars"), "detained"), (("prisoner",), "detained"), (("hostage",), "abducted"), (("captive",), "abducted"),
    (("being", "held"), "detained"), (("were", "held"), "detained"), (("are", "held"), "detained"),
    (("have", "been", "held"), "detained"), (("in", "police", "custody"), "detained"),
    (("in", "hospital"), "injured"), (("in", "hospitals"), "injured"), (("to", "hospital"), "injured"),
    (("in", "the", "hospital"), "injured"), (("at", "the", "hospital"), "injured"), (("at", "hospital"), "injured"),
    (("at", "a", "hospital"), "injured"), (("at", "hospitals"), "injured"), (("at", "a", "local", "hospital"), "injured"), (("to", "the", "hospital"), "injured"), (("to", "hospitals"), "injured"),
    (("to", "a", "hospital"), "injured"), (("to", "area", "hospitals"), "injured"),
    (("to", "local", "hospitals"), "injured"), (("to", "a", "local", "hospital"), "injured"),
    (("in", "critical", "condition"), "injured"), (("in", "serious", "condition"), "injured"),
    (("in", "stable", "condition"), "injured"), (("in", "critical", "but", "stable", "condition"), "injured"),
    (("in", "intensive", "care"), "injured"), (("in", "grave", "condition"), "injured"),
    (("received", "treatment"), "injured"), (("receiving", "treatment"), "injured"), (("sought", "treatment"), "injured"),
    (("found", "alive"), "rescued"), (("pulled", "alive"), "rescued"), (("pulled", "out", "alive"), "rescued"),
    (("pulled", "to", "safety"), "rescued"), (("to", "safety"), "rescued"),
    (("hit", "by"), "injured"), (("struck", "by"), "injured"), (("hit", "in", "the"), "injured"),
    (("struck", "in", "the"), "injured"), (("fighting", "for", "his", "life"), "injured"),
    (("fighting", "for", "her", "life"), "injured"), (("fights", "for", "life"), "injured"),
    (("unaccounted", "for"), "missing"), (("under", "the", "rubble"), "trapped"), (("under", "rubble"), "trapped"),
    (("still", "be", "inside"), "remaining"), (("still", "inside"), "remaining"), (("left", "inside"), "remaining"),
    (("are", "inside"), "remaining"), (("holed", "up"), "remaining"), (("left", "behind"), "remaining"),
    (("be", "left", "inside"), "remaining"), (("still", "in", "the"), "remaining"), (("dug", "in"), "remaining"),
    (("rendered", "unsafe"), "damaged"), (("reduced", "to", "rubble"), "destroyed"), (("burned", "down"), "destroyed"),
    (("to", "the", "ground"), "destroyed"), (("rounded", "up"), "detained"), (("gunned", "down"), "killed"),
    (("mowed", "down"), "killed"), (("were", "freed"), "rescued"), (("set", "free"), "rescued"),
    (("held", "hostage"), "abducted"), (("turned", "themselves", "in"), "detained"), (("were", "released"), "rescued"),
)  # fmt: skip
HARMS = frozenset(
    "wounds wound injuries injury burns burn fractures fracture bruises cuts legs leg arms arm bones concussion"
    " concussions lacerations trauma shock inhalation bullet gunshot shrapnel".split()
)
HARMED = frozenset("suffered suffering suffer suffers sustained sustaining sustain received with".split())
