import SessionStore
import Simulation
import Testing
import Tokens

@Suite("A validation that need not be decided")
struct QuietUntilTests {
    @Test("is one that would be live and write nothing, up to the stated moment and no longer")
    func agreement() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = RandomLogin(seed: seed)
        var quiet = 0
        for _ in 0..<20_000 {
            let (record, rules) = random.next()
            for presented in [PresentedToken.current, .predecessor, .ancestor(supersededUntil: random.moment())] {
                let until = Rotation.quietUntil(presented: presented, record: record, rules: rules)
                quiet += until == nil ? 0 : 1
                let edges = until.map { [$0 - Span(milliseconds: 1), $0] } ?? []
                for now in edges + [random.moment(), random.moment()] {
                    let verdict = Rotation.decide(
                        .validate, presented: presented, record: record, origin: RequestOrigin(), rules: rules,
                        at: now)
                    let isQuiet = verdict == .live(confirms: false, touches: false)
                    #expect(isQuiet == (until.map { now < $0 } ?? false), "seed \(seed)")
                }
            }
        }
        #expect(quiet > 10_000, "logins of which hardly any is quiet prove little")
    }
}

/// Logins whose moments lie so close together that every order of them comes up.
private struct RandomLogin {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func moment() -> Timestamp {
        Timestamp(milliseconds: 1_795_442_400_000 + Int64.random(in: 0..<64, using: &generator))
    }

    private mutating func maybe(_ moment: Timestamp) -> Timestamp? {
        Bool.random(using: &generator) ? moment : nil
    }

    mutating func next() -> (LoginRecord, ClientPolicy) {
        let rules = ClientPolicy(
            idle: Bool.random(using: &generator) ? nil : span(1..<64), absolute: nil, grace: span(0..<24),
            touch: span(1..<64))
        let absolute = maybe(moment())
        let session = Session(
            id: .generate(using: &generator), user: "ada", client: "web", sequence: 1, created: moment(),
            firstAddress: nil, userAgent: nil, authenticationMethods: [], label: nil, attributes: nil,
            lastSeen: moment(), lastAddress: nil, idleDeadline: maybe(moment()).map { min($0, absolute ?? $0) },
            absoluteDeadline: absolute, generation: 1, flags: [],
            end: Int.random(in: 0..<8, using: &generator) == 0
                ? SessionEnd(cause: .revoked, at: moment(), actor: .policy) : nil)
        let predecessor = TokenState.Predecessor(
            hash: SessionToken.generate(using: &generator).hash,
            replacement: Bool.random(using: &generator) ? .refresh : .elevate, replacedAt: moment(),
            goodUntil: maybe(moment()), sealed: nil, origin: RequestOrigin())
        let tokens = TokenState(
            current: SessionToken.generate(using: &generator).hash, seenAt: maybe(moment()),
            predecessor: Int.random(in: 0..<8, using: &generator) == 0 ? nil : predecessor)
        return (LoginRecord(session: session, tokens: tokens), rules)
    }

    private mutating func span(_ range: Range<Int64>) -> Span {
        Span(milliseconds: Int64.random(in: range, using: &generator))
    }
}
