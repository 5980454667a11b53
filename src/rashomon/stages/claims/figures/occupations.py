"""What people do for a living, or are to one another, besides the persons of `people`: the nouns of a described victim.

Lower-case singulars, and the endings that make such nouns.

>>> "receptionist" in OCCUPATIONS, is_agent("beekeeper"), is_agent("florist"), is_agent("waist"), is_agent("climate")
(True, True, True, False, False)
"""

from __future__ import annotations

OCCUPATIONS = frozenset(
    """accountant acrobat administrator adviser advisor aide analyst anesthetist announcer archaeologist archbishop
    architect archivist assessor assistant associate auctioneer auditor author bailiff bartender biologist blacksmith
    bookseller borrower bouncer boxer bricklayer broker buyer cardinal carer cashier ceo chaplain chauffeur chef chemist
    choreographer classmate comedian commissioner commodore comptroller concierge consultant coordinator coroner
    co-worker coworker co-pilot copilot counselor counsellor cricketer curator dancer decorator defendant dentist
    designer developer dispatcher docker drummer drug-dealer economist educator entrepreneur escort examiner
    executioner explorer fiance fiancee fiancé fiancée filmmaker financier flatmate forecaster founder geologist
    girlfriend boyfriend ex-wife ex-husband ex-girlfriend ex-boyfriend godfather godmother goalkeeper granddaughter
    grandson great-grandmother guardian guide guitarist hairstylist handyman helper historian host hostess housemate
    housewife househusband illustrator importer inventor investigator investor jeweler jeweller jockey keeper
    kindergartener lecturer lecturer librarian lieutenant-colonel linesman lobbyist lodger lover loader machinist
    magician manufacturer marshal mate mathematician meteorologist migrant-worker milkman mobster motorist
    narrator negotiator novelist operator optician orderly organizer organiser owner painter paralegal partner
    pathologist peacemaker pharmacist philanthropist philosopher physicist physiotherapist planner playwright poet
    presenter producer programmer psychiatrist psychologist publisher receptionist registrar repairman researcher
    restaurateur retiree roofer roommate sculptor secretary seller shareholder shopkeeper shop-owner sibling
    son-in-law daughter-in-law mother-in-law father-in-law brother-in-law sister-in-law stepson stepdaughter
    stepfather stepmother stepbrother stepsister solicitor barrister specialist spokesman spokeswoman spokesperson
    statistician stepchild storekeeper strategist stuntman subcontractor superintendent supervisor surveyor
    suspect swimmer teammate technologist telemarketer therapist toddler trader trainer translator treasurer
    trucker trustee teller tutor typist underwriter usher valet vet veterinarian vicar violinist warden warehouseman
    watchmaker weightlifter winemaker wrestler writer youngster schoolmate playmate crewman seafarer shipmate
    gardener groundskeeper keyworker newlywed bride groom bridesmaid divorcee widower great-grandfather quadruplet
    triplet twin sophomore octogenarian nonagenarian centenarian septuagenarian sexagenarian millionaire billionaire
    vagrant drifter panhandler loner outsider newsagent gunsmith locksmith goldsmith midwife undertaker embalmer
    gravedigger zookeeper cowherd goatherd shearer milker picker harvester planter grower""".split()
)
_ENDINGS = (
    "keeper", "maker", "driver", "holder", "owner", "fighter", "seeker", "dealer", "smith", "wright", "ologist",
    "ographer", "ician", "ianist", "herder", "player", "rider", "hunter", "seller", "teacher", "monger",
)  # fmt: skip
# Nouns in -ist and in the endings above that are no persons.
_NO_AGENTS = frozenset(
    """list mist fist wrist waist twist gist heist checklist playlist shortlist blacklist wishlist consist resist
    insist exist persist assist desist enlist racist sexist fascist marxist leftist rightist feminist modernist
    screwdriver placeholder stakeholder pacemaker trademaker peacekeeper timekeeper scorekeeper record-holder
    """.split()
)


def is_agent(word: str) -> bool:
    """Whether a lower-case singular is made the way nouns of occupation are: "-ist", "-keeper", "-ologist"."""
    if word in _NO_AGENTS or len(word) < 6:
        return False
    return word.endswith(_ENDINGS) or (word.endswith("ist") and not word.endswith(("mist", "wist", "list")))
