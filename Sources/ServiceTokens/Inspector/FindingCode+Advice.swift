extension FindingCode {
    /// The section of the standard that speaks of it, if one does.
    public var section: String? {
        switch self {
        case .malformed, .jsonSerialization: "RFC 7519 §7.2"
        case .tooDeep: "RFC 8259 §9"
        case .session, .sessionMistyped, .callerKey, .usedAsSession, .keyPrivate: nil
        case .encrypted: "RFC 7516 §7.1"
        case .passwordCount: "RFC 7518 §4.8.1.2"
        case .compressed: "RFC 8725 §3.6"
        case .nested: "RFC 8725 §3.3"
        case .algorithmNone: "RFC 8725 §3.2"
        case .algorithmMissing: "RFC 7515 §4.1.1"
        case .algorithmUnknown: "RFC 8725 §3.1"
        case .algorithmSymmetric: "RFC 8725 §2.1"
        case .secretKnown, .secretWeak: "RFC 8725 §3.5"
        case .publicKeyAsSecret, .keysMixed: "RFC 8725 §2.1"
        case .keyUnusable: "RFC 8725 §3.1"
        case .keyMissing: "RFC 7515 §5.2"
        case .signatureMissing, .signatureInvalid: "RFC 7515 §5.2"
        case .typeMissing: "RFC 8725 §3.11"
        case .labelPath, .labelSQL: "RFC 8725 §3.10"
        case .labelOdd: "RFC 7515 §4.1.4"
        case .keyAddress, .keyEmbedded, .certificateAddress, .certificateEmbedded: "RFC 8725 §3.10"
        case .critical: "RFC 7515 §4.1.11"
        case .unencodedPayload: "RFC 7797 §3"
        case .duplicateMember: "RFC 7515 §4"
        case .expiryMissing, .expiryFar, .expired: "RFC 7519 §4.1.4"
        case .issueMissing, .issueFuture: "RFC 7519 §4.1.6"
        case .notYetValid: "RFC 7519 §4.1.5"
        case .momentMalformed: "RFC 7519 §2"
        case .audienceMissing: "RFC 8725 §3.9"
        case .issuerMissing: "RFC 8725 §3.8"
        case .claimsUnreadable: "RFC 7519 §7.2"
        case .personalData: "RFC 7519 §12"
        case .secretData: "RFC 7519 §12"
        case .cookieSize: "RFC 6265 §6.1"
        case .sizeLimit: nil
        }
    }

    /// What to do about it.
    public var advice: String {
        switch self {
        case .malformed: "refuse it; if it was copied, copy it again, whole and without line breaks"
        case .tooDeep: "refuse it; whoever issues it has to flatten its claims"
        case .jsonSerialization:
            "refuse it: a token is of compact form; a verifier that reads both forms is open to confusion"
        case .session:
            "paste it into the console's screen 6 to see whose it is, which does not use it; 'curfew validate' does, and "
                + "takes one that was replaced for stolen"
        case .sessionMistyped: "copy it again; its checksum says that characters are wrong or missing"
        case .callerKey: "treat it as exposed if others could see it: revoke it, and make another one"
        case .encrypted: "ask whoever issued it; only the holder of the key can read it"
        case .passwordCount:
            "refuse tokens under passwords: each costs the verifier as many hashes as the sender chooses"
        case .compressed: "refuse compressed tokens: a few bytes can become millions"
        case .nested: "verify each layer by its own rules, and refuse more layers than are expected"
        case .usedAsSession:
            "use a session token that is looked up: it can be ended at once; mint tokens of minutes from it where they are needed"
        case .algorithmNone: "refuse it: anybody can write such a token"
        case .algorithmMissing: "refuse it"
        case .algorithmUnknown: "refuse it; accept only algorithms that the configuration names"
        case .algorithmSymmetric: "sign with EdDSA or ES256: with a shared secret, every verifier can also issue"
        case .secretKnown: "replace the secret at once by random bytes: whoever knows the word can sign as anybody"
        case .secretWeak: "replace it by at least as many random bytes as the hash has: 32 for HS256"
        case .publicKeyAsSecret:
            "let the key say which algorithm counts: here, whoever has the public key can sign as anybody"
        case .keysMixed: "keep secrets and public keys in different sets"
        case .keyPrivate: "give verifiers the public keys only, such as 'curfew keys jwks' prints them"
        case .keyUnusable: "replace the key, or correct its entry in the set"
        case .keyMissing: "fetch the issuer's set of keys again; if the key is not in it, refuse the token"
        case .signatureMissing: "refuse it"
        case .signatureInvalid: "refuse it: it was changed, or somebody else signed it"
        case .typeMissing: "let the issuer say the type (at+jwt for access tokens), and the verifier expect it"
        case .labelPath: "compare kid with the labels of the set, and never open a file by it"
        case .labelSQL: "compare kid with the labels of the set, and never put it into a query"
        case .labelOdd: "let kid be 1 to 128 printable ASCII characters, such as the thumbprint of RFC 7638"
        case .keyAddress: "never fetch a key from where a token says; the issuer's address is configured"
        case .keyEmbedded: "never use a key that comes with a token; anybody can bring one"
        case .certificateAddress: "never fetch a certificate from where a token says"
        case .certificateEmbedded: "never trust a certificate because it comes with a token"
        case .critical: "refuse it, unless every extension that it names is understood"
        case .unencodedPayload: "refuse it, unless unencoded payloads are expected"
        case .duplicateMember: "refuse it: two readers that keep different ones see different tokens"
        case .expiryMissing: "let it expire within minutes: nothing else ends it"
        case .expiryFar: "let it expire within minutes: nobody can take it back before"
        case .expired: "nothing has to be done; a verifier refuses it"
        case .issueMissing: "let the issuer say when it was issued, so that older ones can be refused"
        case .issueFuture: "check the issuer's clock; a verifier refuses it"
        case .notYetValid: "nothing has to be done; a verifier refuses it until then"
        case .momentMalformed: "refuse it: a moment is a number of seconds since 1970, up to the year 9999"
        case .audienceMissing: "name the one service that it is for; another that gets it can use it elsewhere"
        case .issuerMissing: "name the issuer, so that its keys alone count"
        case .claimsUnreadable: "refuse it where claims are expected"
        case .personalData:
            "leave it out, and let the service ask by the user's id: everybody on the way can read a token"
        case .secretData: "leave it out, and replace what was exposed: everybody on the way can read a token"
        case .cookieSize: "keep it out of a cookie: browsers drop what is over 4096 bytes with name and attributes"
        case .sizeLimit:
            "keep tokens small: Curfew refuses to verify one so large, and servers refuse such header fields"
        }
    }
}
