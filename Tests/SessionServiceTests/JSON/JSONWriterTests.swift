import NIOCore
import ServiceTokens
import SessionStore
import Testing

@testable import SessionService

@Suite("Writing JSON")
struct JSONWriterTests {
    private func text(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        body(&writer)
        return String(buffer: writer.buffer)
    }

    @Test("puts commas between members and elements, and nowhere else")
    func commas() {
        let written = text { writer in
            writer.object { writer in
                writer.name("a")
                writer.array { writer in
                    writer.value(Int64(1))
                    writer.object { _ in }
                    writer.array { _ in }
                    writer.null()
                }
                writer.name("b")
                writer.value(true)
                writer.members([.init(name: "c", value: ["x": 1, "y": []])])
            }
        }
        #expect(written == #"{"a":[1,{},[],null],"b":true,"c":{"x":1,"y":[]}}"#)
    }

    @Test(
        "escapes all that is not printable ASCII, and it comes back whole",
        arguments: [
            "", "plain", "\"\\", "\n\r\t", "\u{0}\u{1B}[2J\u{7F}\u{9B}", "\u{e9}", "e\u{301}", "\u{1F36A}",
            "\u{202E}evil", "\r\n", "\u{2028}",
        ])
    func texts(text: String) throws {
        let written = self.text { $0.value(text) }
        #expect(written.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
        #expect(try StrictJSONReader.read(Array(written.utf8)) == .string(text))
    }

    @Test(
        "leaves JSON of others as it is, on one line, and makes a text of what is none",
        arguments: [
            (#"{"a": 1.50}"#, #"{"a": 1.50}"#), ("{\n\t\"a\":1}", #"{  "a":1}"#),
            ("{\"a\":\"\u{e9}\u{1F36A}\"}", #"{"a":"\u00e9\ud83c\udf6a"}"#),
            ("{\"a\":1,\"a\":2}", #""{\"a\":1,\"a\":2}""#),
            ("nonsense", "\"nonsense\""),
        ])
    func verbatim(json: String, written: String) {
        #expect(text { $0.verbatim(json) } == written)
    }

    @Test("writes moments and numbers as they describe themselves")
    func moments() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = Generator(state: seed)
        let edges: [Int64] = [0, -1, 999, 253_402_300_799_999, -62_167_219_200_000, .max, .min, 1_795_521_600_000]
        let moments = edges + (0..<2000).map { _ in Int64.random(in: -1 << 45...1 << 45, using: &random) }
        for moment in moments {
            let stamp = Timestamp(milliseconds: moment)
            var bytes: [UInt8] = []
            // The ends of time have no calendar.
            if moment > Int64.min / 2, moment < Int64.max / 2 {
                bytes.appendMoment(stamp)
                #expect(String(decoding: bytes, as: UTF8.self) == stamp.description, "seed \(seed)")
            }
            bytes.removeAll()
            bytes.appendDecimal(moment)
            #expect(String(decoding: bytes, as: UTF8.self) == String(moment), "seed \(seed)")
        }
    }
}
