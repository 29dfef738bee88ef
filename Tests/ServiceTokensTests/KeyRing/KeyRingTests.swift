import Testing

@testable import ServiceTokens

@Suite("A key ring")
struct KeyRingTests {
    private static let schedule = KeyRingSchedule(rotation: 1000, lead: 100, overlap: 50)

    private func at(_ seconds: Double) -> NumericDate { NumericDate(seconds: seconds) }
    private func stages(_ ring: KeyRing) -> [RingKey.Stage] { ring.keys.map(\.stage) }

    @Test("begins with a key that signs and one to come, and goes on by its schedule")
    func schedule() {
        var ring = KeyRing()
        let source = Fixture()
        func turn(_ seconds: Double) -> [KeyRing.Step] {
            ring.turn(at: at(seconds), schedule: Self.schedule, newKey: source.make)
        }
        #expect(turn(0).count == 3 && stages(ring) == [.active, .next])
        #expect(turn(999) == [])
        let (first, second) = (ring.keys[0].id, ring.keys[1].id)
        #expect(turn(1000).prefix(2) == [.retiring(first), .activated(second)])
        #expect(stages(ring) == [.retiring, .active, .next] && ring.active?.id == second)
        // Its private half is gone at once, and the public one stays as long as its tokens may.
        #expect(ring.keys[0].sealed == nil && ring.keys[1].sealed != nil)
        #expect(ring.published(at: at(1049), schedule: Self.schedule).count == 3)
        #expect(ring.published(at: at(1050), schedule: Self.schedule).count == 2)
        #expect(turn(1049) == [] && turn(1050) == [.retired(first)])
        #expect(ring.rotationDue(Self.schedule) == at(2000))
        // Nobody used it for long: one rotation, and what is left behind is let go.
        #expect(turn(9000).prefix(2) == [.retiring(second), .activated(ring.keys[2].id)])
        #expect(stages(ring) == [.retired, .retiring, .active, .next])
    }

    @Test("is rotated by hand only when verifiers know the next key, unless it is forced")
    func byHand() {
        var ring = KeyRing()
        let source = Fixture()
        func rotate(_ seconds: Double, force: Bool = false) -> KeyRing.Answer {
            ring.rotate(at: at(seconds), isForced: force, schedule: Self.schedule, newKey: source.make)
        }
        guard case .done = rotate(0) else { return #expect(Bool(false), "the first keys are made") }
        #expect(stages(ring) == [.active, .next])
        // Every set of keys that was ever published holds it.
        guard case .done = rotate(1) else { return #expect(Bool(false), "the next key is known") }
        #expect(stages(ring) == [.retiring, .active, .next])
        #expect(rotate(2) == .tooEarly(at(101)) && stages(ring) == [.retiring, .active, .next])
        guard case .done = rotate(101) else { return #expect(Bool(false), "the next key is known") }
        guard case .done = rotate(102, force: true) else { return #expect(Bool(false), "it was forced") }
        #expect(stages(ring) == [.retired, .retiring, .retiring, .active, .next])
    }

    @Test("stays as it is when it is rotated by hand too early, also when something else was due")
    func tooEarly() {
        var ring = KeyRing()
        let source = Fixture()
        for moment in [0.0, 1] { _ = ring.rotate(at: at(moment), schedule: Self.schedule, newKey: source.make) }
        let before = ring
        #expect(ring.nextTurn(Self.schedule) == at(51))
        #expect(ring.rotate(at: at(60), schedule: Self.schedule, newKey: source.make) == .tooEarly(at(101)))
        #expect(ring == before)
        #expect(ring.turn(at: at(60), schedule: Self.schedule, newKey: source.make) == [.retired(ring.keys[0].id)])
    }

    @Test("withdraws a key at once, the one that signs only by force")
    func retiring() {
        var ring = KeyRing()
        let source = Fixture()
        func retire(_ id: String, _ seconds: Double, force: Bool = false) -> KeyRing.Answer {
            ring.retire(id, at: at(seconds), isForced: force, schedule: Self.schedule, newKey: source.make)
        }
        ring.turn(at: at(0), schedule: Self.schedule, newKey: source.make)
        let (first, second) = (ring.keys[0].id, ring.keys[1].id)
        #expect(retire("none", 1) == .unknown && retire(first, 1) == .signs)
        #expect(ring.tokensEnd(of: first, at: at(1), schedule: Self.schedule) == at(51))
        #expect(ring.tokensEnd(of: second, at: at(1), schedule: Self.schedule) == nil)
        _ = ring.rotate(at: at(10), schedule: Self.schedule, newKey: source.make)
        #expect(ring.tokensEnd(of: first, at: at(59), schedule: Self.schedule) == at(60))
        #expect(retire(first, 59) == .done([.retired(first)]) && retire(first, 61) == .already)
        guard case .done(let steps) = retire(second, 62, force: true) else {
            return #expect(Bool(false), "it was forced")
        }
        #expect(steps.first == .retired(second) && ring.active != nil && ring.next != nil)
        #expect(!ring.published(at: at(62), schedule: Self.schedule).map(\.id).contains(second))
        #expect(ring.keys.filter { $0.sealed != nil }.map(\.stage) == [.active, .next])
    }

    @Test(
        "never lets a valid token fail, whatever its schedule and whenever it is turned or rotated", arguments: 0..<40)
    func overlaps(_ round: Int) {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix(state: seed)
        let schedule = KeyRingSchedule(
            rotation: .random(in: 1...3000, using: &random), lead: .random(in: 1...1000, using: &random), overlap: 1020)
        var ring = KeyRing()
        let source = Fixture()
        var now = 0.0
        var verifier: (known: Set<String>, since: Double) = ([], 0)
        var tokens: [(key: String, expires: Double)] = []
        for _ in 0..<400 {
            now += .random(in: 0...400, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0:
                _ = ring.rotate(at: at(now), schedule: schedule, newKey: source.make)
            case 1:
                // One to come may be taken away before it has been used.
                if let id = ring.next?.id {
                    _ = ring.retire(id, at: at(now), schedule: schedule, newKey: source.make)
                }
            default: break
            }
            let isDue = ring.nextTurn(schedule) <= at(now)
            #expect(ring.turn(at: at(now), schedule: schedule, newKey: source.make).isEmpty == !isDue, "seed \(seed)")
            #expect(ring.nextTurn(schedule) > at(now), "seed \(seed)")
            #expect(ring.keys.count { $0.stage == .active } == 1 && ring.keys.count { $0.stage == .next } == 1)
            // A verifier keeps its set of keys for as long as it may.
            if verifier.known.isEmpty || now - verifier.since >= schedule.lead {
                verifier = (Set(ring.published(at: at(now), schedule: schedule).map(\.id)), now)
            }
            if let key = ring.active?.id { tokens.append((key, now + .random(in: 1...900, using: &random))) }
            // A token is valid for a while longer to a verifier whose clock is behind.
            tokens.removeAll { $0.expires + 120 <= now }
            for token in tokens {
                #expect(verifier.known.contains(token.key), "seed \(seed), at \(now), \(schedule)")
            }
        }
    }

    @Test("publishes its keys as a set that verifiers read, without a private half")
    func jwks() throws {
        var ring = KeyRing()
        var source = Fixture(algorithm: .es256)
        ring.turn(at: at(0), schedule: Self.schedule, newKey: source.make)
        source.algorithm = .edDSA
        _ = ring.rotate(at: at(1), schedule: Self.schedule, newKey: source.make)
        let set = try KeySet(parsing: Array(ring.keySet(at: at(1), schedule: Self.schedule).text.utf8))
        #expect(set.keys.map(\.id) == ring.keys.map(\.id) && set.unusable.isEmpty && !set.holdsPrivateKeys)
        #expect(set.keys.map(\.algorithm) == [.es256, .es256, .edDSA])
    }

    @Test("labels a key by its thumbprint (RFC 8037 appendix A.3)")
    func thumbprint() throws {
        let x = try #require(Base64URL.decode(Array("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo".utf8)))
        #expect(PublishedKey(.edDSA, bytes: x)?.id == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
    }
}

/// New keys for a ring.
struct Fixture {
    static let sealing: SealingKey = {
        var random = SystemRandomNumberGenerator()
        return .generate(using: &random)
    }()

    var algorithm = SigningAlgorithm.edDSA

    func make() -> (PublishedKey, SealedSigningKey) {
        var random = SystemRandomNumberGenerator()
        let key = SigningKey.generate(algorithm, using: &random)
        return (key.published, SealedSigningKey(key, under: Self.sealing, using: &random))
    }
}
