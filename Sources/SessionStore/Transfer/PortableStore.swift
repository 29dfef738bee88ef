/// A store whose logins can be moved to another, of whatever kind, with nobody signed out and nobody let in again.
///
/// ``StoreExport``, ``StoreImport`` and ``StoreCopy`` need nothing else of a store.
public protocol PortableStore: SessionKeeper {
    /// Opens a view of one moment, which others' writing does not change and which keeps nobody from writing.
    ///
    /// Close it soon: what is written meanwhile is kept apart until then.
    func snapshot() async throws(StoreError) -> any StoreSnapshot

    /// Begins to take in what another store held.
    ///
    /// - Parameter isDryRun: whether everything is only decided and counted. That works on a read-only store too, and
    ///   keeps nobody from writing.
    func merge(_ merge: StoreMergeRequest, isDryRun: Bool) async throws(StoreError) -> any StoreMerge

    /// Up to which moment of another store everything has been taken in; `nil` when nothing has.
    func merged(from store: String) async throws(StoreError) -> StoreMoment?
}

/// A store at a moment.
public struct StoreMoment: Sendable, Equatable {
    /// The store's own id, made with it: 32 lower-case hexadecimal digits.
    public let store: String
    /// The number of its newest event; 0 in an empty feed.
    public let sequence: Int64
    /// When that was written: after a restore from an older file another event may stand at its number. `nil` in an
    /// empty feed.
    public let newest: Timestamp?

    /// Names a moment of a store.
    public init(store: String, sequence: Int64, newest: Timestamp?) {
        self.store = store
        self.sequence = sequence
        self.newest = newest
    }
}

/// Which part of a feed.
public enum TransferredEvents: Sendable, Equatable {
    /// All of it.
    case all
    /// What concerns these logins.
    case of([SessionID])
}

/// Everything a store held at one moment, page by page.
public protocol StoreSnapshot: Sendable {
    /// Which moment.
    var moment: StoreMoment { get }

    /// How many logins there are, live and ended, and how many events.
    func counts() async throws(StoreError) -> (logins: Int, events: Int)

    /// The logins whose ids follow `id`, by id: at most `limit`, fewer only at the end.
    func logins(after id: SessionID?, limit: Int) async throws(StoreError) -> [TransferredLogin]

    /// Events with numbers greater than `sequence`, in their order: at most `limit`, fewer only at the end.
    func events(_ selection: TransferredEvents, after sequence: Int64, limit: Int) async throws(StoreError)
        -> [TransferredEvent]

    /// Lets go of the moment.
    func close() async
}

/// From where something is taken in, and by whom.
public struct StoreMergeRequest: Sendable, Equatable {
    /// The store and the moment it comes from.
    public let origin: StoreMoment
    /// What the act is called in the feed: `import`, `copy`.
    public let verb: String
    /// Who.
    public let actor: Actor
    /// The time.
    public let now: Timestamp

    /// Describes an act.
    public init(origin: StoreMoment, verb: String, actor: Actor, now: Timestamp) {
        self.origin = origin
        self.verb = verb
        self.actor = actor
        self.now = now
    }
}

/// The taking in of another store's logins and events: nothing is seen by anybody before ``commit(_:)``.
///
/// Logins come by id, then events by number. What is there already is recognized (``LoginMerge``), so that taking in the
/// same again changes nothing. Used by one caller at a time.
public protocol StoreMerge: Sendable {
    /// Takes in logins.
    func take(_ logins: [TransferredLogin]) async throws(StoreError)

    /// Takes in events, after the logins that they concern.
    func take(_ events: [TransferredEvent]) async throws(StoreError)

    /// Makes durable what was taken in, all of it or, when it throws, none.
    ///
    /// - Returns: what was done, or would be, since the last commit.
    func commit(_ completion: MergeCompletion) async throws(StoreError) -> MergeReport

    /// Drops what was not committed, and ends.
    func close() async
}

/// What a commit says about the act as a whole.
public enum MergeCompletion: Sendable, Equatable {
    /// More follows.
    case slice
    /// Everything up to the origin's moment is there now; the `import` event, with these counts, says so.
    case whole(MergeReport)
}
