import GRDB
import SessionStore
import Synchronization
import Tokens

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The one connection of a process that writes, and who has it when.
///
/// A commit that nobody else waits for is made on its caller's thread: to wake another thread, and the caller again
/// afterwards, takes a good part of the time that a quick disk needs. That is done only while the disk is quick: the
/// thread is one of few that all tasks share, and where a commit takes milliseconds the way to another thread and back is
/// nothing beside it.
final class WritingConnection: Sendable {
    private let queue: DatabaseQueue
    private let patience: WriteLockPatience
    private let clock: WaitingClock
    /// How many have the connection or wait for it.
    private let turns = Atomic(0)
    /// How long a turn takes, the newest ones counting most, in nanoseconds. The first one is not taken for short.
    private let usualTurn = Atomic(WritingConnection.nanoseconds(WritingConnection.shortTurn))
    private let lookups = Mutex(Lookups())

    /// `@unchecked Sendable`: used on the queue alone.
    private struct Lookups: @unchecked Sendable {
        var prepared: PreparedLookups?
        var isClosed = false
    }

    /// A turn beyond this is not taken on the caller's thread.
    private static let shortTurn = Duration.milliseconds(1)
    /// What a turn is after which others come first, and how long they are waited for at most: see ``WriteLockPatience``.
    private static let (longTurn, breath) = (Duration.milliseconds(4), Duration.microseconds(2500))

    /// - Parameters:
    ///   - patience: what the connection waits for the write lock with.
    ///   - clock: by which a turn is long or short.
    init(_ queue: DatabaseQueue, patience: WriteLockPatience, clock: WaitingClock) {
        self.queue = queue
        self.patience = patience
        self.clock = clock
    }

    /// Does something when its turn has come. A task that is cancelled stops it.
    func perform<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
        turns.add(1, ordering: .relaxed)
        defer { turns.subtract(1, ordering: .relaxed) }
        return try await queue.writeWithoutTransaction(body)
    }

    /// Does something when its turn has come, and lets the caller go on meanwhile.
    ///
    /// - Parameter finish: called with what `body` returned, when the turn is over: whoever is told may have the next.
    func enqueue<Value>(
        _ body: @escaping @Sendable (Database) -> Value, then finish: @escaping @Sendable (Value) -> Void
    ) {
        turns.add(1, ordering: .relaxed)
        queue.asyncWriteWithoutTransaction { db in
            let (value, taken) = self.timed { body(db) }
            self.turns.subtract(1, ordering: .relaxed)
            finish(value)
            self.breathe(after: taken)
        }
    }

    /// Does something at once if nobody else has the connection and it will not take long. The write lock is not waited for;
    /// those who are just being told are.
    ///
    /// - Returns: what `body` returned; `nil` when it was not called.
    func performAtOnce<Value>(_ body: (Database) -> Value) -> Value? {
        guard usualTurn.load(ordering: .relaxed) < Self.nanoseconds(Self.shortTurn) else { return nil }
        return take { queue.inDatabase { db in patience.suspended { timed { body(db) }.value } } }
    }

    /// Looks a token up at once if nobody else has the connection. Its own commits leave what it has read of the file in
    /// its memory, while every other connection forgets that.
    ///
    /// - Returns: the login, if there is one; `nil` when nothing was looked up.
    func findAtOnce(_ hash: TokenHash) throws -> PreparedLookups.Answer? {
        try take {
            try queue.inDatabase { db in
                try lookups.withLock { lookups in
                    guard !lookups.isClosed else { throw DatabaseError.closed }
                    let prepared = try lookups.prepared ?? PreparedLookups(in: db)
                    lookups.prepared = prepared
                    return PreparedLookups.Answer(match: try prepared.find(hash) { body in try body(db) })
                }
            }
        }
    }

    /// Forgets the names that are known by their rows.
    func forgetNames() { lookups.withLock { $0.prepared?.forgetNames() } }

    func close() throws {
        queue.inDatabase { _ in
            lookups.withLock { lookups in
                lookups.prepared?.finalize()
                lookups = Lookups(prepared: nil, isClosed: true)
            }
        }
        try queue.close()
    }

    /// - Returns: what `body` returned; `nil` when somebody else has the connection.
    private func take<Value>(_ body: () throws -> Value) rethrows -> Value? {
        guard turns.compareExchange(expected: 0, desired: 1, ordering: .relaxed).exchanged else { return nil }
        defer { turns.subtract(1, ordering: .relaxed) }
        return try body()
    }

    /// Leaves the write lock to others for a while after a long turn. They ask for it every other millisecond: between
    /// commits that each wait long for the disk and follow each other at once they would hardly ever find it free.
    private func breathe(after turn: Duration) {
        guard turn >= Self.longTurn else { return }
        usleep(UInt32(min(turn / 8, Self.breath) / .microseconds(1)))
    }

    private func timed<Value>(_ body: () -> Value) -> (value: Value, taken: Duration) {
        let start = clock.now()
        let value = body()
        let taken = clock.now() - start
        let usual = usualTurn.load(ordering: .relaxed)
        usualTurn.store(usual + (Self.nanoseconds(taken) - usual) / 8, ordering: .relaxed)
        return (value, taken)
    }

    private static func nanoseconds(_ duration: Duration) -> Int { Int(duration / .nanoseconds(1)) }
}
