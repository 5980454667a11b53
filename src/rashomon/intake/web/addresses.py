"""Where a page may be fetched from: the addresses of a host that are on the public internet, whatever their spelling.

A host as it stands in a link and the networks a person has allowed in, vetted addresses out; a `Rejection` says why
there is none. A link is untrusted: it may name this machine or its neighbours as a number, as an address of the other
family that carries one of the first, or by a name that someone's server resolves to one.

>>> public("93.184.216.34"), public("::ffff:127.0.0.1"), public("64:ff9b::7f00:1")
(True, False, False)
>>> numeric("0x7f.1"), numeric("2130706433"), numeric("paper.example")
('127.0.0.1', '127.0.0.1', None)
"""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Network, ip_address, ip_network

from rashomon.errors import BadConfiguration, Rejection

Network = IPv4Network | IPv6Network
# The addresses a name has, as a resolver gives them; OSError when it gives none.
Resolver = Callable[[str, int], Sequence[str]]

# Networks of version 6 that carry an address of version 4, by the bits it is shifted by: mapped (RFC 4291), NAT64 (RFC
# 6052, 8215), 6to4 (RFC 3056). Teredo (RFC 4380) carries two and the deprecated compatible form one; neither is needed.
_CARRIERS = (
    (ip_network("::ffff:0:0/96"), 0),
    (ip_network("64:ff9b::/96"), 0),
    (ip_network("2002::/16"), 80),
)
_CLOSED = tuple(
    ip_network(net)
    for net in (
        "::/96",
        "64:ff9b:1::/48",
        "2001::/32",
        "fec0::/10",
        "100.64.0.0/10",
        "192.88.99.0/24",
        "0.0.0.0/8",
        "3fff::/20",
    )
)
_NUMERIC = re.compile(r"(?:0[xX][0-9a-fA-F]*|[0-9]+)(?:\.(?:0[xX][0-9a-fA-F]*|[0-9]+)){0,3}\.?")


def numeric(host: str) -> str | None:
    """The dotted address that a host of numbers stands for (decimal, octal, hexadecimal, short); None for a name.

    Raises Rejection (bad_address) for numbers that are no address.
    """
    if not _NUMERIC.fullmatch(host):
        return None
    try:
        return socket.inet_ntoa(socket.inet_aton(host.rstrip(".")))
    except OSError as error:
        raise Rejection("bad_address", f"{host!r} is no address") from error


def public(address: str) -> bool:
    """Whether an address is one of the public internet, also the one it carries inside."""
    found = ip_address(address)
    for network, shift in _CARRIERS:
        if found in network:
            return public(str(IPv4Address((int(found) >> shift) & 0xFFFFFFFF)))
    if any(found in network for network in _CLOSED):
        return False
    return found.is_global and not found.is_multicast and not found.is_reserved


def networks(allowed: Iterable[str]) -> tuple[Network, ...]:
    """The networks a person lets in; BadConfiguration for what is no network."""
    found: list[Network] = []
    for text in allowed:
        try:
            found.append(ip_network(text))
        except ValueError as error:
            raise BadConfiguration(f"{text!r} is no network to allow: give one as 192.168.7.0/24") from error
    return tuple(found)


def resolve(host: str, port: int) -> tuple[str, ...]:
    """The addresses the system's resolver knows for a host, in its order."""
    return tuple(dict.fromkeys(str(row[4][0]) for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))


def vet(host: str, port: int, *, allowed: Sequence[Network] = (), resolver: Resolver = resolve) -> tuple[str, ...]:
    """The addresses of a host that may be connected to, in the resolver's order.

    One that is not public closes the name altogether: such an answer is an attack or an inner name. Raises Rejection:
    bad_address, no_such_host, private_address.
    """
    if "%" in host:
        raise Rejection("private_address", f"{host} names a network of this machine")
    bare = host.removeprefix("[").removesuffix("]")
    plain = numeric(bare)
    try:
        found: Sequence[str] = (plain,) if plain else (str(ip_address(bare)),)
    except ValueError:
        found = _resolved(bare, port, resolver)
    for address in found:
        if not (public(address) or any(ip_address(address) in network for network in allowed)):
            raise Rejection(
                "private_address",
                f"{host} is {address}, not on the public internet; to read it, allow its network in the settings",
            )
    return tuple(found)


def _resolved(host: str, port: int, resolver: Resolver) -> Sequence[str]:
    try:
        found = resolver(host, port)
    except (OSError, UnicodeError) as error:
        raise Rejection(
            "no_such_host", f"no address is known for {host}: check the spelling and the network"
        ) from error
    if not found:
        raise Rejection("no_such_host", f"no address is known for {host}")
    if any("%" in address for address in found):
        raise Rejection("private_address", f"{host} is on a network of this machine alone")
    return found
