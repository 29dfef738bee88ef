import SessionStore
import Testing

extension SessionStoreConformance {
    static let keepingTokens: [ConformanceCase] = [
        ConformanceCase("the ring of keys is replaced by whoever saw the newest, and each step is an act") { fixture in
            let store = try await fixture.open(Policy())
            let ring = try #require(store as? any KeyRingStore, "the store keeps no keys")
            #expect(try await ring.signingKeys() == [])
            let keys = [key("one", sealed: [1, 0, 2]), key("two", sealed: [3])]
            #expect(
                try await ring.replaceSigningKeys(
                    [], by: keys, steps: ["made one", "made two"], actor: operations, at: noon))
            var turned = keys
            turned[0].sealed = nil
            turned[0].activeAt = noon
            turned[0].retiringAt = seconds(1)
            turned[0].retiredAt = seconds(2)
            // Another has been quicker.
            #expect(
                try await !ring.replaceSigningKeys([], by: turned, steps: ["x"], actor: operations, at: seconds(1)))
            #expect(try await ring.signingKeys() == keys)
            #expect(
                try await ring.replaceSigningKeys(keys, by: turned, steps: [], actor: operations, at: seconds(1)))
            let another = try await fixture.open(Policy())
            #expect(try await (another as? any KeyRingStore)?.signingKeys() == turned)
            let acts = try await store.feed().filter { $0.kind == .key }
            #expect(acts.map(\.reason) == ["made one", "made two"] && acts.allSatisfy { $0.actor == operations })
            if let audited = store as? any AuditedStore {
                let report = try await audited.verifyAudit(expecting: nil)
                #expect(report.isGood && report.records == 2)
            }
        },
        ConformanceCase("of many who replace the ring at once, one does") { fixture in
            let store = try await fixture.open(Policy())
            let ring = try #require(store as? any KeyRingStore, "the store keeps no keys")
            let winners = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        try await ring.replaceSigningKeys(
                            [], by: [key("\(number)", sealed: nil)], steps: [], actor: operations, at: noon)
                    }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(winners == 1)
            #expect(try await ring.signingKeys().count == 1)
        },
        ConformanceCase("a service token is remembered for a live login only, until it has expired") { fixture in
            let store = try await fixture.open(Policy())
            let tokens = try #require(store as? any OutstandingTokenStore, "the store remembers no tokens")
            let (_, session) = try await store.login()
            let (_, other) = try await store.login("bob")
            #expect(try await tokens.remember(token("b", session, until: minutes(5)), actor: operations, at: noon))
            #expect(try await tokens.remember(token("a", session, until: minutes(4)), actor: operations, at: noon))
            #expect(try await tokens.remember(token("c", other, until: minutes(5)), actor: operations, at: noon))
            #expect(try await tokens.outstandingTokens(of: [session.id], at: noon).map(\.id) == ["a", "b"])
            #expect(
                try await tokens.outstandingTokens(of: [session.id], at: minutes(4)) == [
                    token("b", session, until: minutes(5))
                ])
            #expect(try await tokens.outstandingTokens(of: [], at: noon) == [])
            let mints = try await store.feed().filter { $0.kind == .mint }
            #expect(mints.map(\.user) == ["ada", "ada", "bob"] && mints.allSatisfy { $0.actor == operations })
            let ended = try await store.endLogins(.sessions([session.id]), at: seconds(1))
            #expect(ended.count == 1)
            let late = token("d", session, until: minutes(5))
            #expect(try await !tokens.remember(late, actor: operations, at: seconds(2)))
            // Nor for one that time has ended, or that there is not.
            #expect(
                try await !tokens.remember(token("e", other, until: minutes(35)), actor: operations, at: minutes(31)))
            #expect(try await store.feed().count { $0.kind == .mint } == 3)
            // A sweep forgets those that nobody takes for valid any more, and only those.
            _ = try await store.sweep(limit: 100, at: minutes(6))
            #expect(
                try await tokens.outstandingTokens(of: [session.id, other.id], at: seconds(270)).map(\.id) == [
                    "b", "c",
                ])
            _ = try await store.sweep(limit: 100, at: minutes(7))
            #expect(try await tokens.outstandingTokens(of: [session.id, other.id], at: noon) == [])
        },
        ConformanceCase("a service token is taken back once, for whoever asks, and stays exposed") { fixture in
            let store = try await fixture.open(Policy())
            let tokens = try #require(store as? any OutstandingTokenStore, "the store remembers no tokens")
            let (_, session) = try await store.login()
            for id in ["a", "b"] {
                #expect(try await tokens.remember(token(id, session, until: minutes(5)), actor: operations, at: noon))
            }
            #expect(try await tokens.outstandingToken("a") == token("a", session, until: minutes(5)))
            #expect(try await tokens.outstandingToken("A") == nil)
            let another = try #require(try await fixture.open(Policy()) as? any OutstandingTokenStore)
            #expect(try await another.revokeToken("a", actor: operations, at: minutes(1)))
            #expect(try await !tokens.revokeToken("a", actor: operations, at: minutes(2)), "it has been before")
            #expect(try await !tokens.revokeToken("c", actor: operations, at: minutes(2)), "there is none")
            #expect(try await !tokens.revokeToken("b", actor: operations, at: minutes(5)), "it has expired")
            #expect(try await tokens.outstandingToken("a")?.revokedAt == minutes(1))
            #expect(try await tokens.outstandingToken("b")?.revokedAt == nil)
            #expect(try await tokens.outstandingTokens(of: [session.id], at: minutes(2)).map(\.id) == ["a", "b"])
            let acts = try await store.feed().filter { $0.kind == .mint }
            #expect(acts.map(\.user) == ["ada", "ada", "ada"])
            #expect(acts.last?.reason?.contains("token a of session \(session.id) for billing, revoked") == true)
            // Also when its login has ended.
            #expect(
                try await tokens.remember(token("d", session, until: minutes(5)), actor: operations, at: minutes(2)))
            _ = try await store.endLogins(.sessions([session.id]), at: minutes(3))
            #expect(try await tokens.revokeToken("d", actor: operations, at: minutes(4)))
            if let audited = store as? any AuditedStore {
                #expect(try await audited.verifyAudit(expecting: nil).isGood)
            }
        },
        ConformanceCase("outstanding service tokens are counted by key and service, until they have expired") {
            fixture in
            let store = try await fixture.open(Policy())
            let tokens = try #require(store as? any OutstandingTokenStore, "the store remembers no tokens")
            #expect(try await tokens.countOutstandingTokens(at: noon) == [])
            let (_, session) = try await store.login()
            for (number, (key, audience)) in [("k2", "mail"), ("k1", "mail"), ("k1", "billing"), ("k1", "mail")]
                .enumerated()
            {
                let token = OutstandingToken(
                    id: "\(number)", session: session.id, audience: audience, key: key, issuedAt: noon,
                    expires: minutes(Int64(1 + number)))
                #expect(try await tokens.remember(token, actor: operations, at: noon))
            }
            func count(_ key: String, _ audience: String, _ count: Int, _ end: Int64) -> OutstandingTokenCount {
                OutstandingTokenCount(key: key, audience: audience, count: count, until: minutes(end))
            }
            #expect(
                try await tokens.countOutstandingTokens(at: noon) == [
                    count("k1", "billing", 1, 3), count("k1", "mail", 2, 4), count("k2", "mail", 1, 1),
                ])
            // Also those of logins that have ended: they verify all the same.
            _ = try await store.endLogins(.sessions([session.id]), at: seconds(1))
            #expect(
                try await tokens.countOutstandingTokens(at: minutes(2)) == [
                    count("k1", "billing", 1, 3), count("k1", "mail", 1, 4),
                ])
            #expect(try await tokens.countOutstandingTokens(at: minutes(4)) == [])
        },
        ConformanceCase("an end of logins says which service tokens are still exposed, and until when") { fixture in
            let store = try await fixture.open(Policy())
            let tokens = try #require(store as? any OutstandingTokenStore, "the store remembers no tokens")
            var sessions: [Session] = []
            for user in ["ada", "ada", "bob", "carol"] { sessions.append(try await store.login(user).session) }
            for (number, session) in sessions.dropLast().enumerated() {
                let token = OutstandingToken(
                    id: "t\(number)", session: session.id, audience: number == 1 ? "mail" : "billing", key: "k",
                    issuedAt: noon, expires: minutes(Int64(3 + number)))
                #expect(try await tokens.remember(token, actor: operations, at: noon))
            }
            func exposure(_ selection: EndRequest.Selection, at now: Timestamp) async throws -> Exposure? {
                let outcome = try await store.end(EndRequest(selection, actor: operations), at: now)
                guard case .ended(_, _, let exposed) = outcome else { return nil }
                return exposed
            }
            let ada = try #require(try await exposure(.user("ada"), at: minutes(1)))
            #expect(ada.count == 2 && ada.audiences == ["billing", "mail"] && ada.until == minutes(4))
            let mark = try await store.feed().last { $0.kind == .mark }
            let words = "exposed: 2 service tokens for billing, mail until \(minutes(4))"
            #expect(mark?.reason?.contains(words) == true, "\(mark?.reason ?? "")")
            #expect(try await exposure(.sessions([sessions[3].id]), at: minutes(1)) == Exposure.none)
            // What ends now, not what was exposed before.
            let rest = try #require(try await exposure(.everyone, at: minutes(2)))
            #expect(rest.count == 1 && rest.audiences == ["billing"] && rest.until == minutes(5))
            // So says the act, also where the logins are found by a query.
            let (_, dee) = try await store.login("dee")
            let token = token("dee", dee, until: minutes(5))
            #expect(try await tokens.remember(token, actor: operations, at: minutes(2)))
            let found = try #require(try await exposure(.matching(SessionQuery(parsing: "user:dee")), at: minutes(3)))
            #expect(found.count == 1)
            let act = try await store.feed().last { $0.kind == .admin }
            let one = "exposed: 1 service token for billing until \(minutes(5))"
            #expect(act?.reason?.contains(one) == true, "\(act?.reason ?? "")")
        },
        ConformanceCase("a mint and a revocation that race: none is remembered that the revocation did not see") {
            fixture in
            let store = try await fixture.open(Policy())
            let tokens = try #require(store as? any OutstandingTokenStore, "the store remembers no tokens")
            for round in 0..<12 {
                let (_, session) = try await store.login("user\(round)")
                async let ending = store.end(EndRequest(.sessions([session.id]), actor: operations), at: seconds(1))
                var remembered = 0
                for number in 0..<4 {
                    let token = token("\(round).\(number)", session, until: minutes(5))
                    if try await tokens.remember(token, actor: operations, at: seconds(1)) { remembered += 1 }
                }
                guard case .ended(_, _, let exposed) = try await ending else {
                    Issue.record("it was not ended")
                    return
                }
                #expect(exposed.count == remembered)
            }
        },
    ]

    private static func key(_ id: String, sealed: [UInt8]?) -> StoredSigningKey {
        StoredSigningKey(id: id, algorithm: "EdDSA", published: [9, 0, 9], sealed: sealed, publishedAt: noon)
    }

    private static func token(_ id: String, _ session: Session, until expires: Timestamp) -> OutstandingToken {
        OutstandingToken(
            id: id, session: session.id, audience: "billing", key: "k", issuedAt: noon, expires: expires)
    }
}
