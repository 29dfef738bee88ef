import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("Completion in the filter")
struct CompletionTests {
    private func text(_ state: State) -> String? {
        if case .filter(let edit) = state.overlay { edit.field.text } else { nil }
    }

    private func typed(_ words: String..., keys: [Input] = [], store: (any SessionDirectory)? = nil) async throws
        -> State
    {
        let typing = words.flatMap { $0.map(Input.character) }
        let directory: any SessionDirectory
        if let store { directory = store } else { directory = try await Fixture.store() }
        return try await Fixture.loaded(directory, keys: [.character("/")] + typing + keys)
    }

    @Test(
        "finds the word that ends at the cursor",
        arguments: [
            ("", .field, 0, ""), ("us", .field, 0, "us"), ("user:ada st", .field, 9, "st"), ("-fl", .field, 1, "fl"),
            ("(cau", .field, 1, "cau"), ("cause:rev", .value(.cause), 6, "rev"), ("-state:", .value(.state), 7, ""),
            ("user:\"ada l", .value(.user), 5, "ada l"), ("label:\"a b\" fl", .field, 12, "fl"),
        ] as [(String, QueryWord.Kind, Int, String)])
    func word(text: String, kind: QueryWord.Kind, start: Int, typed: String) throws {
        let word = try #require(QueryWord(before: text))
        #expect(word.kind == kind && word.start == start && word.typed == typed, "\(word)")
    }

    @Test(
        "has nothing to offer where nothing is known",
        arguments: ["age>", "nofield:x", "user:a*", "user:\"ada\"", "10.0.0", "label:x", "id:7"])
    func nothing(text: String) async throws {
        let state = try await typed(text, keys: [.key(.tab)])
        #expect(self.text(state) == text)
        guard case .filter(let edit) = state.overlay else { return #expect(Bool(false), "no filter") }
        #expect(edit.completion == nil)
    }

    @Test("writes a field with its comparison, a value, one after the other, and then what was typed")
    func cycles() async throws {
        var state = try await typed("user:ada -ca", keys: [.key(.tab)])
        #expect(text(state) == "user:ada -cause:")
        state = try await typed("state:")
        for expected in ["state:live", "state:ended", "state:", "state:live"] {
            _ = state.update(.input(.key(.tab)), at: Fixture.now)
            #expect(text(state) == expected)
        }
        _ = state.update(.input(.key(.backTab)), at: Fixture.now)
        #expect(text(state) == "state:")
        state = try await typed("ag", keys: [.key(.tab)])
        #expect(text(state) == "agent:")
        _ = state.update(.input(.key(.tab)), at: Fixture.now)
        #expect(text(state) == "age>")
    }

    @Test("every value that it writes is understood")
    func understood() async throws {
        for field in [QueryField.cause, .state, .flag, .kind] {
            let word = try #require(QueryWord(before: field.rawValue + ":"))
            guard case .here(let names) = word.source else { return #expect(Bool(false), "\(field)") }
            #expect(!names.isEmpty)
            for name in names { #expect(throws: Never.self) { try SessionQuery(parsing: "\(field.rawValue):\(name)") } }
        }
    }

    @Test("knows the users and clients of the store, and puts hostile names into quotes")
    func fromStore() async throws {
        #expect(text(try await typed("user:ca", keys: [.key(.tab)])) == "user:carol.nunez@example.com")
        #expect(text(try await typed("client:i", keys: [.key(.tab)])) == "client:ios")
        let hostile = try await typed("user:eve", keys: [.key(.tab)])
        let query = try SessionQuery(parsing: try #require(text(hostile)))
        #expect(
            query.expression
                == .term(.text(.user, QueryPattern(parts: ["eve\u{1B}]0;owned\u{7}\u{202E}"]))))
        #expect(!hostile.view().text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
    }

    @Test("goes on in the middle of a query, and keeps what stands behind")
    func middle() async throws {
        var state = try await typed("st user:ada", keys: Array(repeating: .key(.left), count: 9) + [.key(.tab)])
        #expect(text(state) == "state: user:ada")
        _ = state.update(.input(.key(.tab)), at: Fixture.now)
        #expect(text(state) == "state:live user:ada")
    }

    @Test("forgets names that come when something else is typed, or after the field is closed")
    func late() async throws {
        var state = try await typed("user:a")
        let request = CompletionRequest(name: .user, beginning: "a")
        func ask() throws -> Load {
            try #require(
                state.update(.input(.key(.tab)), at: Fixture.now).lazy.compactMap {
                    if case .load(let load, .complete(request)) = $0 { load } else { nil }
                }.first)
        }
        let first = try ask()
        _ = state.update(.input(.character("d")), at: Fixture.now)
        _ = state.update(.arrived(first, .success(.completions(["ann"], for: request))), at: Fixture.now)
        #expect(text(state) == "user:ad")
        _ = state.update(.input(.key(.backspace)), at: Fixture.now)
        _ = try ask()
        #expect(state.update(.input(.key(.escape)), at: Fixture.now) == [.cancel(.completion)])
        #expect(state.overlay == nil && !state.loads.isPending(.completion))
    }

    @Test("says under the column what is wrong while it is typed, and stops as soon as it is right")
    func errors() async throws {
        var state = try await typed("client:ios user>")
        let lines = state.view().lines
        let row = try #require(lines.firstIndex { $0.contains("client:ios user>") })
        let column = try #require(lines[row].distance(of: "user>")) + 4
        #expect(lines[row + 1].distance(of: "^") == column)
        for key in [Input.key(.backspace), .character(":"), .character("a")] {
            _ = state.update(.input(key), at: Fixture.now)
        }
        #expect(!state.view().lines[row + 1].contains("^"))
    }

    @Test("shows what there is to choose from, with the one that stands there in sight", arguments: [60, 80, 200])
    func screen(columns: Int) async throws {
        let store = try await Fixture.store()
        var state = try await Fixture.loaded(
            store, size: Size(columns: columns, rows: 24), keys: .typed("/", "cause:", "tab"))
        for cause in SessionCause.allCases {
            let row = try #require(state.view().lines.firstIndex { $0.contains("cause:" + cause.rawValue) })
            let below = state.view().lines[row + 1]
            #expect(below.split(separator: " ").contains(Substring(cause.rawValue)), "\(below)")
            _ = state.update(.input(.key(.tab)), at: Fixture.now)
        }
        if columns == 80 {
            let again = try await Fixture.loaded(
                store, size: Size(columns: 80, rows: 24), keys: .typed("/", "cause:", "tab", "tab"))
            Golden.filterCompletion.expect(again.view())
        }
    }
}

extension String {
    /// How many characters stand before a text.
    fileprivate func distance(of text: String) -> Int? {
        var rest = self[...]
        while !rest.isEmpty {
            if rest.hasPrefix(text) { return distance(from: startIndex, to: rest.startIndex) }
            rest = rest.dropFirst()
        }
        return nil
    }
}
