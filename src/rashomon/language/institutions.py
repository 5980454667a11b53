"""Nouns that head the names and descriptions of organizations, ships and places.

Word tables, folded. A run of capitalised words that holds one of these is of that type; a lower-case noun phrase
that ends in one of `SPEAKING_HEADS` may act as a source ("state television said").

>>> "ministry" in ORGANIZATION_HEADS, "strait" in PLACE_HEADS, "mv" in SHIP_PREFIXES
(True, True, True)
"""

from __future__ import annotations

from rashomon.language.streets import STREETS

ORGANIZATION_HEADS = frozenset(
    """ministry forces force observatory agency agencies center centre bank party university college school institute
    institution organization organisation association federation confederation union council committee
    commission department bureau office authority authorities administration court tribunal parliament congress
    senate assembly cabinet government army navy military police guard guards corps command brigade regiment
    battalion division fleet militia front movement brotherhood league alliance coalition group corporation corp
    company inc ltd llc plc gmbh co holdings industries airlines airways air motors oil petroleum telecom
    television tv radio broadcasting broadcaster media news newspaper times post herald tribune gazette journal
    guardian telegraph independent observer chronicle magazine press daily weekly review network channel
    foundation fund trust charity society club team united rovers fc afc cf church synod diocese crescent cross
    red-cross survey service services laboratory lab academy hospital clinic museum library gallery theatre
    theater orchestra studios pictures records entertainment partners associates consulting capital securities
    insurance exchange markets stores supermarkets hotels resorts restaurants systems technologies technology
    software solutions labs pharmaceuticals chemicals foods brewery mines mining energy power electric gas
    railways railway rail shipping lines logistics constabulary taskforce task-force secretariat directorate
    inspectorate ombudsman board panel treasury exchequer embassy consulate mission programme program initiative
    campaign watch monitor headquarters cooperative co-operative caucus communist democrats republicans
    conservatives greens tories workers democratic rangers marines squadron intelligence confederacy syndicate
    cartel gang mafia networks communications publications publishing publishers enterprises enterprise
    jewellers jewelers pro tigers eagles lions bulls giants warriors kings nations agence agencia agenzia presse
    republican labour investment investments designs ventures trading consultants contractors builders
    protection defence defense rescue echo courier mail express standard globe mirror precinct polytechnic fm juniors
    international futures sons brothers bros steel films advisors advisers financial products relations digital
    interactive robotics aerospace aviation pharma therapeutics properties realty wireless mobile cement textiles
    garments apparel shipyards shipyard wanderers hotspur athletic sporting collective cooperation newswire newswires
    helicopter helicopters guides ambulance rescuers paramedics firefighters lifeboat lifeguards expeditions adventures
    tours cruises outfitters ski aquatics committees councils associations unions ministries departments agencies
    federations unit units holding electronics ratings athletics rugby nation wire line voluntary volunteers""".split()
)
# Heads of organizations that are also common in places or things: they need more evidence than being capitalised.
WEAK_HEADS = frozenset(
    """times post power rail lines air group united oil gas energy markets exchange review press daily capital center
    centre school hospital museum library gallery theatre theater club office front watch records news mission
    board pictures services kings lions bulls giants workers trust independent program programme campaign
    protection defence defense rescue echo courier mail express standard globe mirror movement international sons
    brothers steel films products relations digital mobile unit units nation ski wire guides helicopter helicopters
    ambulance tours cruises holding ratings line""".split()
)
# Heads of newspapers' and broadcasters' names, which are often said with their article.
PRESS_HEADS = frozenset(
    """news times post herald tribune gazette journal guardian telegraph independent observer chronicle press echo
    courier mail express standard globe mirror sun star mercury argus bulletin dispatch examiner inquirer register
    sentinel ledger""".split()
)
COMPANY_SUFFIXES = frozenset("corp inc ltd llc plc gmbh co company sa ag nv bv spa sarl pty bhd kk oyj asa".split())
# Heads of firms' names, whose first word alone may stand for them.
FIRM_HEADS = frozenset(
    """advisors advisers partners associates holdings industries systems technologies technology software solutions
    labs laboratories pharmaceuticals pharma chemicals foods brewery motors airlines airways studios pictures films
    entertainment capital securities insurance stores supermarkets hotels resorts restaurants group corporation
    enterprises investments consulting consultants products energy petroleum mining steel shipping lines logistics
    jewellers jewelers communications networks telecom properties financial""".split()
)
# Those for whom institutions are: "Children's Fund", "Sheriff's Office".
SERVED = frozenset(
    """people peoples children childrens women womens men mens girls boys teachers workers farmers veterans
    students citizens nurses lawyers journalists writers artists employers mothers parents consumers fishermen
    sheriff coroner prosecutor attorney mayor governor king queen prince princess president ombudsman controller
    auditor general""".split()
)
SHIP_PREFIXES = frozenset("ins mv ms ss uss hms hmas hmcs usns mt rms rrs fv usat ts bap arm hnoms".split())

PLACE_HEADS = (
    frozenset(
        """island islands isle isles gulf sea ocean river lake bay strait straits channel canal coast peninsula cape
    mountain mountains mount hill hills valley desert plain plateau forest park province state county district
    prefecture township governorate region republic kingdom emirate emirates territory territories municipality
    city town village port harbour harbor airport station street avenue road boulevard lane square bridge tower towers
    hotel palace castle stadium cathedral mosque temple prison jail camp beach riviera falls glacier volcano
    archipelago reef highway motorway freeway expressway tunnel dam gate quarter suburb heights basin delta
    oasis horn corridor border cemetery hall arena ground grounds oblast krai voivodeship canton commune parish
    borough crossing checkpoint reservoir creek springs plaza mall market house rue piazza calle chateau interstate
    parkway ridge ridges ridgeline peak peaks pass hut huts bivvy bivouac lodge trail gorge canyon ravine cliff cliffs
    cave caves cavern lagoon inlet fjord firth sound point bluff bluffs slope slopes saddle spur crag buttress couloir
    icefall icefield snowfield moraine waterfall waterfalls moor moors swamp wetlands dune dunes range ranges islet
    atoll cay cays shoal headland promontory cove estuary loch lough tarn brook stream rapids wharf pier quay jetty
    docks marina promenade esplanade campground campsite junction intersection roundabout interchange overpass viaduct
    flyover terminal airfield airbase airstrip heliport racecourse racetrack speedway raceway velodrome monument shrine
    monastery basilica fortress citadel barracks compound refinery quarry districts provinces municipalities villages
    counties zone wilderness sanctuary lakes rivers area land tavern cafe apartments estate farm farms gardens terrace
    highlands lowlands uplands steppe tundra bypass pit mine""".split()
    )
    | STREETS
)
WEAK_PLACE_HEADS = frozenset(
    """state house hall channel market park hill gate camp ground grounds mount lane republic kingdom point sound pass
    lodge range ranges saddle spur cove brook stream farm farms land area zone estate gardens terrace terminal compound
    pit mine cliff shrine""".split()
)
# Short forms of the words that open a place's name: "Mt Ruo", "Ft. Ruo".
SHORT_OPENERS = {"mt": "mount", "ft": "fort", "pt": "port", "st": "saint", "ste": "saint"}
# Heads that stand before the name: "Mount X", "Rue X", "Place X".
PLACE_OPENERS = frozenset(
    """mount lake cape port fort camp gulf river rue avenue place plaza piazza calle boulevard hotel chateau jabal
    jebel wadi saint- mt ft isle loch glen kafr kfar bir tell
    beit bayt deir dayr puerto cerro cabo monte isla""".split()
)
# Words by which a part of a place is told from the whole: "North Mount Ruo".
DIRECTIONS = frozenset("north south east west upper lower new old central greater northern southern".split())
# Those of them that also stand before the second of two names: "Ruo/Mount Oru".
OPENING_LANDFORMS = frozenset("mount mt lake cape fort port gulf river isle".split())
# Small place heads that are said after a name and belong to it: "the Ruo dam".
FOLLOWING_HEADS = frozenset(
    """dam reservoir lake bridge valley hotel airport peninsula desert strait canal volcano
    glacier""".split()
)
# Those who act in a sentence that capitals opened right after a name: "Photo: Ana Ruo Doctors said".
ACTING = frozenset("officials doctors witnesses residents villagers soldiers relatives survivors experts".split())
# Heads of names that are neither persons, institutions nor places: laws, prizes, events, works.
THING_HEADS = frozenset(
    """act acts bill law laws code treaty accord agreement pact protocol charter constitution declaration resolution
    strategy plan scheme deal report paper award awards prize medal cup championship championships tournament
    trophy olympics olympic games festival week day days month year season summit conference forum expo fair
    marathon prix derby final finals election elections referendum revolution uprising war wars battle crisis
    pandemic virus disease syndrome scandal affair attack attacks massacre holocaust ramadan eid christmas
    easter hanukkah diwali thanksgiving scale index agenda doctrine theory album song film movie book series
    show edition model""".split()
)
# Nouns that introduce a place: "the village of X", "the X province".
PLACE_NOUNS = PLACE_HEADS | frozenset(
    """capital township hamlet enclave resort neighbourhood neighborhood outskirts area country nation mainland
    stronghold provinces villages towns cities islands districts regions""".split()
)
# What a ship is called by, which names may follow: "the trawler Ruo".
SHIPS = frozenset(
    """vessel ship trawler tanker supertanker freighter frigate destroyer warship corvette ferry liner dhow boat
    submarine yacht craft schooner barge tugboat catamaran sailboat speedboat motorboat steamer gunboat battleship
    minesweeper icebreaker hovercraft""".split()
)
ORGANIZATION_NOUNS = SHIPS | frozenset(
    """company firm agency group militia party newspaper magazine broadcaster channel network charity monitor watchdog
    bank airline carrier retailer manufacturer maker supplier organization organisation ngo union federation
    league club team band movement faction gang cartel alliance coalition brigade battalion university college
    institute thinktank website portal daily weekly station conglomerate operator studio label store
    chain boutique jeweller jeweler""".split()
)

# Institutions that are described, not named, and yet act as sources of what is reported.
SPEAKING_HEADS = frozenset(
    """television tv radio media broadcaster newspaper newspapers press agency ministry navy army police military
    government authorities parliament judiciary presidency court council commission committee department office
    center centre administration municipality embassy consulate organization organisation service services
    forces command coastguard coast-guard militia coalition monitor watchdog union company airline hospital
    university cabinet""".split()
)
SPEAKING_MODIFIERS = frozenset(
    """state state-run state-owned state-controlled official local national federal provincial regional municipal city
    central royal foreign interior defence defense health justice education finance transport labour labor oil
    energy disaster emergency relief rescue crisis seismological seismologic seismology seismic meteorological
    weather geological geophysics earthquake election electoral supreme high constitutional criminal district
    military police army navy naval air coast fire ambulance intelligence security border traffic immigration
    customs prison news semi-official semiofficial student independent opposition private public civil
    prosecutors prosecutor prosecutors' prosecutor's governor's mayor's president's minister's attorney
    attorney's human rights statistics medical forensic aviation maritime shipping port airport rail railway
    tourism environment agriculture water power electricity nuclear space tax revenue trade parliamentary
    presidential provisional interim caretaker regime""".split()
)
# Modifiers that do not yet tell one institution from others: "the news agency", "a local newspaper".
VAGUE_MODIFIERS = frozenset(
    """news student press relief rescue public private independent opposition local national regional central medical
    human rights security""".split()
)
# House styles of one institution word: the key they share.
SAME_WORD = {
    "tv": "television", "state-run": "state", "state-owned": "state", "state-controlled": "state",
    "seismological": "seismologic", "seismology": "seismologic", "seismic": "seismologic", "centre": "center",
    "defence": "defense", "semi-official": "semiofficial", "organisation": "organization", "labour": "labor",
    "services": "service", "newspapers": "newspaper", "state run": "state",
}  # fmt: skip
