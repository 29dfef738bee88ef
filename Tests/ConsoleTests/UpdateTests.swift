import SessionStore
import Terminal
import Testing
import Themes

@testable import Console

@Suite("An update")
struct UpdateTests {
    let now = Fixture.now

    private func loaded(_ keys: [Input] = [], _ options: ConsoleOptions = Fixture.options()) async throws -> State {
        try await Fixture.loaded(try await Fixture.store(), options: options, keys: keys)
    }

    private func requests(_ effects: [Effect]) -> [Request] {
        effects.compactMap { if case .load(_, let request) = $0 { request } else { nil } }
    }

    private func load(_ slot: Slot, in effects: [Effect]) -> Load? {
        effects.lazy.compactMap { if case .load(let load, _) = $0, load.slot == slot { load } else { nil } }.last
    }

    @Test("at the beginning asks for the list, its sums, the frame and the newest events")
    func begins() throws {
        let store = InMemorySessionStore()
        var state = State(Fixture.options(), directory: store, size: Size(columns: 80, rows: 24), repertoire: .unicode)
        let effects = state.update(.began, at: now)
        #expect(
            requests(effects) == [
                .users(.all, .lastSeen, Fetch()), .totals, .pulse, .ticker, .company,
            ])
    }

    @Test("of a key that only moves changes the selection and asks for nothing")
    func moves() async throws {
        var state = try await loaded()
        let effects = state.update(.input(.character("j")), at: now)
        #expect(effects.isEmpty)
        #expect(state.selectedIndex == 1)
        _ = state.update(.input(.character("k")), at: now)
        _ = state.update(.input(.character("k")), at: now)
        #expect(state.selectedIndex == 0)
    }

    @Test("opens the logins of the user, and Esc goes back to the same row")
    func opens() async throws {
        var state = try await loaded(.typed("j"))
        let user = state.selectedUser
        let effects = state.update(.input(.key(.enter)), at: now)
        #expect(state.route.count == 2)
        guard case .sessions(let place) = state.place else { return #expect(Bool(false), "another screen") }
        #expect(place.user == user)
        #expect(requests(effects).first == .sessions(place.query, .lastSeen, Fetch(), endedToo: true))
        _ = state.update(.input(.key(.escape)), at: now)
        #expect(state.route.count == 1 && state.selectedUser == user)
    }

    @Test("wears each theme as it is tried, keeps the one that is chosen, and goes back to the one before")
    func themes() async throws {
        var state = try await loaded()
        _ = state.update(.input(.character("T")), at: now)
        #expect(state.update(.input(.character("j")), at: now) == [.use(try #require(Theme.shipped(named: "light")))])
        #expect(state.theme.name == "light")
        #expect(state.update(.input(.key(.escape)), at: now) == [.use(.standard)])
        #expect(state.theme == .standard && state.overlay == nil)
        _ = state.update(.input(.character("T")), at: now)
        _ = state.update(.input(.key(.end)), at: now)
        #expect(state.theme == .mono)
        #expect(state.update(.input(.key(.down)), at: now).isEmpty)
        #expect(state.update(.input(.key(.enter)), at: now).isEmpty)
        #expect(state.theme == .mono && state.overlay == nil)
    }

    @Test("ignores an answer that another question has superseded")
    func superseded() async throws {
        var state = try await loaded()
        let firstEffects = state.update(.input(.character("r")), at: now)
        let first = try #require(load(.body, in: firstEffects))
        let secondEffects = state.update(.input(.character("r")), at: now)
        let second = try #require(load(.body, in: secondEffects))
        let before = state
        _ = state.update(
            .arrived(first, .success(.users(Page(items: [], hasMore: false), Fetch()))), at: now)
        #expect(state == before)
        _ = state.update(
            .arrived(second, .success(.users(Page(items: [], hasMore: false), Fetch()))), at: now)
        #expect(state.selectedUser == nil)
    }

    @Test("of a changed store reads the screen again, but not more often than three times a second")
    func changes() async throws {
        var state = try await loaded()
        let soon = now + Span(milliseconds: 100)
        #expect(requests(state.update(.storeChanged(900), at: soon)).isEmpty)
        #expect(state.nextWake(after: soon) == now + Loads.shortestBodyPause)
        let effects = state.update(.ticked, at: now + Loads.shortestBodyPause)
        #expect(requests(effects) == [.users(.all, .lastSeen, Fetch()), .ticker])
        #expect(state.update(.storeChanged(900), at: now + .seconds(1)).isEmpty)
    }

    @Test(
        "of a changed store reads a screen that takes long to read so much less often",
        arguments: [(50, 300), (1500, 7500), (20_000, 30_000)] as [(Int64, Int64)])
    func expensiveScreen(took: Int64, pause: Int64) async throws {
        var state = try await loaded()
        let asked = try #require(load(.body, in: state.update(.input(.character("r")), at: now)))
        let answered = now + Span(milliseconds: took)
        _ = state.update(.arrived(asked, .success(.users(Page(items: [], hasMore: false), Fetch()))), at: answered)
        _ = state.update(.storeChanged(900), at: answered)
        // A pause counts from when it was asked.
        let due = now + Span(milliseconds: pause)
        let list = Request.users(.all, .lastSeen, Fetch())
        #expect(!requests(state.update(.ticked, at: due - Span(milliseconds: 1))).contains(list))
        #expect(requests(state.update(.ticked, at: due)).contains(list))
    }

    @Test(
        "of a store in which much happens reads the screen less often, and as often as ever when it calms down",
        arguments: [(3, 300), (10, 1000), (50, 2000)] as [(Int64, Int64)])
    func busyStore(eventsPerSecond: Int64, pause: Int64) async throws {
        let store = try await Fixture.store()
        var state = try await Fixture.loaded(store)
        var readings: [Int64] = []
        var sequence: Int64 = 1000
        func pass(_ milliseconds: Int64, eventsPerSecond: Int64) async throws {
            for step in stride(from: 20, through: milliseconds, by: 20) {
                let moment = state.steady + Span(milliseconds: 20)
                if eventsPerSecond > 0, step % (1000 / eventsPerSecond / 20 * 20) == 0 { sequence += 1 }
                for effect in state.update(.storeChanged(sequence), at: moment) {
                    guard case .load(let load, let request) = effect else { continue }
                    if load.slot == .body { readings.append((moment - now).milliseconds) }
                    let answer = try await request.perform(on: store, at: moment)
                    _ = state.update(.arrived(load, .success(answer)), at: moment)
                }
            }
        }
        try await pass(20_000, eventsPerSecond: eventsPerSecond)
        let gaps = zip(readings.dropFirst(), readings).map(-).suffix(5)
        #expect(gaps.allSatisfy { $0 >= pause && $0 < pause + 400 }, "\(readings)")
        try await pass(4000, eventsPerSecond: 0)
        try await pass(1000, eventsPerSecond: 2)
        try await pass(3000, eventsPerSecond: 2)
        let later = zip(readings.dropFirst(), readings).map(-).suffix(2)
        #expect(later.allSatisfy { $0 < 700 }, "\(readings)")
    }

    @Test("keeps the selection on its item when the list changes around it")
    func selectionStays() async throws {
        let store = try await Fixture.store()
        var state = try await Fixture.loaded(store, keys: .typed("j", "j"))
        let user = try #require(state.selectedUser)
        let login = try LoginRequest(user: "zoe@example.com")
        _ = try await store.issue(login, at: now)
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("r")))
        #expect(state.selectedUser == user)
        #expect(state.selectedIndex == 3)
    }

    @Test("while paused takes no news and lets the clock stand")
    func pauses() async throws {
        var state = try await loaded(.typed("p"))
        let later = now + .minutes(3)
        #expect(state.update(.storeChanged(901), at: later).isEmpty)
        #expect(state.now == now)
        #expect(state.nextWake(after: later) == nil)
        let effects = state.update(.input(.character("p")), at: later)
        #expect(!state.isPaused && requests(effects).contains(.ticker))
        _ = state.update(.ticked, at: later)
        #expect(state.now == later)
    }

    @Test("of a lost store keeps the picture, says so, and asks again each second until it answers")
    func lost() async throws {
        var state = try await loaded()
        let bodyEffects = state.update(.input(.character("r")), at: now)
        let body = try #require(load(.body, in: bodyEffects))
        let error = StoreError(.unavailable, what: "sessions", why: "the file is gone", remedy: "bring it back")
        #expect(requests(state.update(.arrived(body, .failure(error)), at: now)).isEmpty)
        let picture = state.view().text
        #expect(picture.contains("✖ disconnected"))
        #expect(picture.contains("sessions: the file is gone; bring it back"))
        #expect(picture.contains("bob.okafor@example.com"))
        let again = state.update(.ticked, at: now + .seconds(1))
        let next = try #require(load(.body, in: again))
        _ = state.update(
            .arrived(next, .success(.users(Page(items: [], hasMore: false), Fetch()))), at: now + .seconds(1))
        #expect(state.link.lostAt == nil)
    }

    @Test("of a filter applies it on Enter, and not while it is wrong")
    func filter() async throws {
        var state = try await loaded(.typed("/", "clien:web"))
        #expect(state.update(.input(.key(.enter)), at: now).isEmpty)
        guard case .filter(let edit) = state.overlay else { return #expect(Bool(false), "the filter is gone") }
        #expect(edit.error?.column == 1)
        _ = state.update(.input(.control("u")), at: now)
        for key in [Input].typed("client:tv") { _ = state.update(.input(key), at: now) }
        let effects = state.update(.input(.key(.enter)), at: now)
        let query = try SessionQuery(parsing: "client:tv")
        #expect(state.overlay == nil)
        #expect(requests(effects).first == .users(query, .lastSeen, Fetch()))
    }

    @Test("sorts by the next column and reverses")
    func sorts() async throws {
        var state = try await loaded()
        #expect(requests(state.update(.input(.character("s")), at: now)) == [.users(.all, UserOrder(.user), Fetch())])
        #expect(
            requests(state.update(.input(.character("S")), at: now))
                == [.users(.all, UserOrder(.user, descending: true), Fetch())])
    }

    @Test("copies the public id of the login, the clock changes at a key, and q quits")
    func smallThings() async throws {
        var state = try await loaded(.typed("⏎"))
        let id = try #require(state.selectedSessionID)
        #expect(state.update(.input(.character("y")), at: now) == [.copy(id.description)])
        #expect(state.update(.input(.character("z")), at: now).isEmpty && state.zone == .local)
        #expect(state.update(.input(.control("l")), at: now) == [.repaint])
        #expect(state.update(.input(.character("q")), at: now) == [.quit])
        #expect(state.update(.resized(Size(columns: 60, rows: 16)), at: now) == [.repaint])
    }

    @Test("a paste is never a command")
    func paste() async throws {
        var state = try await loaded()
        let before = state
        #expect(state.update(.input(.paste("q\nx\n")), at: now).isEmpty)
        #expect(state == before)
    }

    @Test(
        "a paste into a line is one line of text, and confirms nothing",
        arguments: [
            ("user:ada\n", "user:ada"), ("user:ada\r\nclient:web\tx", "user:ada client:web x"),
            ("\u{1B}[31ma\u{7}\u{0}b\u{9B}c\u{7F}", "[31mabc"), ("a\u{2028}b\u{85}c", "a b c"), ("\n\n", ""),
            ("q\u{3}x", "qx"), ("日本", "日本"),
        ])
    func pasteIntoLine(pasted: String, line: String) async throws {
        var state = try await loaded(.typed("/"))
        #expect(state.update(.input(.paste(pasted)), at: now).isEmpty)
        guard case .filter(let edit) = state.overlay else { return #expect(Bool(false), "the filter is gone") }
        #expect(edit.field.text == line)
    }

    @Test("where there is no clipboard the id is told instead of copied")
    func noClipboard() async throws {
        var state = try await loaded(.typed("⏎"))
        state.canCopy = false
        let id = try #require(state.selectedSessionID)
        #expect(state.update(.input(.character("y")), at: now).isEmpty)
        #expect(state.notice?.text == "this terminal has no clipboard to put it on: \(id)")
    }

    @Test("the timeline zooms, pans, follows and fits")
    func timeline() async throws {
        var state = try await loaded(.typed("t"))
        func window() -> TimeWindow? { if case .timeline(let place) = state.place { place.window } else { nil } }
        #expect(window()?.follows == true && window()?.span == .hours(2))
        _ = state.update(.input(.character("+")), at: now)
        #expect(window()?.span == .hours(1))
        _ = state.update(.input(.key(.left)), at: now)
        #expect(window()?.follows == false)
        #expect(window()?.start(at: now) == now - Span(milliseconds: 2_250_000))
        _ = state.update(.input(.character("f")), at: now)
        #expect(window()?.follows == true)
        _ = state.update(.input(.character("0")), at: now)
        let session = try #require(Fixture.sessions.first { $0.id == state.selectedSessionID })
        #expect(try #require(window()).start(at: now) < session.created)
        #expect(try #require(window()).end(at: now) > (session.absoluteDeadline ?? now))
    }
}
