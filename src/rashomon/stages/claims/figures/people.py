"""Words that stand for people, for households, for peoples, and for what is not counted as people.

Tables, and the questions asked of them.

>>> kind_of("firefighters"), kind_of("families"), kind_of("Yemeni"), kind_of("rifles"), kind_of("xyz")
('person', 'household', 'people', 'thing', 'unknown')
"""

from __future__ import annotations

from typing import Literal

from rashomon.stages.claims.figures.occupations import OCCUPATIONS, is_agent

HeadKind = Literal["person", "household", "people", "thing", "unknown", "bare"]

_PERSONS = frozenset(
    """person people ppl human man woman child boy girl teen teenager youth baby infant toddler adult minor kid student
    pupil schoolchild schoolboy schoolgirl juvenile male female guy lady gentleman youngster pensioner homemaker
    father mother mom mum mommy mummy dad daddy grandad granddad grandma grandpa granny hubby stepmom
    stepdad tot bloke schoolmate son daughter
    brother sister husband wife parent grandmother grandfather grandparent uncle aunt
    cousin nephew niece relative sibling couple twin spouse widow orphan friend neighbor neighbour colleague
    bystander passer passerby pedestrian motorist driver cyclist biker motorcyclist passenger commuter traveler
    traveller tourist visitor holidaymaker guest resident inhabitant citizen civilian villager local native national
    foreigner expatriate immigrant migrant refugee evacuee asylum-seeker homeless islander townspeople householder
    soldier troop troops serviceman servicewoman personnel marine sailor seaman airman paratrooper commando officer
    policeman policewoman police cop constable trooper guard guardsman ranger deputy sheriff detective inspector
    agent gendarme sergeant lieutenant captain colonel general major corporal private admiral commander recruit
    jawan cadet conscript veteran reservist peacekeeper fighter combatant militant insurgent rebel guerrilla guerilla
    jihadist jihadi extremist terrorist gunman bomber attacker assailant shooter sniper militiaman paramilitary
    loyalist separatist mercenary warlord pirate brigand bandit raider hijacker carjacker kidnapper robber thief burglar
    looter smuggler trafficker gangster mobster criminal crook culprit offender suspect perpetrator murderer killer
    hitman inmate prisoner detainee convict captive hostage fugitive escapee defector deserter informant spy
    accomplice victim casualty survivor patient corpse body worker laborer labourer employee staff staffer miner
    farmer fisherman trawlerman herder shepherd trader vendor shopkeeper merchant trucker pilot steward stewardess
    attendant crew crewman crewmember crewmate engineer technician mechanic builder contractor foreman electrician
    plumber carpenter cleaner cook waiter waitress bartender clerk teacher professor lecturer coach trainer doctor
    nurse surgeon medic paramedic midwife physician dentist firefighter fireman rescuer responder lifeguard diver
    volunteer aid-worker missionary priest nun monk bishop imam cleric pastor rabbi pilgrim worshiper worshipper
    congregant believer journalist reporter photographer cameraman correspondent broadcaster editor blogger activist
    protester protestor demonstrator marcher rioter striker campaigner supporter follower fan spectator onlooker
    reveler reveller partygoer concertgoer churchgoer shopper diner customer client clubgoer swimmer surfer hiker
    climber mountaineer skier snowboarder camper athlete player footballer jockey runner racer referee politician
    lawmaker legislator minister senator mayor councillor councilman governor official diplomat ambassador envoy
    delegate bureaucrat judge prosecutor lawyer attorney juror magistrate witness voter candidate member leader boss
    chief head executive manager director banker businessman businesswoman individual figure others other one ones
    dead wounded injured jobless elderly actor actress singer musician dancer artist model scientist researcher
    scholar expert shiite sunni muslim christian jew hindu sikh buddhist kurd arab tribesman nomad gypsy indian
    islamist taliban peshmerga maoist communist nazi fascist monarchist dependant dependent newcomer arrival
    occupant tenant renter homeowner landlord vacationer backpacker sunbather beachgoer boater rower canoeist
    kayaker rafter parishioner seminarian deckhand stowaway boatman castaway mariner gunner conspirator plotter
    mafioso militia ringleader henchman thug vandal hooligan arsonist rapist stalker predator patrolman lawman bodyguard
    watchman sentry doorman porter courier messenger postman conductor stoker machinist welder logger lumberjack
    rancher cowboy beekeeper hunter poacher trapper forester gardener nanny babysitter maid servant butler janitor
    caretaker housekeeper seamstress tailor weaver shoemaker barber hairdresser baker butcher brewer grocer peddler
    hawker beggar squatter slum-dweller dweller sexworker prostitute addict dealer schoolteacher headmaster
    principal dean undergraduate graduate freshman sophomore alumnus apprentice intern trainee newborn fetus
    passer-by preschooler kindergartner first-grader mourner griever celebrant attendee participant entrant contestant
    defender midfielder winger batsman bowler
    pitcher quarterback competitor rival
    finalist walker jogger bicyclist rider horseman scooter-rider flier flyer cosmonaut astronaut
    balloonist skydiver paraglider parachutist""".split()
)
_IRREGULAR = {
    "people": "person", "ppl": "person",
    "men": "man", "women": "woman", "children": "child", "schoolchildren": "schoolchild",
    "persons": "person", "thieves": "thief", "wives": "wife", "bodies": "body", "babies": "baby", "ladies": "lady",
    "passersby": "passerby", "folks": "person", "folk": "person", "casualties": "casualty", "deputies": "deputy",
    "grandchildren": "child", "youths": "youth", "crewmembers": "crewmember", "deaths": "death", "spies": "spy",
    "elderly": "elderly", "nationals": "national", "militiamen": "militiaman",
}  # fmt: skip
_HOUSEHOLDS = frozenset("family families household households".split())
_COLLECTIVE = frozenset(
    "ppl couple twins troops personnel police staff crew people militia taliban peshmerga youth dead injured".split()
)

# What a count next to a casualty verb may be of without being people.
_THINGS = frozenset(
    """day week month year hour minute second decade century night morning evening afternoon weekend time season mile
    kilometer kilometre meter metre foot feet inch yard acre hectare centimeter centimetre km kms mi ft cm mm kg ton
    tonne pound kilogram kilo gram ounce liter litre gallon barrel degree knot volt watt megawatt caliber calibre
    dollar euro yen yuan rupee rand franc peso pence cent penny percent point rifle gun pistol handgun revolver
    shotgun weapon firearm missile rocket mortar grenade bomb shell bullet round shot magazine cartridge mine
    explosive device tank launcher knife blade sword machete gunshot blast explosion attack strike airstrike raid
    assault operation clash battle fight firefight skirmish shooting stabbing bombing killing murder homicide
    suicide crash collision accident incident case event quake earthquake aftershock tremor wave storm hurricane
    tornado flood fire wildfire blaze eruption landslide avalanche car truck bus van taxi vehicle motorcycle
    motorbike bike bicycle train carriage wagon ambulance tractor trailer plane airplane aircraft jet helicopter
    chopper drone balloon ship boat vessel skiff dhow ferry trawler tanker freighter frigate warship destroyer
    submarine dinghy raft canoe barge yacht freighter liner speedboat motor engine house home building apartment
    flat room floor storey story door window roof wall block tower school hospital clinic church mosque temple shop
    store restaurant bar hotel warehouse factory plant mill bridge road street highway tunnel airport station port
    harbor harbour dam village town city district province region county country nation state neighborhood
    neighbourhood camp tent shelter cell prison jail base post checkpoint site place location area animal dog cat
    horse cow cattle sheep goat pig chicken bird fish elephant lion tiger bear wolf whale dolphin tree crop plane
    team group organization organisation company firm agency party gang band unit squad platoon battalion brigade
    division regiment force army navy nation union club charge count offense offence crime felony misdemeanor degree
    trial hearing verdict conviction sentence lawsuit call report statement question answer letter message email
    tweet post photo picture image video film book page word name phone computer laptop camera bag box package
    bottle can wallet purse ring necklace watch diamond jewel gem safe piece item object part way thing reason issue
    problem matter factor side end step stage level layer goal game match set run win loss yard touchdown vote seat
    ballot poll election term job position wound gunshots blanket meal truckload container supply ration generator
    line pipe cable pole tire wheel blow leg arm head chest hand foot back neck torso abdomen stomach limb bone rib
    organ eye ear face shoulder thigh hip life family-home structure property business outlet office center centre
    facility installation headquarters flight trip tour visit march rally protest demonstration meeting session
    match series episode chapter bank account share stock contract deal agreement law bill rule resolution sanction
    lot lap lane""".split()
)
_DEMONYMS = frozenset(
    """afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani azeri
    bahraini bangladeshi belarusian belgian bolivian bosnian brazilian briton british bulgarian burmese burundian
    cambodian cameroonian canadian chadian chilean chinese colombian congolese croatian cuban cypriot czech dane
    danish dutch ecuadorian egyptian english eritrean estonian ethiopian european filipino finn finnish french
    frenchman gambian georgian german ghanaian greek guatemalan guinean haitian honduran hungarian icelandic indian
    indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovar
    kurdish kuwaiti kyrgyz lao laotian latvian lebanese liberian libyan lithuanian macedonian malagasy malawian
    malaysian malian maltese mauritanian mexican moldovan mongolian montenegrin moroccan mozambican namibian
    nepalese nepali nicaraguan nigerian nigerien norwegian omani pakistani palestinian panamanian paraguayan
    peruvian pole polish portuguese qatari romanian russian rwandan salvadoran saudi scottish scot senegalese serb
    serbian sierra-leonean singaporean slovak slovenian somali somalian spaniard spanish sudanese swede swedish
    swiss syrian taiwanese tajik tanzanian thai tibetan togolese tunisian turk turkish turkmen ugandan ukrainian
    uruguayan uyghur uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean african asian latino hispanic arab
    yazidi chechen basque catalan roma westerner""".split()
)
_SUFFIXES = (
    "man",
    "men",
    "woman",
    "women",
    "person",
    "people",
    "members",
    "member",
    "goers",
    "goer",
    "workers",
    "worker",
)


def singular(word: str) -> str:
    """The singular of a plural noun, lower case; a word that is not one stays."""
    key = word.casefold().removesuffix("'s").removesuffix("’s")
    if key in _IRREGULAR:
        return _IRREGULAR[key]
    if key.endswith("ies") and len(key) > 4:
        return key[:-3] + "y"
    if key.endswith(("ches", "shes", "sses", "xes")):
        return key[:-2]
    if key.endswith("men") and len(key) > 4:
        return key[:-2] + "an"
    return key[:-1] if key.endswith("s") and not key.endswith("ss") and len(key) > 3 else key


def kind_of(word: str) -> HeadKind:
    """What a noun stands for; "people" is a people's name ("Yemeni"), which may stand alone or before a noun."""
    key = word.casefold()
    if key.endswith(("'s", "’s", "s'", "s’")):
        return "unknown"
    one = singular(key)
    if key in _HOUSEHOLDS:
        return "household"
    if not _PERSONS.isdisjoint((key, one)) or not OCCUPATIONS.isdisjoint((key, one)):
        return "person"
    if word[:1].isupper() and (key in _DEMONYMS or one in _DEMONYMS):
        return "people"
    if key in _THINGS or one in _THINGS:
        return "thing"
    return "person" if (key.endswith(_SUFFIXES) and len(key) > 5) or is_agent(one) else "unknown"


def is_singular(word: str) -> bool:
    """Whether the word can stand for one person: "a girl", "an officer", never "troops"."""
    key = word.casefold()
    return key not in _COLLECTIVE and singular(key) == key and kind_of(word) in ("person", "people")
