"""Verbs that report what somebody said or thinks, by the frame their content comes in; words of sources.

A folded word in, what it can be as a cue out. General English vocabulary, written by hand.

>>> verb("insisted").lemma, verb("insisted").form, verb("told").frame
('insist', 'past', 'tell')
>>> verb("table") is None
True
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Frame = Literal["say", "tell", "that", "object"]
Form = Literal["base", "third", "past", "ing"]


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a reporting verb. `frame`: "say" takes a clause with or without "that" (`rain fell, she said`);
    "tell" a hearer first; "that" needs "that", a question word or a quotation; "object" takes a noun phrase or an
    infinitive. `noun`: the same form is also a common noun.
    """

    lemma: str
    frame: Frame
    form: Form
    noun: bool


_SAY = """
    say add report explain announce insist argue warn confirm acknowledge admit maintain stress allege assert declare
    predict suggest believe think conclude testify reiterate emphasize emphasise
    contend caution concede observe remark complain boast vow pledge recall shout cry yell whisper write tweet
    note claim estimate fear state mention exclaim recount
    reckon affirm attest opine venture
    disclose clarify foresee anticipate retort snap scream speculate
""".split()
_TELL = "tell inform remind assure notify persuade convince brief".split()
_THAT = """
    show find indicate reveal discover learn know realize realise hear feel hope expect understand imply demonstrate
    determine assume suspect guess promise propose decide read rule doubt see ask demand establish testify require
    recommend signal prove swear remember forget judge mean respond reply answer continue agree joke wonder counter
    worry quip muse lament plead elaborate hint chant fume thunder holler bellow mutter murmur sigh sob scoff gush rage
    bark growl grumble gripe vent chime sing post text blog beg interject confide surmise theorize theorise posit
    proclaim specify stipulate reassure reason boom brag crow deadpan roar scold shriek stammer stutter wail whine
    implore enthuse tease deduce rejoin counsel decry overhear charge
""".split()
_OBJECT = """
    deny condemn criticize criticise urge denounce accuse blame demand reject dismiss praise welcome describe call
    oppose support endorse promise pledge vow threaten want plan hope intend offer refuse decline ask order propose
    recommend request appeal defend deplore applaud question dispute rebuke challenge cite consider regard
    hail slam mock brand discuss outline express voice expect encourage advise favor favour advocate confirm announce
    claim estimate put suggest warn argue protest fear predict acknowledge admit stress emphasize mention note
    reiterate concede recall compare characterize characterise apologize apologise congratulate thank agree identify
    attack blast echo pledge assail berate chastise castigate lambast lambaste ridicule deride commend laud salute
    hint elaborate decry bemoan lament tout advocate justify liken pinpoint name treat classify portray depict
""".split()
_INFINITIVE = frozenset(
    "plan hope intend offer refuse decline threaten vow pledge promise want expect fear agree".split()
)
# Verbs that report only with "as" or "to" after their object ("identified him as a clerk").
_LINKED = {"identify": "as", "describe": "as", "characterize": "as", "characterise": "as", "name": "as",
           "regard": "as", "treat": "as", "classify": "as", "portray": "as", "depict": "as", "liken": "to",
           "compare": "to", "respond": "to"}  # fmt: skip
# Passives without their auxiliary ("goods estimated to be worth a million", "people accused of theft").
SHORT_PASSIVES = frozenset(
    "accuse expect order describe ask estimate believe say tell urge report consider call advise encourage recommend"
    " think know understand allege show cite regard".split()
)
_IRREGULAR = {
    "say": ("says", "said", "said", "saying"), "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"), "think": ("thinks", "thought", "thought", "thinking"),
    "show": ("shows", "showed", "shown", "showing"), "find": ("finds", "found", "found", "finding"),
    "know": ("knows", "knew", "known", "knowing"), "hear": ("hears", "heard", "heard", "hearing"),
    "feel": ("feels", "felt", "felt", "feeling"), "read": ("reads", "read", "read", "reading"),
    "understand": ("understands", "understood", "understood", "understanding"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"), "see": ("sees", "saw", "seen", "seeing"),
    "swear": ("swears", "swore", "sworn", "swearing"), "forget": ("forgets", "forgot", "forgotten", "forgetting"),
    "mean": ("means", "meant", "meant", "meaning"), "put": ("puts", "put", "put", "putting"),
    "seek": ("seeks", "sought", "sought", "seeking"), "forbid": ("forbids", "forbade", "forbidden", "forbidding"),
    "snap": ("snaps", "snapped", "snapped", "snapping"), "plan": ("plans", "planned", "planned", "planning"),
    "slam": ("slams", "slammed", "slammed", "slamming"), "admit": ("admits", "admitted", "admitted", "admitting"),
    "quip": ("quips", "quipped", "quipped", "quipping"), "ban": ("bans", "banned", "banned", "banning"),
    "prefer": ("prefers", "preferred", "preferred", "preferring"), "learn": ("learns", "learned", "learnt", "learning"),
    "sing": ("sings", "sang", "sung", "singing"), "beg": ("begs", "begged", "begged", "begging"),
    "brag": ("brags", "bragged", "bragged", "bragging"), "blog": ("blogs", "blogged", "blogged", "blogging"),
    "overhear": ("overhears", "overheard", "overheard", "overhearing"),
    "decry": ("decries", "decried", "decried", "decrying"),
    "signal": ("signals", "signaled", "signalled", "signaling"),
}  # fmt: skip
# Verbs that report in the present only ("prosecutors charge that …", but "charged with theft").
_PRESENT = frozenset({"charge"})
_NOUNS = frozenset(
    "report claim estimate fear state note answer mention counter worry hint hope promise plan demand rule doubt order"
    " request appeal question attack challenge view brand label detail voice love hate wish back ban thank protest need"
    " support offer propose blast signal test guess cry shout yell whisper remark stress pledge vow tweet joke"
    " finding reading feeling meaning writing saying warning reporting planning understanding ruling hearing showing"
    " suspect advocate read argue dispute murmur joke concern chant post text blog reason boom tease bark roar sigh"
    " rage vent name echo attack blast counsel tout posting charge".split()
)

# Who may stand as the subject of a passive cue ("was quoted as saying"), and the words that make one.
QUOTING = frozenset({"quoted", "cited", "reported", "heard"})
# Writings and findings that can be the subject of "show", "find", "indicate" with a noun phrase for content.
DOCUMENTS = frozenset(
    "poll polls survey surveys study studies report reports review research analysis data figures statistics records"
    " record results findings document documents tests test transcript census audit index forecast projections"
    " estimates autopsy video footage".split()
)
# Nouns for many people that another noun of saying follows without a genitive ("police allegations that …").
ACCUSERS = frozenset("police government army military state official media opposition prosecution".split())
PERCEIVING = frozenset(
    "overheard overhear overhears overhearing heard hears hear hearing saw sees see seeing watched".split()
)
# Nouns that speak for the organization named with them ("a ministry statement", "a company spokeswoman").
MOUTHPIECES = frozenset(
    "spokesman spokeswoman spokesperson spokespeople spokesmen statement release communique communiqué bulletin report"
    " website site newsletter representative post tweet announcement notice memo filing press reporter correspondent"
    " witness".split()
)
# Words for the kind of an organization, as they follow its name ("the Elmouth news agency").
KINDS = frozenset(
    "agency agencies television tv radio newspaper daily weekly magazine channel network broadcaster service group"
    " company firm ministry party union militia movement organization organisation charity".split()
)
# Definite nouns that take up whoever spoke last ("the official added").
ANYBODY = frozenset("official man woman leader executive politician lawmaker".split())
# Words in the names of newspapers, and of broadcasters.
PRESS = frozenset(
    "times post herald tribune journal daily gazette guardian mirror telegraph chronicle sun globe observer independent"
    " mail examiner bulletin courier sentinel dispatch inquirer press mercury argus newspaper register reporter".split()
)
BROADCAST = frozenset("tv television radio channel broadcasting cnn bbc nbc cbs abc itv cbc npr network fm".split())
# A source that is a piece of writing: it is resolved to who issued it.
WRITINGS = frozenset(
    "statement release communique communiqué bulletin report website site dispatch notice announcement memo filing"
    " letter note update advisory".split()
)
# Writings that somebody has written, so that what they say is his.
WRITTEN = frozenset(
    "letter note email e-mail diary journal message text post tweet card will apology confession".split()
)
# Verbs of speaking up that report nothing by themselves: the words may follow in the next sentence.
SPEAKING_UP = frozenset(
    "disagreed agreed objected responded replied apologised apologized spoke reacted protested testified recalled"
    " answered reminisced sobbed wept laughed smiled shrugged concurred demurred elaborated".split()
)
# Words after which a quotation mark holds a name or a term, not speech.
NAMING = frozenset(
    "called named dubbed titled entitled nicknamed termed labelled labeled branded known so-called album film movie"
    " song book novel show series play ship vessel trawler boat tanker word term phrase codenamed code-named operation"
    " documentary single aka alias".split()
)
# Works that have a title.
WORKS = frozenset(
    "album albums film films movie movies song songs book books novel novels memoir memoirs autobiography biography"
    " play plays poem poems essay essays article column blog podcast programme program show series episode documentary"
    " musical opera painting exhibition exhibit sculpture manifesto thriller single bestseller best-seller collection"
    " anthology magazine video".split()
)


def _inflect(lemma: str) -> tuple[str, str, str, str]:
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma.endswith("e"):
        return lemma + "s", lemma + "d", lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing"
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    return third, lemma + "ed", lemma + "ed", lemma + "ing"


def _table() -> Mapping[str, Verb]:
    table: dict[str, Verb] = {}
    frames: tuple[tuple[Frame, list[str]], ...] = (("say", _SAY), ("tell", _TELL), ("that", _THAT), ("object", _OBJECT))
    for frame, lemmas in frames:
        for lemma in lemmas:
            third, past, participle, ing = _inflect(lemma)
            forms: tuple[tuple[str, Form], ...] = (
                (past, "past"), (participle, "past"), (lemma, "base"), (third, "third"), (ing, "ing"),
            )  # fmt: skip
            for word, form in forms:
                noun = form != "past" and (lemma in _NOUNS or word in _NOUNS)
                if lemma in _PRESENT and form not in ("base", "third"):
                    continue
                table.setdefault(word, Verb(lemma, frame, form, noun))
    return table


_VERBS = _table()
_TAKES_OBJECT = frozenset(_OBJECT)


def verb(word: str) -> Verb | None:
    """What the folded word can be as a form of a reporting verb, None when it is none."""
    return _VERBS.get(word)


# Verbs that report with the word behind them: the word, and the frame they then have.
_PHRASAL: dict[str, dict[str, Frame]] = {
    "point": {"out": "say", "to": "object"}, "speak": {"of": "object", "about": "object", "against": "object"},
    "talk": {"about": "object"}, "refer": {"to": "object"}, "complain": {"about": "object"}, "ask": {"about": "object"},
    "rail": {"against": "object"}, "lash": {"out": "that"}, "call": {"out": "that"}, "warn": {"of": "object",
    "against": "object"}, "spell": {"out": "object"}, "hit": {"back": "that"}, "shout": {"out": "say"},
    "cry": {"out": "say"}, "chip": {"in": "that"}, "go": {"on": "that"}, "comment": {"on": "object"},
}  # fmt: skip
_PHRASAL_FORMS = {
    "speak": ("speaks", "spoke", "spoken", "speaking"), "hit": ("hits", "hit", "hit", "hitting"),
    "chip": ("chips", "chipped", "chipped", "chipping"), "go": ("goes", "went", "gone", "going"),
    "refer": ("refers", "referred", "referred", "referring"),
}  # fmt: skip


def _phrasal_table() -> Mapping[tuple[str, str], Verb]:
    table: dict[tuple[str, str], Verb] = {}
    for lemma, particles in _PHRASAL.items():
        third, past, participle, ing = _PHRASAL_FORMS.get(lemma) or _inflect(lemma)
        forms: tuple[tuple[str, Form], ...] = (
            (past, "past"), (participle, "past"), (lemma, "base"), (third, "third"), (ing, "ing"),
        )  # fmt: skip
        for word, form in forms:
            for particle, frame in particles.items():
                table.setdefault((word, particle), Verb(lemma, frame, form, False))
    return table


_PHRASALS = _phrasal_table()


def phrasal(word: str, particle: str) -> Verb | None:
    """What two folded words can be as a form of a reporting verb with its particle ("pointed out")."""
    return _PHRASALS.get((word, particle))


# Nouns that a reported clause hangs on ("warnings from the port that ice had formed", "his claim that …").
CLAIMS = frozenset(
    "report reports claim claims warning warnings allegation allegations accusation accusations statement suggestion"
    " suggestions assertion assertions announcement message rumour rumor rumours rumors complaint complaints concern"
    " concerns fear fears belief view admission insistence assurance assurances prediction conclusion finding findings"
    " evidence speculation denial argument confirmation signal signals hope hopes emphasis insight word".split()
)
# What may govern "to" and a reporting verb ("is set to ask", "went on to say").
LEADING_IN = frozenset(
    "set due on expected scheduled likely continued ready about wanted wants refused declined".split()
)
# What stands before a colon at the head of a line without being a source.
LABELS = frozenset(
    "video photos photo live update updates watch breaking exclusive analysis opinion explainer listen gallery review"
    " read factbox timeline correction note editorial comment pictures audio subject date time where when what who"
    " why how tip contact email phone".split()
)

# What a heading names before its colon when it says what the report is about ("Elm bus crash: Two dead").
TOPICS = frozenset(
    "case crash fire fires flood floods storm storms blast explosion bombing quake earthquake collapse accident"
    " disaster tragedy attack attacks raid shooting shootings stabbing murder murders killing killings death deaths"
    " homicide kidnapping hijacking siege massacre trial trials inquest inquiry probe investigation lawsuit hearing"
    " verdict scandal affair row dispute crisis conflict war strike strikes protest protests riot riots unrest election"
    " elections vote referendum ballot race outbreak epidemic pandemic drought famine heatwave avalanche landslide"
    " eruption wildfire wildfires hurricane cyclone typhoon tornado tsunami robbery heist theft arrest arrests"
    " talks summit deal ceasefire coup crackdown".split()
)


def needs_infinitive(lemma: str) -> bool:
    """Whether the verb reports with "to" and a verb only ("refused to comment"), never with a bare noun phrase."""
    return lemma in _INFINITIVE


def link(lemma: str) -> str | None:
    """The word that must follow the verb's object ("identified him as"), None when none must."""
    return _LINKED.get(lemma)


def takes_object(lemma: str) -> bool:
    """Whether the verb also reports with a noun phrase or infinitive for its content ("denied the charge")."""
    return lemma in _TAKES_OBJECT
