import GRDB
import SessionStore
import Synchronization

/// Tells who listens that the store has changed, whoever changed it.
///
/// What this process commits is told at once. What others commit is noticed by looking at the stamp of the WAL index eight
/// times a second, which takes no system call; where there is none, SQLite is asked for its `data_version`. A watch on the
/// file would wake the process for every single commit instead, and still have to ask. While nobody listens, nobody looks.
final class ChangeFeed: Sendable {
    static let interval = Duration.milliseconds(125)

    private struct State {
        var listeners: [Int: AsyncStream<Int64>.Continuation] = [:]
        var nextListener = 0
        var watch: Task<Void, Never>?
        var isFinished = false
    }

    private let connector: StoreConnector
    private let state = Mutex(State())

    init(_ connector: StoreConnector) { self.connector = connector }

    /// Tells everybody the newest sequence.
    func announce(_ sequence: Int64) {
        state.withLock { state in
            for listener in state.listeners.values { listener.yield(sequence) }
        }
    }

    /// A stream that begins with the sequence of now.
    func listen() -> AsyncStream<Int64> {
        let (stream, continuation) = AsyncStream.makeStream(of: Int64.self, bufferingPolicy: .bufferingNewest(1))
        let number: Int? = state.withLock { state in
            guard !state.isFinished else { return nil }
            state.nextListener += 1
            state.listeners[state.nextListener] = continuation
            state.watch?.cancel()
            // Whoever has just come is told first; so the watch begins anew.
            state.watch = Task { [weak self] in await self?.watch() }
            return state.nextListener
        }
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in self?.forget(number) }
        return stream
    }

    func finish() {
        let listeners = state.withLock { state in
            state.isFinished = true
            state.watch?.cancel()
            state.watch = nil
            defer { state.listeners = [:] }
            return Array(state.listeners.values)
        }
        // Outside of the lock: each calls back to be forgotten.
        for listener in listeners { listener.finish() }
    }

    private func forget(_ number: Int) {
        state.withLock { state in
            state.listeners[number] = nil
            if state.listeners.isEmpty {
                state.watch?.cancel()
                state.watch = nil
            }
        }
    }

    /// What is known of the store, by the connection that it is known from.
    private struct Sight {
        let connection: DatabaseQueue
        let stamps: ChangeStamps?
        /// Taken before the sequence was read: what is committed in between is a change.
        var stamp: StoreStamp?
        var version: Int64?
    }

    private func watch() async {
        var sight: Sight?
        while !Task.isCancelled {
            do {
                if sight?.stamp?.isCurrent != true { sight = try await look(sight) }
            } catch {
                // A store that does not answer now is asked again; a connection that failed is opened anew.
                sight = nil
            }
            try? await Task.sleep(for: Self.interval)
        }
    }

    /// Asks the store, and tells everybody what is new.
    private func look(_ before: Sight?) async throws -> Sight {
        var sight: Sight
        if let before {
            sight = before
        } else {
            let connection = try connector.open(.reader)
            sight = Sight(connection: connection, stamps: try ChangeStamps(connection))
        }
        sight.stamp = sight.stamps?.take()
        let known = sight.version
        let found = try await sight.connection.unsafeRead { db -> (version: Int64, sequence: Int64?) in
            let now = try db.first("PRAGMA data_version") { $0.integer(0) } ?? 0
            return (now, now == known ? nil : try WriteTransaction.sequence(of: db))
        }
        sight.version = found.version
        if let sequence = found.sequence { announce(sequence) }
        return sight
    }
}

extension SQLiteSessionStore {
    public func changes() -> AsyncStream<Int64> { feed.listen() }
}
