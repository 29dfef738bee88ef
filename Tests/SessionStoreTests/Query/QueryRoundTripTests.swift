import Testing

@testable import SessionStore

@Suite("A query that is printed is read back as the same query")
struct QueryRoundTripTests {
    @Test("random trees", arguments: 0..<40)
    func trees(_ seed: UInt64) throws {
        var random = RandomQuery(seed: seed)
        for _ in 0..<50 {
            let query = SessionQuery(random.expression(depth: 4))
            let text = query.description
            guard text.utf8.count <= 4096, random.termCount <= 64 else { continue }
            let back = try SessionQuery(parsing: text)
            #expect(back == query, "seed \(seed): \(text)")
            // Swift compares strings by canonical equivalence; a query must keep its very scalars.
            #expect(back.description.utf8.elementsEqual(text.utf8), "seed \(seed): \(text)")
        }
    }

    @Test("random texts are queries or errors with a column inside of them, never a crash", arguments: 0..<40)
    func texts(_ seed: UInt64) {
        var random = RandomQuery(seed: seed)
        for _ in 0..<400 {
            let text = random.hostileText()
            do {
                let query = try SessionQuery(parsing: text)
                let canonical = query.description
                #expect(try SessionQuery(parsing: canonical) == query, "seed \(seed): \(text)")
                _ = query.matches(QueryEvaluationTests.session(), at: QueryEvaluationTests.now)
            } catch {
                #expect((1...text.count + 1).contains(error.column), "seed \(seed): \(text)")
                #expect(!error.what.isEmpty && !error.remedy.isEmpty)
                let pointer = error.pointer(in: text)
                #expect(!pointer.query.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "seed \(seed)")
            }
        }
    }
}

/// Makes queries out of a seed.
struct RandomQuery {
    private var state: UInt64
    private(set) var termCount = 0

    init(seed: UInt64) { state = seed }

    private mutating func number(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ mixed >> 31) % UInt64(limit))
    }

    private mutating func pick<Item>(_ items: [Item]) -> Item { items[number(below: items.count)] }

    mutating func expression(depth: Int) -> QueryExpression {
        termCount = 0
        return node(depth: depth)
    }

    private mutating func node(depth: Int) -> QueryExpression {
        switch depth == 0 ? 0 : number(below: 5) {
        case 1: .all((0...number(below: 3)).map { _ in node(depth: depth - 1) })
        case 2: .any((0...number(below: 3)).map { _ in node(depth: depth - 1) })
        case 3: .not(node(depth: depth - 1))
        default: .term(term())
        }
    }

    private mutating func term() -> QueryTerm {
        termCount += 1
        let comparison = pick(QueryComparison.allCases)
        switch number(below: 12) {
        case 0, 1: return .text(pick(QueryTextField.allCases), pattern())
        case 2: return .idPrefix(pick(["7", "7f3k", "0123456789abcdef"]))
        case 3:
            let texts = ["10.0.0.0/8", "10.0.3.17", "::/0", "2001:db8::/32", "::1"]
            guard let network = IPNetwork(parsing: pick(texts)) else { return .word("x") }
            return .address(network)
        case 4: return .refreshes(comparison, number(below: 100))
        case 5:
            let span = Span(milliseconds: Int64(number(below: 9_000_000)))
            return .age(pick(QueryAgeField.allCases), comparison, span)
        case 6: return .ends(comparison, .minutes(Int64(number(below: 100))))
        case 7:
            let moment = Timestamp(milliseconds: Int64(number(below: 4_000_000_000_000)) - 1_000_000_000_000)
            return .moment(pick(QueryMomentField.allCases), comparison, moment)
        case 8: return .flag(pick(SessionFlag.allCases))
        case 9: return .kind(pick(SessionEvent.Kind.allCases))
        case 10: return .state(pick(QueryState.allCases))
        default: return .word(text())
        }
    }

    private mutating func pattern() -> QueryPattern {
        let count = 1 + number(below: 3)
        guard count > 1 else { return QueryPattern(parts: [text()]) }
        let edge = { (random: inout Self) in random.number(below: 2) == 0 ? "" : random.text() }
        return QueryPattern(
            parts: [edge(&self)] + (0..<count - 2).map { _ in text() } + [edge(&self)])
    }

    private static let pieces = [
        "a", "Z", "7", ".", "-", "*", "\"", "\"\"", " ", ":", "<", ">=", "=", "(", ")", "OR", "NOT", "AND", "user",
        "\\",
        "\n", "\r\n", "\t", "\u{0}", "\u{1B}[2J", "\u{85}", "\u{A0}", "\u{2028}", "\u{202E}", "\u{200D}", "\u{301}",
        "\u{FE0F}", "é", "ß", "İ", "日", "👩‍👩‍👧", "\u{E0041}", "\u{FFFF}", "\u{10FFFF}", "'", "%", "_", "::1", "10m", "ᾳ",
    ]

    private mutating func text() -> String {
        (0...number(below: 4)).map { _ in pick(Self.pieces) }.joined()
    }

    mutating func hostileText() -> String {
        if number(below: 4) == 0 {
            let bytes = (0..<number(below: 80)).map { _ in UInt8(number(below: 256)) }
            return String(decoding: bytes, as: UTF8.self)
        }
        let fields = QueryField.allCases
        return (0..<number(below: 12)).map { _ in
            switch number(below: 6) {
            case 0: "\(pick(fields).rawValue)\(pick(QueryComparison.allCases).rawValue)\(text()) "
            case 1: pick(fields).example + pick([" ", " OR ", ")", " -", ""])
            case 2: pick([" ", "(", ")", "-(", " OR ", "NOT "])
            default: pick(Self.pieces)
            }
        }.joined()
    }
}
