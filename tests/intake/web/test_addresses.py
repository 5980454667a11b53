import socket

import pytest

from rashomon.errors import BadConfiguration, Rejection
from rashomon.intake.web.addresses import networks, public, vet

# Loopback, private, link-local and shared networks, spelled in every way a link can spell them.
SPELLINGS = """
127.0.0.1 127.1 0x7f.0.0.1 0x7f000001 2130706433 017700000001 0177.0.0.01 127.000.000.001 0 0.0.0.0 10.0.0.1 10.1
172.16.0.1 172.31.255.254 192.168.1.1 192.168.257 3232235777 169.254.169.254 2852039166 100.64.0.1 100.127.255.254
192.0.0.1 198.18.0.1 192.88.99.1 224.0.0.1 240.0.0.1 255.255.255.255 [::1] [::] [::ffff:127.0.0.1] [::ffff:7f00:1]
[::127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b::a9fe:a9fe] [64:ff9b:1::1] [2002:7f00:1::] [2002:c0a8:101::1]
[2001:0:7f00:1::] [fe80::1] [fe80::1%25eth0] [fc00::1] [fd12:3456::1] [fec0::1] [ff02::1] [2001:db8::1] 127.0.0.1.
""".split()


@pytest.mark.parametrize("host", SPELLINGS)
def test_no_spelling_of_a_private_address_is_let_through(host):
    with pytest.raises(Rejection) as refused:
        vet(host, 80, resolver=_never)
    assert refused.value.reason == "private_address"


def _never(host: str, port: int) -> tuple[str, ...]:
    raise AssertionError(f"an address needs no look-up: {host}")


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::"]
)
def test_the_public_internet_is_open(address):
    assert public(address)


def test_a_name_with_one_private_address_is_closed_altogether():
    with pytest.raises(Rejection, match=r"169\.254\.169\.254"):
        vet("rebinds.example", 80, resolver=lambda host, port: ("93.184.216.34", "169.254.169.254"))


def test_a_network_is_let_in_only_by_name():
    inside = networks(["192.168.7.0/24"])
    assert vet("192.168.7.9", 80, allowed=inside) == ("192.168.7.9",)
    with pytest.raises(Rejection):
        vet("192.168.8.9", 80, allowed=inside)
    with pytest.raises(BadConfiguration, match=r"192\.168\.7\.0/24"):
        networks(["home"])


def test_a_look_up_that_fails_lets_nothing_through():
    def fails(host: str, port: int) -> tuple[str, ...]:
        raise socket.gaierror("no such name")

    for resolver in (fails, lambda host, port: ()):
        with pytest.raises(Rejection) as refused:
            vet("nobody.example", 80, resolver=resolver)
        assert refused.value.reason == "no_such_host"


def test_numbers_that_are_no_address_are_said_to_be_none():
    with pytest.raises(Rejection) as refused:
        vet("1.2.3.999", 80)
    assert refused.value.reason == "bad_address"
