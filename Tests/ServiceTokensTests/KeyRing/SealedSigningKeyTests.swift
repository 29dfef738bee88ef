import Testing

@testable import ServiceTokens

@Suite("A sealed signing key")
struct SealedSigningKeyTests {
    private var random = SystemRandomNumberGenerator()

    @Test("opens with its key, label and algorithm, and in no other place", arguments: SigningAlgorithm.allCases)
    mutating func opens(_ algorithm: SigningAlgorithm) throws {
        let sealing = SealingKey.generate(using: &random)
        let key = SigningKey.generate(algorithm, using: &random)
        let sealed = SealedSigningKey(key, under: sealing, using: &random)
        #expect(sealed.bytes.count == SealedSigningKey.byteCount && sealed.bytes[0] == 1)
        #expect(sealed.open(key.published, with: sealing)?.bytes == key.bytes)
        #expect(sealed.open(key.published, with: .generate(using: &random)) == nil)
        let other = SigningKey.generate(algorithm, using: &random)
        #expect(sealed.open(other.published, with: sealing) == nil)
        for index in sealed.bytes.indices {
            var bytes = sealed.bytes
            bytes[index] ^= 1
            #expect(SealedSigningKey(bytes: bytes).open(key.published, with: sealing) == nil, "byte \(index)")
        }
        #expect(SealedSigningKey(bytes: []).open(key.published, with: sealing) == nil)
    }

    @Test("has a label that can be the argument of a command: it does not begin as an option does")
    mutating func labels() {
        for _ in 0..<500 { #expect(!SigningKey.generate(.edDSA, using: &random).published.id.hasPrefix("-")) }
    }

    @Test("holds no part of the private key, nor does any description")
    mutating func hides() {
        let sealing = SealingKey.generate(using: &random)
        let key = SigningKey.generate(.edDSA, using: &random)
        let sealed = SealedSigningKey(key, under: sealing, using: &random)
        let secret = key.bytes
        for start in 0...(secret.count - 4) {
            #expect(sealed.bytes.firstRange(of: secret[start..<(start + 4)]) == nil)
        }
        var dumped = ""
        dump([key as Any, sealing as Any, sealed as Any], to: &dumped)
        #expect("\(key) \(sealing) \(sealed)" == "SigningKey(redacted) SealingKey(redacted) SealedSigningKey(redacted)")
        #expect(!dumped.contains("ed25519") && !dumped.contains("bytes"))
    }

    @Test("is sealed under a key that a file gives back")
    mutating func file() throws {
        let sealing = SealingKey.generate(using: &random)
        let text = sealing.fileText
        #expect(text.count == 44 && text.last == UInt8(ascii: "\n"))
        #expect(try #require(SealingKey(fileText: text)).fileText == text)
        #expect(try #require(SealingKey(fileText: Array(text.dropLast()))).fileText == text)
        for bad in [[], Array(text.dropLast(2)), text + text, text + [0x0A], [UInt8](repeating: 0x20, count: 44)] {
            #expect(SealingKey(fileText: bad) == nil)
        }
    }
}
