import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Randomness of the system for many small needs: taken 256 bytes at a time, for a system call costs more than all else
/// that a token takes. What has been given out is overwritten.
package final class SystemRandomPool: RandomNumberGenerator, Sendable {
    /// As many as the system gives at once.
    private static let wordCount = 32

    private struct Words {
        var words: [UInt64] = Array(repeating: 0, count: SystemRandomPool.wordCount)
        var next = SystemRandomPool.wordCount

        mutating func refill() {
            let isFilled = words.withUnsafeMutableBytes { getentropy($0.baseAddress, $0.count) == 0 }
            if !isFilled {
                var system = SystemRandomNumberGenerator()
                for index in words.indices { words[index] = system.next() }
            }
            next = 0
        }
    }

    private let words = Mutex(Words())

    package init() {}

    deinit { words.withLock { words in words.words.withUnsafeMutableBytes { wipe($0) } } }

    /// The next number, which nobody else is given.
    package func next() -> UInt64 {
        words.withLock { words in
            if words.next == words.words.count { words.refill() }
            defer {
                words.words[words.next] = 0
                words.next += 1
            }
            return words.words[words.next]
        }
    }
}
