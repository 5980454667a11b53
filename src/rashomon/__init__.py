"""Many reports of one event in, one account you can check out.

>>> import rashomon
>>> rashomon.account([]).stories
()
"""

from rashomon import records
from rashomon.config import Settings
from rashomon.errors import BadConfiguration, RashomonError, Rejection, UnknownPolicy
from rashomon.records import Account
from rashomon.run import account
from rashomon.span import Span

__all__ = [
    "Account",
    "BadConfiguration",
    "RashomonError",
    "Rejection",
    "Settings",
    "Span",
    "UnknownPolicy",
    "account",
    "records",
]
