import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("A list")
struct ListingTests {
    private func store(of count: Int) async throws -> InMemorySessionStore {
        let sessions = (0..<count).map { number in
            let digits = String(1000 + number)
            return Fixture.session(
                "s000" + digits, "user\(digits)@example.com", created: Fixture.time("13:00:00"),
                seen: Fixture.time("13:45:00") + .seconds(Int64(number / 3)))
        }
        return try await Fixture.store(sessions, [])
    }

    @Test("of thousands is walked down and up, holding only a window of it")
    func walks() async throws {
        let store = try await store(of: 2000)
        var state = try await Fixture.loaded(store)
        var seen: [String] = []
        var most = 0
        for step in 0..<200 {
            seen.append(try #require(state.selectedUser))
            for key in [Input].typed(step < 100 ? "jjjjjjjjjjjjjjj" : "kkkkkkkkkkkkkkk") {
                state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key))
            }
            if case .users(let place) = state.place { most = max(most, place.list.items.count) }
        }
        #expect(most <= Fetch<UserSummary>.most)
        let sorted = await store.users(
            matching: .all, order: .lastSeen, after: nil, limit: 5000, at: Fixture.now
        ).items.map(\.user)
        #expect(seen[..<100] == stride(from: 0, to: 1500, by: 15).map { sorted[$0] }[...])
        #expect(seen[100...] == stride(from: 1500, to: 0, by: -15).map { sorted[$0] }[...])
    }

    @Test("turns to its very end and back to its beginning")
    func ends() async throws {
        let store = try await store(of: 900)
        var state = try await Fixture.loaded(store, keys: .typed("G"))
        let sorted = await store.users(
            matching: .all, order: .lastSeen, after: nil, limit: 5000, at: Fixture.now
        ).items.map(\.user)
        #expect(state.selectedUser == sorted.last)
        for _ in 0..<400 {
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("k")))
        }
        #expect(state.selectedUser == sorted[sorted.count - 401])
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("g")))
        #expect(state.selectedUser == sorted.first)
    }

    @Test("drops its least important columns first")
    func columns() {
        let columns = [
            Column<Int>(title: "A", least: 10, ideal: 20, rank: 0) { _ in .init("") },
            Column<Int>(title: "B", least: 10, ideal: 10, rank: 2) { _ in .init("") },
            Column<Int>(title: "C", least: 10, ideal: 12, rank: 1, stretch: 1) { _ in .init("") },
        ]
        func layout(_ width: Int) -> [ColumnLayout.Slot] {
            ColumnLayout(columns, from: 0, to: width, gap: 2).slots
        }
        #expect(layout(34).map(\.column) == [0, 1, 2])
        #expect(layout(33).map(\.column) == [0, 2])
        #expect(layout(15).map(\.column) == [0])
        #expect(layout(60).map(\.width) == [20, 10, 26])
    }
}

@Suite("A line of text")
struct TextFieldTests {
    @Test(
        "is edited by keys, and takes a paste as one line",
        arguments: [
            ("abc", [Input.key(.left), .character("x")], "abxc"), ("abc", [.control("u")], ""),
            ("ab cd", [.control("w")], "ab "), ("abc", [.key(.home), .key(.delete)], "bc"),
            ("", [.paste("a\nb\u{1B}")], "a b"), ("日本", [.key(.backspace)], "日"),
        ])
    func edits(text: String, keys: [Input], result: String) {
        var field = TextField(text)
        for key in keys { _ = field.take(key) }
        #expect(field.text == result)
    }

    @Test("never grows beyond its limit in bytes")
    func limit() {
        var field = TextField(limit: 4)
        for _ in 0..<3 { _ = field.take(.character("é")) }
        #expect(field.text == "éé")
    }
}
