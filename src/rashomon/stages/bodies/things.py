"""Tables for headlines: words that say the same, words for things and events, and words of a headline's voice.

`_ALIKE` has groups, with a stroke between, of words that a headline may put for one another. `LIKE` gives the roots of
the group of a root; `THINGS` the roots of words for things and events, which a report names when its headline does;
`ASIDE` the roots of words that only colour a headline.

>>> "blast" in LIKE["explo"], "museu" in THINGS, "fury" in ASIDE
(True, True, True)
"""

from __future__ import annotations

from rashomon.stages.bodies.features import stem

_ALIKE = """
    explosion explodes exploded explosive explosives blast blasts bomb bombs bombing bomber detonate detonated
    grenade /
    fire fires blaze blazes flames inferno burning burns burned burnt arson wildfire ablaze /
    flood floods flooding flooded deluge inundated torrent water waters surge /
    landslide mudslide slide slip avalanche mud earthfall hillside slope rockfall /
    earthquake quake tremor aftershock seismic temblor magnitude jolt /
    storm hurricane cyclone typhoon tornado gale winds blizzard twister tempest /
    crash crashes collision collided wreck wreckage pile-up accident derail derailed derailment /
    plane aircraft jet airliner airplane flight aviation helicopter chopper airline pilot /
    ship boat ferry vessel freighter tanker trawler dinghy yacht sank capsized cruise warship /
    train railway rail locomotive carriages tram metro subway /
    car cars vehicle vehicles truck lorry van bus coach taxi motorist driver /
    gun guns gunman gunmen shooting shot shots shooter firearm rifle pistol bullets opened sniper /
    knife stabbed stabbing stab machete blade /
    murder murdered homicide killing killed kills slain slaying slaughter massacre assassinated death deaths
    dead die dies died fatal fatally toll bodies body victim victims casualties corpse lives /
    hurt injured injures injuries wounded wounds hospitalised hospitalized harmed /
    missing lost unaccounted disappeared vanished search /
    rescue rescued rescuers rescues saved saves survivor survivors survived pulled freed /
    kidnap kidnapped abducted hostage hostages abduction captive seized ransom /
    arrest arrested detained held custody jailed prison jail imprisoned cell behind bars suspect suspects /
    thief thieves robbery robbed robbers heist burglary burglars theft stolen stole loot looted looters looting
    raid /
    trial court judge jury verdict sentence sentenced convicted guilty prosecutor prosecutors charged charges
    lawsuit sues /
    police officer officers cop cops detective detectives sheriff constable policeman /
    army troops soldiers military forces fighters militia rebels insurgents militants gunmen jihadists /
    missile missiles rocket rockets shell shelling artillery airstrike airstrikes strike strikes raid drone
    drones bombed /
    war battle clash clashes fighting combat offensive fight /
    truce ceasefire peace deal agreement accord talks negotiations pact treaty /
    protest protests protesters demonstration demonstrators rally march riot riots rioters unrest clashes /
    election vote votes voters poll polls ballot elected referendum /
    president premier minister ministers government cabinet leader ministry governor mayor /
    parliament congress senate lawmakers assembly mps deputies /
    resign resigns resigned quits quit sacked fired ousted steps stepped dismissed /
    hospital clinic doctors doctor medics surgeon ward surgery ambulance /
    virus disease outbreak epidemic infection infected cholera fever plague flu pandemic /
    school pupils students teacher teachers classroom university college campus /
    mosque church cathedral temple synagogue chapel shrine monastery imam priest bishop /
    museum gallery monument /
    bank banks lender branch /
    hotel resort inn motel /
    market bazaar shop shops store stores mall /
    dam reservoir spillway embankment lake /
    bridge viaduct overpass /
    mine miners mining colliery pit quarry /
    factory plant mill works warehouse refinery /
    oil gas pipeline fuel petrol spill /
    money cash million millions dollars fortune payout compensation /
    gold jewels jewellery jewelry diamonds gems /
    treasure hoard relic /
    poison poisoned toxic chemical chemicals contaminated /
    ghost monster alien aliens curse /
    shark crocodile bear wolf wolves snake tiger lion dog dogs /
    baby babies child children girl girls boy boys toddler infant kids teen teenager /
    woman women mother wife widow bride /
    man men father husband groom /
    celebrity star actor actress singer footballer player /
    king queen prince princess royal royals /
    terror terrorist terrorists terrorism jihadist extremist attack attacks attacker attackers assault /
    spy spies espionage agent /
    bribe bribes bribery corruption fraud embezzled scandal graft /
    sabotage sabotaged plot conspiracy /
    affair divorce wedding marriage /
    nuclear radiation reactor atomic /
    meteor asteroid comet /
    volcano eruption erupts lava ash /
    drought famine hunger starving /
    evacuate evacuated evacuation flee fled flees displaced homeless refugees exodus leave left /
    curfew emergency lockdown martial /
    coup overthrow junta /
    tax taxes budget /
    strike walkout strikers union /
    squad team crew crews unit /
    cable cables internet outage disruption blackout
"""
_MORE = """
    airport station stadium cinema theatre theater library palace castle tower statue casino farm barn orchard
    beach island prison embassy consulate barracks checkpoint border tunnel motorway highway road harbour harbor
    port canal pipeline suicide rape abuse torture execution beheaded beheading hanging crucified poisoning
    strangled drowned drowning gang cartel mafia drugs heroin cocaine smuggling smugglers pirates piracy
    traffickers lottery jackpot record medal trophy cup final championship match goal elephant whale horse
    horses cattle sheep satellite spacecraft astronaut space computer hackers hacker hacked cyberattack letter
    letters video tape photo photograph inquiry probe investigation report fake hoax prank wall roof floor
    ceiling cellar basement trafficking slavery slaves migrants
"""
_ASIDE = """
    anger angry fury furious rage outrage horror horrific shock shocked shocking grief sorrow tears tragic
    tragedy miracle hero heroes heroic desperate despair hope hopes fear fears feared panic chaos chaotic
    nightmare drama dramatic mystery massive huge major deadly deadliest monster devastating devastated brutal
    fierce grim bleak dire worst grows grow growing mounts mount mounting rises rise rising climbs climb
    climbing reaches reach hits hit tops passes jumps jump soars soar falls fall drops drop lowers lower cuts
    cut slows slow surges spreads spread spreading looms loom slams slam sweeps swept rips ripped tears rocks
    rocked shakes suffers suffer faces face braces brace races race rushes rush battles scramble scrambles vows
    vow slams blames blame claims claim reveals reveal warns warn urges urge seeks seek demands demand pledges
    mourns mourn weeps begs pleads hails hail defends insists denies results result thoughts latest live update
    updates breaking exclusive watch full day days week weeks night hours amid borne bid row bosses boss chief
    chiefs pm probe key top set due back again still just now inside behind truth know happened really finally
    official officials locals residents villagers families family relatives way ways part whole case fate story
    stories tale moment scenes scene picture pictures snowballs blown unwavering showdown cruises frustrations
    disregarded forgotten ignored left overlooked excluded staff workers worker people person group groups
    nation country town city village region area home homes house houses north south east west northern southern
    eastern western remote local national foreign world
"""
_GROUPS = tuple(frozenset(stem(word)[:5] for word in line.split()) for line in _ALIKE.split("/"))
LIKE: dict[str, frozenset[str]] = {
    root: frozenset(other for group in _GROUPS if root in group for other in group)
    for root in sorted({root for group in _GROUPS for root in group})
}
ASIDE: frozenset[str] = frozenset(stem(word)[:5] for word in _ASIDE.split())
THINGS: frozenset[str] = frozenset({*LIKE, *(stem(word)[:5] for word in _MORE.split())} - ASIDE)
