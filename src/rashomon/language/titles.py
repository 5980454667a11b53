"""Titles, ranks, offices and roles: the words of English that stand by a person's name and are no part of it.

Word tables, folded. `TITLES` stand capitalised right before a name; `ROLES` are the nouns, in either case, by which a
person is introduced before the name or after a comma.

>>> "colonel" in TITLES, "spokesman" in ROLES, "table" in ROLES
(True, True, False)
"""

from __future__ import annotations

HONORIFICS = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady madam mme mlle monsieur madame herr frau senor senora signor
    rev reverend fr father sister brother rabbi imam sheikh shaykh sheik mullah ayatollah pope bishop archbishop
    cardinal pastor saint maulana hon hajj haji doctor canon hh hrh""".split()
)
RANKS = frozenset(
    """gen general lt lieutenant col colonel maj major capt captain cmdr commander commodore adm admiral sgt sergeant
    cpl corporal pvt private brig brigadier marshal ensign seaman airman wing squadron insp inspector supt
    superintendent det detective constable sheriff trooper deputy-commissioner pfc spc ssgt lcpl cdr lcdr vadm
    radm subedar havildar const cst undersheriff bombardier lieut asst dep deputy""".split()
)
OFFICES = frozenset(
    """president vice-president premier chancellor minister secretary senator sen congressman congresswoman
    representative rep governor gov mayor councillor councilor alderman ambassador amb consul commissioner chief
    chairman chairwoman chairperson chair director judge justice magistrate prosecutor attorney prince princess
    king queen emir sultan sheikha duke duchess count countess baron emperor crown prime speaker spokesman
    spokeswoman spokesperson mp mep mla coach manager captain-general governor-general ceo cfo coo head envoy
    superintendent principal dean rector provost warden coroner whip leader pilot officer analyst councilman
    councilwoman councilmember assemblyman assemblywoman assemblymember selectman freeholder comptroller ombudsman
    lawmaker magistrate atty""".split()
)
# Words that stand between or before the words of a title: "Vice Adm.", "Deputy Prime Minister", "Foreign Minister".
TITLE_MODIFIERS = frozenset(
    """vice deputy assistant acting former ex first second third rear senior junior chief prime foreign interior
    defence defense finance health justice education trade energy oil transport environment agriculture home
    home-affairs information tourism labour labor economy culture sports permanent under staff master petty
    warrant police army navy air force marine lance detective district dist attorney atty solicitor lead executive
    managing press state cabinet general field crown opposition council fire supreme public relations""".split()
)
TITLES = HONORIFICS | RANKS | OFFICES
# Whose officer it is, when it stands first of all: "City Councilman", "County Sheriff", "Council Member".
LEVELS = frozenset("city county town township borough village council board assembly parish ward municipal".split())
# Titles that are surnames too: "Ana King" is a person, and "King" alone may be her.
SURNAMES = frozenset(
    """king bishop pope dean judge prince duke baron marshal major cardinal lord chancellor justice constable pastor
    provost canon abbot knight earl sheriff""".split()
)
# What may follow a surname.
GENERATIONS = frozenset("jr sr ii iii iv".split())
# What may follow "of" inside a title: "Secretary of State", "Chief of Staff".
TITLE_TAILS = frozenset("state defense defence staff police justice police operations mission naval army".split())

ROLES = TITLES | frozenset(
    """spokesman spokeswoman spokesperson official officer analyst expert journalist reporter correspondent
    photographer editor author writer novelist poet historian scientist researcher seismologist geologist
    engineer economist lawyer barrister solicitor activist campaigner lawmaker legislator politician diplomat
    negotiator adviser advisor aide assistant executive founder co-founder owner boss chef driver pilot sailor
    farmer teacher lecturer student resident villager shopkeeper homemaker housewife nurse surgeon paramedic
    medic physician psychologist doctor firefighter fireman policeman policewoman soldier guard witness survivor
    victim suspect gunman militant fighter rebel commander warlord jihadist preacher cleric priest monk nun
    leader chief head member actor actress singer musician artist director producer presenter anchor broadcaster
    commentator columnist blogger designer architect model striker midfielder defender goalkeeper winger captain
    forward keeper batsman bowler coach trainer manager player cricketer footballer golfer boxer jockey athlete
    sprinter swimmer cyclist skipper husband wife father mother son daughter brother sister uncle aunt cousin
    nephew niece grandfather grandmother grandson granddaughter widow friend neighbour neighbor colleague
    partner man woman boy girl teenager mother-in-law businessman businesswoman entrepreneur trader broker
    banker accountant consultant investigator detective prosecutor judge magistrate mayor governor senator
    minister president premier chancellor secretary chairman chairwoman chairperson chair treasurer trustee
    inspector curator librarian professor prince princess king queen emir sultan general vice-president
    governor-general secretary-general counsel envoy ambassador consul laureate champion winner runner-up
    candidate nominee contender legend star hero opponent dictator ruler defendant plaintiff convict inmate
    prisoner hostage fugitive murderer killer robber thief smuggler assassin physicist chemist biologist
    astronomer mathematician philosopher sociologist meteorologist volcanologist climber mountaineer explorer
    astronaut cosmonaut publisher caretaker janitor cook waiter waitress tailor fisherman carpenter plumber electrician
    mechanic technician worker labourer laborer migrant refugee tourist traveller traveler passenger pedestrian
    motorist cleaner clerk cashier salesman saleswoman eyewitness ceo cfo coo""".split()
)
