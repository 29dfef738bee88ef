import Testing

@testable import SessionStore

@Suite("A mistake in a query is named with its column and a remedy")
struct QueryErrorTests {
    struct Mistake: CustomTestStringConvertible {
        let text: String
        let code: QueryError.Code
        let column: Int
        var testDescription: String { text }
        init(_ text: String, _ code: QueryError.Code, _ column: Int) {
            (self.text, self.code, self.column) = (text, code, column)
        }
    }

    @Test(
        "each at its column",
        arguments: [
            Mistake("usr:ada", .unknownField, 1),
            Mistake("ada usr:ada", .unknownField, 5),
            Mistake("User:ada", .unknownField, 1),
            Mistake("https://example.com", .unknownField, 1),
            Mistake("10.0.0.1:80", .unknownField, 1),
            Mistake("user>ada", .comparison, 5),
            Mistake("x user>=ada", .comparison, 7),
            Mistake("flag<reuse", .comparison, 5),
            Mistake("refreshes=3", .comparison, 10),
            Mistake("age=>7d", .comparison, 4),
            Mistake("user:", .emptyValue, 6),
            Mistake("user: ada", .emptyValue, 6),
            Mistake("user:\"\"", .emptyValue, 6),
            Mistake("(user:)", .emptyValue, 7),
            Mistake("\"\"", .emptyValue, 1),
            Mistake("a ()", .emptyValue, 3),
            Mistake("id:hello", .value, 4),
            Mistake("id:7f*", .value, 4),
            Mistake("id:00000000000000000", .value, 4),
            Mistake("ip:10.0.0", .value, 4),
            Mistake("ip:10.0.0.0/33", .value, 4),
            Mistake("ip:10.0.*", .value, 4),
            Mistake("refreshes>ten", .value, 11),
            Mistake("refreshes>-1", .value, 11),
            Mistake("refreshes>99999999999999999999", .value, 11),
            Mistake("age>7", .value, 5),
            Mistake("age>-7d", .value, 5),
            Mistake("age>7w", .value, 5),
            Mistake("age>2026-11-01", .value, 5),
            Mistake("ends<2026-11-01", .value, 6),
            Mistake("created>7d", .value, 9),
            Mistake("created>2026-02-30", .value, 9),
            Mistake("created>9999-12-31T23:59-01:00", .value, 9),
            Mistake("ended<10m", .value, 7),
            Mistake("seen<soon", .value, 6),
            Mistake("flag:storms", .value, 6),
            Mistake("state:dead", .value, 7),
            Mistake("kind:logout", .value, 6),
            Mistake("ada*", .value, 1),
            Mistake("*", .value, 1),
            Mistake("user:\"ada", .structure, 6),
            Mistake("a \"", .structure, 3),
            Mistake("(a", .structure, 1),
            Mistake("a (b (c)", .structure, 3),
            Mistake("a)", .structure, 2),
            Mistake(")", .structure, 1),
            Mistake("OR a", .structure, 1),
            Mistake("a OR", .structure, 3),
            Mistake("a OR OR b", .structure, 6),
            Mistake("(a OR) b", .structure, 4),
            Mistake("a AND OR b", .structure, 7),
            Mistake("AND", .structure, 1),
            Mistake("NOT", .structure, 1),
            Mistake("a NOT OR b", .structure, 7),
            Mistake("-", .structure, 1),
            Mistake("a - b", .structure, 3),
            Mistake("(-)", .structure, 2),
            Mistake("-OR", .structure, 2),
            Mistake("age > 7d", .structure, 5),
            Mistake(":ada", .structure, 1),
            Mistake("\"user\":ada", .structure, 7),
            Mistake("agent:Mozilla(X11)", .structure, 14),
            Mistake("日本 user>ada", .comparison, 8),
            Mistake("👩‍👩‍👧 e\u{301} usr:x", .unknownField, 5),
        ])
    func columns(_ mistake: Mistake) {
        let error = #expect(throws: QueryError.self) { try SessionQuery(parsing: mistake.text) }
        #expect(error?.code == mistake.code)
        #expect(error?.column == mistake.column)
        #expect(error?.remedy.isEmpty == false)
    }

    @Test(
        "the nearest field is proposed",
        arguments: [
            ("usr", QueryField.user), ("User", .user), ("cleint", .client), ("agnet", .agent), ("reasons", .reason),
            ("refresh", .refreshes), ("x", nil), ("https", nil), ("ip4", .ip),
        ] as [(String, QueryField?)])
    func nearest(_ name: String, _ field: QueryField?) {
        let error = #expect(throws: QueryError.self) { try SessionQuery(parsing: "\(name):x") }
        #expect(error?.nearest == field)
        if let field { #expect(error?.remedy.contains("did you mean \(field.rawValue)?") == true) }
    }

    @Test("a value out of a list names the list")
    func lists() {
        let flag = #expect(throws: QueryError.self) { try SessionQuery(parsing: "flag:x") }
        #expect(flag?.remedy == "it is one of moved rapid reuse split storm")
        let kind = #expect(throws: QueryError.self) { try SessionQuery(parsing: "kind:x") }
        for name in SessionEvent.Kind.allCases { #expect(kind?.remedy.contains(name.rawValue) == true) }
    }

    @Test("an age where a date is due names the field that takes it")
    func otherField() {
        let created = #expect(throws: QueryError.self) { try SessionQuery(parsing: "created<7d") }
        #expect(created?.remedy.contains("for an age use age") == true)
        let age = #expect(throws: QueryError.self) { try SessionQuery(parsing: "age<2026-11-01") }
        #expect(age?.remedy.contains("for a date use created") == true)
    }

    @Test("one line says what, where and what to write instead")
    func line() {
        let error = #expect(throws: QueryError.self) { try SessionQuery(parsing: "ada user:") }
        #expect(
            error?.description
                == "user: has no value at column 10: write it directly behind, such as user:ada*")
    }

    @Test("the caret stands under the column, whatever stands before it")
    func caret() throws {
        let query = "日本\u{1B}[31m usr:x"
        let error = try #require(#expect(throws: QueryError.self) { try SessionQuery(parsing: query) })
        let plain = error.pointer(in: query)
        #expect(plain.query == "日本\u{FFFD}[31m usr:x")
        #expect(plain.caret == "        ^")
        let wide = error.pointer(in: query) { $0.isASCII ? (".", 1) : ("##", 2) }
        #expect(wide.query == "####...........")
        #expect(wide.caret == "          ^")
        let atEnd = try #require(#expect(throws: QueryError.self) { try SessionQuery(parsing: "user:") })
        #expect(atEnd.pointer(in: "user:").caret == "     ^")
    }
}
