"""Tables of words by field of life: a passage full of another field's words is about something else.

General vocabulary only; the words of reports of events (accident, attack, court, vote) are left out, for any report
may take them up. `OWN` gives the field of a stem that hardly stands anywhere else, `SHARED` the stems that each field
shares with others.

>>> OWN["almond"], OWN["goalkeep"], "season" in SHARED["sport"]
('kitchen', 'sport', True)
"""

from __future__ import annotations

from rashomon.stages.bodies.features import stem

# Words of one field.
_OWN: dict[str, str] = {
    "kitchen": """
        aioli almond almonds appetiser appetizer apron aubergine avocado bacon bake baked bakery baking basil
        batter beef beetroot biscuit biscuits blanch blender blitz boil boiled braise breadcrumbs brioche
        broccoli broth brownie brownies butter buttered buttermilk cabbage cake cakes canapes capers caramel
        caramelised carrots cashews casserole cauliflower cayenne celery cheese chef chickpeas chilled chilli
        chives chocolate chop chopped chopping chutney cider cinnamon clove cloves cocktail coconut colander
        coleslaw cook cookbook cooker cookery cookie cookies cooks coriander courgette couscous cranberry
        creamy crispy crockpot croutons crumble crust cucumber cuisine culinary cumin cupcake curry custard
        dal delicious dessert diced dill diner diners dollop dough doughnut dressing drizzle drumsticks egg
        eggplant eggs espresso feta fillet fillets flatbread flavor flavors flavour flavours flour focaccia
        foodie fridge fried frothy fry frying fudge ganache garlic garnish gelatine gherkin ginger glaze
        gnocchi grate grated gratin gravy grill grilled ham hazelnut heatproof herbs hob honey hummus icecream
        icing ingredient ingredients jalapeño jam juicy julienne kale kebab ketchup kitchen knead ladle
        lasagne latte leek leeks lemon lemons lentil lettuce lime linguine macaroni mango margarine marinade
        marinate mascarpone mash mayonnaise meatballs menu meringue mince mozzarella muffin mushroom mushrooms
        mustard noodles nutmeg nutty oatmeal oats olive omelette onion onions oregano paella pancakes paprika
        parmesan parsley parsnip pasta pastries pastry pear pecan peel peeled pepper peppers pesto pickle
        pickled pie pies pistachio pizza poach poached pomegranate pork porridge potato potatoes prawns
        preheat pudding pumpkin purée raisins ramen raspberries raspberry ravioli recipe recipes restaurant
        rhubarb ricotta rind risotto roast roasted rosemary rosé rum saffron sage salad salmon salt salty
        sauce saucepan sauces sausage sauté sautéed savoury scallops schnitzel scone scones seasoning semolina
        servings sesame shallot shallots shortbread shrimp sieve simmer simmering sirloin skillet slice sliced
        snack soak soup soups soy spaghetti spatula spices spicy spinach sponge spoon sprinkle squeeze starter
        steak steamed stew stirring strawberries strawberry stuffed stuffing sugar supper sushi sweet syrup
        tabasco tablespoon tablespoons tangy tarragon tart tartare taste tasty teaspoon teaspoons tenderloin
        thyme toast tofu tomato tomatoes topping tortilla truffle tuna turmeric turnip vanilla vegan vegetable
        vegetables vegetarian vermouth vinaigrette vinegar waffle walnuts whipped whisk wholemeal wine wines
        wok yeast yoghurt yogurt yolk yolks zest
    """,
    "sport": """
        athlete athletes backcourt backhand badminton ballpark baseball basketball batsman batter batters
        batting benched birdie birdies bogey bowler bowling boxer boxing bullpen bundesliga caddie champions
        championship championships cleats clubhouse coached coaching cornerback cricket crossbar cycling
        cyclist darts decathlon derby dribble dugout dunk equaliser equalizer fairway fastball fielder fifa
        fixture fixtures football footballer footballing footwork forehand forwards freekick freethrow
        fullback fullbacks fumble furlong goalkeeper goalless goalpost goaltender goaltending golf golfer
        grandslam grid gymnast halftime handball hattrick hockey homer homers hurdles infielder inning innings
        interception javelin jockey jockeys kickoff lacrosse laliga lap laps layup lefthander linebacker
        lineout lineup marathon midfield midfielder mlb nba netball nfl nhl offside olympic olympics outfield
        outfielder overtime peloton pga pitcher pitchers pitching playmaker playoff playoffs podium pointguard
        pole premier premiership preseason promoted puck punt putt quarterback quarterbacks quarterfinal
        racecourse racehorse rebound rebounder rebounds receiver referee relegate relegated relegation
        righthander roster rugby sacks scoreless scoreline scoring scrum seeded semifinal semifinals shootout
        shortstop sidelined sixer skater skating skier snooker snowboard snowboarder soccer sophomore sprint
        sprinter sprinting squash stoppage strikeout strikeouts striker substitute substituted swimmer
        swimming tailback teammate teammates tennis tiebreak touchdown touchdowns tournament tournaments
        triathlon trophy uefa umpire unbeaten undefeated unseeded varsity volley volleyball walkoff wicket
        wicketkeeper wickets wimbledon winger winless wrestler wrestling
    """,
    "show": """
        actor actorly actress actresses album albums animated audition ballad ballet bassist bassline
        bestseller biopic blockbuster blockbusters boyband broadway cameo cartoon casting catwalk celebrities
        celebrity chart chartbuster charts choreographer choreography chorus cinemas cinematic cliffhanger
        comedian comedies comedy contestant costar costars couture crooner danced dancer dancers debut
        director's discography diva dramas drummer dubbed duet dvd dystopian emcee encore ensemble episode
        episodes fandom fashion fashionable fiction fictional filming filmmaker finale flick footlights
        franchise genre gig gigs glamorous glamour gossip gown guitar guitarist headliner headlining heroine
        hiphop hollywood icon improv influencer influencers jazz karaoke lyric lyricist lyrics makeover
        masterpiece melody memoir miniseries monologue movie movies music musical musician musicians netflix
        nominee nominees novel novelist novels opera orchestra oscar oscars oscarwinning painter painting
        paintings panto pantomime paparazzi photoshoot pianist piano playhouse playlist playwright podcasts
        poem poems poet poetry premiered prequel producer protagonist rap rapper rapping rehearsal rehearse
        remake remix repertoire rocker romance romantic romcom runway satire saxophone screenplay screenplays
        screenwriter sculptor sculpture sequel sequels serialised showbiz showrunner singer singers singing
        sitcom sketch soap soapstar solo song songbook songs songwriter soprano soundtrack spinoff spoiler
        spoilers stagecraft standup stardom starred starring storyline streamed stylist superhero supermodel
        superstar symphony teaser tenor theater theatre theatrical thespian thriller trailer trilogies trilogy
        troupe tv's vampire vinyl violin violinist vocalist vocals watercolour wizard zombie
    """,
    "money": """
        accountancy accountant amortised analysts annuity arbitrage assetbacked bailout bankers bankrupt
        bankruptcy bearish billionaire bitcoin blockchain bookkeeping borrower borrowers borrowing bourse
        breakeven broker brokerage brokered brokers budgets bullish buyback buyout carmaker carmakers cashflow
        ceo cfo chancellor commodities consumers cpi creditor creditors crude crypto cryptocurrency currencies
        currency depositors derivatives dividend dividends dow downturn earnings ebitda economist economists
        equity euro export exporter exporters exports finance financing fiscal forex franchisee freight ftse
        gdp gilts hedge import imports income inflation inflationary insolvency insolvent invest invested
        investing investment investments investor invoice ipo lender lenders lending liquidity manufacturer
        manufacturers manufacturing markets merger monetary monopoly mortgage mortgages multinational nasdaq
        nominal opec overdraft payroll portfolio portfolios pretax pricier producer profit profitability
        profitable profits quantitative quarterly rebate rebounded receivership recession refinance
        refinancing restructuring retailer retailers revenue revenues rupee savings securities shareholder
        shareholders shareholding shares slowdown solvency startup sterling stockholders stockmarket stocks
        subprime subsidiary supplier suppliers surplus takeover tariff tariffs taxable taxation taxpayer
        trader traders trading turnover underwriting unemployment valuation wage wages wholesale wholesaler
        yield yields
    """,
    "devices": """
        1080p 4g 4k 5g algorithm algorithms aluminium amd android app app's apps autofocus backlit bezel
        bezels bluetooth bluray broadband browser byte camcorder cellular charger chatbot chipset chromebook
        codec coder coding computing connectivity console consoles coprocessor cpu dashboard desktop downloads
        dslr earbuds emoji emojis encryption ereader facetime firmware gadget gadgets gamer gamers gaming
        gigabyte gigahertz google gpu graphic handset handsets hardware hd hdmi headphones headset html icloud
        inbox interface ios ipad iphone itunes joystick keyboard keypad kindle laptop laptops lcd led lens
        linux livestream lte macbook malware megabit megabytes megapixel megapixels messaging microchip
        microsoft mobile modem multiplayer multitouch navigation netbook nokia notebook oled overclock pc
        phablet photoshop pixel pixels playstation plugin podcast powerbank preinstalled programmer prototype
        ram resolution ringtone samsung sd selfie servers sim siri smartphone smartphone's smartphones
        smartwatch socket software spam spreadsheet spyware streaming stylus touchscreen trackpad ultrabook
        unboxing uninstall upgrade upload uploads usb usbc username vr wearable webcam whatsapp widescreen
        widget wifi wireless xbox zoom
    """,
    "garden": """
        allotment annuals aphids azalea bark begonias bloom blooms blossom blossoms bonemeal borders bouquet
        butterflies camellia chrysanthemum clematis climber climbers compost compostable conifer crocus
        cuttings daffodil dahlias deadhead deciduous dig ericaceous evergreen fern fertiliser fertilizer
        flowerbed foxglove fragrant fuchsia gardener gardeners gardening geranium geraniums germinate hedges
        herbaceous hoe horticultural horticulture hyacinth hydrangea ivy lavender lawns leafy loam manure
        marigold marigolds mower mulch nasturtium nectar orchid orchids overwinter patio peat peonies peony
        perennial perennials petals petunia planter pollen pollinator pot pots potted primrose prune pruned
        pruning rhododendron rootball roots roses secateurs seedling seedlings shrub shrubs slug slugs snail
        snowdrop sowing sprout sunflower sunflowers thistle thyme topsoil trellis trowel tubers tulip tulips
        vegetables verbena watering weeding weedkiller wheelbarrow wisteria
    """,
    "home": """
        airy appliance appliances armchair bathtub bedside bookcase bungalow cabinetry carpets ceramic
        chandelier conservatory cottage countertop countertops cozy cupboards cushion cushions decor decorate
        decorating decoration detached detergent dishwasher diy drapes driveway duvet ensuite fitted
        floorboards freehold fryer fryers furnishings gable garage granite headboard hob homeowner homeowners
        hoover ikea insulation interiors kettle lampshade larder leasehold listings loft lounge luxury
        mantelpiece mezzanine microwave nonstick paintwork pantry patio penthouse pillows plumbing quilt
        radiator realtor realtors refurbished refurbishment renovate renovated renovating renovation rugs
        sideboard sink skylight sofas spacious tapestry throw tiling toaster townhouse trinket upholstery
        utensils velvet veneer wallpaper wardrobe washbasin washer woodwork worktop
    """,
    "travel": """
        adventurous airbnb airfare airfares backpack backpacker backpacking bay boutique brochure brunch cafe
        cafes camping campsite caravan chalet charter coastal cobbled concierge cosmopolitan cottages
        countryside cove cruises cuisine escapade excursion explore exploring getaway getaways glamping
        guidebook guided hammock harbourside hillwalking holidaymaker holidaymakers hostel itinerary jetlag
        lagoon lakeside layover minibar nightlife overlooking paradise picturesque postcard quaint rafting
        rainforest rambling safari sand sandy sauna scenery scenic seaside sightseeing skiers skiing snorkel
        snorkelling souvenir souvenirs spa staycation stroll strolling suitcase summertime sunbathing sunny
        sunset sunshine surfing swim tan tapas touristic trekker trekking tropical tropics turquoise unspoilt
        vacation vacations vineyard wander waterfall waterfront wellness wonderland
    """,
    "motors": """
        accelerates acceleration airbags alloy autobahn automaker automatic automobile automotive bhp boot
        cabriolet camshaft carburettor carmaker chrome cockpit coupe cylinders dealership dealerships
        drivability driver's drivetrain emissions gearbox hatchback headlights headroom horsepower hybrid
        hybrids hydraulics infotainment injection kerbside leather legroom mileage motoring motorway mpg
        mudguard odometer pistons powertrain pushchair redline revs roadholding roadster showroom spoiler
        sportscar sporty sunroof supercar suv suvs throttle torque touring traction turbo turbocharged
        turbodiesel upholstery upmarket v12 v6 v8 warranty wheelbase windscreen
    """,
    "health": """
        aches acne ageing ailment ailments allergies allergy almonds antibody antioxidant antioxidants
        arthritis bloating blueberries bmi bowel caffeine calcium calorie calories carbohydrate carbohydrates
        carbs cardio cardiologist cardiovascular chia chiropractor cholesterol collagen complexion
        contraceptive cravings dementia dermatologist dermatology detox dietary dieter dietician dieting diets
        digestion digestive dopamine eczema endocrine endorphins estrogen fasting fiber fibre fitness folic
        ginseng gluten gp haemoglobin heartburn herbal homeopathic hormone hormones hydrated hydration
        immunity inflammation insomnia insulin intake ironing jogging keto lactose leafy lifestyle magnesium
        meditation menopausal menopause metabolic metabolism migraine migraines mindfulness moisturise
        moisturiser moisturizer myths naturopath neurologist nutrient nutrients nutrition nutritionist
        nutritious obese oestrogen omega overweight pelvic physio pilates placebo polyphenols posture
        potassium prebiotic probiotic probiotics protein proteins psoriasis psychologist quinoa relaxation
        reps sedentary serotonin servings shampoo skincare smoothie sodium squats stamina sugary sunscreen
        superfood therapist therapists treadmill triglycerides trimester turmeric unsaturated vegan vitamin
        vitamins wellbeing wellness workout workouts wrinkles yoga zinc
    """,
    "animals": """
        adopters aquarium barking birdwatcher breed breeder breeders breeds budgie budgies calf calves canine
        chameleon cheetah chimpanzee chimpanzees cockatoo collar collie conservationists cubs dachshund
        dalmatian dolphin dolphins ducklings elephants enclosure enclosures falcon feather feathers feline
        ferret ferrets flamingo flamingos foal fox foxes gibbon giraffe goldfish gorilla gorillas greyhound
        groomed grooming guinea hamster hatch hatched hatchling hedgehog hedgehogs hippo hound hounds joey
        kennel kitten kittens koala labrador lamb lambs leash lemur leopard lizard lizards lynx mammal mammals
        meerkat meerkats mongrel monkey monkeys orangutan ostrich otter otters owl owls panda pandas parrot
        parrots paw paws pedigree penguin penguins pheasant pigeons piglets pony poodle primates pug pup
        puppies puppy pups rabbit rabbits reptile retriever rhino rspca seahorse sealife seals sheepdog sloth
        snakes spaniel spaniels squirrel squirrels tadpoles terrier terriers tortoise toucan veterinarian
        veterinary vets wagging walkies whiskers wolves zebra zebras zookeeper zookeepers
    """,
    "stars": """
        aquarius aries ascendant asteroid astrologer astrological astrology astronomer astronomers astronomy
        astrophysicist aura capricorn clairvoyant comet comets conjunction constellation crescent destiny
        eclipse fate galaxies galaxy gemini horoscope horoscopes interstellar intuition jupiter karma
        lightyears luck lucky meteors milky moonlight nebula neptune orbiting pisces pluto psychic retrograde
        romance sagittarius saturn scorpio soulmate soulmates spacecraft spectrograph stardust stargazers
        starsign supernova tarot taurus telescope telescopes uranus venus virgo waning waxing zodiac zodiacal
    """,
    "fair": """
        barbecue bazaar bingo birthday bouncy bridal bridegroom bridesmaids bunting carnival cheerleader
        cheerleaders churchyard collectable collectables cosplay crochet domino dominoes donkey embroidery
        fairground fete fireworks gala hobby honeymoon jackpot jewellery jigsaw jumble kindergarten knit
        knitted knitters knitting ladybird lottery lotto majorettes maypole mittens morris nativity needlework
        neighbourly origami piano pottery puppet puppeteer puppets quilt quilts raffle raffled rollover santa
        scarf scarves schoolchildren scouts scrapbook scratchcard sewing skittles sleigh sweepstake sweets
        teddy tombola trinkets unicycle wool woollen woolly yarn
    """,
    "civic": """
        allotments byelaw councillor councillors cycleway footpath library parking pothole potholes recycling
        refurbish shoppers streetlights townhall
    """,
}
# Words that other reports use too: each counts for half.
_SHARED: dict[str, str] = {
    "kitchen": """
        beat black bowl bread bring brown chicken cold cream crisp cup cups cut dice dish dishes drain dry
        finish fish fold fresh fruit golden half handful heat hot juice layer little meat milk mint minutes
        mix mixture oil oven pan pinch plate pour remove rice salted serve spice stir stock thick thin tin top
        tray warm water
    """,
    "sport": """
        beat beaten bench bout captain catcher champion clash club clubs coach coaches contract corner cup
        deadlock debut defeat defender defenders draft draw drew fans field fit foul game games goal goals
        held injury keeper lead league loss manager match matches medal medals offense opener opponent
        opponents penalties penalty player players point points quarter racket rally ranked ranking record
        relay rookie rookies round runner runners score scored scorer season seasons seed shot side signed
        skipper spectator squad stadium standings star stroke summer tackle team teams tie title top tour
        training transfer veteran victory win window wins won world yards
    """,
    "show": """
        acclaimed actors audience award awards back band bands book books cast character characters choir
        cinema comic concert concerts costume costumes critics dance dates designer detective directed
        documentary drama dress dressed exhibition fame fans festival film filmed films gallery hit hits host
        hosted launch love mural museum museums outfit performance performances performed performer play
        played plays plot pop popular premiere presenter prom punk reality record recorded reunion role roles
        scene scenes screening script series singer's stage star stars story streaming studio style tale tell
        tells ticket tickets tour touring tune tv viewer viewers villain watch wore writer
    """,
    "money": """
        analyst asset assets bank banks benchmark billion bonds bonus budget business cent cents commodity
        companies company cost costs customers cut deal dealer dealers debt demand deposit dollar dollars
        economy equities exchange firm firms forecast fund funds futures growth holdings index industry
        insurer insurers interest investors job jobs loan loans margin margins market merged million outlook
        pension pensions percent pound pounds premium price prices pricing products quarter rate rates retail
        rise rises rose salaries salary sales sector spending stake stock strong supermarket tax taxes
        treasury value venture weak
    """,
    "devices": """
        accessories accessory apple battery black bundle button buttons camera cameras chip chips cloud code
        computer computers data design developer developers device devices digital display download edition
        email fast faster feature features graphics install installed intel internet launch launched
        light lighter memory model models offline online password passwords phone phones photo photos picture
        pictures pocket printer processor product review reviewer router screen screens sensor server silver
        sleek speed speeds startup storage tablet tablets tech update user users version video videos web
        website windows
    """,
    "garden": """
        autumn bed beds bee bees bud buds bulb bulbs bush bushes butterfly dry feed flower flowers foliage
        frost garden gardens greenhouse grow growing grown handful hedge lawn leaf leaves moist nursery
        orchard pests plant planted planting plants rake rose seed seeds shade soil sow sown spade spring stem
        stems summer tree trees warm water watered weed weeds winter
    """,
    "home": """
        apartment apartments avenue bathroom bedroom bedrooms blinds buyer buyers carpet ceiling cosy curtain
        curtains door doors drawer estate fabric feet fireplace flooring furniture garden gardens house houses
        interior kitchen landlord laundry lease linen listing market mattress mattresses mortgage paint pillow
        property rent rental room rooms rug sell shelf shelves shower sofa sold square tenant tenants tile
        tiles vacuum view views wall wood wooden
    """,
    "travel": """
        adults beach beaches book booking bookings breakfast cabin castle coastline couples cruise destination
        destinations dinner fares flight flights guesthouse hike hikers hiking holiday holidays hotel hotels
        island islands lake landmark landmarks lounge luggage mountain mountains museum museums night nights
        overnight packing passport pool resort resorts room rooms sea ski stay stays sun tourist tourists
        trail traveler travelers traveller travellers trek trip trips view views villa visa visitors walk
        walks weekend yacht
    """,
    "motors": """
        axle bonnet brake brakes bumper car cars chassis clutch comfortable compact convertible cylinder
        dashboard diesel drive driver drives driving electric engine engines exhaust fuel gears handling litre
        litres manual model models motor motorcycle mph petrol pickup road roads saloon seat seats sedan speed
        steering suspension towing transmission trim tyre tyres wheels
    """,
    "health": """
        adults asthma benefit benefits body brain cells clinical diabetes diabetic diet doctor doctors dosage
        dose drinking eat eating exercise exercises extract facial fat fats gut gym healthy heart immune
        kidney loss massage meal meals milk natural obesity pregnancy pulse reduce remedies remedy risk skin
        sleep stretching study sugar suggests supplement supplements sweat symptoms tablets tea toxins
        treatment weight
    """,
    "animals": """
        animal animals arrival bear born cage cat cats climb cub dog dogs elephant fed feed fur habitat horse
        horses keeper keepers lion lions litter mother nest nesting pet pets species tail tiger tigers turtle
        turtles twin twins vet visitors whale whales wild wildlife zoo
    """,
    "stars": """
        cosmic dark energy friend libra love lunar mercury meteor moon night orbit planet planets rover sign
        sky stars universe weekend
    """,
    "fair": """
        anniversary appeal auction bonus bride centre children's choir church competition craft crafts draw
        drawn engagement family fancy fun fundraiser fundraising groom hat hats held judges lucky marquee
        numbers parade party prize prizes pupils quiz school sold stall stalls summer teacher toddler toddlers
        toy toys wedding weddings winner winners
    """,
    "civic": """
        brings charge council councils mayor plan plans residents road street streets traffic vote voted
    """,
}

# A stem listed twice is of the first field.
OWN: dict[str, str] = {stem(word): field for field in reversed(_OWN) for word in _OWN[field].split()}
SHARED: dict[str, frozenset[str]] = {field: frozenset(map(stem, words.split())) for field, words in _SHARED.items()}
