"""Whether words mean a woman or a man: by titles, by words of kin and trade, by common given names.

Words of a name or description in, "she", "he" or None out. A table of given names borne mostly by one sex in many
countries; a name it lacks, or that both bear, decides nothing.

>>> sex("Maria Ruo"), sex("Mr Ruo"), sex("a Brazilian woman"), sex("J. King")
('she', 'he', 'she', None)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from rashomon.language.joining import words
from rashomon.language.phrases import PREPOSITIONS, Word, is_capital

Pronoun = Literal["he", "she"]

_FEMALE = frozenset(
    "she her woman women girl girls mother mothers wife wives daughter daughters sister sisters widow widows"
    " grandmother aunt niece spokeswoman congresswoman policewoman chairwoman councilwoman businesswoman actress"
    " waitress housewife lady ladies nun girlfriend bride heroine stewardess midwife schoolgirl".split()
)
_MALE = frozenset(
    "he him man men boy boys father fathers husband husbands son sons brother brothers widower grandfather uncle nephew"
    " spokesman congressman policeman chairman councilman businessman gunman fisherman fireman gentleman monk boyfriend"
    " imam schoolboy salesman cameraman craftsman".split()
)
_ENDS = frozenset((",", "(", "who", "which"))
_TITLES: dict[str, Pronoun] = {
    "mrs": "she", "ms": "she", "miss": "she", "madam": "she", "queen": "she", "princess": "she", "lady": "she",
    "mr": "he", "king": "he", "prince": "he", "sir": "he", "lord": "he", "sheikh": "he", "father": "he",
    "spokesman": "he", "spokeswoman": "she", "congressman": "he", "congresswoman": "she", "councilman": "he",
    "councilwoman": "she", "chairman": "he", "chairwoman": "she",
}  # fmt: skip
_WOMEN = frozenset(
    """
    maria mary anna anne ann elena olga natalia natasha tatiana irina svetlana marina ekaterina katya yulia julia
    juliet emma emily olivia sophia sophie sofia isabella isabel elizabeth elisabeth eliza margaret catherine katherine
    kathleen kate katie karen susan susanna linda barbara patricia jennifer jessica sarah sara hannah rachel rebecca
    ruth deborah debra donna carol caroline carolyn sandra sharon michelle laura lisa nancy betty helen dorothy amy
    angela brenda pamela nicole christine christina cynthia janet diane diana joyce heather teresa theresa gloria
    evelyn cheryl mildred joan judith judy rose janice beverly denise marilyn amber danielle brittany victoria
    stephanie megan melissa amanda tiffany vanessa valerie veronica virginia vivian wendy yvonne zoe alice alicia
    allison alison annette april audrey beatrice bonnie bridget camille carla carmen cecilia charlotte chloe
    claire clara claudia colleen courtney crystal daisy daphne eleanor ellen erica erin esther eva fiona florence
    gabriela gabrielle georgia geraldine gertrude grace greta gwen harriet heidi helena hilary hillary holly ingrid
    irene iris ivana jacqueline jane jeanne jenny jill joanna josephine juana kelly kristen kristin lauren leah
    lena leila layla lillian lily lorraine louise lucia lucy lydia mabel madeline madeleine marcia margarita marie
    marjorie marta martha martine matilda maureen maya meredith mercedes mia miriam molly monica monique myra nadia
    naomi natalie nina nora norma paula pauline penelope petra phyllis priscilla rachael regina renee rita roberta
    rosa rosemary roxanne ruby sabrina sally samantha sheila shirley silvia sonia stella sylvia tamara tara
    theresa tina tracy ursula vera violet yolanda aisha ayesha fatima fatma khadija zainab zeinab amina hala huda
    mariam maryam mona rania salma samira yasmin priya anjali lakshmi sunita deepika kavita meena pooja rekha
    sita usha yuki yoko keiko sakura hanako mei ling xiu ngozi amara chioma adaeze folake ines lourdes pilar dolores
    guadalupe ximena francesca giulia chiara paola giovanna lucie amelie aurelie celine sylvie brigitte helga gerda
    ilse ulrike sabine katrin birgit astrid sigrid freya anneliese aleksandra agnieszka malgorzata katarzyna ewa
    zofia ludmila galina oksana ayse emine zeynep elif noa yael shira tamar tzipi eleni katerina despina anastasia
    """.split()
)
_MEN = frozenset(
    """
    john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven stephen paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey geoffrey
    ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin samuel gregory alexander patrick frank
    raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold
    keith christian roger noah gerald terry sean shaun austin carl arthur lawrence dylan jesse jordan bryan billy joe
    bruce gabriel logan albert willie alan allan juan wayne elijah randy roy vincent ralph eugene russell bobby mason
    philip phillip louis luis harry howard fred frederick martin simon stuart graham nigel trevor ian neil colin derek
    duncan malcolm angus hugh ivan igor sergei sergey dmitry dmitri vladimir boris mikhail nikolai oleg pavel yuri
    viktor vladislav konstantin andrei alexei aleksandr pedro pablo carlos miguel jorge fernando francisco javier
    diego rafael alejandro manuel ricardo eduardo roberto antonio enrique hugo mario marco luca giovanni giuseppe
    francesco alessandro matteo paolo pierre jacques francois michel philippe olivier laurent thierry antoine hans
    klaus wolfgang jurgen karl heinz dieter uwe stefan lars sven erik anders bjorn johan nils olaf jan piotr
    krzysztof andrzej tomasz marek janusz mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein hossein
    omar umar ibrahim youssef yusuf khalid khaled abdullah abdul mahmoud mustafa mostafa osama tariq walid karim
    hamza bilal faisal nasser salman saeed reza mehdi amir raj rajesh sanjay anil sunil vijay ravi arun amit rahul
    suresh ramesh mahesh ashok deepak manoj vikram arjun hiroshi takashi kenji akira satoshi haruto shinzo taro wei
    jian kwame kofi chukwu emeka chidi sipho thabo mehmet emre murat hakan yossi avi moshe shlomo benny
    kostas costas giorgos yannis nikos dimitris spyros panagiotis bill bob jim mike tom tim steve dave dan dean doug
    ed greg jeff jon ken matt nick pat phil ray rick rob ron sam stan ted todd tony vince warren wesley brad brett
    chad chuck clark clyde craig curtis dale darren darryl earl edgar edwin ernest floyd glen glenn gordon grant gus
    herbert herman ivor jared jerome joel julian julius kurt lance leo leon leonard lester lloyd luke marcus maurice
    max melvin milton mitchell morris nathaniel neal norman oliver oscar otto owen perry preston ralph rex rodney
    roland ross rufus rupert sidney stanley sylvester terence theodore toby travis victor virgil wallace zach
    """.split()
) - {"pat", "jordan", "dale"}


def sex(description: str) -> Pronoun | None:
    """The pronoun that takes up a name or a description, apposition included, None when nothing decides."""
    row = words(description)
    comma = next((i for i, word in enumerate(row) if word.key == ","), len(row))
    return _of_phrase(row[:comma]) or _of_phrase(row[comma + 1 :])


def _of_phrase(row: Sequence[Word]) -> Pronoun | None:
    """What the phrase tells before its first preposition, comma or relative."""
    head = next((i for i, w in enumerate(row) if i and (w.key in PREPOSITIONS or w.key in _ENDS)), len(row))
    for i, word in enumerate(row[:head]):
        if word.key in _TITLES and is_capital(word) and i + 1 < head:
            return _TITLES[word.key]
    plain = (_by_word(word.key) for i, word in enumerate(row[:head]) if not i or not is_capital(word))
    found = [pronoun for pronoun in plain if pronoun is not None]
    return found[-1] if found else _by_given_name([w.key for w in row[:head] if is_capital(w)])


def _by_word(key: str) -> Pronoun | None:
    if key in _FEMALE:
        return "she"
    return "he" if key in _MALE else None


def _by_given_name(capitals: list[str]) -> Pronoun | None:
    """By a given name with a surname behind it."""
    for key in capitals[:-1]:
        if key in _WOMEN:
            return "she"
        if key in _MEN:
            return "he"
    return None
