import SessionStore
import Terminal
import Testing

@testable import Console

private func sized(_ columns: Int, _ rows: Int) -> Size { Size(columns: columns, rows: rows) }

@Suite("A screen")
struct ScreenTests {
    @Test(
        "of users, at every size",
        arguments: [
            (Golden.usersAt110, 110, 30), (.usersAt80, 80, 24), (.usersAt60, 60, 16),
        ])
    func users(golden: Golden, columns: Int, rows: Int) async throws {
        let state = try await Fixture.loaded(try await Fixture.store(), size: sized(columns, rows))
        golden.expect(state.view())
    }

    @Test(
        "of a user's logins shows lives, what ended, and details where there is room",
        arguments: [
            (Golden.userAt110, 110, 30), (.userAt80, 80, 24),
        ])
    func sessions(golden: Golden, columns: Int, rows: Int) async throws {
        let state = try await Fixture.loaded(
            try await Fixture.store(), size: sized(columns, rows), keys: .typed("⏎"))
        golden.expect(state.view())
    }

    @Test("of the themes shows them and the colours that matter")
    func themes() async throws {
        let state = try await Fixture.loaded(
            try await Fixture.store(), size: sized(80, 24), keys: .typed("T", "j"))
        Golden.themes.expect(state.view())
    }

    @Test("of all logins uses the width")
    func logins() async throws {
        let state = try await Fixture.loaded(try await Fixture.store(), size: sized(200, 40), keys: .typed("2", "j"))
        Golden.loginsAt200.expect(state.view())
    }

    @Test(
        "of one login shows every field and its history",
        arguments: [
            (Golden.loginAt110, 110, 30), (.loginAt80, 80, 24),
        ])
    func session(golden: Golden, columns: Int, rows: Int) async throws {
        let state = try await Fixture.loaded(
            try await Fixture.store(), size: sized(columns, rows), keys: .typed("⏎", "⏎"))
        golden.expect(state.view())
    }

    @Test(
        "of a timeline shows lanes, now, both deadlines, ends and rates",
        arguments: [
            (Golden.timelineAt110, 110, 30), (.timelineAt80, 80, 24), (.timelineAt60, 60, 16),
            (.timelineAt200, 200, 60),
        ])
    func timeline(golden: Golden, columns: Int, rows: Int) async throws {
        let state = try await Fixture.loaded(
            try await Fixture.store(), size: sized(columns, rows), keys: .typed("t", "j"))
        golden.expect(state.view())
    }

    @Test("of a timeline tells the event under the cursor in full")
    func timelineCursor() async throws {
        let state = try await Fixture.loaded(
            try await Fixture.store(FamilyTests.stolenAndOthers, FamilyTests.lifeAndOthers),
            keys: .typed("t", "-", "jjjj", "[["))
        Golden.timelineEvent.expect(state.view())
    }

    @Test("of a timeline in ASCII has a sign of its own for everything")
    func timelineASCII() async throws {
        let store = try await Fixture.store(FamilyTests.stolenAndOthers, FamilyTests.lifeAndOthers)
        var state = State(
            Fixture.options(), directory: store, size: sized(110, 30), repertoire: .ascii)
        state = try await ConsoleProgram.loaded(state, directory: store)
        for key in [Input].typed("t", "-") {
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key))
        }
        #expect(state.view().text.utf8.allSatisfy { $0 < 0x80 })
        Golden.timelineInASCII.expect(state.view())
    }

    @Test("of events")
    func events() async throws {
        let state = try await Fixture.loaded(try await Fixture.store(), keys: .typed("4"))
        Golden.eventsAt110.expect(state.view())
    }

    @Test(
        "names every alarm and says in words what raised it",
        arguments: [
            (Golden.alarmUsersAt110, 110, 30, []), (.alarmUsersAt200, 200, 60, []),
            (.alarmEventsAt110, 110, 30, .typed("4", "jjjj")), (.alarmEventsAt80, 80, 24, .typed("4")),
            (.alarmLoginAt110, 110, 30, .typed("n", "n")), (.alarmLoginAt80, 80, 24, .typed("n", "n")),
            (.alarmLoginsAt200, 200, 60, .typed("2")),
            (.alarmUserAt80, 80, 24, .typed("n", "u")),
            (.alarmTimelineAt110, 110, 30, .typed("3", "/", "flag:rapid OR flag:split", "⏎")),
        ] as [(Golden, Int, Int, [Input])])
    func alarms(golden: Golden, columns: Int, rows: Int, keys: [Input]) async throws {
        let state = try await Fixture.loaded(
            try await AlarmFixture.store(), size: sized(columns, rows), keys: keys)
        golden.expect(state.view())
    }

    @Test("of the dialog names what ends")
    func revokeOne() async throws {
        let state = try await Fixture.loaded(
            try await Fixture.store(), keys: .typed("⏎", "x", "laptop stolen"))
        Golden.revokeOne.expect(state.view())
        #expect(state.view().cursor != nil)
    }

    @Test("of the dialog for many asks for their number")
    func revokeMany() async throws {
        let many = (0..<14).map { number in
            Fixture.session("m0000\(100 + number)", "user\(number % 6)@example.com", created: Fixture.time("13:00:00"))
        }
        let state = try await Fixture.loaded(
            try await Fixture.store(many, []), keys: .typed("a", "x", "INC-2291", "tab", "tab", "2"))
        Golden.revokeMany.expect(state.view())
    }

    @Test("of help lists what the table has", arguments: [(Golden.helpAt80, 80, 24), (.helpAt110, 110, 30)])
    func help(golden: Golden, columns: Int, rows: Int) async throws {
        let state = try await Fixture.loaded(
            try await Fixture.store(), size: sized(columns, rows), keys: .typed("⏎", "?"))
        golden.expect(state.view())
    }

    @Test("of an empty store says what to do next")
    func empty() async throws {
        let state = try await Fixture.loaded(InMemorySessionStore(), size: sized(80, 24))
        Golden.emptyStore.expect(state.view())
    }

    @Test("that is too small says so")
    func tooSmall() async throws {
        let state = try await Fixture.loaded(try await Fixture.store(), size: sized(40, 10))
        Golden.tooSmall.expect(state.view())
    }

    @Test("shows a mistake in a filter below its column while it is typed")
    func mistake() async throws {
        let state = try await Fixture.loaded(
            try await Fixture.store(), size: sized(80, 24), keys: .typed("/", "client:web colour:red"))
        Golden.filterMistake.expect(state.view())
    }

    @Test("of a console that may only read has no verbs that write")
    func readOnly() async throws {
        var options = Fixture.options()
        options.readOnly = true
        let state = try await Fixture.loaded(
            try await Fixture.store(), size: sized(80, 24), options: options, keys: .typed("x", "X", "⏎"))
        Golden.readOnly.expect(state.view())
    }

    @Test(
        "at every size says where it is, how it is and what helps, and cuts no figure in two",
        arguments: [
            sized(60, 16), sized(61, 17), sized(79, 18), sized(80, 21), sized(99, 22), sized(110, 24), sized(132, 43),
            sized(240, 70),
        ])
    func everySize(size: Size) async throws {
        let store = try await Fixture.store()
        for (keys, title, words) in [
            ([], "Users", "ada.lovelace"), (.typed("⏎"), "Users › ada", "7f3k9qwe"),
            (.typed("⏎", "⏎"), "Users › ada", "idle deadline"), (.typed("t"), "Timeline", "7f3k9qwe"),
            (.typed("4"), "Events", "login"), (.typed("5"), "Keys", "no signing keys"),
            (.typed("6", "esc"), "Inspect", "to paste or type a token"), (.typed("7"), "Doctor", "cannot be examined"),
            (.typed("3"), "Timeline", "ada.lovelace"),
            (.typed("2", "a"), "8 marked", "b0b00001"),
        ] as [([Input], String, String)] {
            let lines = try await Fixture.loaded(store, size: size, keys: keys).view().lines
            #expect(lines[0].contains("curfew") && lines[0].contains("● live 14:02:07Z"), "\(size)")
            #expect(lines.last?.contains("? help") == true, "\(size) \(lines)")
            let body = lines.dropFirst().dropLast()
            #expect(body.contains { $0.contains(title) }, "\(title) at \(size)")
            #expect(body.contains { $0.contains(words) }, "\(words) at \(size)")
        }
        for keys in [[Input]](arrayLiteral: .typed("x"), .typed("2", "a", "x")) {
            let text = try await Fixture.loaded(store, size: size, keys: keys).view().text
            #expect(text.contains("reason") && text.contains("to user") && text.contains("⏎ end"), "\(size)")
        }
    }

    @Test("names all screens where there is room, and otherwise the one that is open", arguments: [60, 78, 79, 80])
    func tabs(columns: Int) async throws {
        let state = try await Fixture.loaded(try await Fixture.store(), size: sized(columns, 24), keys: .typed("7"))
        let line = state.view().lines[2]
        #expect(line.contains("7 doctor") && line.contains("6 inspect") == (columns > 78), "\(line)")
        for number in 1...7 { #expect(line.contains(" \(number) "), "\(line)") }
    }

    @Test("of one column and one row is drawn without a crash")
    func onePoint() async throws {
        let grid = try await Fixture.loaded(try await Fixture.store(), size: sized(1, 1)).view()
        #expect(grid.lines.count == 1)
    }

    @Test(
        "of one login shows every field whole, however long, at every size", arguments: [(80, 24), (60, 16), (110, 30)])
    func everyField(columns: Int, rows: Int) async throws {
        let agent = (0..<60).map { "part\($0)" }.joined(separator: " ")
        let attributes = "{\"tenants\":[" + (1000..<1100).map(String.init).joined(separator: ",") + "]}"
        var session = Fixture.session(
            "7f3k9qwe", Fixture.ada, created: Fixture.time("09:14:22"), ip: "10.0.3.17", firstIP: "198.51.100.8",
            agent: agent, generation: 6, flags: [.moved, .reuse])
        session = session.with(label: "her laptop", attributes: attributes)
        var state = try await Fixture.loaded(
            try await Fixture.store([session], []), size: sized(columns, rows), keys: .typed("⏎", "⏎", "⏎"))
        var seen = ""
        for _ in 0..<80 {
            let body = state.view().lines[state.frame.body.lowerBound + 2]
            if !seen.hasSuffix(body) { seen += body.dropFirst(16) }
            if case .session(let place) = state.place, place.scroll == state.mostScroll(place) { break }
            _ = state.update(.input(.character("j")), at: Fixture.now)
        }
        // The last screenful, of which only the first line has been taken.
        seen += state.view().lines[(state.frame.body.lowerBound + 3)..<state.frame.body.upperBound]
            .map { String($0.dropFirst(16)) }.joined()
        let plain = seen.filter { $0 != " " }
        for field in [
            Fixture.ada, "web", "10.0.3.17", "198.51.100.8", "pwd+webauthn", "herlaptop",
            "!reuse:anoldtokenwasshownagain·moved:retriedfromelsewhere",
            "7f3k9qwe00000000", agent, attributes, "14:32:07Z", "21:14:22Z", "2026-11-2309:14:22Z",
        ] { #expect(plain.contains(field.filter { $0 != " " }), "\(field)\n\(seen)") }
        _ = state.update(.input(.key(.escape)), at: Fixture.now)
        #expect(state.view().text.contains("History"))
    }

    @Test("is the same in ASCII but for its signs")
    func ascii() async throws {
        var state = try await Fixture.loaded(try await Fixture.store(), keys: .typed("⏎"))
        let unicode = state.view()
        state = State(Fixture.options(), directory: try await Fixture.store(), size: state.size, repertoire: .ascii)
        state = try await ConsoleProgram.loaded(state, directory: try await Fixture.store())
        state = try await ConsoleProgram.loaded(
            state, directory: try await Fixture.store(), after: .input(.key(.enter)))
        let ascii = state.view()
        #expect(ascii.text.utf8.allSatisfy { $0 < 0x80 })
        #expect(ascii.roleLines == unicode.roleLines)
    }
}
