import itertools

import pytest
from sqlalchemy import create_engine, text
from tests.store.servers import MISSING, binaries, running

from rashomon.store import Store

_numbers = itertools.count()
# As a team's server is: it compares words as a reader would, not byte for byte.
_MADE = "create database {} encoding 'UTF8' locale_provider icu icu_locale 'en-US' locale 'C.UTF-8' template template0"


@pytest.fixture(scope="session")
def server():
    folder = binaries()
    if folder is None:
        pytest.skip(MISSING)
    with running(folder) as url:
        yield url


@pytest.fixture
def database(server):
    """The URL of a new database on the server."""
    name = f"store{next(_numbers)}"
    admin = create_engine(server.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(_MADE.format(name)))
    admin.dispose()
    return server.rpartition("/")[0] + f"/{name}"


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request, tmp_path):
    """The place of a store that is not there yet, on each engine in turn."""
    return str(tmp_path / "store.db") if request.param == "sqlite" else request.getfixturevalue("database")


@pytest.fixture
def store(where):
    made = Store(where)
    yield made
    made.close()
