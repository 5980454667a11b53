"""`rashomon schema`.

>>> schema.__doc__
'Print the JSON Schema that every account is valid against.'
"""

from __future__ import annotations

import sys

from rashomon.render import serial


def schema() -> None:
    """Print the JSON Schema that every account is valid against."""
    sys.stdout.write(serial.schema())
