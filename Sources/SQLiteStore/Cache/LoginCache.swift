import GRDB
import SessionStore
import Synchronization
import Tokens

/// Validations from memory, as true as a look-up: a commit of any process is honoured at the next call.
///
/// Every answer begins with a comparison of the store's ``ChangeStamp``. Where it differs, the events since the last one
/// are read and what they concern is forgotten. All that can end a login, or a token, before its time is in the feed.
/// What is not, the uses of logins that others have written, can only make a login last longer; so an answer from memory
/// is given only until a use would have to be written, a minute at most, and no later than the deadline that was stored;
/// after that the store is asked again.
final class LoginCache: Sendable {
    private enum Replay {
        case unopened
        case open(FeedReplay, ChangeStamps, DatabaseQueue)
        /// There is no stamp on this platform: nothing can be kept.
        case impossible
        case closed
    }

    /// Where the answer of a look-up may be put.
    struct Gap {
        fileprivate let fingerprint: TokenFingerprint
        fileprivate let round: UInt64
    }

    enum Answer {
        case live(ValidatedSession)
        /// The store has to be asked. Without a gap, what it says is not kept.
        case ask(filling: Gap?)
    }

    private static let shardCount = 16
    /// How often a caller brings the cache up to date before asking the store instead: others commit all the time.
    private static let attempts = 3

    private let connector: StoreConnector
    private let key = TokenFingerprint.Key()
    private let shards: [CacheShard]
    private let replay = Mutex(Replay.unopened)
    private let forgetNames: @Sendable () -> Void

    /// - Parameters:
    ///   - capacity: how many tokens are kept at most, at least 1; rounded up to a power of two.
    ///   - forgetNames: called when the store may have been restored, and may have given its rows to other names.
    init(_ connector: StoreConnector, capacity: Int, forgetNames: @escaping @Sendable () -> Void) {
        self.connector = connector
        self.forgetNames = forgetNames
        let each = max(16, (capacity + Self.shardCount - 1) / Self.shardCount)
        let size = 1 << (Int.bitWidth - (each - 1).leadingZeroBitCount)
        shards = (0..<Self.shardCount).map { _ in CacheShard(size: size) }
    }

    func find(_ token: SessionToken, at now: Timestamp) -> Answer {
        let fingerprint = token.fingerprint(under: key)
        let shard = shard(of: fingerprint)
        for _ in 0..<Self.attempts {
            switch shard.find(fingerprint, at: now) {
            case .live(let login): return .live(login)
            case .absent(let round): return .ask(filling: Gap(fingerprint: fingerprint, round: round))
            case .outdated: guard catchUp() else { return .ask(filling: nil) }
            }
        }
        return .ask(filling: nil)
    }

    /// The same as ``find(_:at:)`` as long as nobody has committed anything since the last one; `nil` otherwise.
    func known(_ token: SessionToken, at now: Timestamp) -> ValidatedSession? {
        let fingerprint = token.fingerprint(under: key)
        guard case .live(let login) = shard(of: fingerprint).find(fingerprint, at: now) else { return nil }
        return login
    }

    /// Keeps what a look-up has found.
    ///
    /// - Parameters:
    ///   - record: the login with the uses that this process has yet to write.
    ///   - storedDeadline: its next deadline without them: others would see it end then.
    ///   - refreshDue: see ``Rotation/refreshDue(presented:record:rules:)``.
    func fill(
        _ gap: Gap, with record: LoginRecord, presented: PresentedToken, rules: ClientPolicy,
        storedDeadline: Timestamp?,
        refreshDue: Timestamp?, at now: Timestamp
    ) {
        guard var quietUntil = Rotation.quietUntil(presented: presented, record: record, rules: rules) else { return }
        if let storedDeadline { quietUntil = min(quietUntil, storedDeadline) }
        let isDue = refreshDue.map { $0 <= now } ?? false
        if !isDue, let refreshDue { quietUntil = min(quietUntil, refreshDue) }
        shard(of: gap.fingerprint)
            .put(
                ValidatedSession(record.session, isRefreshDue: isDue), quietUntil: quietUntil, under: gap.fingerprint,
                round: gap.round)
    }

    /// Ends. The shards first: none of them asks for a stamp any more when the connection goes.
    func close() {
        replay.withLock { replay in
            for shard in shards { shard.close() }
            if case .open(_, _, let queue) = replay { try? queue.close() }
            replay = .closed
        }
    }

    private func shard(of fingerprint: TokenFingerprint) -> CacheShard {
        shards[Int(truncatingIfNeeded: fingerprint.high) & (Self.shardCount - 1)]
    }

    /// Brings all shards up to date; `false` when that cannot be done now. Whatever the trouble is, a look-up meets it
    /// too, and says so.
    private func catchUp() -> Bool {
        replay.withLock { replay in
            do {
                if case .unopened = replay { replay = try open() }
                guard case .open(var feed, let stamps, let queue) = replay else { return false }
                // First the stamp, then the feed: what is committed in between is read twice, and nothing is missed.
                guard let stamp = stamps.take() else { return false }
                let changes = try feed.changes()
                if case .everything = changes { forgetNames() }
                for shard in shards { shard.apply(changes, stamp: stamp) }
                replay = .open(feed, stamps, queue)
                return true
            } catch { return false }
        }
    }

    private func open() throws -> Replay {
        let queue = try connector.open(.reader)
        guard let stamps = try ChangeStamps(queue) else { return .impossible }
        return .open(FeedReplay(queue), stamps, queue)
    }
}
