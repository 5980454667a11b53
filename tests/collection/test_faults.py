"""Quick versions of benchmarks/faults.py."""

import os
import random
import signal
import time

import pytest
from sqlalchemy import Engine, event
from tests.collection.reports import SEEN, report, several, shown

from rashomon.collection import Collection, doctoring
from rashomon.errors import BadStore
from rashomon.store import Store, health


def _added(where, found):
    with Collection(where) as collection:
        for at in range(0, len(found), 2):
            collection.add(found[at : at + 2], seen=SEEN, claims=False)
        return shown(collection)


def _killed(where, found, *, commit=None, after=None):
    """Add in a process that is killed before its n-th commit, or after some seconds; whether it was killed."""
    pid = os.fork()
    if pid == 0:
        left = iter(range(commit or 1_000_000))

        def count(connection):
            if not connection.get_execution_options().get("reading") and next(left, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)

        event.listen(Engine, "commit", count)
        with Collection(where) as collection:
            for at in range(0, len(found), 2):
                collection.add(found[at : at + 2], seen=SEEN, claims=False)
        os._exit(0)
    if after is not None:
        time.sleep(after)
        os.kill(pid, signal.SIGKILL)
    return os.waitpid(pid, 0)[1] != 0


def test_killed_anywhere_the_next_command_ends_where_an_undisturbed_one_does(tmp_path):
    found, drawn = several(2, 3), random.Random(7)
    usual = _added(tmp_path / "usual.db", found)
    for at, commit in enumerate((2, 7)):
        assert _killed(tmp_path / f"{at}.db", found, commit=commit)
        assert _added(tmp_path / f"{at}.db", found) == usual
    # A fast machine may be done before the time is over: then sooner.
    seconds, where = drawn.uniform(0.05, 0.5), tmp_path / "timed.db"
    while not _killed(where, found, after=seconds):
        seconds, where = seconds / 2, where.with_name(f"{seconds}.db")
    assert _added(where, found) == usual


def _listed(where, found):
    with Collection(where) as collection:
        collection.add(found, seen=SEEN, claims=False)
        return collection.stories(), collection.rejected()


def test_a_full_disk_stops_it_with_the_bytes_needed_and_it_goes_on_when_there_is_room(tmp_path):
    long = " ".join(f"{random.Random(number).random()}" for number in range(2000)).encode()
    found, full = [*several(1, 3), report(1, data=long)], tmp_path / "full.db"
    with Collection(full) as made:
        most = full.stat().st_size // 4096 + 4
        event.listen(made._store._engine, "connect", lambda raw, _: raw.execute(f"pragma max_page_count = {most}"))
        with pytest.raises(BadStore, match=r"full; it needs [\d,]+ more bytes; make room"):
            made.add(found, seen=SEEN, claims=False)
    assert _listed(full, found) == _listed(tmp_path / "usual.db", found)


def test_a_changed_file_is_never_shown_otherwise_and_what_is_whole_is_saved(tmp_path):
    usual, drawn = _added(tmp_path / "usual.db", several(2, 3)), random.Random(11)
    clean = (tmp_path / "usual.db").read_bytes()
    for at in range(9):
        where = tmp_path / f"{at}.db"
        data = bytearray(clean)
        data[drawn.randrange(len(data))] ^= 1 << drawn.randrange(8)
        where.write_bytes(data if at % 3 else clean[: drawn.randrange(len(clean))])
        try:
            with Collection(where) as made:
                assert shown(made) == usual
        except BadStore as error:
            assert "rashomon" in str(error) or "store" in str(error)
        saved = doctoring.salvage(str(where), tmp_path / f"{at}-new.db")
        assert at % 3 == 0 or saved.reports >= 3
        assert health.flaws(Store(tmp_path / f"{at}-new.db")) == ()
