import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("Time")
struct TimeTests {
    let now = Fixture.now

    private func requests(_ effects: [Effect]) -> [Request] {
        effects.compactMap { if case .load(_, let request) = $0 { request } else { nil } }
    }

    private func loads(_ effects: [Effect]) -> [Load] {
        effects.compactMap { if case .load(let load, _) = $0 { load } else { nil } }
    }

    @Test("alone makes what is shown old: a query on it is asked again on a quiet store")
    func ages() async throws {
        let store = try await Fixture.store()
        var state = try await Fixture.loaded(store, keys: .typed("2", "/", "state:live seen>29m", "⏎"))
        #expect(state.selectedSessionID == nil)
        let later = now + .seconds(60)
        var waiting = state.update(.ticked, at: later)
        while !waiting.isEmpty {
            guard case .load(let load, let request) = waiting.removeFirst() else { continue }
            waiting += state.update(
                .arrived(load, .success(try await request.perform(on: store, at: later))), at: later)
        }
        #expect(state.selectedUser == "日本語@example.jp")
    }

    @Test("is not asked for before ten seconds have passed")
    func quiet() async throws {
        var state = try await Fixture.loaded(try await Fixture.store())
        #expect(state.update(.ticked, at: now + Span(milliseconds: 9_999)).isEmpty)
        #expect(requests(state.update(.ticked, at: now + .seconds(10))).contains(.users(.all, .lastSeen, Fetch())))
    }

    @Test("set back is followed, and what is due is due all the same")
    func setBack() async throws {
        var state = try await Fixture.loaded(try await Fixture.store())
        let yesterday = now - .hours(24)
        let effects = state.update(.storeChanged(900), at: yesterday, steady: now + .seconds(1))
        #expect(state.now == yesterday)
        #expect(requests(effects).contains(.users(.all, .lastSeen, Fetch())))
        #expect(state.nextWake(after: yesterday, steady: now + .seconds(1)) ?? now > now + .seconds(1))
    }

    @Test("while paused lets a notice be read")
    func pausedNotice() async throws {
        var state = try await Fixture.loaded(try await Fixture.store(), keys: .typed("p"))
        let later = now + .minutes(3)
        _ = state.update(.input(.character("z")), at: later)
        #expect(state.notice != nil)
        _ = state.update(.ticked, at: later + .seconds(4))
        #expect(state.notice != nil && state.view().text.contains("times in local time"))
        _ = state.update(.ticked, at: later + .seconds(6))
        #expect(state.notice == nil)
    }

    @Test("alone has what is counted slowly counted seldom, and a change has it counted sooner")
    func seldom() async throws {
        let store = InMemorySessionStore()
        var state = State(Fixture.options(), directory: store, size: Size(columns: 80, rows: 24), repertoire: .unicode)
        let asked = loads(state.update(.began, at: now))
        for load in asked where load.slot == .totals {
            let answer = Response.totals(StoreTotals(logins: 7, users: 5, clients: 2))
            _ = state.update(.arrived(load, .success(answer)), at: now + Span(milliseconds: 200))
        }
        #expect(!requests(state.update(.ticked, at: now + .seconds(199))).contains(.totals))
        #expect(requests(state.update(.storeChanged(1), at: now + .seconds(199))).contains(.totals))
    }

    @Test("that an answer takes does not keep it from ever coming")
    func slow() async throws {
        let store = InMemorySessionStore()
        var state = State(Fixture.options(), directory: store, size: Size(columns: 80, rows: 24), repertoire: .unicode)
        var asked = loads(state.update(.began, at: now))
        let totals = try #require(asked.first { $0.slot == .totals })
        // A minute of changes, in which everything is answered at once but the totals.
        for second in 1...60 {
            let moment = now + .seconds(Int64(second))
            for load in asked where load.slot == .pulse {
                #expect(loads(state.update(.arrived(load, .success(.pulse(Pulse()))), at: moment)).isEmpty)
            }
            asked = loads(state.update(.storeChanged(Int64(second)), at: moment))
            #expect(!asked.contains { $0.slot == .totals || $0.slot == .body })
        }
        let answer = StoreTotals(logins: 7, users: 5, clients: 2)
        let after = state.update(.arrived(totals, .success(.totals(answer))), at: now + .seconds(61))
        #expect(state.totals == answer)
        // What changed meanwhile is asked for once more, but what takes so long not at once.
        #expect(!requests(after).contains(.totals))
        #expect(requests(state.update(.ticked, at: now + .seconds(61) + .minutes(15))).contains(.totals))
    }
}
