"""House style of single words: British and American spelling, abbreviations, numbers in words.

A word in, the one form all its house styles share out (a key to compare by, not a spelling to print).

>>> spelled("neighbouring") == spelled("neighboring"), spelled("travelled") == spelled("traveled")
(True, True)
>>> spelled("twelve"), spelled("Sept"), spelled("programmes")
('12', 'september', 'programs')
"""

from __future__ import annotations

import re
from functools import lru_cache

_UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = {word: number for number, word in enumerate(_UNITS.split())}
TENS = {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "mn": 1_000_000,
          "bn": 1_000_000_000, "mln": 1_000_000, "bln": 1_000_000_000}  # fmt: skip

_PAIRS = """
defence=defense offence=offense licence=license pretence=pretense programme=program programmes=programs grey=gray
cheque=check cheques=checks tyre=tire tyres=tires kerb=curb aluminium=aluminum plough=plow sceptic=skeptic
sceptical=skeptical mould=mold whilst=while amongst=among amidst=amid towards=toward afterwards=afterward
forwards=forward backwards=backward southwards=southward northwards=northward eastwards=eastward westwards=westward
ageing=aging judgement=judgment acknowledgement=acknowledgment learnt=learned burnt=burned spelt=spelled
dreamt=dreamed spoilt=spoiled dialogue=dialog catalogue=catalog analogue=analog travelogue=travelog
jewellery=jewelry pyjamas=pajamas storey=story storeys=stories enrol=enroll fulfil=fulfill instalment=installment
skilful=skillful wilful=willful analyse=analyze analysed=analyzed paralyse=paralyze paralysed=paralyzed
haemorrhage=hemorrhage paediatric=pediatric anaesthetic=anesthetic foetus=fetus diarrhoea=diarrhea
manoeuvre=maneuver manoeuvres=maneuvers orientated=oriented cosy=cozy axe=ax adviser=advisor advisers=advisors
ok=okay spokesperson=spokesman spokeswoman=spokesman spokespeople=spokesmen percent=%
kilometer=km kilometers=km kms=km kilogram=kg kilograms=kg kgs=kg kilo=kg kilos=kg metre=meter metres=meters
sq=square mins=minutes approx=approximately vs=versus dept=department govt=government natl=national
gen=general col=colonel lt=lieutenant capt=captain sgt=sergeant maj=major cmdr=commander adm=admiral gov=governor
sen=senator rep=representative dr=doctor prof=professor pres=president rev=reverend supt=superintendent insp=inspector
cpl=corporal det=detective
jan=january feb=february aug=august sept=september oct=october nov=november dec=december
tues=tuesday thurs=thursday thur=thursday fri=friday
first=1st second=2nd third=3rd fourth=4th fifth=5th sixth=6th seventh=7th eighth=8th ninth=9th tenth=10th
eleventh=11th twelfth=12th thirteenth=13th twentieth=20th
dollars=dollar euros=euro pounds=pound yen=yen
"""
_SAME = dict(pair.split("=") for pair in _PAIRS.split())

# Each: how British spelling ends, and how American does; the stem before must be long enough to be one.
_ENDINGS = (
    (re.compile(r"(?<=\w\w\w)is(ation|ations|e|ed|es|er|ers|ing)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z][a-z])our(s|ed|ing|er|ers|able|ite|ites|hood|hoods|ful|less|ly)?$"), r"or\1"),
    (re.compile(r"(?<=[a-z][a-z])([bt])re(s?)$"), r"\1er\2"),
    (re.compile(r"(?<=[a-z][ln])tred$"), "tered"),
    (re.compile(r"([aeiou][^aeiou]{1,3}[aeiou])ll(ed|ing|er|ers|or|ors)$"), r"\1l\2"),
)


@lru_cache(maxsize=65_536)
def spelled(word: str) -> str:
    """The form one word (no punctuation around it) shares with its other house styles; always lower case."""
    low = word.casefold()
    if low in UNITS:
        return str(UNITS[low])
    if low in TENS:
        return str(TENS[low])
    low = _SAME.get(low, low)
    for ending, american in _ENDINGS:
        low = ending.sub(american, low)
    return _SAME.get(low, low)
