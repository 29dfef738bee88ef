import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("The title of the window")
struct WindowTitleTests {
    @Test("tells the store and what is in it, and first what cannot wait")
    func words() async throws {
        var options = Fixture.options()
        options.storePath = "/srv/app/sessions.db"
        var state = try await Fixture.loaded(try await Fixture.store(), options: options)
        #expect(state.windowTitle == "! 1 reuse · curfew · sessions.db · 8 logins")
        state.pulse.alarms = AlarmCounts()
        state.link.lostAt = Fixture.now
        #expect(state.windowTitle == "curfew · sessions.db · disconnected")
        options.isDemo = true
        state = try await Fixture.loaded(try await Fixture.store(), options: options)
        #expect(state.windowTitle == "! 1 reuse · curfew DEMO · 8 logins")
    }

    @Test("is set when it has changed, not more often than every ten seconds, and not with the first picture")
    func pace() {
        let start = Timestamp(milliseconds: 5_000)
        var title = WindowTitle(at: start)
        #expect(title.next("one", at: start + .seconds(1)) == nil)
        #expect(title.next("one", at: start + .seconds(10)) == "one")
        #expect(title.next("one", at: start + .seconds(30)) == nil)
        #expect(title.next("two", at: start + .seconds(31)) == "two")
        #expect(title.next("three", at: start + .seconds(40)) == nil)
        #expect(title.next("four", at: start + .seconds(41)) == "four")
    }
}
