import SessionStore
import Testing

extension SessionStoreConformance {
    static let ending: [ConformanceCase] = [
        ConformanceCase("an end by an administrator keeps cause, actor as claimed and as known, reason and message") {
            fixture in
            let store = try await fixture.open(Policy())
            let (token, session) = try await store.login()
            let ended = try await store.endLogins(
                .sessions([session.id]), reason: "laptop stolen", message: "Sign in again.", at: seconds(9))
            let end = SessionEnd(
                cause: .revoked, at: seconds(9), actor: operations, reason: "laptop stolen", message: "Sign in again.")
            #expect(ended.map(\.end) == [end])
            #expect(try await store.session(session.id, at: seconds(10)).end == end)
            #expect(try await store.refusal(token, at: seconds(10)) == "revoked")
            let feed = try await store.feed()
            #expect(feed.map(\.kind) == [.login, .admin, .revoke])
            #expect(feed[1].actor == operations && feed[1].session == nil)
            #expect(feed[2].reason == "laptop stolen" && feed[2].cause == .revoked && feed[2].session == session.id)
        },
        ConformanceCase("an ended session stays as it is, and who ends it again is told so") { fixture in
            let store = try await fixture.open(Policy())
            let (_, session) = try await store.login()
            try await store.endLogins(.sessions([session.id]), reason: "first", at: seconds(1))
            let request = EndRequest(.sessions([session.id]), reason: "second", actor: operations)
            guard case .ended(let ended, let over, _) = try await store.end(request, at: seconds(2)) else {
                Issue.record("an order without a guard was not carried out")
                return
            }
            #expect(ended.isEmpty && over.map(\.id) == [session.id])
            #expect(try await store.session(session.id, at: seconds(3)).end?.reason == "first")
            #expect(try await store.kinds(of: session) == ["login", "revoke"])
        },
        ConformanceCase("a login past its deadline is not ended again by an administrator") { fixture in
            let store = try await fixture.open(Policy())
            let (_, session) = try await store.login()
            #expect(try await store.endLogins(.sessions([session.id]), at: minutes(31)).isEmpty)
            #expect(try await store.endLogins(.everyone, at: minutes(31)).isEmpty)
            #expect(try await store.session(session.id, at: minutes(31)).end?.cause == .idle)
        },
        ConformanceCase("an end by query is one act and ends what matches, and only that") { fixture in
            let store = try await fixture.open(Policy())
            for number in 0..<7 { _ = try await store.login("user\(number)", from: "10.0.0.\(number)") }
            let (spared, _) = try await store.login("zoe", from: "192.0.2.1")
            let ended = try await store.endLogins(
                .matching(try SessionQuery(parsing: "ip:10.0.0.0/8")), reason: "stuffing", at: seconds(5))
            #expect(ended.count == 7 && ended.allSatisfy { $0.end?.reason == "stuffing" })
            #expect(try await store.refusal(spared, at: seconds(6)) == nil)
            let feed = try await store.feed()
            #expect(feed.count(where: { $0.kind == .admin }) == 1 && feed.count(where: { $0.kind == .revoke }) == 7)
        },
        ConformanceCase("an end that expects another number of logins ends none, and the refusal is recorded") {
            fixture in
            let store = try await fixture.open(Policy())
            for _ in 0..<3 { _ = try await store.login() }
            let request = EndRequest(.user("ada"), actor: operations, expecting: .count(2))
            #expect(try await store.end(request, at: seconds(1)) == .differs(count: 3))
            #expect(try await store.totals(matching: .all, at: seconds(1)).logins == 3)
            #expect(try await store.feed().map(\.kind) == [.login, .login, .login, .admin])
            let next = try await store.issue(
                LoginRequest(user: "ada", authenticatedAt: noon), at: seconds(2))
            guard case .issued = next else {
                Issue.record("a refused order left a mark: \(next)")
                return
            }
        },
        ConformanceCase("an end that expects a pinned set ends none when the set is another of the same size") {
            fixture in
            let store = try await fixture.open(Policy())
            let (_, seen) = try await store.login()
            let (_, also) = try await store.login()
            let pinned = EndExpectation.exactly([seen.id, also.id])
            let request = EndRequest(.users(["ada"]), actor: operations, expecting: pinned)
            try await store.endLogins(.sessions([also.id]), at: seconds(1))
            let (token, newer) = try await store.login()
            #expect(try await store.end(request, at: seconds(2)) == .differs(count: 2))
            #expect(try await store.refusal(token, at: seconds(2)) == nil)
            #expect(try await store.feed().last?.kind == .admin)
            var again = request
            again.expecting = .exactly([seen.id, newer.id])
            guard case .ended(let ended, _, _) = try await store.end(again, at: seconds(3)) else {
                Issue.record("the very set that was pinned did not end")
                return
            }
            #expect(ended.count == 2)
        },
        ConformanceCase("a dry run of another number than expected differs too, and is recorded") { fixture in
            let store = try await fixture.open(Policy())
            _ = try await store.login()
            let request = EndRequest(.everyone, actor: operations, expecting: .count(99), isDryRun: true)
            #expect(try await store.end(request, at: seconds(1)) == .differs(count: 1))
            #expect(try await store.totals(matching: .all, at: seconds(1)).logins == 1)
            #expect(try await store.feed().map(\.kind) == [.login, .admin])
        },
        ConformanceCase("a dry run tells what would end and ends nothing") { fixture in
            let store = try await fixture.open(Policy())
            let (_, session) = try await store.login()
            let request = EndRequest(.everyone, actor: operations, isDryRun: true)
            #expect(try await store.end(request, at: seconds(1)) == .wouldEnd([session]))
            #expect(try await store.session(session.id, at: seconds(1)).end == nil)
            #expect(try await store.feed().map(\.kind) == [.login, .admin])
        },
        ConformanceCase("an end that was cancelled before it was written ends nothing") { fixture in
            let store = try await fixture.open(Policy())
            let (token, _) = try await store.login()
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await store.end(EndRequest(.everyone, actor: operations), at: seconds(1))
            }
            await #expect(throws: StoreError.self) { try await task.value }
            #expect(try await store.refusal(token, at: seconds(2)) == nil)
        },
        ConformanceCase("an ended session is never revived by validate, refresh, elevate or sign-out") { fixture in
            let store = try await fixture.open(Policy())
            let (token, session) = try await store.login()
            let next = try await store.successor(of: token, at: seconds(1))
            try await store.endLogins(.user("ada"), at: seconds(2))
            let over = try await store.session(session.id, at: seconds(3))
            for token in [token, next] {
                #expect(try await store.refusal(token, at: seconds(3)) == "revoked")
                for result in [
                    try await store.refresh(token, from: RequestOrigin(), at: seconds(3)),
                    try await store.elevate(token, methods: ["otp"], from: RequestOrigin(), at: seconds(3)),
                ] { #expect(result == .refused(.ended(.revoked, message: nil))) }
                let left = try await store.signOut(token, from: RequestOrigin(), at: seconds(3))
                #expect(left == .refused(.ended(.revoked, message: nil)))
            }
            try await store.flush()
            #expect(try await store.session(session.id, at: seconds(4)) == over)
        },
        ConformanceCase("a touch put off does not revive a login that ended meanwhile") { fixture in
            let store = try await fixture.open(Policy())
            let (token, session) = try await store.login()
            #expect(try await store.refusal(token, at: minutes(5)) == nil)
            try await store.endLogins(.sessions([session.id]), at: minutes(6))
            try await store.flush()
            #expect(try await store.session(session.id, at: minutes(7)).end?.at == minutes(6))
            #expect(try await store.refusal(token, at: minutes(7)) == "revoked")
        },
    ]
}
