"""What a service that verifies alone does: it fetches the keys of the issuer, keeps them as long as it is told, and judges
tokens with other people's libraries. Arguments: the library, the address of the keys, the issuer, the audience. One token a
line; for each the answer of the library, with the keys that were fetched first (kept) and with those of now (fresh)."""

import json
import sys
import urllib.request

import jwt
from joserfc import jwk as joserfc_jwk
from joserfc import jwt as joserfc_jwt

ALGORITHMS = ["EdDSA", "ES256"]
library, address, issuer, audience = sys.argv[1:5]


def fetched():
    with urllib.request.urlopen(address) as answer:
        assert answer.headers["Content-Type"] == "application/jwk-set+json", answer.headers["Content-Type"]
        return json.load(answer)


def pyjwt(token, keys):
    key = jwt.PyJWKSet.from_dict(keys)[jwt.get_unverified_header(token)["kid"]]
    return jwt.decode(
        token, key, algorithms=ALGORITHMS, audience=audience, issuer=issuer,
        options={"require": ["exp", "iat", "iss", "aud", "sub", "jti"]})


def joserfc(token, keys):
    decoded = joserfc_jwt.decode(token, joserfc_jwk.KeySet.import_key_set(keys), algorithms=ALGORITHMS)
    joserfc_jwt.JWTClaimsRegistry(
        iss={"essential": True, "value": issuer}, aud={"essential": True, "value": audience}, exp={"essential": True},
        sub={"essential": True}).validate(decoded.claims)
    return decoded.claims


def verdict(token, keys):
    try:
        return globals()[library](token, keys)["sub"]
    except Exception as trouble:
        return type(trouble).__name__


kept = fetched()
print("ready", flush=True)
for line in sys.stdin:
    token = line.strip()
    print(json.dumps({"kept": verdict(token, kept), "fresh": verdict(token, fetched())}), flush=True)
