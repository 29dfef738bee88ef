"""Other people's libraries for tokens, one JSON request a line, one JSON answer a line."""

import json
import sys
import time

import jwt
from joserfc import jwk as joserfc_jwk
from joserfc import jws as joserfc_jws
from joserfc import jwt as joserfc_jwt

ALGORITHMS = ["EdDSA", "ES256", "RS256"]
KINDS = {"EdDSA": ("OKP", "Ed25519"), "ES256": ("EC", "P-256"), "RS256": ("RSA", 2048)}


def pyjwt_verify(request):
    header = jwt.get_unverified_header(request["token"])
    if header["typ"] != "at+jwt":
        raise ValueError("typ")
    key = jwt.PyJWKSet.from_json(request["jwks"])[header["kid"]]
    return jwt.decode(
        request["token"], key, algorithms=ALGORITHMS, audience=request["audience"], issuer=request["issuer"],
        options={"require": ["exp", "iat", "iss", "aud", "sub", "jti"]})


def joserfc_verify(request):
    keys = joserfc_jwk.KeySet.import_key_set(json.loads(request["jwks"]))
    token = joserfc_jwt.decode(request["token"], keys, algorithms=ALGORITHMS)
    if token.header["typ"] != "at+jwt":
        raise ValueError("typ")
    rules = joserfc_jwt.JWTClaimsRegistry(
        iss={"essential": True, "value": request["issuer"]}, aud={"essential": True, "value": request["audience"]},
        exp={"essential": True}, sub={"essential": True})
    rules.validate(token.claims)
    return token.claims


def generated(algorithm):
    kind, size = KINDS[algorithm]
    key = joserfc_jwk.generate_key(kind, size, {"use": "sig", "alg": algorithm})
    key.ensure_kid()
    return key, json.dumps({"keys": [key.as_dict(private=False)]})


def header(request, key):
    return {"alg": request["algorithm"], "kid": key.kid, "typ": "at+jwt"}


def pyjwt_sign(request):
    key, jwks = generated(request["algorithm"])
    signer = jwt.PyJWK.from_dict(key.as_dict(private=True)).key
    token = jwt.encode(request["claims"], signer, algorithm=request["algorithm"], headers=header(request, key))
    return {"token": token, "jwks": jwks}


def joserfc_sign(request):
    key, jwks = generated(request["algorithm"])
    token = joserfc_jwt.encode(header(request, key), request["claims"], key, algorithms=ALGORITHMS)
    return {"token": token, "jwks": jwks}


def answer(request):
    try:
        return {"ok": True, "answer": globals()[request["peer"] + "_" + request["act"]](request)}
    except Exception as trouble:
        return {"ok": False, "answer": None, "why": type(trouble).__name__ + ": " + str(trouble)}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
