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

    struct Connections {
        let writer: DatabaseQueue?
        let readers: [DatabaseQueue]
        let lookups: LookupPool
        let gauge: LogGauge?
    }

    private static let readerCount = 2

    func connections() throws(StoreError) -> Connections {
        let isCreating = mode == .openOrCreate
        return try file.withFolder(creating: isCreating) { descriptor throws(StoreError) in
            if isCreating, try file.check(in: descriptor) == nil { try file.create(in: descriptor) }
            guard let identity = try file.check(in: descriptor) else { throw file.absent(ENOENT) }
            for suffix in ["-wal", "-shm", "-journal"] { _ = try file.check(in: descriptor, suffix: suffix) }
            switch try StoreHeader.read(from: file) {
            case .store: break
            case .empty where isCreating: break
            case .empty: throw file.foreign("it is empty", "make a store of it with: curfew store init")
            case .foreign(let why): throw file.foreign(why)
            }
            do {
                let connections = try open()
                // A file that was put in its place meanwhile is not the one that was checked.
                guard try file.check(in: descriptor) == identity else {
                    throw file.notPermitted("another file took its place while it was opened", "try again")
                }
                return connections
            } catch { throw StoreError(sqlite: error, file: file) }
        }
    }

    private func open() throws -> Connections {
        let (writer, gauge) = try mode == .readOnly ? (nil, nil) : openWriter()
        let readers = try (0..<Self.readerCount).map { _ in
            try DatabaseQueue(path: file.path, configuration: ConnectionKind.reader.configuration)
        }
        if writer == nil { try readers[0].read { db in try refuseOtherVersions(db) } }
        return Connections(
            writer: writer, readers: readers, lookups: try LookupPool(path: file.path), gauge: gauge)
    }

    private func openWriter() throws -> (DatabaseQueue, LogGauge) {
        let queue = try DatabaseQueue(path: file.path, configuration: ConnectionKind.writer.configuration)
        let gauge = LogGauge()
        try queue.writeWithoutTransaction { db in
            if try StoreSchema.migrator.hasBeenSuperseded(db) { throw newer }
            if try !StoreSchema.migrator.hasCompletedMigrations(db) {
                // First of all, in the main file itself: whoever comes upon a store half made knows that it is ours.
                try db.execute(sql: "PRAGMA application_id = \(StoreHeader.applicationID)")
            }
        }
        try migrate(queue)
        try queue.writeWithoutTransaction { db in
            try useLog(db)
            gauge.attach(to: db)
        }
        return (queue, gauge)
    }

    /// GRDB looks for what is missing before it takes the write lock, so of two processes that make a store at once one
    /// finds the tables there: then nothing is missing any more.
    private func migrate(_ queue: DatabaseQueue) throws {
        let migrator = StoreSchema.migrator
        if try queue.read(migrator.hasCompletedMigrations) { return }
        do { try migrator.migrate(queue) } catch {
            guard try queue.read(migrator.hasCompletedMigrations) else { throw error }
        }
    }

    /// SQLite does not wait for others when it changes to the write-ahead log, so this does.
    private func useLog(_ db: Database) throws {
        let deadline = ContinuousClock.now + .seconds(ConnectionKind.patienceInSeconds)
        while true {
            do {
                let journal = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
                guard journal == "wal" else {
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
        if try StoreSchema.migrator.hasBeenSuperseded(db) { throw newer }
        guard try StoreSchema.migrator.hasCompletedMigrations(db) else {
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
