import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("The family of a token")
struct FamilyTests {
    /// A login whose third token was given twice, the second time to somebody elsewhere, and whose first came back.
    static let stolen = Fixture.session(
        "st01en00", Fixture.ada, created: Fixture.time("12:00:00"), seen: Fixture.time("13:05:00"),
        ip: "2001:db8:85a3:8d3:1319:8a2e:370:7348", firstIP: "10.0.3.17", generation: 4, flags: [.moved, .reuse],
        end: SessionEnd(cause: .reuse, at: Fixture.time("13:20:00"), actor: .policy))

    static let life: [SessionEvent] = [
        event(.login, "12:00:00", 0), event(.refresh, "12:15:00", 1), event(.confirm, "12:15:01", 1),
        event(.refresh, "12:30:00", 2), event(.retry, "12:30:02", 2), event(.confirm, "12:30:04", 2),
        event(.elevate, "12:40:00", 3), event(.confirm, "12:40:01", 3),
        event(.refresh, "12:55:00", 4, from: "2001:db8:85a3:8d3:1319:8a2e:370:7348"),
        event(.retry, "12:55:09", 4, from: "198.51.100.8", agent: "curl/8.5.0"),
        event(.confirm, "13:05:00", 4, from: "2001:db8:85a3:8d3:1319:8a2e:370:7348"),
        event(.reuse, "13:20:00", 4, from: "198.51.100.8", agent: "curl/8.5.0"),
    ]

    static let stolenAndOthers = [stolen] + Fixture.sessions
    static let lifeAndOthers = (life + Fixture.events).sorted { $0.at < $1.at }

    private static func event(
        _ kind: SessionEvent.Kind, _ at: String, _ generation: Int, from address: String = "10.0.3.17",
        agent: String = Fixture.firefox
    ) -> SessionEvent {
        SessionEvent(
            sequence: 0, at: Fixture.time(at), kind: kind, session: stolen.id, user: stolen.user, client: "web",
            generation: generation, actor: kind == .reuse ? .policy : .user, cause: kind == .reuse ? .reuse : nil,
            address: IPAddress(parsing: address), userAgent: agent)
    }

    private func shown(_ columns: Int, _ rows: Int, _ repertoire: Repertoire = .unicode) async throws -> State {
        let store = try await Fixture.store([Self.stolen], Self.life)
        var state = State(
            Fixture.options(), directory: store, size: Size(columns: columns, rows: rows), repertoire: repertoire)
        state = try await ConsoleProgram.loaded(state, directory: store)
        for key in [Input].typed("2", "/", "state:ended", "⏎", "⏎") {
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key))
        }
        return state
    }

    @Test(
        "is told newest first, with what moved, at every size",
        arguments: [
            (Golden.familyAt60, 60, 16), (.familyAt80, 80, 24), (.familyAt110, 110, 30), (.familyAt200, 200, 60),
        ])
    func screens(golden: Golden, columns: Int, rows: Int) async throws {
        golden.expect(try await shown(columns, rows).view())
    }

    @Test("is told in ASCII with the same signs of change")
    func ascii() async throws {
        let grid = try await shown(110, 30, .ascii).view()
        #expect(grid.text.utf8.allSatisfy { $0 < 0x80 })
        Golden.familyInASCII.expect(grid)
    }

    @Test("compares each event with the generation before it, a retry with the one it repeats")
    func changes() throws {
        let numbered = Self.life.enumerated().map { number, event in
            var event = event
            event.sequence = Int64(number + 1)
            return event
        }
        let family = TokenFamily(numbered.reversed())
        let moved = numbered.filter { family.change(in: $0).isAny }.map(\.sequence)
        #expect(moved == [9, 10, 12])
        #expect(family.change(in: numbered[8]) == .init(address: IPAddress(parsing: "10.0.3.17")))
        #expect(family.change(in: numbered[9]).userAgent == Fixture.firefox)
        let verdicts = numbered.compactMap(family.verdict)
        #expect(
            verdicts == [
                .rotated, .confirmed, .rotated, .retried, .confirmed, .elevated, .confirmed, .rotated, .moved,
                .confirmed, .reused,
            ])
        // What came before the oldest that is held is not known, and not made up.
        let part = TokenFamily(numbered.suffix(4).reversed())
        #expect(!part.change(in: numbered[8]).isAny && part.verdict(of: numbered[8]) == .rotated)
    }

    @Test("of thousands of generations is walked to the login, holding only a window of it")
    func long() async throws {
        let session = Fixture.session("7f3k9qwe", Fixture.ada, created: Fixture.time("08:00:00"), generation: 3000)
        let events = (0...3000).map { number in
            SessionEvent(
                sequence: 0, at: session.created + .seconds(Int64(number)), kind: number == 0 ? .login : .refresh,
                session: session.id, user: session.user, client: "web", generation: number, actor: .user)
        }
        let store = try await Fixture.store([session], events)
        var state = try await Fixture.loaded(store, keys: .typed("2", "⏎"))
        var seen: [Int?] = []
        for _ in 0...3000 {
            guard case .session(let place) = state.place else { return #expect(Bool(false), "another screen") }
            #expect(place.events.items.count <= Fetch<SessionEvent>.most)
            seen.append(place.events.selected?.generation)
            let effects = state.update(.input(.character("j")), at: Fixture.now)
            if !effects.isEmpty {
                state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("r")))
            }
        }
        #expect(seen == Array((0...3000).reversed()))
    }

    @Test("grows while one looks at it, and what one reads stays where it is")
    func live() async throws {
        let store = InMemorySessionStore()
        guard case .issued(let token, _) = try await store.issue(LoginRequest(user: "ada"), at: Fixture.now) else {
            return #expect(Bool(false), "not let in")
        }
        var current = token
        func refresh(_ second: Int64) async {
            let result = await store.refresh(current, from: RequestOrigin(), at: Fixture.now + .seconds(second))
            if case .token(let next, _) = result { current = next }
        }
        for second in 1...30 { await refresh(Int64(second) * 20) }
        var state = try await Fixture.loaded(store, keys: .typed("2", "⏎", "jjjjj"))
        guard case .session(let before) = state.place else { return #expect(Bool(false), "another screen") }
        let row = before.events.index - before.events.top
        for second in 40...44 { await refresh(Int64(second) * 20) }
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("r")))
        guard case .session(let after) = state.place else { return #expect(Bool(false), "another screen") }
        #expect(after.events.selected == before.events.selected && after.events.index == before.events.index + 10)
        #expect(after.events.index - after.events.top == row)
    }
}
