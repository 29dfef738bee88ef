import Testing

@testable import ServiceTokens

@Suite("Strict JSON")
struct StrictJSONReaderTests {
    private static func number(_ text: String) -> JSONNode { .number(JSONNumber(text: text)) }
    private static func object(_ members: (String, JSONNode)...) -> JSONNode {
        .object(JSONMembers(members.map { .init(name: $0, value: $1) }))
    }

    @Test(
        "is read as it was written, with the digits of its numbers and the order of its members",
        arguments: [
            ("null", .null), (" true\n", .bool(true)), ("false", .bool(false)), ("\"\"", .string("")),
            ("-0", number("-0")), ("-0.50e+10", number("-0.50e+10")), ("1.50E-3", number("1.50E-3")),
            ("\t\r\n1", number("1")), ("[]", .array([])), ("{}", object()),
            (#""a\"\\\/\b\f\n\r\t\u0041\ud83d\ude00é""#, .string("a\"\\/\u{8}\u{c}\n\r\tA😀é")),
            ("\"\u{1F36A}\"", .string("\u{1F36A}")),
            ("[1,\"a\",[null], {}]", .array([number("1"), .string("a"), .array([.null]), object()])),
            (#"{"b":1,"a":2}"#, object(("b", number("1")), ("a", number("2")))),
        ] as [(String, JSONNode)])
    func reads(_ text: String, _ expected: JSONNode) throws {
        #expect(try StrictJSONReader.read(Array(text.utf8)) == expected)
        #expect(try StrictJSONReader.read(Array(text.utf8), duplicates: .refused) == expected)
    }

    @Test("knows where each member's value stands")
    func sources() throws {
        let text = #"{"b": 1.50 ,"a":{"x" : [1, 2]}}"#
        let members = try #require(try StrictJSONReader.read(Array(text.utf8)).members).all
        let bytes = Array(text.utf8)
        #expect(members.map(\.name) == ["b", "a"])
        #expect(members.map { String(decoding: bytes[$0.source], as: UTF8.self) } == ["1.50", "{\"x\" : [1, 2]}"])
    }

    @Test(
        "refuses what is not JSON, and says at which byte",
        arguments: [
            ("", 0), (" ", 1), ("tru", 0), ("nul", 0), ("True", 0), ("nulls", 4), ("01", 1), ("1.", 2), (".5", 0),
            ("+1", 0), ("-", 1), ("1e", 2), ("1e+", 3), ("0x1", 1), ("NaN", 0), ("Infinity", 0), ("'a'", 0), ("\"a", 2),
            ("\"", 1), ("\"\n\"", 1), ("\"\u{1}\"", 1), ("\"\\x\"", 3), ("\"\\x41\"", 3), ("\"\\u12\"", 5), ("\"\\", 2),
            ("\"\\ud800\"", 7), ("\"\\udc00\"", 7), ("\"\\ud800\\u0041\"", 13), ("\"\\ud83c\\ud83c\"", 13),
            ("\"\\ud83cx\"", 7), ("[1,]", 3), ("[1 2]", 3), ("[", 1), ("{", 1), ("{a:1}", 1), ("{1:2}", 1),
            ("{\"a\"}", 4), ("{\"a\":1,}", 7), ("{\"a\":}", 5), ("{\"a\":1 \"b\":2}", 7), ("1 2", 2), ("{} x", 3),
            ("\u{FEFF}1", 0), ("[1]//", 3), ("/**/1", 0), ("// c\n1", 0), ("\0", 0),
        ])
    func refuses(_ text: String, at offset: Int) {
        let error = #expect(throws: MalformedJSON.self) { try StrictJSONReader.read(Array(text.utf8)) }
        #expect(error?.kind == .notJSON && error?.offset == offset, "\(error.map { "\($0)" } ?? "")")
    }

    @Test(
        "refuses bytes that are no UTF-8",
        arguments: [[0xFF], [0x22, 0xFF, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]])
    func notUnicode(_ bytes: [UInt8]) {
        let error = #expect(throws: MalformedJSON.self) { try StrictJSONReader.read(bytes) }
        #expect(error?.kind == .notUnicode)
    }

    @Test("goes sixteen levels deep, those around it counted, and a million cost no more than their bytes")
    func depth() throws {
        func nested(_ levels: Int) -> [UInt8] {
            Array((String(repeating: "[", count: levels) + String(repeating: "]", count: levels)).utf8)
        }
        _ = try StrictJSONReader.read(nested(16))
        _ = try StrictJSONReader.read(nested(14), inside: 2)
        for (bytes, levels) in [
            (nested(17), 0), (nested(15), 2), ([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000), 0),
        ] {
            let error = #expect(throws: MalformedJSON.self) { try StrictJSONReader.read(bytes, inside: levels) }
            #expect(error?.kind == .tooDeep)
        }
    }

    @Test("tells names that come twice, at any depth and by their bytes, or refuses them")
    func duplicates() throws {
        for (text, names) in [
            (#"{"a":1,"b":{"c":1,"\u0063":2},"a":3,"a":4}"#, ["c", "a"]), (#"{"a":[{"x":1,"x":1}]}"#, ["x"]),
            (#"{"a":1,"\u0061":2}"#, ["a"]),
            // The Kelvin sign, and é in one and in two scalars: equal to Swift, and other names to everybody else.
            (#"{"K":1,"\u212a":2,"\u00e9":1,"e\u0301":2}"#, []),
        ] {
            #expect(try StrictJSONReader.read(Array(text.utf8)).members?.duplicates == names)
            let strict = Result { () throws(MalformedJSON) in
                try StrictJSONReader.read(Array(text.utf8), duplicates: .refused)
            }
            switch strict {
            case .success: #expect(names.isEmpty, "\(text)")
            case .failure(let error): #expect(error.kind == .duplicateMember && !names.isEmpty, "\(text)")
            }
        }
    }

    @Test("survives any bytes")
    func noise() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SplitMix(state: seed)
        let pieces: [[UInt8]] =
            ["{", "}", "[", "]", "\"", "\\", ",", ":", "1", "e", "-", "u00", "true", " ", "\u{e9}"]
            .map { Array($0.utf8) } + [[0xFF], [0x80], [0]]
        var taken = 0
        for _ in 0..<50_000 {
            var text: [UInt8] = []
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                text += pieces.randomElement(using: &random) ?? []
            }
            if (try? StrictJSONReader.read(text)) != nil { taken += 1 }
        }
        #expect(taken > 100, "seed \(seed)")
    }

    @Test(
        "a number without end is no moment", arguments: ["1e400", "-1", "\"123\"", "9223372036854775808", "null", "[]"])
    func moments(_ text: String) throws {
        #expect(NumericDate(try StrictJSONReader.read(Array(text.utf8))) == nil)
    }
}
