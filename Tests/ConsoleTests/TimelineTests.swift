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
        #expect(place.cursor == events.last?.sequence)
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
}
