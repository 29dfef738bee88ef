import Testing

@testable import ServiceTokens

@Suite("Base64url")
struct Base64URLTests {
    @Test("gives back what it was given, in one spelling", arguments: 0...67)
    func roundTrip(_ count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ 251) }
        let text = Base64URL.encode(bytes)
        #expect(Base64URL.decode(Array(text.utf8)) == bytes)
        #expect(text.utf8.count == (count * 8 + 5) / 6)
    }

    @Test(
        "refuses padding, blanks, other alphabets, stray bits and lonely characters",
        arguments: ["QQ==", "QUI=", " QUI", "QU I", "QUI\n", "+/+/", "QR", "QUJ", "Q", "QUJDR", "é"])
    func refuses(_ text: String) {
        #expect(Base64URL.decode(Array(text.utf8)) == nil)
    }
}
