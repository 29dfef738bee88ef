import GRDB
import Synchronization

/// The connections that read for administrators: a second one is opened when the first is busy.
final class ReaderPool: Sendable {
    private struct State {
        var readers: [DatabaseQueue]
        /// How many reads each has before it.
        var load: [Int]
        var isClosed = false
    }

    private static let mostReaders = 2
    /// A screen asks the same few questions again and again, and preparing one takes longer than answering it; but there
    /// is no end of questions, and each that is kept takes some 20 KiB.
    private static let mostStatements = 64

    private let connector: StoreConnector
    private let state: Mutex<State>

    init(_ connector: StoreConnector, first: DatabaseQueue?) {
        self.connector = connector
        let readers = [first].compactMap { $0 }
        state = Mutex(State(readers: readers, load: readers.map { _ in 0 }))
    }

    /// Reads within one transaction, so that everything in it is of the same moment.
    func read<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
        let (number, reader) = try take()
        defer { state.withLock { $0.load[number] -= 1 } }
        return try await reader.unsafeRead { db in
            var value: Value?
            // Asked on the queue behind which it is closed: GRDB would go on with statements that are gone.
            guard !isClosed else { throw DatabaseError.closed }
            try db.transact(isImmediate: false) {
                value = try body(db)
                return .commit
            }
            guard let value else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
            db.keepPrepared(atMost: Self.mostStatements)
            return value
        }
    }

    func close() {
        let readers = state.withLock { state in
            state.isClosed = true
            return state.readers
        }
        for reader in readers {
            // What is still running keeps its connection until it is done.
            try? reader.close()
        }
    }

    private var isClosed: Bool { state.withLock { $0.isClosed } }

    /// The reader with the least to do.
    private func take() throws -> (number: Int, reader: DatabaseQueue) {
        try state.withLock { state in
            guard !state.isClosed else { throw DatabaseError.closed }
            var number = state.load.indices.min { state.load[$0] < state.load[$1] } ?? 0
            if state.readers.isEmpty || state.load[number] > 0 && state.readers.count < Self.mostReaders {
                number = state.readers.count
                state.readers.append(try connector.open(.reader))
                state.load.append(0)
            }
            state.load[number] += 1
            return (number, state.readers[number])
        }
    }
}

extension DatabaseError {
    /// Something was asked of a store that has been closed.
    static var closed: DatabaseError { DatabaseError(resultCode: .SQLITE_MISUSE, message: "the store is closed") }
}
