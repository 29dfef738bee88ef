import Foundation
import Testing
import Tokens

@testable import ServiceTokens

@Suite("Inspecting any text")
struct TokenInspectorTests {
    private func inspect(_ text: [UInt8]) -> Inspection {
        TokenInspector().inspect(text, at: NumericDate(seconds: 1100))
    }

    @Test("says what a session token is, and shows nothing of it")
    func session() {
        var generator = SystemRandomNumberGenerator()
        let token = SessionToken.generate(using: &generator).revealed()
        let inspection = inspect(Array("  \(token)\n".utf8))
        #expect(inspection.kind == .session && inspection.isReadable && inspection.findings.map(\.code) == [.session])
        #expect(!"\(inspection)".contains(token.dropFirst(4)))
        #expect(inspect(Array(token.dropLast().utf8)).findings.map(\.code) == [.sessionMistyped])
    }

    @Test("tolerates blanks and the word Bearer")
    func trimmed() throws {
        let token = try TestKeys().signed(TestToken.claims())
        let text = String(decoding: token, as: UTF8.self)
        for spelling in [text, " \(text)\r\n", "Bearer \(text)", "bearer   \(text)\n"] {
            #expect(inspect(Array(spelling.utf8)).byteCount == token.count)
        }
        #expect(inspect([]).kind == .unknown && inspect([0x20]).kind == .unknown)
    }

    @Test("reads hostile texts in bounded time, and none with a wrong yes")
    func hostile() throws {
        let keys = try TestKeys().keySet
        let long = [UInt8](repeating: UInt8(ascii: "A"), count: TokenInspector.largest - 2)
        let texts: [[UInt8]] = [
            [UInt8](repeating: UInt8(ascii: "."), count: 10_000_000),
            long.prefix(20) + [UInt8(ascii: ".")] + long.dropFirst(40) + [UInt8(ascii: ".")],
            TestToken.shared("{\"a\":[" + String(repeating: "{},", count: 9000) + "{}]}", secret: [7]),
            TestToken.shared(
                "{" + (0..<4000).map { "\"a\($0 % 7)\":1" }.joined(separator: ",") + "}",
                secret: [7]),
            TestToken.signed(#"{"alg":"EdDSA"}"#, "{\"a\":" + String(repeating: "9", count: 30000) + "}") { _ in [1] },
            TestToken.encrypted(
                #"{"alg":"PBES2-HS512+A256KW","p2c":999999999999999999999,"enc":"A256GCM","zip":"DEF"}"#),
            [0xFF, 0xFE, 0x2E, 0x00, 0x2E], Array("eyJ.eyJ.".utf8) + [0xC0, 0x80], Array("....".utf8),
        ]
        for text in texts {
            let start = Self.computed
            let inspection = TokenInspector(keys: keys).inspect(text, at: NumericDate(seconds: 1100))
            #expect(inspection.signature != .valid)
            #expect(Self.computed - start < .seconds(5))
        }
    }

    /// How long this thread has computed: what others do meanwhile does not count.
    private static var computed: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    @Test("of random bytes never fails and never says yes")
    func random() throws {
        let seed = UInt64.random(in: .min ... .max)
        var generator = SplitMix(state: seed)
        let keys = TestKeys()
        let token = try keys.signed(TestToken.claims())
        let inspector = TokenInspector(keys: try keys.keySet)
        for _ in 0..<2000 {
            var text = token
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                text[Int.random(in: text.indices, using: &generator)] = UInt8.random(
                    in: .min ... .max, using: &generator)
            }
            let inspection = inspector.inspect(text, at: NumericDate(seconds: 1100))
            #expect(
                text == token || inspection.signature != .valid || inspection.byteCount != token.count, "seed \(seed)")
        }
    }
}

/// Random numbers out of a seed.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
