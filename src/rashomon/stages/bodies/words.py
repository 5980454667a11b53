"""Tables of English words the roles are told by: function words, words of dates, scenes, jobs of the press.

>>> "the" in FUNCTION and "harbour" not in FUNCTION
True
"""

from __future__ import annotations

FUNCTION: frozenset[str] = frozenset(
    """
    a about above across after again against ago all almost along already also although always am amid among an
    and another any anyone anything are aren't around as at away back be became because become been before began
    behind being below between both but by came can can't cannot come could couldn't did didn't do does doesn't
    doing don't done down during each either else even ever every everyone few first for from further get gets
    go goes going got had hadn't has hasn't have haven't having he he's her here hers him himself his how
    however i i'd i'll i'm i've if in instead into is isn't it it's its itself just last least less let like
    made make many may me might more most much must my near nearly never next no nobody none nor not nothing now
    of off often on once one only onto or other others our ours out over own per rather said same saw say says
    see seen she she's should shouldn't since so some someone something soon still such take taken than that
    that's the their theirs them themselves then there there's these they they're they've this those though
    through throughout thus till to together told too took toward towards under until up upon us use used very
    via was wasn't way we we're we've well went were weren't what when where whether which while who whom whose
    why will with within without won't would wouldn't yet you you're your yours
    """.split()
)

# A sentence nearly always has one of these or a word in -ed/-ing; a menu entry or a section name seldom does.
VERBS: frozenset[str] = frozenset(
    """
    am is are was were be been being has have had do does did will would can could may might must shall should
    say says said told tell tells became become began begin came come comes did died dies fell fall fled fled
    found gave give go goes went gone got grew held hit hits kept killed kill kills knew know knows leave leaves
    left led lost made make makes met paid put ran rose run runs sat saw see sees seen sent set shook shot shut
    spoke stood stole struck take takes took taken taught think thinks thought threw tore understood used wants
    want wore won wrote burst cut hurt spent sold bought brought caught fought sought felt built broke broken
    drew drove flew hid kept laid lay lies let sank sunk swept swore swung seem seems get gets got keep keeps
    need needs remain remains appear appears mean means work works help helps happen happens
    """.split()
)

DATE: frozenset[str] = frozenset(
    """
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds
    thu thur thurs fri sat sun am pm a.m p.m a m p noon midnight gmt utc est edt cst cdt mst mdt pst pdt et ct
    mt pt ist bst cet cest eet eest msk aest aedt jst hkt sgt pkt wib nzst nzdt hrs hours hour h min minutes
    read local time th st nd rd t z of at on the updated update published publish posted post last first
    modified created date uploaded released issued added edited since ago minute days day weeks week months
    month year years today yesterday now
    """.split()
)
MONTHS_AND_DAYS: frozenset[str] = frozenset(
    """
    january february march april june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu
    thur thurs fri
    """.split()
)

# What people do in the present tense in a photograph.
SCENE: frozenset[str] = frozenset(
    """
    sit sits stand stands walk walks hold holds carry carries look looks wait waits gather gathers guard guards
    ride rides watch watches inspect inspects leave leaves arrive arrives queue queues pose poses react reacts
    speak speaks gesture gestures pray prays march marches work works clear clears search searches survey
    surveys view views raise raises rise rises wave waves patrol patrols play plays celebrate celebrates comfort
    comforts embrace embraces attend attends walk lie lies burn burns billow billows help helps line lines pass
    passes listen listens talk talks stretch stretches load loads unload unloads board boards light lights mourn
    mourns hug hugs kneel kneels sift sifts remove removes salvage salvages push pushes pull pulls try tries
    rest rests shelter shelters crowd crowds sweep sweeps shout shouts chant chants protest protests fire fires
    take takes make makes run runs shake shakes greet greets address addresses cross crosses float floats tow
    tows drive drives
    """.split()
)

# Words that follow "is a" in the note about an author, or a name in a byline.
PRESS: frozenset[str] = frozenset(
    """
    reporter reporters correspondent correspondents writer writers editor editors journalist journalists
    columnist columnists staff bureau contributor contributors freelancer producer photographer anchor desk news
    agency agencies service network press online digital web special senior chief political crime
    """.split()
)

# Common words that stand in reports of any matter and so link no paragraph to its report.
GENERAL: frozenset[str] = frozenset(
    """
    keep kept kill killed die died dead injured wounded able accept according account act action activity
    actually add addition affect age agree aim allow amount announce answer appear area argue arrive article ask
    asked attack attempt attend authorities authority available average avoid bad base based beat begin believe
    best better big bit black block blue board body book bring build building business buy call called campaign
    capital car care carry case cause central centre center century certain chance change charge chief child
    children choice choose city claim clear close coming comment common community company compare concern
    condition confirm consider contact continue control cost council country county couple course court cover
    create crime current cut daily damage data date daughter days deal dead death decade decide decision deep
    department describe design despite detail develop development difference different difficult director
    discuss district door doubt draw drive drop due early earlier east economic economy effect effort eight
    employee end ensure enter entire event eventually evidence exactly example exist expect expected experience
    explain express eye face fact fail family fear feel feeling field fight figure final finally find fine fire
    five floor focus follow following food force foreign form former forward found four free friday friend
    friends front full fund future game general girl given global goal good government great green ground group
    grow guy half hand happen hard head health hear heart heavy help high history hit hold home hope hospital
    hot hour hours house huge human hundred hundreds husband idea important improve include included including
    increase indeed individual information inside instead interest international involve issue issues job join
    key kind know known lack land large late later latest law lead leader leading learn leave level lie life
    light likely limit line list little live lives living local long longer look lose loss lost lot love low
    main maintain major majority makes making man manage manager march mark market matter mean means media meet
    meeting member members men mention message middle mile miles million millions billion mind minister minute
    minutes miss moment monday money month months morning mother move movement name named nation national near
    nearby necessary need network new news night nine north notice number numbers offer office officer officers
    official officials old open operate operation opportunity order organization outside owner page paid pain
    parent parents part particular particularly party pass past pay people percent perform period person
    personal phone pick picture piece place plan plans play point police policy poor popular position possible
    power prepare present president press pressure pretty prevent previous price private probably problem
    problems process produce program project protect prove provide public pull purpose push put question
    questions quickly quite raise reach read ready real really reason receive recent recently record red reduce
    refer region relate release released remain remains remember remove report reported reports represent
    require research respond response rest result results return reveal right rise risk road role room rule run
    safe saturday save saying scene school sea search season seat second section secure security seek sell send
    senior sense serious serve service services set seven several share short shot show shows side sign similar
    simple simply single sit site situation six size small social son sort sound source south speak special
    spend spokesman spokeswoman spokesperson staff stage stand standard start started state statement states
    station stay step stop store story street strong student study style success suffer suggest summer sunday
    support sure surprise system table talk target team ten term test thing things think thousand thousands
    threat three thursday time times today tomorrow tonight total tough town track trade train travel tree
    trouble true try trying tuesday turn two type understand unit united university use usual usually value
    various victim victims view visit voice vote wait walk wall want war watch water wednesday week weekend
    weeks west white wide wife window woman women word words work worker workers working works world worry worse
    wrong year years yesterday york young january february april june july august september october november
    december
    """.split()
)
