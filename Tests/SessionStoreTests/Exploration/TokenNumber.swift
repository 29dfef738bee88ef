import SessionStore
import Simulation
import Tokens

/// A token of the explored login by its place in the order in which they are made, so that equal lives look equal.
typealias TokenNumber = Int

/// The tokens by their numbers, always the same.
enum Mint {
    /// More than any exploration comes to make.
    static let limit = 16

    static let tokens: [SessionToken] = {
        var generator = SeededGenerator(seed: 1)
        return (0..<limit).map { _ in SessionToken.generate(using: &generator) }
    }()

    static let hashes = tokens.map(\.hash)

    static func number(of token: SessionToken) -> TokenNumber? { tokens.firstIndex(of: token) }
    static func number(of hash: TokenHash) -> TokenNumber? { hashes.firstIndex(of: hash) }
}

/// Some tokens.
struct TokenSet: Equatable {
    private(set) var bits: UInt16 = 0

    func contains(_ number: TokenNumber) -> Bool { bits & 1 << number != 0 }
    mutating func insert(_ number: TokenNumber) { bits |= 1 << number }
    var numbers: [TokenNumber] { (0..<Mint.limit).filter(contains) }
}
