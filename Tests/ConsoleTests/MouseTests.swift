import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("The mouse")
struct MouseTests {
    let now = Fixture.now

    private func loaded(_ keys: [Input] = [], _ options: ConsoleOptions = Fixture.options()) async throws -> State {
        try await Fixture.loaded(try await Fixture.store(), options: options, keys: keys)
    }

    /// Where some words stand on the screen; the last line for hints.
    private func place(of words: String, in state: State, last: Bool = false) throws -> Position {
        let lines = state.view().lines
        let rows = lines.indices.filter { lines[$0].contains(words) }
        let row = try #require(last ? rows.last : rows.first, "\(words) is not on the screen")
        let before = try #require(lines[row].range(of: words)).lowerBound
        return Position(row: row, column: VisibleText(String(lines[row][..<before])).width)
    }

    @Test("selects a row, and opens it at the second click")
    func selectsAndOpens() async throws {
        var state = try await loaded()
        let bob = try place(of: "bob.okafor", in: state)
        #expect(state.update(.input(.click(bob)), at: now).isEmpty)
        #expect(state.selectedUser == "bob.okafor@example.com" && state.route.count == 1)
        _ = state.update(.input(.release(bob)), at: now)
        _ = state.update(.input(.click(bob)), at: now)
        #expect(state.route.count == 2 && state.place.kind == .sessions)
        #expect(state.update(.input(.release(bob)), at: now).isEmpty)
    }

    @Test("marks with ctrl, or before the row, and leaves the selection there")
    func marks() async throws {
        var state = try await loaded()
        func marked() -> Set<String> {
            if case .users(let place) = state.place { Set(place.marks.keys.map(\.text)) } else { [] }
        }
        let bob = try place(of: "bob.okafor", in: state)
        _ = state.update(.input(.controlClick(bob)), at: now)
        #expect(marked() == ["bob.okafor@example.com"] && state.selectedUser == "bob.okafor@example.com")
        let carol = Position(row: try place(of: "carol", in: state).row, column: 1)
        _ = state.update(.input(.click(carol)), at: now)
        #expect(marked() == ["bob.okafor@example.com", "carol.nunez@example.com"])
        _ = state.update(.input(.click(carol)), at: now)
        #expect(marked() == ["bob.okafor@example.com"] && state.route.count == 1)
    }

    @Test("marks no login that has ended, and says so")
    func marksOnlyLive() async throws {
        var state = try await loaded(.typed("⏎"))
        let ended = try place(of: "91cdv7hh", in: state)
        _ = state.update(.input(.controlClick(ended)), at: now)
        #expect(!state.place.hasMarks && state.notice?.text == "it has ended already")
    }

    @Test("on a heading sorts by the column, and once more the other way round")
    func headings() async throws {
        var state = try await loaded()
        func order() -> UserOrder? { if case .users(let place) = state.place { place.order } else { nil } }
        for (heading, field) in [
            ("USER", UserField.user), ("LOGINS", .logins), ("CLIENTS", .clients), ("LAST SEEN", .lastSeen),
            ("FROM", .addresses), ("NEXT DEADLINE", .nextDeadline),
        ] {
            let place = try place(of: heading, in: state)
            _ = state.update(.input(.click(place)), at: now)
            let first = try #require(order())
            #expect(first.field == field, "\(heading)")
            _ = state.update(.input(.click(place)), at: now)
            #expect(order() == UserOrder(field, descending: !first.descending), "\(heading)")
        }
    }

    @Test(
        "on a heading of logins sorts them",
        arguments: [
            ("ID", SessionField.id), ("USER", .user), ("CLIENT", .client), ("IP", .ip), ("SEEN", .lastSeen),
            ("LEFT", .idleDeadline),
        ])
    func headingsOfLogins(heading: String, field: SessionField) async throws {
        var state = try await loaded(.typed("2"))
        _ = state.update(.input(.click(try place(of: heading, in: state))), at: now)
        guard case .sessions(let place) = state.place else { return #expect(Bool(false), "another screen") }
        #expect(place.order.field == field)
    }

    @Test("on a hint does what its key does, and of two keys the one that is pointed at")
    func hints() async throws {
        var state = try await loaded()
        _ = state.update(.input(.click(try place(of: "/ filter", in: state))), at: now)
        guard case .filter = state.overlay else { return #expect(Bool(false), "no filter is typed") }
        _ = state.update(.input(.click(try place(of: "esc keep", in: state))), at: now)
        #expect(state.overlay == nil)
        _ = state.update(.input(.click(try place(of: "t timeline", in: state, last: true))), at: now)
        guard case .timeline(let before) = state.place else { return #expect(Bool(false), "another screen") }
        var arrows = try place(of: "←→ pan", in: state)
        arrows.column += 1
        _ = state.update(.input(.click(arrows)), at: now)
        guard case .timeline(let after) = state.place else { return #expect(Bool(false), "another screen") }
        #expect(after.window.start(at: now) > before.window.start(at: now))
        #expect(state.update(.input(.click(try place(of: "q quit", in: state))), at: now) == [.quit])
    }

    @Test(
        "every hint of every screen and dialog is its own key",
        arguments: ["", "⏎", "3", "4", "5", "6", "7", "/", ":", "T", "?"])
    func everyHint(keys: String) async throws {
        let state = try await loaded(.typed(keys))
        for place in HintLine(state).places {
            var column = place.column
            for key in place.hint.keys {
                if let input = key.input {
                    #expect(state.target(at: Position(row: state.frame.hints, column: column)) == .key(input))
                    #expect(Command.word(input) == key.text)
                }
                column += VisibleText(key.text).width
            }
        }
        #expect(state.target(at: Position(row: state.frame.hints, column: state.size.columns - 1)) == nil)
    }

    @Test("on a message that stands where the hints are does nothing", arguments: [16, 21, 22])
    func hiddenHints(rows: Int) async throws {
        var state = try await Fixture.loaded(
            try await Fixture.store(), size: Size(columns: 110, rows: rows))
        let quit = try place(of: "q quit", in: state)
        #expect(state.target(at: quit) == .key(.character("q")))
        state.tell("nothing is selected")
        #expect(state.view().text.contains("nothing is selected"))
        let isHidden = rows < 22
        #expect(state.view().text.contains("q quit") != isHidden)
        #expect((state.target(at: quit) == nil) == isHidden)
        #expect(state.update(.input(.click(quit)), at: now).contains(.quit) != isHidden)
    }

    @Test("on a field of the dialog writes there, and confirms nothing")
    func fields() async throws {
        var options = Fixture.options()
        options.ownUser = Fixture.ada
        var state = try await loaded(.typed("x"), options)
        func focus() -> RevokeDialog.Focus? {
            if case .revoke(let dialog) = state.overlay { dialog.focus } else { nil }
        }
        for (words, field) in [
            ("to user", RevokeDialog.Focus.message), ("to end your own", .own),
            ("optional, for administrators", .reason),
            ("type own", .own),
        ] {
            let place = try place(of: words, in: state)
            #expect(state.update(.input(.click(place)), at: now).isEmpty)
            #expect(focus() == field, "\(words)")
        }
        _ = state.update(.input(.click(try place(of: "End 4 logins", in: state))), at: now)
        #expect(focus() == .own)
    }

    @Test("on a theme wears it, and once more keeps it")
    func themes() async throws {
        var state = try await loaded(.typed("T"))
        let light = try place(of: "light", in: state)
        _ = state.update(.input(.click(light)), at: now)
        #expect(state.theme.name == "light" && state.overlay != nil)
        _ = state.update(.input(.click(Position(row: 2, column: 2))), at: now)
        #expect(state.theme.name == "light" && state.overlay != nil)
        _ = state.update(.input(.click(light)), at: now)
        #expect(state.theme.name == "light" && state.overlay == nil)
    }

    @Test("on what is to be marked alike selects it, and once more marks it")
    func likenesses() async throws {
        var state = try await loaded(.typed("2", "m"))
        let device = try place(of: "same device", in: state)
        _ = state.update(.input(.click(device)), at: now)
        guard case .marking(let choice) = state.overlay else { return #expect(Bool(false), "nothing is chosen") }
        #expect(choice.likenesses[choice.index].words.name == "same device")
        let effects = state.update(.input(.click(device)), at: now)
        #expect(state.overlay == nil && !effects.isEmpty)
    }

    @Test("on the name of a screen goes there")
    func screens() async throws {
        var state = try await loaded()
        for (words, kind) in [
            ("4 events", PlaceKind.events), ("2 logins", .sessions), ("7 doctor", .doctor), ("5 keys", .keys),
            ("6 inspect", .inspect), ("1 users", .users),
        ] {
            _ = state.update(.input(.click(try place(of: words, in: state))), at: now)
            #expect(state.place.kind == kind)
        }
    }

    @Test("opens the dialog that ends logins, but does not confirm it")
    func confirmsNothing() async throws {
        let store = try await Fixture.store()
        var state = try await Fixture.loaded(store)
        let hint = try place(of: "x revoke", in: state)
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.click(hint)))
        guard case .revoke(let dialog) = state.overlay else { return #expect(Bool(false), "no dialog") }
        #expect(dialog.phase == .asking)
        // The second of two clicks falls on whatever the first has brought.
        for column in 0..<state.size.columns {
            var second = state
            _ = second.update(.input(.click(Position(row: state.frame.hints, column: column))), at: now)
            if case .revoke(let dialog) = second.overlay { #expect(dialog.phase == .asking) }
        }
        _ = state.update(.input(.click(try place(of: "esc keep", in: state, last: true))), at: now)
        #expect(state.overlay == nil)
    }

    @Test("drags the timeline: what was under it stays under it, also when now moves on")
    func drags() async throws {
        var state = try await loaded(.typed("3"))
        func axis() throws -> TimelineAxis {
            guard case .timeline(let place) = state.place else { throw Lost() }
            return TimelineAxis(place: place, state: state)
        }
        let before = try axis()
        let from = Position(row: state.frame.body.upperBound - 1, column: 60)
        _ = state.update(.input(.click(from)), at: now)
        #expect(try axis() == before)
        let effects = state.update(.input(.drag(Position(row: from.row, column: 70))), at: now)
        #expect(!effects.isEmpty)
        let moved = Span(milliseconds: before.span.milliseconds / Int64(before.columns) * 10)
        #expect(try axis().start == before.start - moved)
        _ = state.update(.input(.drag(Position(row: 0, column: 50))), at: now + .seconds(1))
        #expect(try axis().start == before.start + moved)
        _ = state.update(.input(.release(Position(row: 0, column: 50))), at: now)
        _ = state.update(.input(.drag(from)), at: now)
        #expect(try axis().start == before.start + moved)
    }

    struct Lost: Error {}

    @Test("opens a lane at the second click when it is let go, but not when it was dragged")
    func opensLane() async throws {
        var state = try await loaded(.typed("3"))
        var lane = try place(of: "b0b00001", in: state)
        lane.column += 20
        _ = state.update(.input(.click(lane)), at: now)
        _ = state.update(.input(.release(lane)), at: now)
        #expect(state.selectedSessionID == Fixture.id("b0b00001") && state.place.kind == .timeline)
        _ = state.update(.input(.click(lane)), at: now)
        _ = state.update(.input(.drag(Position(row: lane.row, column: lane.column + 3))), at: now)
        _ = state.update(.input(.release(lane)), at: now)
        #expect(state.place.kind == .timeline)
        _ = state.update(.input(.click(lane)), at: now)
        _ = state.update(.input(.release(lane)), at: now)
        #expect(state.place.kind == .session)
    }

    @Test("let go after it has opened something closes nothing")
    func releases() async throws {
        var state = try await loaded()
        let hint = try place(of: "? help", in: state)
        _ = state.update(.input(.click(hint)), at: now)
        _ = state.update(.input(.release(hint)), at: now)
        #expect(state.overlay == .help(page: 0))
        _ = state.update(.input(.click(Position(row: 5, column: 5))), at: now)
        #expect(state.overlay == nil)
    }

    @Test(
        "anywhere, at any time, does nothing but what a key could",
        arguments: ["", "⏎", "3", "4", "5", "6", "7", "/", ":", "T", "x"])
    func anywhere(keys: String) async throws {
        let seed = UInt64.random(in: 0 ... .max)
        var generator = Numbers(state: seed)
        let state = try await loaded(.typed(keys))
        for round in 0..<300 {
            var state = state
            for _ in 0..<4 {
                let place = Position(
                    row: Int.random(in: 0..<200, using: &generator), column: Int.random(in: 0..<300, using: &generator))
                let inside = Position(row: place.row % 30, column: place.column % 110)
                let inputs: [Input] = [
                    .click(inside), .controlClick(inside), .drag(place), .release(place), .wheel(3), .click(place),
                ]
                let effects = state.update(
                    .input(inputs[Int.random(in: 0..<inputs.count, using: &generator)]), at: now)
                for case .load(_, .end) in effects { Issue.record("ended by a click, round \(round), seed \(seed)") }
                _ = state.view()
            }
        }
    }

    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }
}
