import CSQLiteEdge
import GRDB
import SessionStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The way from a path to connections: the folder, the file, its header, then SQLite, and the file once more.
struct StoreOpening {
    let file: StoreFile
    let mode: SQLiteSessionStore.Mode
    let clock: WaitingClock

    struct Connections {
        let connector: StoreConnector
        let writer: WritingConnection?
        let gauge: LogGauge?
        let readers: ReaderPool
        let lookups: LookupPool
        /// Whether an order is in force whose rows have yet to follow.
        let isOrdered: Bool
    }

    func connections() throws(StoreError) -> Connections {
        let isCreating = mode == .openOrCreate
        return try file.withFolder(creating: isCreating) { descriptor throws(StoreError) in
            if isCreating, try file.check(in: descriptor) == nil { try file.create(in: descriptor) }
            guard let identity = try file.check(in: descriptor) else { throw file.absent(ENOENT) }
            for suffix in ["-wal", "-shm", "-journal"] { _ = try file.check(in: descriptor, suffix: suffix) }
            let header = try StoreHeader.read(from: file)
            let isEmpty = header == .empty || header == .blank && file.isEmptiedByJournal(in: descriptor)
            if isEmpty {
                guard isCreating else {
                    throw file.foreign("it is empty", "make a store of it with: curfew store init")
                }
            } else if let why = header.foreignness {
                throw file.foreign(why)
            }
            let connections: Connections
            do { connections = try open(StoreConnector(file: file, identity: identity)) } catch {
                throw StoreError(sqlite: error, file: file)
            }
            if mode != .readOnly { try file.syncFolderOfNewStore(descriptor) }
            return connections
        }
    }

    /// Opens the one connection that is always needed; the others are opened when they are.
    private func open(_ connector: StoreConnector) throws -> Connections {
        let patience = WriteLockPatience()
        let first = try connector.open(mode == .readOnly ? .reader : .writer, patience: patience)
        var gauge: LogGauge?
        var isOrdered = false
        if mode == .readOnly {
            try first.unsafeRead { db in try refuseOtherVersions(db) }
        } else {
            gauge = try prepareForWriting(first)
            isOrdered = try first.read { db in try SessionSource(of: db) == .ordered }
        }
        return Connections(
            connector: connector,
            writer: mode == .readOnly ? nil : WritingConnection(first, patience: patience, clock: clock), gauge: gauge,
            readers: ReaderPool(connector, first: mode == .readOnly ? first : nil), lookups: LookupPool(connector),
            isOrdered: isOrdered)
    }

    private func prepareForWriting(_ queue: DatabaseQueue) throws -> LogGauge {
        let gauge = LogGauge()
        let standing = try queue.writeWithoutTransaction { db in
            let standing = try SchemaStanding(of: db)
            if standing.isNewer { throw newer }
            if !standing.isComplete { try claim(db) }
            return standing
        }
        try standing.complete {
            try queue.writeWithoutTransaction { db in try SchemaStanding(of: db) }
        } making: {
            try StoreSchema.migrator.migrate(queue)
        }
        try queue.writeWithoutTransaction { db in
            try useLog(db)
            gauge.attach(to: db)
        }
        return gauge
    }

    /// First of all, in the main file itself: whoever comes upon a store half made knows that it is ours. Another program
    /// may have been about to make a database of the same empty file, and has by now.
    private func claim(_ db: Database) throws {
        try db.transact(isImmediate: true) {
            guard try Int32.fetchOne(db, sql: "PRAGMA application_id") != StoreHeader.applicationID else {
                return .rollback
            }
            guard try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0 else {
                throw file.foreign(StoreHeader.anotherProgram)
            }
            try db.execute(sql: "PRAGMA application_id = \(StoreHeader.applicationID)")
            return .commit
        }
    }

    /// SQLite does not wait for others when it changes to the write-ahead log, so this does.
    private func useLog(_ db: Database) throws {
        let deadline = ContinuousClock.now + .seconds(ConnectionKind.patienceInSeconds)
        while true {
            do {
                // To the end, where it commits: its row names the mode before that can fail.
                try db.execute(sql: "PRAGMA journal_mode = WAL")
                guard try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal" else {
                    throw StoreError(
                        .unavailable, what: "cannot open the store \(file.path)",
                        why: "its file system cannot hold a write-ahead log (shared memory is missing)",
                        remedy: "keep it on a local disk")
                }
                return
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                guard ContinuousClock.now < deadline else { throw error }
                usleep(5000)
            }
        }
    }

    private func refuseOtherVersions(_ db: Database) throws {
        let standing = try SchemaStanding(of: db)
        if standing.isNewer { throw newer }
        guard standing.isComplete else {
            throw StoreError(
                .foreign, what: "the store \(file.path) is not opened",
                why: "an older version made it, and opened for reading only it cannot be brought up to date",
                remedy: "open it for writing once: curfew store init")
        }
    }

    private var newer: StoreError {
        StoreError(
            .foreign, what: "the store \(file.path) is not opened", why: "a newer version of this program made it",
            remedy: "nothing was changed; install the newer version")
    }
}
