import SQLiteStore
import ServiceTokens
import SessionStore
import Simulation
import TokenIssuing

/// The keys of the made-up company, and some service tokens that it has outstanding.
struct DemoKeys {
    let seed: UInt64
    let moment: Timestamp
    /// Whether the keys follow from the seed, so that anybody can sign with them: for a store that is thrown away alone.
    let areForeseen: Bool

    private static let operations = Actor.application("deploy")
    private static let mint = Actor.application("gateway")

    /// The configuration that it has. The key file is named after the store, whatever the account has configured: the usual
    /// one may be that of another store in the same folder.
    static func configuration(store: String) -> TokenConfiguration {
        var configuration = TokenConfiguration()
        configuration.isConfigured = true
        configuration.issuing.issuer = "https://id.example.com"
        configuration.issuing.audiences = ["billing", "mail", "search"]
        configuration.keyFile = SealingKeyFile.name(after: store)
        return configuration
    }

    /// Makes the keys, and lets them rotate once, before anybody signs in.
    func makeKeys(in keeper: SQLiteSessionStore, _ configuration: TokenConfiguration) async throws {
        let issuing = configuration.issuing
        let sealing = try SealingKeyFile(named: configuration.keyFile).make()
        var random: any RandomNumberGenerator =
            areForeseen ? SeededGenerator(seed: seed) : SystemRandomNumberGenerator()
        for days in [39, 9, 8] as [Int64] {
            let at = moment - .days(days)
            let old = try await keeper.signingKeys()
            var ring = try KeyRing(old)
            let steps = ring.turn(at: NumericDate(at), schedule: issuing.schedule) {
                let key = SigningKey.generate(issuing.algorithm, using: &random)
                return (key.published, SealedSigningKey(key, under: sealing, using: &random))
            }
            _ = try await keeper.replaceSigningKeys(
                old, by: ring.stored, steps: steps.map(\.words), actor: Self.operations, at: at)
        }
    }

    /// Remembers tokens of some logins, as if they had just been minted.
    func mintTokens(in keeper: SQLiteSessionStore, _ configuration: TokenConfiguration) async throws {
        guard let key = try KeyRing(try await keeper.signingKeys()).active else { return }
        let issuing = configuration.issuing
        let logins = try await keeper.sessions(
            matching: .all, order: .lastSeen, after: nil, limit: 9, at: moment
        ).items
        for (number, login) in logins.enumerated() {
            let token = OutstandingToken(
                id: "made-up-\(seed)-\(number)", session: login.id,
                audience: issuing.audiences[number * 7 % 5 % issuing.audiences.count], key: key.id, issuedAt: moment,
                expires: moment + issuing.lifetime)
            _ = try await keeper.remember(token, actor: Self.mint, at: moment)
        }
    }
}
