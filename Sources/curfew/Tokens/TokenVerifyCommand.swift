import ArgumentParser
import ServiceTokens
import SessionStore

/// `curfew token verify --keys FILE`.
struct TokenVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Say whether the token on standard input is valid.",
        discussion: """
            The keys say which algorithm counts, the options whom it has to be from and for; the token chooses nothing. \
            EdDSA, ES256 and RS256 are accepted, of at most 8192 bytes, and clocks may disagree by 30 seconds. Prints \
            'valid', or the code of the reason, with exit status 1.
            """)

    @Option(help: "The keys: a JSON Web Key, a set of them, or public keys in PEM.") var keys: String
    @Option(help: "Who has to have issued it.") var issuer: String?
    @Option(help: "Whom it has to be for.") var audience: String?
    @Option(help: "The type that it has to say (typ).") var type = VerificationRules.accessTokenType
    @Option(help: "Verify as of this time, RFC 3339 or an age, instead of now.") var at: String?
    @Flag(help: "The result as a JSON object.") var json = false

    func run() async throws {
        let set = try KeySetFile.read(keys)
        let now = Platform.now
        let moment = try at.map { text throws(Failure) in try TimeArgument.parse(text, option: "at", at: now) } ?? now
        let rules = VerificationRules(issuer: issuer, audience: audience, type: type)
        var text = SecretInput.read("token", limit: rules.largest)
        if text.last == UInt8(ascii: "\n") { text.removeLast() }
        let verifier = TokenVerifier(keys: set, rules: rules)
        switch verifier.verify(text, at: NumericDate(milliseconds: moment.milliseconds)) {
        case .valid(let token):
            write(["valid": JSONText(true), "reason": .null, "claims": JSONText(token.claims)], "valid")
        case .refused(let why):
            write(
                ["valid": JSONText(false), "reason": JSONText(why.code.rawValue), "claims": .null], why.code.rawValue)
            throw Failure(.no, "token: \(why.why); refuse it")
        }
    }

    private func write(_ object: [String: JSONText], _ words: String) {
        Output.standard.line(json ? JSONLine.text(object) : words)
        Output.standard.flush()
    }
}
