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
    " decapitate asphyxiate hang strangle",
    "injured": "injure wound hurt harm maim hospitalise hospitalize treat sicken graze scald stab poison concuss"
    " disfigure",
    "killed_or_injured": "shoot",
    "displaced": "displace uproot rehouse relocate shelter",
    "detained": "arrest detain capture apprehend nab nick intercept jail imprison incarcerate remand intern collar"
    " recapture rearrest",
    "abducted": "kidnap abduct snatch",
    "trapped": "trap strand entomb maroon bury",
    "rescued": "rescue save pluck airlift liberate free",
    "deployed": "deploy station dispatch mobilize mobilise",
    "affected": "affect infect",
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
_DOUBLING = frozenset("stab nab trap kidnap gut".split())
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
    "hanged": "killed", "martyred": "killed",
}  # fmt: skip
# Nouns that carry the measure in themselves: "16 fatalities".
HEAD_MEASURES: dict[str, Measure] = {
    "dead": "killed", "deaths": "killed", "death": "killed", "fatalities": "killed", "fatality": "killed",
    "corpses": "killed", "wounded": "injured", "injured": "injured", "injuries": "injured", "injury": "injured",
    "casualties": "killed_or_injured", "casualty": "killed_or_injured", "hostages": "abducted", "hostage": "abducted",
    "captives": "abducted", "abductees": "abducted", "detainees": "detained", "prisoners": "detained",
    "inmates": "detained", "arrests": "detained", "captured": "detained", "refugees": "displaced",
    "evacuees": "displaced", "homeless": "displaced", "displaced": "displaced", "missing": "missing",
    "survivors": "rescued", "victims": "killed_or_injured", "bodies": "killed", "evacuations": "displaced",
    "abductions": "abducted", "murders": "killed", "homicides": "killed", "killings": "killed", "slayings": "killed",
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
    "kidnappings": "abducted", "injury": "injured", "injuries": "injured", "slay": "killed",
    "rescue": "rescued", "release": "rescued", "freeing": "rescued",
    "evacuation": "displaced", "displacement": "displaced", "exodus": "displaced", "wounding": "injured",
    "disappearance": "missing", "deployment": "deployed", "destruction": "destroyed", "pullout": "deployed",
    "withdrawal": "deployed", "surrender": "detained", "shooting": "killed_or_injured", "stabbing": "injured",
}  # fmt: skip
# "the death toll rose to 12", "the number of injured stands at 40": the noun that says of what.
TOLLS: dict[str, Measure] = {
    "toll": "killed", "dead": "killed", "deaths": "killed", "fatalities": "killed", "killed": "killed",
    "wounded": "injured", "injured": "injured", "injuries": "injured", "casualties": "killed_or_injured",
    "missing": "missing", "displaced": "displaced", "homeless": "displaced", "arrests": "detained",
    "arrested": "detained", "detained": "detained", "hostages": "abducted", "evacuees": "displaced",
    "refugees": "displaced", "survivors": "rescued",
}  # fmt: skip
# Phrases that follow the counted, by the measure they give.
_FOLLOWING: dict[Measure, str] = {
    "killed": """took their lives | taken their lives | lost their lives | lost his life | lost her life
    | losing their lives | lose their lives | to death
    | lost lives | gunned down | mowed down | among the dead | among those killed | among those who died
    | among the fatalities | lost their life | attained martyrdom | embraced martyrdom | did not survive
    | didn't survive | committed suicide | commits suicide | commit suicide | took his own life | took her own life
    | took their own lives | hung himself | hung herself | hung themselves""",
    "displaced": """made it out | got out | left their homes | leave their homes | from their homes | out of their homes
    | lost their homes | without homes | without shelter | to evacuate | to flee | to leave their |
    sought refuge | seeking refuge | taken refuge | took refuge | in shelters | into shelters | in tents | needed
    accommodation | need accommodation | need shelter | in temporary shelters | waiting to be housed |
    to be housed | housed temporarily | taking shelter | sleep outside | moved to | moved out | moved from
    | moved into | lodged in | lodged at | accommodated in | accommodated at | put up in | have left the | had left the
    | have left their | had left their | are sleeping | were sleeping | slept in | not be allowed to return
    | not been allowed to return | not allowed to return | unable to return | unable to go home | not go home |
    cannot return""",
    "detained": """into custody | in custody | under arrest | behind bars | prisoner | being held | were held | are
    held | have been held | in police custody | rounded up | turned themselves in | among those arrested
    | among those detained | among the arrested | held over | held in connection | held on suspicion | held for
    questioning | held after | gave himself up | gave herself up
    | gave themselves up | turned himself in | turned herself in | turned himself into | turned herself into
    | seized in | seized on | seized by | seized from | seized during""",
    "abducted": """hostage | captive | held hostage | hijacked off | hijacked in | hijacked by | hijacked near""",
    "injured": """in hospital | in hospitals | to hospital | in the hospital | at the hospital | at hospital | at a
    hospital | at hospitals | at a local hospital | to the hospital | to hospitals | to a hospital | to
    area hospitals | to local hospitals | to a local hospital | in critical condition | in fair condition
    | in good condition | in a critical condition | in a serious
    condition | in a stable condition | in serious
    condition | in stable condition | in critical but stable condition | in intensive care | in grave
    condition | received treatment | receiving treatment | sought treatment | among the injured | among the wounded
    | among those injured | among those wounded | among those hurt | fell ill | fallen ill | taken ill | made ill |
    became ill | hospital treatment | medical treatment | medical attention | hit by | struck by | hit
    in the | struck in the | fighting for life | fighting for his life | fighting for her life | fights for life
    | overcome by | overcome with""",
    "rescued": """found alive | found safe | found unharmed | pulled alive | pulled out alive | pulled to safety | to
    safety | were freed | set free | were released | brought out | dug out | pulled out | dragged out |
    carried out alive | alive from | among the survivors | among those rescued""",
    "missing": """unaccounted for | not accounted for | not been accounted for | yet to be accounted for | not been
    seen | not been heard from | not yet been found | not been found | still being sought | being looked for |
    being searched for | still sought | among the missing | yet to be found | lost at sea""",
    "trapped": """under the rubble | under rubble | under the debris | under debris | under the mud | under mud |
    under the snow | under the wreckage | under the ruins | under the earth | left under | beneath the rubble
    | beneath the debris | beneath rubble | beneath the mud""",
    "remaining": """still be inside | still inside | left inside | are inside | holed up | left behind | be left inside
    | still in the | dug in""",
    "damaged": """rendered unsafe""",
    "destroyed": """reduced to rubble | burned down | to the ground""",
}


def _followers() -> dict[str, tuple[tuple[tuple[str, ...], Measure], ...]]:
    """The phrases by their first word, longest first."""
    split = [(tuple(phrase.split()), measure) for measure, listed in _FOLLOWING.items() for phrase in listed.split("|")]
    split.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    return {first: tuple(pair for pair in split if pair[0][0] == first) for first in {pair[0][0] for pair in split}}


FOLLOWERS = _followers()
# Verbs of saying, after which somebody else's fate is told: "a prosecutor in the town says three men were held".
SPEECH = frozenset("say says said tell tells told warn warns warned claim claims claimed announce announced".split())
HARMS = frozenset(
    "wounds wound injuries injury burns burn fractures fracture bruises cuts legs leg arms arm bones concussion"
    " concussions laceration lacerations trauma shock inhalation bullet gunshot shrapnel surgery operation operations"
    " stitches amputation amputations gash gashes cut bruise fracture sprain sprains ribs rib wrist ankle skull".split()
)
HARMED = frozenset(
    "suffered suffering suffer suffers sustained sustaining sustain received survived with underwent undergone"
    " undergoing needed needing required requiring copped".split()
)
