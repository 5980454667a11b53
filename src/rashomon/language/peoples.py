"""Adjectives and nouns of nationality, other English names of countries, and adjectives of religion and region.

`DEMONYMS` maps a folded adjective or people's name to an ISO 3166 code ("" where it is of no one country). They are no
names of things themselves; they tell whose an institution is.

>>> DEMONYMS["kenyan"], DEMONYMS["kenyans"], DEMONYMS["muslim"]
('KE', 'KE', '')
"""

from __future__ import annotations

_BY_COUNTRY = """
AF afghan; AL albanian; DZ algerian; AD andorran; AO angolan; AG antiguan; AR argentine argentinian; AM armenian;
AU australian aussie; AT austrian; AZ azerbaijani azeri; BS bahamian; BH bahraini; BD bangladeshi; BB barbadian;
BY belarusian belarussian; BE belgian; BZ belizean; BJ beninese; BT bhutanese; BO bolivian; BA bosnian;
BW botswanan; BR brazilian; BN bruneian; BG bulgarian; BF burkinabe; BI burundian; KH cambodian; CM cameroonian;
CA canadian; CV cape-verdean; CF central-african; TD chadian; CL chilean; CN chinese; CO colombian; KM comorian;
CG congolese; CR costa-rican; HR croatian croat; CU cuban; CY cypriot; CZ czech; DK danish dane; DJ djiboutian;
DO dominican; NL dutch dutchman dutchmen; EC ecuadorian ecuadorean; EG egyptian; SV salvadoran; GQ equatoguinean;
ER eritrean; EE estonian; ET ethiopian; FJ fijian; FI finnish finn; FR french frenchman frenchmen; GA gabonese;
GM gambian; GE georgian; DE german; GH ghanaian; GR greek; GD grenadian; GT guatemalan; GN guinean; GY guyanese;
HT haitian; HN honduran; HU hungarian; IS icelandic icelander; IN indian; ID indonesian; IR iranian; IQ iraqi;
IE irish irishman irishmen; IL israeli; IT italian; CI ivorian; JM jamaican; JP japanese; JO jordanian;
KZ kazakh kazakhstani; KE kenyan; KW kuwaiti; KG kyrgyz; LA lao laotian; LV latvian; LB lebanese; LS basotho;
LR liberian; LY libyan; LI liechtensteiner; LT lithuanian; LU luxembourgish; MK macedonian; MG malagasy;
MW malawian; MY malaysian; MV maldivian; ML malian; MT maltese; MR mauritanian; MU mauritian; MX mexican;
FM micronesian; MD moldovan; MC monegasque; MN mongolian; ME montenegrin; MA moroccan; MZ mozambican; MM burmese;
NA namibian; NP nepali nepalese; NZ new-zealander kiwi; NI nicaraguan; NE nigerien; NG nigerian; KP north-korean;
NO norwegian; OM omani; PK pakistani; PW palauan; PS palestinian; PA panamanian; PG papuan; PY paraguayan;
PE peruvian; PH filipino philippine; PL polish pole; PT portuguese; PR puerto-rican; QA qatari; RO romanian;
RU russian; RW rwandan; WS samoan; SA saudi saudi-arabian; SN senegalese; RS serbian serb; SC seychellois;
SL sierra-leonean; SG singaporean; SK slovak slovakian; SI slovenian slovene; SB solomon-islander;
SO somali somalian; ZA south-african; KR south-korean korean; SS south-sudanese; ES spanish spaniard; LK sri-lankan;
SD sudanese; SR surinamese; SZ swazi; SE swedish swede; CH swiss; SY syrian; TW taiwanese; TJ tajik; TZ tanzanian;
TH thai; TL timorese; TG togolese; TO tongan; TT trinidadian; TN tunisian; TR turkish turk; TM turkmen; UG ugandan;
UA ukrainian; AE emirati; GB british briton english englishman scottish scot scotsman welsh welshman; US american;
UY uruguayan; UZ uzbek; VU vanuatuan; VE venezuelan; VN vietnamese; YE yemeni yemenite; ZM zambian; ZW zimbabwean
"""
_NO_ONE_COUNTRY = """
african european asian arab kurdish kurd latin scandinavian balkan caucasian soviet ottoman persian tibetan chechen
uighur uyghur roma romani gypsy basque catalan kashmiri punjabi tamil sinhalese bengali pashtun tatar berber tuareg
hausa yoruba igbo zulu hutu tutsi maori aboriginal hispanic latino latina afro-american muslim islamic islamist
christian jewish jew hindu buddhist sikh catholic protestant orthodox sunni shia shiite shi'ite alawite druze yazidi
ahmadi coptic copt western eastern northern southern caribbean mediterranean arabic hebrew arabian francophone
anglophone indigenous creole aboriginals inuit rohingya maasai masai sherpa mapuche cree
navajo cherokee sioux apache quechua aymara mayan fulani oromo tigrayan malay pathan baloch sindhi gujarati
marathi telugu hmong nordic slavic slav bavarian sicilian californian texan londoner parisian
""".split()

OTHER_NAMES = {
    "britain": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB",
    "uk": "GB", "us": "US", "usa": "US", "america": "US", "united states of america": "US", "uae": "AE",
    "burma": "MM", "ivory coast": "CI", "cote d ivoire": "CI", "holland": "NL", "czech republic": "CZ",
    "palestine": "PS", "west bank": "PS", "gaza strip": "PS", "swaziland": "SZ", "macedonia": "MK",
    "cape verde": "CV", "east timor": "TL", "congo": "CD", "drc": "CD", "democratic republic of congo": "CD",
    "democratic republic of the congo": "CD", "republic of congo": "CG", "turkiye": "TR", "vatican": "VA",
    "north korea": "KP", "south korea": "KR", "korea": "KR", "gambia": "GM", "bahamas": "BS", "philippines": "PH",
    "netherlands": "NL", "maldives": "MV", "prc": "CN",
}  # fmt: skip

# The states of the United States as newspapers shorten them, with their postal codes.
_STATES = """ala=AL ariz=AZ ark=AR calif=CA colo=CO conn=CT del=DE fla=FL ga=GA ill=IL ind=IN kan=KS ky=KY la=LA mass=MA
    md=MD mich=MI minn=MN miss=MS mo=MO mont=MT neb=NE nev=NV okla=OK ore=OR pa=PA tenn=TN tex=TX va=VA vt=VT wash=WA
    wis=WI wyo=WY"""
STATES_SHORT = dict(pair.split("=") for pair in _STATES.split())

# Parts of a country that tables give its code, and that are not it.
PARTS = frozenset({"england", "scotland", "wales", "northern ireland", "west bank", "gaza strip", "korea"})

# Continents and large regions: places of no one country and no one point.
REGIONS = frozenset(
    """africa europe asia antarctica oceania australasia eurasia scandinavia balkans caucasus caribbean mediterranean
    levant maghreb sahel mesopotamia euphrates tigris nile danube rhine amazon himalayas alps andes atlantic pacific
    arctic""".split()
) | {
    "middle east", "north africa", "west africa", "east africa", "southern africa", "central africa",
    "sub saharan africa", "horn of africa", "latin america", "south america", "north america", "central america",
    "south asia", "southeast asia", "south east asia", "central asia", "east asia", "west asia", "western europe",
    "eastern europe", "central europe", "north atlantic", "south pacific", "asia pacific", "far east",
}  # fmt: skip


def _table() -> dict[str, str]:
    table = dict.fromkeys(_NO_ONE_COUNTRY, "")
    for line in _BY_COUNTRY.replace("\n", " ").split(";"):
        code, *words = line.split()
        table.update({word.replace("-", " "): code for word in words})
    plurals = {word + "s": code for word, code in table.items() if not word.endswith(("ese", "ish", "s", "ch"))}
    return {**plurals, **table}


DEMONYMS = _table()
