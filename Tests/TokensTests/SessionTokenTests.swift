import Foundation
import Testing

@testable import Tokens

@Suite("A session token")
struct SessionTokenTests {
    private static func token() -> SessionToken {
        var generator = SystemRandomNumberGenerator()
        return SessionToken.generate(using: &generator)
    }

    @Test("is 43 characters: prefix, 160 bits, checksum")
    func shape() {
        let text = Self.token().revealed()
        #expect(text.utf8.count == 43)
        #expect(text.hasPrefix("cfs_"))
        #expect(text.dropFirst(4).allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz".contains($0) })
    }

    @Test("is read back as the same token with the same hash")
    func roundTrip() throws {
        let token = Self.token()
        let again = try SessionToken(parsing: token.revealed())
        #expect(again == token)
        #expect(again.hash == token.hash)
        #expect(again != Self.token())
    }

    @Test("has a fixed text for given random bits, checksum included")
    func knownAnswer() throws {
        struct Zero: RandomNumberGenerator { mutating func next() -> UInt64 { 0 } }
        var zero = Zero()
        let token = SessionToken.generate(using: &zero)
        // CRC-32 of "cfs_" and 32 zeros, computed apart with zlib's crc32.
        #expect(token.revealed() == "cfs_000000000000000000000000000000001dvgr8y")
    }

    @Test(
        "has one spelling: everything else is malformed",
        arguments: [
            { (text: String) in text.uppercased() },
            { $0 + "\n" },
            { " " + $0 },
            { String($0.dropLast()) },
            { $0 + "0" },
            { "cfk_" + $0.dropFirst(4) },
            { $0.replacing("cfs_", with: "CFS_") },
            { _ in "" },
            { _ in String(repeating: "0", count: 43) },
            { _ in "cfs_" + String(repeating: "u", count: 39) },
            { _ in "cfs_é" + String(repeating: "0", count: 37) },
        ] as [@Sendable (String) -> String])
    func oneSpelling(change: @Sendable (String) -> String) {
        let text = Self.token().revealed()
        #expect(throws: MalformedToken.self) { try SessionToken(parsing: change(text)) }
    }

    @Test("does not survive the change of any one character")
    func everyTypoIsFound() {
        let text = Array(Self.token().revealed().utf8)
        for position in text.indices {
            for character in Array("0123456789abcdefghjkmnpqrstvwxyzILOU-_ ".utf8) where character != text[position] {
                var changed = text
                changed[position] = character
                #expect(throws: MalformedToken.self, "position \(position)") { try SessionToken(parsing: changed) }
            }
        }
    }

    @Test("does not survive two neighbours changing places")
    func everyTranspositionIsFound() {
        let text = Array(Self.token().revealed().utf8)
        for position in 4..<42 where text[position] != text[position + 1] {
            var changed = text
            changed.swapAt(position, position + 1)
            #expect(throws: MalformedToken.self, "position \(position)") { try SessionToken(parsing: changed) }
        }
    }

    @Test("never prints, dumps, interpolates or encodes itself")
    func redacted() {
        struct Holder: Encodable { let token: SessionToken }
        let token = Self.token()
        let body = String(token.revealed().dropFirst(4).prefix(12))
        var dumped = ""
        dump(Holder(token: token), to: &dumped)
        for text in [
            "\(token)", "\(Holder(token: token))", String(reflecting: token), String(describing: token), dumped,
        ] {
            #expect(!text.contains(body))
        }
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(Holder(token: token)) }
        #expect(String(reflecting: token.hash) == "TokenHash(redacted)")
    }

    @Test("is not its hash: the stored hash presented as a token is malformed")
    func hashIsNoToken() {
        let hash = Self.token().hash
        let hexadecimal = hash.bytes.map { String(format: "%02x", $0) }.joined()
        #expect(throws: MalformedToken.self) { try SessionToken(parsing: hash.bytes) }
        #expect(throws: MalformedToken.self) { try SessionToken(parsing: hexadecimal) }
    }
}
