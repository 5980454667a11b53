"""Words that tell American from British news English, and American states as its papers cut them: tables only.

A spelling that both use somewhere ("organization", "county") is in neither.

>>> "colour" in BRITISH, "color" in AMERICAN, "Mich." in STATES_CUT
(True, True, True)
"""

from __future__ import annotations

BRITISH = frozenset(
    """colour colours labour neighbour neighbours neighbouring neighbourhood honour honours honoured rumours favour
    favourite behaviour harbour armour centre centres theatre metres metre kilometres kilometre litres tonnes defence
    offence offences licence programme programmes organisation organisations organised recognised realised criticised
    apologised authorised hospitalised cancelled travelling travellers jewellery jewellers tyre tyres kerb aluminium
    storey grey whilst cheque neighbourhoods ageing mum pensioner motorway lorry lorries""".split()
)
AMERICAN = frozenset(
    """color colors labor neighbor neighbors neighboring neighborhood neighborhoods honor honors honored rumors favor
    favorite behavior armor center centers theater meters kilometers liters defense offense license program programs
    canceled traveling travelers jewelry tire tires curb aluminum gray percent freeway sheriff sheriffs downtown
    suburban mom gasoline""".split()
)
STATES_CUT = frozenset(
    """Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Mass. Md. Mich. Minn. Miss. Mo. Mont.
    Neb. Nev. N.C. N.D. N.H. N.J. N.M. N.Y. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Va. Vt. Wash. W.Va. Wis. Wyo.""".split()
)
