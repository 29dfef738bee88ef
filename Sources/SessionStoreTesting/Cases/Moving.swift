import SessionStore
import Testing
import Tokens

extension ConformanceCase {
    /// A promise about two stores of a kind between which logins can be moved; other kinds do not make it.
    init(
        moving name: String,
        _ body: @escaping @Sendable (_ source: any PortableStore, _ target: any PortableStore) async throws -> Void
    ) {
        self.init(name) { fixture in
            let source = try await fixture.open(Policy())
            let target = try await fixture.another().open(Policy())
            guard let source = source as? any PortableStore, let target = target as? any PortableStore else { return }
            try await body(source, target)
        }
    }
}

extension PortableStore {
    @discardableResult
    fileprivate func copy(to target: any PortableStore, at now: Timestamp) async throws -> MergeReport {
        try await StoreCopy.run(from: self, to: target, actor: operations, at: now).merged
    }

    fileprivate func refreshed(_ token: SessionToken, at now: Timestamp) async throws -> String {
        switch try await refresh(token, from: RequestOrigin(), at: now) {
        case .token(let token, _): token.revealed()
        case .refused(let refusal): refusal.cause
        }
    }
}

extension SessionStoreConformance {
    static let moving: [ConformanceCase] = [
        ConformanceCase(moving: "after a move every token stands as it stood") { source, target in
            let (first, session) = try await source.login()
            let second = try await source.successor(of: first, at: minutes(1))
            #expect(try await source.refusal(second, at: minutes(2)) == nil)
            let third = try await source.successor(of: second, at: minutes(3))
            try await source.copy(to: target, at: minutes(3))
            #expect(try await target.session(session.id, at: minutes(3)).generation == 2)
            // The response of the last refresh was lost: the same successor comes again.
            #expect(try await target.refreshed(second, at: minutes(4)) == third.revealed())
            #expect(try await target.refusal(third, at: minutes(5)) == nil)
            // Still within its grace.
            #expect(try await target.refusal(second, at: minutes(5) + .seconds(29)) == nil)
            #expect(try await target.refusal(second, at: minutes(5) + .seconds(29)) == nil)
            #expect(try await target.refusal(first, at: minutes(6)) == "reuse")
            #expect(try await target.refusal(third, at: minutes(6)) == "reuse")
        },
        ConformanceCase(moving: "the feed is moved in its order, and logins know their place in it") { source, target in
            let (_, ada) = try await source.login("ada")
            try await source.endLogins(.user("bob"), reason: "early", message: "Sorry.", at: seconds(1))
            let (_, bob) = try await source.login("bob", at: seconds(2))
            try await source.endLogins(.sessions([ada.id]), reason: "late", at: seconds(3))
            try await source.copy(to: target, at: seconds(4))
            let (theirs, ours) = (try await source.feed(), try await target.feed())
            #expect(Array(ours.dropLast()) == theirs && ours.last?.kind == .import)
            #expect(ours.last?.actor == operations && ours.last?.session == nil)
            #expect(try await target.session(bob.id, at: seconds(5)) == source.session(bob.id, at: seconds(5)))
            #expect(try await target.session(ada.id, at: seconds(5)) == source.session(ada.id, at: seconds(5)))
            let early = try LoginRequest(user: "bob", authenticatedAt: noon)
            #expect(try await target.issue(early, at: seconds(6)) == .notBefore(seconds(1)))
        },
        ConformanceCase(moving: "an export taken in and exported again says the same") { source, target in
            let (token, _) = try await source.login("ada \u{1}é😀\"\\")
            _ = try await source.successor(of: token, at: seconds(1))
            try await source.endLogins(.everyone, reason: "x", at: seconds(2))
            _ = try await source.successor(of: source.login("bob", at: seconds(3)).token, at: seconds(4))
            for seals in [false, true] {
                let export = try await ExportedBytes(of: source, includesSeals: seals, at: minutes(1))
                #expect(export.bytes.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
                #expect(String(decoding: export.bytes, as: UTF8.self).contains("\"sealed\":\"") == seals)
                guard !seals else { continue }
                #expect(try await export.take(into: target, at: minutes(1)).added == 2)
                let again = try await ExportedBytes(of: target, at: minutes(2))
                #expect(again.content.dropLast() == export.content[...])
            }
        },
        ConformanceCase(moving: "a login that has ended here is never revived from there") { source, target in
            let (token, session) = try await source.login()
            try await source.copy(to: target, at: seconds(1))
            try await target.endLogins(.sessions([session.id]), reason: "here", at: seconds(2))
            _ = try await source.successor(of: token, at: seconds(3))
            let export = try await ExportedBytes(of: source, includesSeals: true, at: seconds(4))
            let report = try await source.copy(to: target, at: seconds(4))
            #expect(report.keptEnded == 1 && report.events == 0)
            #expect(try await export.take(into: target, at: seconds(5)).keptEnded == 1)
            #expect(try await target.session(session.id, at: seconds(5)).end?.reason == "here")
            #expect(try await target.refusal(token, at: seconds(5)) == "revoked")
        },
        ConformanceCase(moving: "what has ended there ends here, once, with its cause, its time and its words") {
            source, target in
            let (token, session) = try await source.login()
            try await source.copy(to: target, at: seconds(1))
            #expect(try await target.refusal(token, at: seconds(1)) == nil)
            try await source.endLogins(.user("ada"), reason: "stolen", message: "Sorry.", at: seconds(2))
            let report = try await source.copy(to: target, at: seconds(3))
            #expect(report.ended == 1 && report.marks == 1)
            #expect(
                try await target.session(session.id, at: seconds(4)).end
                    == source.session(session.id, at: seconds(4)).end)
            #expect(try await target.refusal(token, at: seconds(4)) == "revoked")
            #expect(try await target.kinds(of: session) == ["login", "import", "revoke"])
            #expect(try await source.copy(to: target, at: seconds(5)).unchanged == 1)
        },
        ConformanceCase(moving: "a mark of either store holds for the logins of both") { source, target in
            let (here, _) = try await target.login("ada", at: seconds(1))
            let (there, _) = try await source.login("bob", at: seconds(1))
            let (later, _) = try await source.login("bob", at: seconds(3))
            try await target.endLogins(.user("bob"), reason: "marked here", at: seconds(2))
            try await source.endLogins(.user("ada"), reason: "marked there", at: seconds(2))
            let report = try await source.copy(to: target, at: seconds(4))
            #expect(report.addedEnded == 1 && report.ended == 1)
            #expect(try await target.refusal(here, at: seconds(5)) == "revoked")
            #expect(try await target.refusal(there, at: seconds(5)) == "revoked")
            #expect(try await target.refusal(later, at: seconds(5)) == nil)
            let ada = try await target.sessions(
                matching: SessionQuery(parsing: "user:ada state:ended"), order: .lastSeen, after: nil, limit: 2,
                at: seconds(5))
            #expect(ada.items.map { $0.end?.reason } == ["marked there"])
        },
        ConformanceCase(moving: "of two states the later one stays, wherever it is") { source, target in
            let (token, session) = try await source.login()
            try await source.copy(to: target, at: seconds(1))
            let second = try await source.successor(of: token, at: minutes(2))
            #expect(try await source.refusal(second, at: minutes(3)) == nil)
            #expect(try await source.copy(to: target, at: minutes(3)).updated == 1)
            #expect(try await target.session(session.id, at: minutes(3)) == source.session(session.id, at: minutes(3)))
            #expect(try await target.refusal(token, at: minutes(3) + .seconds(31)) == "reuse")

            let (other, _) = try await source.login("bob", at: minutes(4))
            try await source.copy(to: target, at: minutes(4))
            let third = try await target.successor(of: other, at: minutes(5))
            #expect(try await source.copy(to: target, at: minutes(6)).keptAhead == 1)
            #expect(try await target.refusal(third, at: minutes(6)) == nil)
            _ = try await source.successor(of: other, at: minutes(7))
            let report = try await source.copy(to: target, at: minutes(8))
            #expect(report.diverged == 1 && report.events == 0)
            #expect(try await target.refusal(third, at: minutes(8)) == nil)
        },
        ConformanceCase(
            moving: "a use moves the deadline on, unless it had passed; an idle end spares who was used here"
        ) {
            source, target in
            let (token, session) = try await source.login()
            let (late, lateSession) = try await source.login("bob")
            try await source.copy(to: target, at: minutes(1))
            #expect(try await source.refusal(token, at: minutes(20)) == nil)
            try await source.flush()
            #expect(try await source.copy(to: target, at: minutes(21)).updated == 1)
            #expect(try await target.refusal(token, at: minutes(40)) == nil)
            #expect(try await source.refusal(late, at: minutes(29)) == nil)
            try await source.flush()
            #expect(try await source.copy(to: target, at: minutes(31)).keptEnded == 1)
            #expect(try await target.session(lateSession.id, at: minutes(31)).end?.cause == .idle)
            try await target.flush()
            _ = try await source.sweep(limit: 10, at: minutes(55))
            #expect(try await source.session(session.id, at: minutes(55)).end?.cause == .idle)
            try await source.copy(to: target, at: minutes(56))
            #expect(try await target.refusal(token, at: minutes(57)) == nil)
        },
        ConformanceCase(moving: "a tombstone that was forgotten still keeps its login from coming back") {
            source, target in
            let (token, session) = try await source.login()
            let (other, _) = try await source.login("bob")
            try await source.copy(to: target, at: seconds(1))
            try await target.endLogins(.sessions([session.id]), reason: "here", at: seconds(2))
            let later = seconds(3) + .days(30)
            _ = try await target.sweep(limit: 10, at: seconds(4) + .days(30))
            #expect(try await target.sessions(withIDPrefix: session.id.description, limit: 1, at: later).isEmpty)
            // The source's clock stands still, so that its logins are live.
            let report = try await source.copy(to: target, at: seconds(5))
            #expect(report.addedEnded == 1)
            #expect(try await target.refusal(token, at: seconds(6)) == "revoked")
            #expect(try await target.refusal(other, at: seconds(6)) != nil)
        },
    ]
}
