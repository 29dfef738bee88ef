import Testing

@testable import Tokens

@Suite("A sealed successor")
struct SealedSuccessorTests {
    private var generator = SystemRandomNumberGenerator()
    private let context = SealedSuccessor.Context(session: "7f3k9qwe00000000", generation: 4)

    @Test("opens for the bearer of the predecessor")
    mutating func opens() {
        let predecessor = SessionToken.generate(using: &generator)
        let successor = SessionToken.generate(using: &generator)
        let sealed = SealedSuccessor(successor, under: predecessor, context: context, using: &generator)
        #expect(sealed.open(with: predecessor, context: context) == successor)
        #expect(SealedSuccessor(bytes: sealed.bytes).open(with: predecessor, context: context) == successor)
    }

    @Test("opens for no other token, session, generation or altered byte")
    mutating func stays() {
        let predecessor = SessionToken.generate(using: &generator)
        let successor = SessionToken.generate(using: &generator)
        let sealed = SealedSuccessor(successor, under: predecessor, context: context, using: &generator)
        #expect(sealed.open(with: successor, context: context) == nil)
        #expect(sealed.open(with: predecessor, context: .init(session: "7f3k9qwe00000001", generation: 4)) == nil)
        #expect(sealed.open(with: predecessor, context: .init(session: "7f3k9qwe00000000", generation: 5)) == nil)
        for index in sealed.bytes.indices {
            var bytes = sealed.bytes
            bytes[index] ^= 1
            #expect(SealedSuccessor(bytes: bytes).open(with: predecessor, context: context) == nil, "byte \(index)")
        }
        #expect(SealedSuccessor(bytes: []).open(with: predecessor, context: context) == nil)
    }

    @Test("does not contain any part of the successor, and is not opened by what a store keeps")
    mutating func holdsNothingReadable() {
        let predecessor = SessionToken.generate(using: &generator)
        let successor = SessionToken.generate(using: &generator)
        let sealed = SealedSuccessor(successor, under: predecessor, context: context, using: &generator)
        let secret = successor.secret.withUnsafeBytes { Array($0) }
        #expect(!sealed.bytes.indices.contains { Array(sealed.bytes[$0...].prefix(4)) == Array(secret.prefix(4)) })
        #expect("\(sealed)" == "SealedSuccessor(redacted)")
    }
}
