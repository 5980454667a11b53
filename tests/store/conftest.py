import itertools

import pytest
from sqlalchemy import create_engine, text
from tests.store.servers import MISSING, binaries, running

from rashomon.store import Store

_numbers = itertools.count()


@pytest.fixture(scope="session")
def server():
    folder = binaries()
    if folder is None:
        pytest.skip(MISSING)
    with running(folder) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request, tmp_path):
    """The place of a store that is not there yet, on each engine in turn."""
    if request.param == "sqlite":
        return str(tmp_path / "store.db")
    url = request.getfixturevalue("server")
    name = f"store{next(_numbers)}"
    admin = create_engine(url.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"create database {name}"))
    admin.dispose()
    return url.rpartition("/")[0] + f"/{name}"


@pytest.fixture
def store(where):
    made = Store(where)
    yield made
    made.close()
