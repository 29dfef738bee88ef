import Testing

@testable import SessionStore

@Suite("A query is bounded")
struct QueryLimitTests {
    private func error(_ text: String) -> QueryError? {
        #expect(throws: QueryError.self) { try SessionQuery(parsing: text) }
    }

    @Test("at most 4096 bytes")
    func length() throws {
        _ = try SessionQuery(parsing: String(repeating: "a", count: 4096))
        let long = error(String(repeating: "a", count: 4097))
        #expect(long?.code == .tooLong)
        #expect(long?.column == 4097)
        let wide = error(String(repeating: "é", count: 2049))
        #expect(wide?.code == .tooLong)
        #expect(wide?.column == 2049)
        #expect(error(String(repeating: " ", count: 5000))?.code == .tooLong)
    }

    @Test("at most 64 terms")
    func terms() throws {
        _ = try SessionQuery(parsing: Array(repeating: "a", count: 64).joined(separator: " OR "))
        let many = error(Array(repeating: "a", count: 65).joined(separator: " "))
        #expect(many?.code == .tooManyTerms)
        #expect(many?.column == 129)
    }

    @Test("at most 16 levels, of parentheses and repeated negations", arguments: ["(", "-(", "NOT ("])
    func depth(_ opening: String) throws {
        func nested(_ count: Int) -> String {
            String(repeating: opening, count: count) + "a" + String(repeating: ")", count: count)
        }
        _ = try SessionQuery(parsing: nested(16))
        let deep = error(nested(17))
        #expect(deep?.code == .tooDeep)
        #expect(deep?.column == 17 * opening.count)
    }

    @Test("sixteen double negations are read, seventeen are not", arguments: ["-", "NOT "])
    func negations(_ sign: String) throws {
        let query = try SessionQuery(parsing: String(repeating: sign, count: 17) + "a")
        #expect(try SessionQuery(parsing: query.description) == query)
        #expect(error(String(repeating: sign, count: 18) + "a")?.code == .tooDeep)
        #expect(error(String(repeating: sign, count: 4000 / sign.count) + "a")?.code == .tooDeep)
    }

    @Test("what is read can be printed and read again even at the limits")
    func canonicalAtTheLimits() throws {
        var text = "a OR b"
        for _ in 0..<15 { text = "c -(\(text)) OR d" }
        let query = try SessionQuery(parsing: text)
        #expect(try SessionQuery(parsing: query.description) == query)
    }
}
