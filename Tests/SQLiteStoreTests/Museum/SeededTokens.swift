import SessionStore
import Simulation
import Synchronization
import Testing
import Tokens

/// Tokens that can be made again from their numbers, however a build draws the rest of its random numbers.
final class SeededTokens: RandomNumberGenerator, Sendable {
    private let state = Mutex(SeededGenerator(seed: 0))

    /// The token with a number.
    static func token(_ number: Int) -> SessionToken {
        var generator = SeededGenerator(seed: UInt64(number))
        return SessionToken.generate(using: &generator)
    }

    /// What is drawn next is the token with a number; then come ids and nonces.
    func prepare(_ number: Int) { state.withLock { $0 = SeededGenerator(seed: UInt64(number)) } }

    func next() -> UInt64 { state.withLock { $0.next() } }
}
