import SessionStore
import Testing
import Tokens

/// The table of rules, row by row, and every row under every policy, at every generation, at both sides of every edge.
@Suite("What becomes of a presented token")
struct RotationTableTests {
    /// What a row says of one operation.
    enum Outcome: Equatable {
        case live, confirmed, rotated, rotatedAndConfirmed, sameAgain, superseded, reuse, signedOut
        case signedOutAndConfirmed
    }

    /// When the successor of the predecessor was first seen.
    enum Sight: CaseIterable {
        case never
        /// Before the idle deadline that the replacement set.
        case inTime
        /// After it, the login having been kept alive by use.
        case late
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let words: String
        let presented: Presented
        let moments: @Sendable (Timeline) -> [Timestamp]
        /// For validate, refresh, elevate, sign-out.
        let outcomes: [Outcome]
        var testDescription: String { words }
    }

    enum Presented: Sendable {
        case current(seen: Bool)
        case predecessor(TokenState.Replacement, Sight)
        case ancestor
    }

    /// The edges of one life: the last replacement, the sight of its successor, and what follows from the policy.
    struct Timeline {
        let replaced: Timestamp
        let sight: Timestamp
        let goodUntil: Timestamp?
        let grace: Span

        var graceEnd: Timestamp { sight + grace }
        static func before(_ moment: Timestamp) -> Timestamp { moment - Span(milliseconds: 1) }
    }

    static let rows: [Row] = [
        Row(
            words: "the current token, seen before",
            presented: .current(seen: true), moments: { [$0.replaced, $0.sight, $0.graceEnd + .days(1)] },
            outcomes: [.live, .rotated, .rotated, .signedOut]),
        Row(
            words: "the current token, for the first time",
            presented: .current(seen: false), moments: { [$0.replaced, $0.sight, $0.graceEnd + .days(1)] },
            outcomes: [.confirmed, .rotatedAndConfirmed, .rotatedAndConfirmed, .signedOutAndConfirmed]),
        Row(
            words: "the predecessor of a refresh, its successor not seen, before the idle deadline the refresh set",
            presented: .predecessor(.refresh, .never),
            moments: { [$0.replaced] + ($0.goodUntil.map { [Timeline.before($0)] } ?? [$0.replaced + .days(9)]) },
            outcomes: [.live, .sameAgain, .superseded, .signedOut]),
        Row(
            words: "the predecessor of a refresh, its successor not seen, from that deadline on",
            presented: .predecessor(.refresh, .never),
            moments: { $0.goodUntil.map { [$0, $0 + .days(1)] } ?? [] },
            outcomes: [.superseded, .superseded, .superseded, .superseded]),
        Row(
            words: "the predecessor of a refresh, within grace of the sight of its successor",
            presented: .predecessor(.refresh, .inTime),
            moments: { $0.grace == .zero ? [] : [$0.sight, Timeline.before($0.graceEnd)] },
            outcomes: [.live, .superseded, .superseded, .signedOut]),
        Row(
            words: "the predecessor of a refresh, its successor seen too late, within grace of that sight",
            presented: .predecessor(.refresh, .late),
            moments: { $0.goodUntil == nil || $0.grace == .zero ? [] : [$0.sight, Timeline.before($0.graceEnd)] },
            outcomes: [.superseded, .superseded, .superseded, .superseded]),
        Row(
            words: "the predecessor of a refresh, one grace after the sight of its successor and later",
            presented: .predecessor(.refresh, .inTime), moments: { [$0.graceEnd, $0.graceEnd + .days(1)] },
            outcomes: [.reuse, .reuse, .reuse, .reuse]),
        Row(
            words: "the predecessor of a refresh, one grace after too late a sight and later",
            presented: .predecessor(.refresh, .late),
            moments: { $0.goodUntil == nil ? [] : [$0.graceEnd, $0.graceEnd + .days(1)] },
            outcomes: [.reuse, .reuse, .reuse, .reuse]),
        Row(
            words: "the predecessor of an elevation, its successor not seen",
            presented: .predecessor(.elevate, .never),
            moments: { [$0.replaced] + ($0.goodUntil.map { [Timeline.before($0)] } ?? [$0.replaced + .days(9)]) },
            outcomes: [.superseded, .superseded, .sameAgain, .superseded]),
        Row(
            words: "the predecessor of an elevation, its successor not seen, from the idle deadline it set on",
            presented: .predecessor(.elevate, .never),
            moments: { $0.goodUntil.map { [$0, $0 + .days(1)] } ?? [] },
            outcomes: [.superseded, .superseded, .superseded, .superseded]),
        Row(
            words: "the predecessor of an elevation, its successor seen, within one grace of that",
            presented: .predecessor(.elevate, .inTime),
            moments: { $0.grace == .zero ? [] : [$0.sight, Timeline.before($0.graceEnd)] },
            outcomes: [.superseded, .superseded, .superseded, .superseded]),
        Row(
            words: "the predecessor of an elevation, one grace after the sight of its successor",
            presented: .predecessor(.elevate, .inTime), moments: { [$0.graceEnd, $0.graceEnd + .days(1)] },
            outcomes: [.reuse, .reuse, .reuse, .reuse]),
        Row(
            words: "an ancestor, less than one grace after its successor was replaced",
            presented: .ancestor, moments: { $0.grace == .zero ? [] : [$0.sight, Timeline.before($0.graceEnd)] },
            outcomes: [.superseded, .superseded, .superseded, .superseded]),
        Row(
            words: "an ancestor, one grace after its successor was replaced and later",
            presented: .ancestor, moments: { [$0.graceEnd, $0.graceEnd + .days(1)] },
            outcomes: [.reuse, .reuse, .reuse, .reuse]),
    ]

    static let policies: [ClientPolicy] = [
        ClientPolicy(), ClientPolicy(idle: nil), ClientPolicy(idle: nil, absolute: nil), ClientPolicy(grace: .zero),
        ClientPolicy(idle: .seconds(5), absolute: .seconds(8), grace: .seconds(60)),
        ClientPolicy(idle: .days(30), absolute: nil, grace: Span(milliseconds: 1)),
    ]

    @Test("follows the table", arguments: rows)
    func table(row: Row) {
        var checked = 0
        for rules in Self.policies {
            for generation in 1...4 {
                let timeline = Self.timeline(row.presented, rules)
                for now in row.moments(timeline) {
                    let record = Self.record(row.presented, generation, timeline)
                    for (operation, expected) in zip(TokenOperation.allCases, row.outcomes) {
                        let verdict = Rotation.decide(
                            operation, presented: Self.presentation(row.presented, timeline), record: record,
                            origin: RequestOrigin(), rules: rules, at: now)
                        #expect(
                            Self.outcome(verdict) == expected,
                            "\(operation) at \(now) in generation \(generation) under \(rules)")
                        checked += 1
                    }
                }
            }
        }
        #expect(checked > 0, "a row that applies to no policy says nothing")
    }

    @Test(
        "tells the bearer of an ended login its cause, and of its ancestors nothing",
        arguments: SessionCause.allCases, TokenOperation.allCases)
    func ended(cause: SessionCause, operation: TokenOperation) {
        let timeline = Self.timeline(.current(seen: true), ClientPolicy())
        for (presented, kind) in [
            (Presented.current(seen: true), PresentedToken.current),
            (.predecessor(.refresh, .never), .predecessor), (.predecessor(.elevate, .inTime), .predecessor),
        ] {
            var record = Self.record(presented, 3, timeline)
            record.session.end = SessionEnd(cause: cause, at: timeline.replaced, actor: .policy, message: "why")
            let decide = { (token: PresentedToken) in
                Rotation.decide(
                    operation, presented: token, record: record, origin: RequestOrigin(), rules: ClientPolicy(),
                    at: timeline.graceEnd + .days(1))
            }
            #expect(decide(kind) == .refused(.ended(cause, message: "why")))
            #expect(decide(.ancestor(supersededUntil: timeline.graceEnd)) == .refused(.unknown))
        }
    }

    @Test("is judged by the deadlines of the login before all else")
    func deadlines() {
        let timeline = Self.timeline(.current(seen: true), ClientPolicy())
        var record = Self.record(.predecessor(.refresh, .inTime), 2, timeline)
        record.session.idleDeadline = timeline.graceEnd
        let decide = { (now: Timestamp) in
            Rotation.decide(
                .validate, presented: .current, record: record, origin: RequestOrigin(), rules: ClientPolicy(), at: now)
        }
        #expect(decide(Timeline.before(timeline.graceEnd)) == .live(confirms: false, touches: false))
        #expect(decide(timeline.graceEnd) == .refused(.ended(.idle, message: nil)))
    }

    @Test(
        "is an alarm when it is retried from elsewhere",
        arguments: [
            ("10.0.0.1", "Agent/1", false), ("10.0.0.2", "Agent/1", true), ("10.0.0.1", "Agent/2", true),
            (nil, nil, false), (nil, "Agent/2", true),
        ] as [(String?, String?, Bool)])
    func moved(address: String?, agent: String?, isAlarm: Bool) {
        let timeline = Self.timeline(.current(seen: true), ClientPolicy())
        let record = Self.record(.predecessor(.refresh, .never), 2, timeline)
        let origin = RequestOrigin(address: address.flatMap { IPAddress(parsing: $0) }, userAgent: agent)
        let verdict = Rotation.decide(
            .refresh, presented: .predecessor, record: record, origin: origin, rules: ClientPolicy(),
            at: timeline.replaced)
        #expect(verdict == .retry(moved: isAlarm))
    }

    @Test("only ever gets worse with time", arguments: [TokenState.Replacement.refresh, .elevate], Sight.allCases)
    func monotone(replacement: TokenState.Replacement, sight: Sight) {
        for rules in Self.policies {
            let timeline = Self.timeline(.predecessor(replacement, sight), rules)
            let tokens = Self.record(.predecessor(replacement, sight), 2, timeline).tokens
            var worst = 0
            let edges =
                [timeline.replaced, timeline.sight, timeline.graceEnd] + (timeline.goodUntil.map { [$0] } ?? [])
            for edge in Set(edges.flatMap { [Timeline.before($0), $0, $0 + Span(milliseconds: 1)] }).sorted()
            where sight == .never || edge >= timeline.sight {
                let rank = Self.rank(tokens.standing(of: .predecessor, grace: rules.grace, at: edge))
                #expect(rank >= worst, "at \(edge) under \(rules)")
                worst = max(worst, rank)
            }
        }
    }

    private static func rank(_ standing: TokenStanding) -> Int {
        switch standing {
        case .current: 0
        case .good: 1
        case .tolerated: 2
        case .elevated: 3
        case .superseded: 4
        case .reuse: 5
        }
    }
}

extension RotationTableTests {
    private static func timeline(_ presented: Presented, _ rules: ClientPolicy) -> Timeline {
        let replaced = Timestamp(milliseconds: 1_795_442_400_000)
        let goodUntil = rules.idleDeadline(usedAt: replaced, absolute: nil)
        var sight = replaced + Span(milliseconds: 40)
        if case .predecessor(_, .late) = presented, let goodUntil { sight = goodUntil }
        return Timeline(replaced: replaced, sight: sight, goodUntil: goodUntil, grace: rules.grace)
    }

    private static func presentation(_ presented: Presented, _ timeline: Timeline) -> PresentedToken {
        switch presented {
        case .current: .current
        case .predecessor: .predecessor
        case .ancestor: .ancestor(supersededUntil: timeline.graceEnd)
        }
    }

    private static func record(_ presented: Presented, _ generation: Int, _ timeline: Timeline) -> LoginRecord {
        var generator = SystemRandomNumberGenerator()
        let hashes = (0..<2).map { _ in SessionToken.generate(using: &generator).hash }
        var seenAt: Timestamp? = timeline.sight
        var replacement = TokenState.Replacement.refresh
        switch presented {
        case .current(let seen): seenAt = seen ? timeline.replaced : nil
        case .predecessor(let how, let sight):
            replacement = how
            seenAt = sight == .never ? nil : timeline.sight
        case .ancestor: break
        }
        let session = Session(
            id: .generate(using: &generator), user: "ada", client: "web", sequence: 1,
            created: timeline.replaced - .hours(1), firstAddress: nil, userAgent: nil, authenticationMethods: [],
            label: nil, attributes: nil, lastSeen: timeline.replaced, lastAddress: nil, idleDeadline: nil,
            absoluteDeadline: nil, generation: generation, flags: [], end: nil)
        return LoginRecord(
            session: session,
            tokens: TokenState(
                current: hashes[0], seenAt: seenAt,
                predecessor: .init(
                    hash: hashes[1], replacement: replacement, replacedAt: timeline.replaced,
                    goodUntil: timeline.goodUntil, sealed: nil,
                    origin: RequestOrigin(address: IPAddress(parsing: "10.0.0.1"), userAgent: "Agent/1"))))
    }

    private static func outcome(_ verdict: Rotation.Verdict) -> Outcome? {
        switch verdict {
        case .live(let confirms, _): confirms ? .confirmed : .live
        case .rotate(_, let confirms, _): confirms ? .rotatedAndConfirmed : .rotated
        case .retry: .sameAgain
        case .end(.reuse, _): .reuse
        case .end(.signedOut, let confirms): confirms ? .signedOutAndConfirmed : .signedOut
        case .refused(.superseded): .superseded
        case .refused, .end: nil
        }
    }
}
