import SessionStore
import Testing

extension SessionStoreConformance {
    static let auditing: [ConformanceCase] = [
        ConformanceCase("every administrative act is recorded in a chain, refused and dry ones too") { fixture in
            let store = try await audited(fixture)
            let empty = try await store.auditHead()
            #expect(empty.number == 0)
            let (_, session) = try await store.login()
            _ = try await store.login("bob")
            #expect(try await store.auditHead() == empty, "a sign-in is no act")
            var heads: Set<AuditHash> = [empty.hash]
            let orders = [
                EndRequest(.everyone, actor: operations, isDryRun: true),
                EndRequest(.everyone, actor: operations, expecting: .count(9)),
                EndRequest(.sessions([session.id]), reason: "stolen", message: "Sign in.", actor: operations),
                EndRequest(.users(["ada", "bob", "zoe"]), reason: "leak", actor: operations),
            ]
            for order in orders {
                _ = try await store.end(order, at: seconds(1))
                let head = try await store.auditHead()
                #expect(heads.insert(head.hash).inserted && head.actor == operations && head.at == seconds(1))
            }
            let acts = try await store.feed().filter(\.kind.isAct)
            let report = try await store.verifyAudit(expecting: nil)
            #expect(acts.count == 6 && report.records == 6 && report.isGood)
            let head = try await store.auditHead()
            #expect(report.head == head && head.sequence == acts.last?.sequence)
        },
        ConformanceCase("a head noted earlier is found in the chain, and one that is not is missed") { fixture in
            let store = try await audited(fixture)
            let origin = try await store.auditHead()
            try await store.endLogins(.user("ada"), at: seconds(1))
            let noted = try await store.auditHead()
            #expect(try await store.verifyAudit(expecting: noted.hash).comparison == .isHead)
            for _ in 0..<3 { try await store.endLogins(.everyone, at: seconds(2)) }
            #expect(try await store.verifyAudit(expecting: noted.hash).comparison == .followed(by: 3))
            #expect(try await store.verifyAudit(expecting: origin.hash).comparison == .followed(by: 4))
            let other = try await audited(fixture.another())
            try await other.endLogins(.everyone, at: seconds(9))
            let foreign = try await other.auditHead().hash
            let report = try await store.verifyAudit(expecting: foreign)
            #expect(report.comparison == .missing && report.breach == nil && !report.isGood)
        },
        ConformanceCase("tombstones that are swept leave a chain that verifies") { fixture in
            let store = try await audited(fixture)
            for user in ["ada", "bob"] { _ = try await store.login(user) }
            try await store.endLogins(.everyone, reason: "leak", at: seconds(1))
            let head = try await store.auditHead()
            #expect(try await store.sweep(limit: 100, at: noon + .days(40)).forgotten == 2)
            let report = try await store.verifyAudit(expecting: head.hash)
            #expect(report.isGood && report.comparison == .isHead)
        },
        ConformanceCase("events that are forgotten leave a checkpoint, from which the rest verifies") { fixture in
            let store = try await audited(fixture)
            for day in Int64(0)..<4 {
                _ = try await store.login("user\(day)", at: noon + .days(day))
                try await store.endLogins(.user("user\(day)"), at: noon + .days(day))
            }
            let noted = try await store.auditHead()
            let now = noon + .days(4)
            let forgotten = try await store.forgetEvents(before: noon + .days(2), actor: operations, at: now)
            #expect(forgotten == ForgottenEvents(events: 6, acts: 2))
            let feed = try await store.feed(at: now)
            #expect(feed.map(\.sequence) == Array(7...13) && feed.last?.kind == .admin)
            let report = try await store.verifyAudit(expecting: noted.hash)
            #expect(report.isGood && report.forgotten == 2 && report.records == 5)
            #expect(report.comparison == .followed(by: 1))
            // What is forgotten is forgotten once, and the newest event stays.
            let none = try await store.forgetEvents(before: noon + .days(2), actor: operations, at: now)
            #expect(none == ForgottenEvents(events: 0, acts: 0))
            let rest = try await store.forgetEvents(before: now + .days(1), actor: operations, at: now)
            #expect(rest == ForgottenEvents(events: 6, acts: 2))
            #expect(try await store.feed(at: now).map(\.sequence) == [13, 14])
            let (token, _) = try await store.login("eve", at: now)
            #expect(try await store.refusal(token, at: now) == nil)
            let last = try await store.verifyAudit(expecting: nil)
            #expect(last.isGood && last.forgotten == 4 && last.records == 6)
            // A mark outlives its event.
            let early = try LoginRequest(user: "user0", authenticatedAt: noon - .days(1))
            #expect(try await store.issue(early, at: now) == .notBefore(noon))
        },
        ConformanceCase("acts that are taken in with a history are recorded as well") { fixture in
            let store = try await audited(fixture)
            let other = try await audited(fixture.another())
            _ = try await other.login()
            try await other.endLogins(.everyone, at: seconds(1))
            try await store.load([], events: try await other.feed())
            let report = try await store.verifyAudit(expecting: nil)
            #expect(report.isGood && report.records == 1)
        },
    ]

    private static func audited(_ fixture: any StoreFixture) async throws -> any AuditedStore {
        try #require(try await fixture.open(Policy()) as? any AuditedStore, "the store has no audit chain")
    }
}
