import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("Columns")
struct WidthTests {
    @Test(
        "of a line being typed hold the cursor and whole letters, whatever their width",
        arguments: [
            ("abcdef", 10, "abcdef", 6), ("abcdef", 4, "def", 3), ("日本語テキスト", 6, "スト", 4),
            ("日本語テキスト", 5, "スト", 4), ("ab日本", 4, "本", 2), ("", 4, "", 0),
            (String(repeating: "日", count: 300), 11, String(repeating: "日", count: 5), 10),
        ])
    func field(text: String, columns: Int, shown: String, cursor: Int) {
        let window = FieldWindow(TextField(text, limit: 4096), columns: columns, repertoire: .unicode)
        #expect(window.shown.string == shown && window.cursor == cursor)
        #expect(window.hidden + window.cursor == TextWidth.of(text, in: .unicode))
    }

    @Test("of a long reason in wide letters show what is typed last, with the cursor behind it")
    func reason() async throws {
        let reason = String(repeating: "盗", count: 60) + "終"
        let state = try await Fixture.loaded(try await Fixture.store(), keys: .typed("⏎", "x", reason))
        let grid = state.view()
        let cursor = try #require(grid.cursor)
        #expect(grid.row(cursor.row)[grid.row(cursor.row).startIndex + cursor.column - 2].text == "終")
    }

    @Test("hold where only ASCII can be shown: what stands for a letter has its own width")
    func ascii() async throws {
        let store = try await Fixture.store()
        var states: [State] = []
        for keys in [[Input]](arrayLiteral: [], .typed("2"), .typed("4"), .typed("t"), .typed("2", "x")) {
            var state = State(
                Fixture.options(), directory: store, size: Size(columns: 110, rows: 30), repertoire: .ascii)
            state = try await ConsoleProgram.loaded(state, directory: store)
            for key in keys { state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key)) }
            states.append(state)
        }
        let lines = states[1].view().lines
        // The address and what is left stand below their headings on every row, also of names that are not ASCII.
        let heading = try #require(lines.first { $0.contains("SEEN") })
        let column = try #require(heading.range(of: "SEEN")).lowerBound.utf16Offset(in: heading)
        for id in ["7f3k9qwe", "ev11ev11", "j1m11111"] {
            let line = try #require(lines.first { $0.contains(id) })
            let cell = line.dropFirst(column).prefix(4)
            #expect(["now ", "7 m ", "28 m"].contains(String(cell)), "\(line)")
            #expect(line.count <= 110)
        }
        #expect(states.allSatisfy { $0.view().text.utf8.allSatisfy { $0 < 0x80 } })
        // What stands at the right end of a line is whole.
        for state in states { #expect(state.view().lines[0].hasSuffix("14:02:07Z")) }
    }

    @Test("of the dialog give way to the age of a login, however long its address is")
    func longAddress() async throws {
        let session = Fixture.session(
            "7f3k9qwe", Fixture.ada, created: Fixture.time("13:00:00"), seen: Fixture.time("13:50:00"),
            ip: "2001:db8:b7e5:a740:1234:5678:9abc:def0")
        for size in [Size(columns: 110, rows: 30), Size(columns: 60, rows: 16)] {
            let state = try await Fixture.loaded(
                try await Fixture.store([session], []), size: size, keys: .typed("⏎", "x"))
            let line = try #require(state.view().lines.first { $0.contains("7f3k9qwe  web     Firefox") })
            #expect(line.contains("  12 m  │") && (size.columns < 80 || line.contains("…  12 m")), "\(line)")
        }
    }

    @Test("say without colour which deadline comes first, and that an address has changed")
    func signs() async throws {
        let near = Fixture.session(
            "7f3k9qwe", Fixture.ada, created: Fixture.time("13:00:00"), ip: "10.0.0.1", firstIP: "10.0.0.2",
            absolute: .minutes(80))
        let far = Fixture.session("4mwh0vra", Fixture.ada, created: Fixture.time("13:00:00"), ip: "10.0.0.1")
        for size in [Size(columns: 80, rows: 24), Size(columns: 110, rows: 30), Size(columns: 200, rows: 60)] {
            let state = try await Fixture.loaded(
                try await Fixture.store([near, far], []), size: size, keys: .typed("⏎"))
            let lines = state.view().lines
            let changed = try #require(lines.first { $0.contains("7f3k9qwe  web") })
            let same = try #require(lines.first { $0.contains("4mwh0vra") })
            #expect(changed.hasSuffix("▌ 18 min") && changed.contains("≠"))
            #expect(same.hasSuffix("◌ 30 min") && !same.contains("≠"))
        }
    }
}
