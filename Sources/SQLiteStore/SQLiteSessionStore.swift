import GRDB
import SessionStore
import Synchronization
import Tokens

/// A session store in a SQLite file, for any number of processes at once.
///
/// ```swift
/// let store = try SQLiteSessionStore(path: "/var/lib/curfew/sessions.db", mode: .openOrCreate, policy: policy)
/// ```
///
/// One connection of a process writes, a few read, so that readers never wait for the writer. They are queues of their
/// own rather than GRDB's pool, which lowers `synchronous` to `NORMAL`, and reads through a hop between threads where a
/// look-up of a token takes a lock and steps a statement (`facts.md`: 26 k against 140 k look-ups a second).
///
/// Close it with ``close()`` when done, so that what was put off is written.
public final class SQLiteSessionStore: AuditedStore, Sendable {
    /// How a store is opened.
    public enum Mode: Sendable, Equatable {
        /// It has to be there.
        case openExisting
        /// It is made, with its folder, when it is not there or empty.
        case openOrCreate
        /// It has to be there, and stays as it is. Verbs that write throw ``StoreError/Code-swift.enum/readOnly``.
        case readOnly
    }

    public let description: StoreDescription
    public let abilities: Set<StoreAbility>
    public let policy: Policy
    /// How it was opened.
    public let mode: Mode

    let file: StoreFile
    let connector: StoreConnector
    /// `nil` when the store is read-only.
    let writer: WritingConnection?
    let readers: ReaderPool
    let lookups: LookupPool
    /// `nil` when nothing is kept in memory.
    let cache: LoginCache?
    let touches = TouchBuffer()
    let group = CommitGroup()
    let watch: StoreWatch
    let feed: ChangeFeed
    let maintenance: Maintenance
    let attendance: AttendanceFolder
    let generator: Mutex<any RandomNumberGenerator & Sendable>
    let clock: WaitingClock
    let outlet: AuditOutlet
    /// See ``usualEndsAtOnce``.
    let endsAtOnce: Int
    /// Whether the policy of this opening has been compared with the one recorded last.
    let isPolicyNoted = Atomic(false)
    private let isClosed = Atomic(false)

    /// Opens a store.
    ///
    /// The folder and the file must belong to the caller, the folder writable for nobody else, the file usable by nobody
    /// else, and neither a link; see ``StoreOwner`` for root. What is refused is left as it was, byte for byte.
    ///
    /// The first store of a process turns SQLite's memory statistics off for the whole process, if nobody has used the
    /// library before: see ``SQLiteLibrary``.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - mode: whether it may be made or written.
    ///   - policy: the rules for its logins.
    ///   - sweepInterval: how often a process that writes sweeps a slice by itself, no matter which; `nil`: never, and it
    ///     does not go on with what others have left half-done either.
    ///   - cachedTokens: how many tokens are validated from memory, about 400 bytes each, rounded up to a power of two;
    ///     none when it is 0 or the store is read-only. What any process commits is honoured at the next call either way.
    ///   - outlet: where administrative acts are told of beside the store.
    /// - Throws: ``StoreError`` with one line: what, why, and the remedy.
    public convenience init(
        path: String, mode: Mode = .openExisting, policy: Policy = Policy(), sweepInterval: Span? = .minutes(1),
        cachedTokens: Int = 65_536, outlet: AuditOutlet = .none
    ) throws(StoreError) {
        try self.init(
            path: path, mode: mode, policy: policy, sweepInterval: sweepInterval, cachedTokens: cachedTokens,
            generator: SystemRandomPool(), clock: .system, outlet: outlet)
    }

    /// The same with ids and tokens out of a generator, which simulations can foresee.
    ///
    /// - Parameter endsAtOnce: how many logins an end writes down within its own transaction.
    package convenience init(
        path: String, mode: Mode = .openExisting, policy: Policy = Policy(), sweepInterval: Span? = .minutes(1),
        cachedTokens: Int = 65_536, generator: any RandomNumberGenerator & Sendable,
        endsAtOnce: Int = SQLiteSessionStore.usualEndsAtOnce
    ) throws(StoreError) {
        try self.init(
            path: path, mode: mode, policy: policy, sweepInterval: sweepInterval, cachedTokens: cachedTokens,
            generator: generator, clock: .system, endsAtOnce: endsAtOnce)
    }

    init(
        path: String, mode: Mode, policy: Policy, sweepInterval: Span?, cachedTokens: Int,
        generator: any RandomNumberGenerator & Sendable, clock: WaitingClock, outlet: AuditOutlet = .none,
        endsAtOnce: Int = SQLiteSessionStore.usualEndsAtOnce
    ) throws(StoreError) {
        _ = SQLiteLibrary.isSetUp
        file = try StoreFile(path: path)
        let connections = try StoreOpening(file: file, mode: mode, clock: clock).connections()
        connector = connections.connector
        writer = connections.writer
        readers = connections.readers
        lookups = connections.lookups
        cache =
            cachedTokens > 0 && mode != .readOnly
            ? LoginCache(connections.connector, capacity: cachedTokens) {
                connections.lookups.forgetNames()
                connections.writer?.forgetNames()
            } : nil
        watch = StoreWatch(connector) { [cache] in cache?.close() }
        feed = ChangeFeed(connector)
        maintenance = Maintenance(
            gauge: connections.gauge, connector: connector, sweepInterval: sweepInterval)
        attendance = AttendanceFolder(file)
        self.mode = mode
        self.policy = policy
        self.generator = Mutex(generator)
        self.clock = clock
        self.outlet = outlet
        self.endsAtOnce = endsAtOnce
        description = StoreDescription(kind: "sqlite", name: file.name)
        abilities = mode == .readOnly ? [.events, .tombstones] : Set(StoreAbility.allCases)
        if connections.isOrdered { maintenance.goOnWithOrders(of: self) }
    }

    /// Writes what was put off, ends what runs in the background and closes the file.
    ///
    /// The store is of no use afterwards: whatever is asked of it throws.
    public func close() async throws(StoreError) {
        var trouble: StoreError?
        if mode != .readOnly {
            do { try await flush() } catch { trouble = error }
        }
        await maintenance.finish()
        isClosed.store(true, ordering: .sequentiallyConsistent)
        feed.finish()
        watch.finish()
        cache?.close()
        lookups.close()
        readers.close()
        // What is still running keeps its connection until it is done.
        try? writer?.close()
        if let trouble { throw trouble }
    }

    /// Reads within one transaction, so that everything in it is of the same moment.
    func read<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do {
            try connector.check()
            return try await readers.read(body)
        } catch { throw StoreError(sqlite: error, file: file) }
    }

    /// Draws from the store's own generator.
    func drawing<Value>(_ body: (inout AnyRandomNumberGenerator) -> Value) -> Value {
        generator.withLock { generator in
            var random = AnyRandomNumberGenerator(generator)
            defer { generator = random.base }
            return body(&random)
        }
    }

    /// Called on the writer's queue, behind which it is closed: GRDB would go on with statements that are gone.
    func refuseWhenClosed() throws {
        guard !isClosed.load(ordering: .sequentiallyConsistent) else { throw DatabaseError.closed }
    }
}
