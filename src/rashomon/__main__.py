"""The program: the console command, and `python -m rashomon`.

Nothing of the rest is loaded until it runs, so that Ctrl-C while that is loaded ends it as quietly as any later.

>>> from rashomon.__main__ import main
>>> main.__module__
'rashomon.__main__'
"""

from __future__ import annotations

import sys

INTERRUPTED = 130  # as a shell says it of SIGINT


def main() -> None:
    """The console command."""
    try:
        from rashomon import cli

        cli.main()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    main()
