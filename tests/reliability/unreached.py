"""What keeps a request from ever reaching the service."""

from __future__ import annotations

from tests.certificates import (
    expired,
    not_yet_valid,
    of_another_address,
    of_another_host,
    self_signed,
    too_old,
    trusted,
    unknown_authority,
)
from tests.faults import answer_bytes, hangs_up, is_silent, resets, says
from tests.reliability import told
from tests.reliability.case import Case, Got, of
from tests.reliability.traffic import (
    BARE,
    PAGE,
    answers_tls_with_page,
    leads_to_sign_in,
    refuses_to_connect,
    wants_password,
)
from tests.reliability.ways import (
    WITH_PASSWORD,
    behind,
    connected,
    connecting,
    found,
    found_twice,
    handshaking,
    named,
    names_are_lost,
    network_is_lost,
    no_answer_in_time,
    no_name_server,
    no_such_name,
    no_tls,
    nobody_accepts,
    nobody_listens,
    proxy_asked,
    proxy_at,
    secure,
    secure_proxy,
    service,
    service_ends,
)

NOTHING = Got.NOTHING

UNREACHED: tuple[Case, ...] = (
    *of(
        "No server at the address, or no network",
        Case("nobody listens", NOTHING, told.REFUSED, service(instead=nobody_listens)),
        Case("nobody accepts", NOTHING, told.NOT_CONNECTED, service(instead=nobody_accepts, late=connecting)),
        Case("no network after a good request", NOTHING, told.NO_NETWORK, service(between=network_is_lost)),
        Case("the service ends after a good request", NOTHING, told.REFUSED, service(between=service_ends)),
        Case("each of a host's addresses refuses", NOTHING, told.REFUSED, named(found_twice, instead=nobody_listens)),
    ),
    *of(
        "A host name without an address, or a lookup that takes too long",
        Case("no such name", NOTHING, told.NOT_FOUND, named(no_such_name)),
        Case("no name server", NOTHING, told.NOT_FOUND, named(no_name_server)),
        Case("no name server after a good request", NOTHING, told.NOT_FOUND, named(found, between=names_are_lost)),
        Case("a lookup beyond the deadline", NOTHING, told.NOT_LOOKED_UP, named(no_answer_in_time, late=connecting)),
    ),
    *of(
        "A certificate that is expired, self-signed, for another host or from an unknown authority",
        Case("expired", NOTHING, told.untrusted("certificate has expired"), secure(expired)),
        Case("not yet valid", NOTHING, told.untrusted("certificate is not yet valid"), secure(not_yet_valid)),
        Case("self-signed", NOTHING, told.untrusted("self-signed certificate"), secure(self_signed)),
        Case("of another host", NOTHING, told.WRONG_ADDRESS, secure(of_another_host)),
        Case("of another address", NOTHING, told.WRONG_ADDRESS, secure(of_another_address)),
        Case("of another host than is called", NOTHING, told.WRONG_NAME, named(found, tls=of_another_host)),
        Case("of an unknown authority", NOTHING, told.UNKNOWN_AUTHORITY, secure(unknown_authority, trusts=trusted)),
        Case(
            "not one that this computer trusts", NOTHING, told.UNKNOWN_AUTHORITY, secure(unknown_authority, trusts=None)
        ),
        Case(
            "of an unknown authority, behind a proxy", NOTHING, told.UNKNOWN_BEHIND_PROXY, behind(tls=unknown_authority)
        ),
        Case("of the proxy, by an unknown authority", NOTHING, told.UNKNOWN_AUTHORITY, secure_proxy(unknown_authority)),
    ),
    *of(
        "TLS that is too old, cut off or missing",
        Case("TLS 1.1", NOTHING, told.NO_TLS, handshaking(too_old)),
        Case("no TLS", NOTHING, told.NO_TLS, no_tls(says(b"220 mail.example ESMTP\r\n"))),
        Case("HTTP in the place of TLS", NOTHING, told.NO_TLS, no_tls(says(answer_bytes(b"", 400), then=is_silent))),
        Case("an alert", NOTHING, told.NO_TLS, no_tls(says(b"\x15\x03\x01\x00\x02\x02\x28", then=hangs_up))),
        Case("closed before TLS", NOTHING, told.NOT_ENCRYPTED, no_tls(hangs_up)),
        Case("closed in the middle of TLS", NOTHING, told.NOT_ENCRYPTED, no_tls(says(b"\x16\x03\x03", then=hangs_up))),
        Case("reset before TLS", NOTHING, told.NOT_ENCRYPTED, no_tls(resets)),
        Case("silence before TLS", NOTHING, told.NOT_CONNECTED, no_tls(is_silent, late=connected)),
    ),
    *of(
        "A proxy that refuses, asks for a password, is no HTTP proxy or does not respond",
        Case("nobody listens", NOTHING, told.NO_PROXY, proxy_at("http://127.0.0.1:9")),
        Case("no such name", NOTHING, told.NO_SUCH_PROXY, proxy_at("http://proxy.invalid:3128", lookup=no_such_name)),
        Case("403", NOTHING, told.proxy_refused("403 Forbidden"), behind(refuses_to_connect)),
        Case("407", NOTHING, told.PASSWORD_WANTED, behind(wants_password)),
        Case(
            "407 in spite of a password", NOTHING, told.PASSWORD_WANTED, behind(wants_password, proxy_url=WITH_PASSWORD)
        ),
        Case("403, by TLS", NOTHING, told.REFUSED_BY_TLS, secure_proxy(trusted, refuses_to_connect)),
        Case("502 without a phrase", NOTHING, told.proxy_refused("502"), behind(says(b"HTTP/1.1 502\r\n\r\n"))),
        Case("a redirect to a sign-in page", NOTHING, told.proxy_refused("302 Found"), behind(leads_to_sign_in)),
        Case("closed", NOTHING, told.ENDED_BY_PROXY, behind(hangs_up)),
        Case("reset", NOTHING, told.ENDED_BY_PROXY, behind(resets)),
        Case("an SSH server", NOTHING, told.ENDED_BY_PROXY, behind(says(b"SSH-2.0-OpenSSH_9.6\r\n\r\n"))),
        Case("a SOCKS proxy", NOTHING, told.ENDED_BY_PROXY, behind(says(b"\x05\xff", then=hangs_up))),
        Case("a web page", NOTHING, told.ENDED_BY_PROXY, behind(says(PAGE + b"\r\n\r\n", then=hangs_up))),
        Case("accepts and closes", NOTHING, told.NAME_NOT_ENCRYPTED, behind(says(BARE, then=hangs_up))),
        Case(
            "accepts and sends a web page",
            NOTHING,
            told.NAME_WITHOUT_TLS,
            behind(says(BARE, then=answers_tls_with_page)),
        ),
        Case("silence", NOTHING, told.LATE_PROXY, behind(is_silent, late=proxy_asked)),
        Case("accepts and is silent", NOTHING, told.LATE_PROXY, behind(says(BARE, then=is_silent), late=proxy_asked)),
    ),
    *of(
        "A proxy setting that is a SOCKS proxy or not a URL",
        Case(
            "SOCKS 5", NOTHING, told.not_set("socks5://127.0.0.1:1080"), proxy_at("socks5://u:pa55word@127.0.0.1:1080")
        ),
        Case(
            "SOCKS 4", NOTHING, told.not_set("socks4://127.0.0.1:1080"), proxy_at("socks4://u:pa55word@127.0.0.1:1080")
        ),
        Case("a port that is no number", NOTHING, told.not_set("http://:x"), proxy_at("http://user:pa55word@:x")),
        Case("an unknown scheme", NOTHING, told.not_set("nonsense://127.0.0.1"), proxy_at("nonsense://127.0.0.1")),
    ),
)
