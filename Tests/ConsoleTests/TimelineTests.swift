import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("A timeline")
struct TimelineTests {
    let now = Fixture.now

    private func timeline(_ state: State) throws -> TimelinePlace {
        guard case .timeline(let place) = state.place else { throw RevokeTests.NoDialog() }
        return place
    }

    @Test("of more events than are read says from when on they are drawn")
    func history() async throws {
        let session = Fixture.session("7f3k9qwe", Fixture.ada, created: Fixture.time("13:05:00"), generation: 5000)
        let events = (0..<5000).map { number in
            SessionEvent(
                sequence: 0, at: Fixture.time("13:06:00") + Span(milliseconds: Int64(number) * 600), kind: .refresh,
                session: session.id, user: session.user, client: "web", generation: number + 1, actor: .user)
        }
        let state = try await Fixture.loaded(try await Fixture.store([session], events), keys: .typed("t"))
        let start = try #require(try timeline(state).historyStart)
        #expect(start == Fixture.time("13:06:00") + Span(milliseconds: 1000 * 600))
        let text = state.view().text
        #expect(text.contains("events since 13:16") && text.contains("┈"))
        let short = try await Fixture.loaded(try await Fixture.store(), keys: .typed("t"))
        #expect(!short.view().text.contains("events since"))
    }

    @Test("from nowhere steps to the event that is nearest to now, in both directions", arguments: ["[", "]"])
    func nearest(key: String) async throws {
        let state = try await Fixture.loaded(try await Fixture.store(), keys: .typed("t", "j", key))
        let place = try timeline(state)
        let lane = try #require(place.lanes.selected)
        let events = try #require(place.events[lane.id])
        #expect(place.cursor == events.last)
    }

    @Test("puts users in the order of their bytes and tells apart those that only look the same")
    func bytes() async throws {
        let names = ["caf\u{E9}", "cafe\u{301}", "Zoe", "ada"]
        let sessions = names.enumerated().map { number, name in
            Fixture.session("s000000\(number)", name, created: Fixture.time("13:0\(number):00"))
        }
        let state = try await Fixture.loaded(try await Fixture.store(sessions, []), keys: .typed("3"))
        let place = try timeline(state)
        #expect(place.lanes.items.map(\.user.utf8.count) == [3, 3, 6, 5])
        let layout = TimelineLayout(place, body: state.frame.body)
        #expect(layout.lines.count { $0.user != nil } == 4)
    }

    // MARK: The window on the store

    private func company(lanes: Int, users: Int) -> [Session] {
        (0..<lanes).map { number in
            Fixture.session(
                "s00" + String(100_000 + number * 7919 % 900_000), "user\(10_000 + number % users)@example.com",
                created: Fixture.time("13:00:00"))
        }
    }

    @Test("of ten thousand lanes holds a few hundred, jumps to the end and walks back lane by lane")
    func tenThousand() async throws {
        let sessions = company(lanes: 10_000, users: 3000)
        let store = try await Fixture.store(sessions, [])
        var state = try await Fixture.loaded(store, keys: .typed("3", "G"))
        #expect(state.view().text.contains("10,000 logins of 3,000 users"))
        let sorted = sessions.sorted { ($0.user, $0.id) < ($1.user, $1.id) }.map(\.id)
        var seen: [SessionID] = []
        for _ in 0..<400 {
            let place = try timeline(state)
            #expect(place.lanes.items.count <= Fetch<Session>.most)
            let lane = try #require(place.lanes.selected)
            #expect(place.events[lane.id] != nil, "the history of what is in sight is read")
            #expect(place.events.count <= 5 * state.size.rows, "and that of others is not")
            seen.append(lane.id)
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("k")))
        }
        #expect(seen == Array(sorted.reversed().prefix(400)))
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("g")))
        #expect(try timeline(state).lanes.selected?.id == sorted.first)
    }

    @Test("that only scrolls asks neither for sums nor for rates again")
    func scrolls() async throws {
        let store = try await Fixture.store(company(lanes: 900, users: 300), [])
        var state = try await Fixture.loaded(store, keys: .typed("3"))
        for _ in 0..<60 {
            for effect in state.update(.input(.key(.pageDown)), at: now) {
                guard case .load(_, let request) = effect else { continue }
                switch request {
                case .sessions, .laneEvents: break
                default: Issue.record("asks for \(request)")
                }
            }
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("j")))
        }
    }

    // MARK: The cursor

    @Test("steps through the whole life of a lane, also where its events are not held")
    func wholeLife() async throws {
        let session = Fixture.session("7f3k9qwe", Fixture.ada, created: Fixture.time("02:30:00"), generation: 12)
        let login = SessionEvent(
            sequence: 0, at: session.created, kind: .login, session: session.id, user: session.user, client: "web",
            generation: 0, actor: .user)
        let refreshes = (1...12).map { number in
            SessionEvent(
                sequence: 0, at: session.created + .minutes(55 * Int64(number)), kind: .refresh, session: session.id,
                user: session.user, client: "web", generation: number, actor: .user)
        }
        let store = try await Fixture.store([session], [login] + refreshes)
        var state = try await Fixture.loaded(store, keys: .typed("t"))
        #expect(try (timeline(state).events[session.id] ?? []).count < 4)
        var generations: [Int?] = []
        for key in [Input].typed("[[[[[[[[[[[[[", "]]") {
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key))
            let place = try timeline(state)
            generations.append(place.cursor?.generation)
            let at = try #require(place.cursor).at
            #expect(at >= place.window.start(at: now) && at < place.window.end(at: now))
        }
        #expect(generations == Array((0...12).reversed()) + [1, 2])
        for key in [Input].typed("[[[") {
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key))
        }
        #expect(try timeline(state).cursor?.kind == .login)
        #expect(state.notice?.text == "nothing happened before on this lane")
    }

    @Test("keeps its time when it goes to another lane")
    func keepsTime() async throws {
        let store = try await Fixture.store()
        var state = try await Fixture.loaded(store, keys: .typed("t"))
        for key in [Input].typed("gjjj[[") {
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key))
        }
        let before = try #require(try timeline(state).cursor)
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("k")))
        let place = try timeline(state)
        let lane = try #require(place.lanes.selected)
        let nearest = (place.events[lane.id] ?? []).min {
            abs(($0.at - before.at).milliseconds) < abs(($1.at - before.at).milliseconds)
        }
        #expect(before.session != lane.id && place.cursor == nearest)
    }

    // MARK: The picture

    @Test("has a different sign for everything, in ASCII too", arguments: [Repertoire.unicode, .ascii])
    func signs(repertoire: Repertoire) {
        let signs = LaneSign.all.map { VisibleText($0.sign, repertoire: repertoire).string }
        #expect(signs.allSatisfy { TextWidth.of($0, in: repertoire) == 1 })
        // What an administrator ended and what made room for another have one sign and two colours; words stand beside.
        #expect(Set(signs).count == LaneSign.all.count - 1, "\(signs)")
        #expect(!signs.contains(VisibleText("│", repertoire: repertoire).string))
    }

    @Test("explains the signs that are on the screen, and no others")
    func legend() async throws {
        let text = try await Fixture.loaded(try await Fixture.store(), keys: .typed("t")).view().text
        #expect(text.contains("↻ retried") && text.contains("! reuse") && !text.contains("✖ revoked"))
        let bob = try await Fixture.loaded(
            try await Fixture.store(), keys: .typed("3", "/", "user:bob*", "⏎")
        ).view().text
        #expect(bob.contains("● login") && !bob.contains("◆ refresh") && !bob.contains("! reuse"))
    }

    @Test("tells apart by which deadline logins end")
    func endings() async throws {
        let lines = try await Fixture.loaded(try await Fixture.store(), keys: .typed("3")).view().lines
        let idle = try #require(lines.first { $0.contains("ending idle") })
        let absolute = try #require(lines.first { $0.contains("ending at limit") })
        #expect(idle.contains("peak 3 14:30") && !absolute.contains("peak"))
        let limited = Fixture.session(
            "7f3k9qwe", Fixture.ada, created: Fixture.time("13:50:00"), absolute: .minutes(25))
        let text = try await Fixture.loaded(try await Fixture.store([limited], []), keys: .typed("3")).view().lines
        #expect(text.contains { $0.contains("ending at limit") && $0.contains("peak 1 14:14") })
    }

    @Test("pans by an eighth and by half of the window", arguments: [(",", -4), (".", 4), ("<", -4), (">", 4)])
    func pans(key: String, eighths: Int64) async throws {
        let state = try await Fixture.loaded(try await Fixture.store(), keys: .typed("t", key))
        let expected = now - .hours(1) + .minutes(15 * eighths)
        #expect(try timeline(state).window.start == expected)
    }

    @Test("of what is marked has these lanes, of a query those that match, of a user's list that user's")
    func scopes() async throws {
        let store = try await Fixture.store()
        let marked = try await Fixture.loaded(store, keys: .typed("2", "space", "j", "space", "t"))
        #expect(try timeline(marked).lanes.items.count == 2)
        let queried = try await Fixture.loaded(store, keys: .typed("2", "/", "client:cli", "⏎", "t"))
        #expect(try Set(timeline(queried).lanes.items.map(\.client)) == ["cli"])
        let both = try await Fixture.loaded(store, keys: .typed("⏎", "/", "client:ios", "⏎", "t"))
        #expect(try timeline(both).lanes.items.map(\.client) == ["ios"])
        #expect(try timeline(both).scope == .user(Fixture.ada))
    }
}
