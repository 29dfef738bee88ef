import ServiceTokens
import SessionStore
import Synchronization

@testable import Console

/// A ring of keys at the moment of the fixture: the same in every run.
final class KeyFixture: KeyRingDesk {
    let canChange: Bool
    private let state: Mutex<(ring: KeyRing, random: Numbers, orders: [KeyRingOrder])>
    private let findings: [Finding]
    private let outstanding: [OutstandingTokenCount]
    /// The keys that have been made, by label.
    let secrets: [String: SigningKey]

    struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    static let now = NumericDate(Fixture.now)

    /// - Parameter ages: how many days, hours or minutes ago the ring was turned by hand, in seconds.
    init(
        turnedBefore ages: [Double] = [70 * 86_400, 9 * 86_400, 400], canChange: Bool = true, findings: [Finding] = []
    ) {
        self.canChange = canChange
        self.findings = findings
        var random = Numbers(state: 7)
        var secrets: [String: SigningKey] = [:]
        let sealing = SealingKey.generate(using: &random)
        var ring = KeyRing()
        for age in ages {
            _ = ring.rotate(at: Self.now + -age, isForced: true, schedule: KeyRingSchedule()) {
                let key = SigningKey.generate(.edDSA, using: &random)
                secrets[key.published.id] = key
                return (key.published, SealedSigningKey(key, under: sealing, using: &random))
            }
        }
        _ = ring.turn(at: Self.now, schedule: KeyRingSchedule()) {
            let key = SigningKey.generate(.edDSA, using: &random)
            return (key.published, SealedSigningKey(key, under: sealing, using: &random))
        }
        self.secrets = secrets
        let active = ring.active?.id ?? ""
        outstanding =
            ring.keys.isEmpty
            ? []
            : [
                OutstandingTokenCount(key: active, audience: "billing", count: 1204, until: Fixture.now + .minutes(4)),
                OutstandingTokenCount(key: active, audience: "mail", count: 3, until: Fixture.now + .minutes(5)),
            ]
        state = Mutex((ring, random, []))
    }

    var heldRing: KeyRing { state.withLock { $0.ring } }
    var orders: [KeyRingOrder] { state.withLock { $0.orders } }

    func ring() -> KeyRing? { state.withLock { $0.ring } }

    func standing(at now: Timestamp) -> KeyRingStanding {
        KeyRingStanding(
            ring: heldRing, issuer: "https://id.example.com", audiences: ["billing", "mail"], outstanding: outstanding,
            findings: findings)
    }

    func perform(_ order: KeyRingOrder, actor: Actor, at now: Timestamp) -> KeyRingOutcome {
        state.withLock { $0.orders.append(order) }
        return .done(["what was ordered"])
    }

    /// A token that the active key has signed.
    func token(of user: String = "ada") async throws -> String {
        let key = try heldRing.active.flatMap { secrets[$0.id] }.required
        let rules = ServiceTokenRules(issuer: "https://id.example.com", audiences: ["billing"])
        var random = Numbers(state: 11)
        return try await ServiceTokenMint(rules: rules, key: key).mint(
            ServiceTokenRequest(session: "7f3k9qwe00000000", user: user, client: "web", audience: "billing"),
            at: Self.now + -60, using: &random
        ).text
    }

    struct Missing: Error {}
}

extension Optional {
    fileprivate var required: Wrapped {
        get throws {
            guard let self else { throw KeyFixture.Missing() }
            return self
        }
    }
}
