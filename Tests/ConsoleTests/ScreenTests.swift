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
            (Golden.timelineAt110, 110, 30), (.timelineAt80, 80, 24),
        ])
    func timeline(golden: Golden, columns: Int, rows: Int) async throws {
        let state = try await Fixture.loaded(
            try await Fixture.store(), size: sized(columns, rows), keys: .typed("t", "j"))
        golden.expect(state.view())
    }

    @Test("of events")
    func events() async throws {
        let state = try await Fixture.loaded(try await Fixture.store(), keys: .typed("4"))
        Golden.eventsAt110.expect(state.view())
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
        "draws at every size without leaving its rows and columns",
        arguments: [
            sized(60, 16), sized(61, 17), sized(79, 18), sized(80, 21), sized(99, 22), sized(110, 24), sized(132, 43),
            sized(240, 70), sized(1, 1),
        ])
    func everySize(size: Size) async throws {
        let store = try await Fixture.store()
        for keys in [[Input]](
            arrayLiteral: [], .typed("⏎"), .typed("⏎", "⏎"), .typed("t"), .typed("4"), .typed("?"),
            .typed("x"), .typed("3"), .typed("2", "a", "x"))
        {
            let state = try await Fixture.loaded(store, size: size, keys: keys)
            let grid = state.view()
            #expect(grid.lines.count == size.rows)
            #expect(grid.lines.allSatisfy { TextWidth.of($0) <= size.columns })
        }
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
