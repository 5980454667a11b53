"""Words for what a person is by office or trade, the way a name is introduced ("governor Ana Ruo").

A folded word in, whether it is one out.

>>> is_role("governor"), is_role("spokeswoman"), is_role("coalition")
(True, True, False)
>>> is_human("girl"), is_human("ministry")
(True, False)
>>> sorted(roles("the chief engineer of the mayor's office"))
['chief', 'engineer']
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rashomon.language.phrases import PREPOSITIONS, words

_LISTED = frozenset(
    """
    president premier chancellor king queen prince princess sultan emir sheikh pope bishop archbishop cardinal imam
    rabbi priest pastor vicar monk nun chief head boss chair mp mep senator congressman congresswoman deputy delegate
    envoy ambassador consul attaché mayor judge justice magistrate prosecutor attorney lawyer solicitor barrister
    counsel sheriff constable detective inspector superintendent marshal general colonel major captain lieutenant
    sergeant corporal admiral commander commodore private officer soldier sailor pilot coach captain goalkeeper
    striker defender midfielder quarterback pitcher referee umpire spokesman spokeswoman spokesperson aide adviser
    advisor analyst economist scientist seismologist geologist meteorologist climatologist expert professor lecturer
    doctor surgeon physician nurse paramedic midwife teacher principal headmaster student pupil farmer fisherman
    driver engineer architect technician miner worker trader banker broker investor shareholder founder ceo cfo
    chairman chairwoman chairperson director manager owner landlord tenant resident neighbour neighbor villager
    witness survivor victim relative father mother son daughter brother sister uncle aunt cousin wife husband widow
    author writer poet novelist journalist reporter correspondent editor publisher photographer actor actress singer
    musician artist activist campaigner organiser organizer leader candidate nominee secretary minister governor
    treasurer commissioner councillor councilman councilwoman alderman speaker whip clerk guard warden ranger
    firefighter fireman rescuer volunteer medic coroner pathologist historian official negotiator mediator
    """.split()
)
_HUMAN = frozenset(
    """
    man woman girl boy child kid person parent patient source insider official bystander passer-by refugee evacuee
    passenger mourner shopkeeper shopper teenager pensioner colleague friend relative rebel fighter militant protester
    demonstrator suspect prisoner fan user customer employee staffer one another other
    """.split()
)
_BODIES = frozenset(("guard",))
_SAME = {"spokesman": "spokesperson", "spokeswoman": "spokesperson", "chairwoman": "chairman", "chair": "chairman"}
_SHORT = {
    "gov": "governor", "sen": "senator", "rep": "representative", "pres": "president", "capt": "captain",
    "lt": "lieutenant", "sgt": "sergeant", "col": "colonel", "gen": "general", "maj": "major", "cmdr": "commander",
    "dr": "doctor", "prof": "professor", "det": "detective", "insp": "inspector", "supt": "superintendent",
    "dep": "deputy", "asst": "assistant", "rev": "reverend", "fr": "father", "hon": "honourable", "atty": "attorney",
    "adm": "admiral", "cpl": "corporal", "cllr": "councillor",
}  # fmt: skip
_ENDINGS = ("man", "woman", "person", "ologist", "ician", "master")


def is_role(word: str) -> bool:
    """Whether the folded word names an office or a trade that a person may hold."""
    return word in _LISTED or word in _SHORT or (word.endswith(_ENDINGS) and len(word) > 6)


def is_human(word: str) -> bool:
    """Whether the folded word names one human being, by role or otherwise."""
    return word in _HUMAN or is_role(word)


def role(word: str) -> str:
    """The role word that stands for all its variants (spokeswoman: spokesperson; gov: governor)."""
    return _SAME.get(word, _SHORT.get(word, word))


def roles(description: str) -> frozenset[str]:
    """The role words of a description up to its first preposition, relative or comma."""
    row = words(description)
    stop = next((i for i, w in enumerate(row) if w.key in PREPOSITIONS or w.key in ("who", "which", ",")), len(row))
    return offices([word.key for word in row[:stop]])


def offices(keys: Sequence[str]) -> frozenset[str]:
    """The roles that folded words side by side give one person: of a body named by a role, not that one.

    >>> sorted(offices(["coast", "guard", "spokeswoman"])), sorted(offices(["prison", "guard"]))
    (['spokesperson'], ['guard'])
    """
    return frozenset(
        role(key) for key, ahead in pairwise((*keys, "")) if is_role(key) and not (key in _BODIES and is_role(ahead))
    )
