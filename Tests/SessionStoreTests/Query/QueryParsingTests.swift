import Testing

@testable import SessionStore

@Suite("A query is read as the contract says")
struct QueryParsingTests {
    struct Reading: CustomTestStringConvertible {
        let text: String
        let canonical: String
        var testDescription: String { text }
        init(_ text: String, _ canonical: String) { (self.text, self.canonical) = (text, canonical) }
    }

    @Test(
        "operators bind and print in one way",
        arguments: [
            Reading("", ""),
            Reading(" \t\n\u{A0}", ""),
            Reading("a b c", "a b c"),
            Reading("a AND b", "a b"),
            Reading("a b OR c d", "a b OR c d"),
            Reading("a (b OR c) d", "a (b OR c) d"),
            Reading("(a b) c", "a b c"),
            Reading("a OR (b OR c)", "a OR b OR c"),
            Reading("(a b) OR c", "a b OR c"),
            Reading("((a))", "a"),
            Reading("-a b", "-a b"),
            Reading("NOT a b", "-a b"),
            Reading("NOT (a b)", "-(a b)"),
            Reading("-(a OR b)c", "-(a OR b) c"),
            Reading("(a)(b)", "a b"),
            Reading("NOT NOT a", "-(-a)"),
            Reading("--a", "-(-a)"),
            Reading("NOT(a)OR(b)", "-a OR b"),
            Reading("a or b", "a or b"),
            Reading("\"OR\" \"-\" \"NOT\"", "\"OR\" \"-\" \"NOT\""),
        ])
    func operators(_ reading: Reading) throws {
        #expect(try SessionQuery(parsing: reading.text).description == reading.canonical)
    }

    @Test("AND binds tighter than OR, negation tighter than both")
    func precedence() throws {
        let word = { (text: String) in QueryExpression.term(.word(text)) }
        #expect(
            try SessionQuery(parsing: "a -b OR NOT c d OR e").expression
                == .or([.and([word("a"), .not(word("b"))]), .and([.not(word("c")), word("d")]), word("e")]))
    }

    @Test(
        "values are understood and printed in one way",
        arguments: [
            Reading("user:ada*", "user:ada*"),
            Reading("user:\"ada*\"", "user:\"ada*\""),
            Reading("user:\"a*\"*b", "user:\"a*\"*b"),
            Reading("user:a**b", "user:a*b"),
            Reading("user:*", "user:*"),
            Reading("user:***", "user:*"),
            Reading("user:\"ada\"", "user:ada"),
            Reading("agent:\"Mozilla/5.0 (X11)\"", "agent:\"Mozilla/5.0 (X11)\""),
            Reading("actor:admin:alice@host", "actor:admin:alice@host"),
            Reading("label:-x", "label:-x"),
            Reading("label:OR", "label:OR"),
            Reading("label:a<b", "label:\"a<b\""),
            Reading("label:\"say \"\"hi\"\"\"", "label:\"say \"\"hi\"\"\""),
            Reading("user:CORP\\ada", "user:\"CORP\\ada\""),
            Reading("id:7F3K", "id:7f3k"),
            Reading("ip:10.9.3.17/8", "ip:10.0.0.0/8"),
            Reading("ip:2001:DB8::/32", "ip:2001:db8::/32"),
            Reading("ip:::ffff:10.0.0.1", "ip:10.0.0.1"),
            Reading("refreshes>=10", "refreshes>=10"),
            Reading("refreshes:007", "refreshes:7"),
            Reading("age>7d", "age>7d"),
            Reading("idle>60m", "seen>1h"),
            Reading("seen<500ms", "seen<500ms"),
            Reading("seen<=0m", "seen<=0s"),
            Reading("idle<2026-11-23", "seen<2026-11-23T00:00:00.000Z"),
            Reading("ends<15m", "ends<15m"),
            Reading("created>2026-11-01", "created>2026-11-01T00:00:00.000Z"),
            Reading("seen<2026-11-23T14:00Z", "seen<2026-11-23T14:00:00.000Z"),
            Reading("ended:2026-11-23T14:00:00.5+01:00", "ended:2026-11-23T13:00:00.500Z"),
            Reading("created>\"2026-11-23 14:00\"", "created>2026-11-23T14:00:00.000Z"),
            Reading("flag:Reuse", "flag:reuse"),
            Reading("state:live", "state:live"),
            Reading("kind:refresh", "kind:refresh"),
            Reading("2001:db8::1", "\"2001:db8::1\""),
            Reading("::1", "\"::1\""),
            Reading("foo\"bar baz\"", "\"foobar baz\""),
            Reading("Müller", "Müller"),
            Reading("a=b", "\"a=b\""),
        ])
    func values(_ reading: Reading) throws {
        let query = try SessionQuery(parsing: reading.text)
        #expect(query.description == reading.canonical)
        #expect(try SessionQuery(parsing: reading.canonical) == query)
    }

    @Test("every example of a field is a query on that field", arguments: QueryField.allCases)
    func examples(_ field: QueryField) throws {
        let query = try SessionQuery(parsing: field.example)
        let name = field == .idle ? "seen" : field.rawValue
        #expect(query.description.hasPrefix(name))
    }

    @Test(
        "a query without a state implies one, for the whole of it",
        arguments: [
            Reading("", "state:live"),
            Reading("ada", "ada state:live"),
            Reading("ada OR bob", "(ada OR bob) state:live"),
            Reading("cause:revoked", "cause:revoked state:ended"),
            Reading("-cause:revoked", "-cause:revoked state:ended"),
            Reading("ada OR actor:user", "(ada OR actor:user) state:ended"),
            Reading("reason:*", "reason:* state:ended"),
            Reading("ended>2026-11-01", "ended>2026-11-01T00:00:00.000Z state:ended"),
            Reading("ada OR -state:live", "ada OR -state:live"),
            Reading("state:live cause:idle", "state:live cause:idle"),
        ])
    func implied(_ reading: Reading) throws {
        #expect(try SessionQuery(parsing: reading.text).effectiveExpression.description == reading.canonical)
    }
}
