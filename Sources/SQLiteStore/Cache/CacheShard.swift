import SessionStore
import Synchronization
import Tokens

/// One of the independent parts of a ``LoginCache``: a table of fixed size under a lock of its own.
final class CacheShard: Sendable {
    /// What a shard says about a token.
    enum Answer {
        case live(ValidatedSession)
        /// It does not know. What is looked up from now on may be put in as long as the round is this one.
        case absent(round: UInt64)
        /// Something has been committed since it was last brought up to date.
        case outdated
    }

    private struct State: ~Copyable {
        var stamp: StoreStamp?
        /// Goes up whenever the shard is brought up to date.
        var round: UInt64 = 0
        /// `nil` before the first use and after the last.
        var places: CachePlaces?
    }

    private let size: Int
    private let state = Mutex(State())

    /// - Parameter size: how many tokens it holds; a power of two, at least 16.
    init(size: Int) { self.size = size }

    /// Looks a token up: no system call, no allocation.
    func find(_ fingerprint: TokenFingerprint, at now: Timestamp) -> Answer {
        state.withLock { state in
            guard state.stamp?.isCurrent == true else { return .outdated }
            if let login = state.places?.login(fingerprint, at: now) { return .live(login) }
            return .absent(round: state.round)
        }
    }

    /// Puts a login in, unless something may have befallen it since it was looked up.
    ///
    /// - Parameter quietUntil: see ``Rotation/quietUntil(presented:record:rules:)``.
    func put(_ login: ValidatedSession, quietUntil: Timestamp, under fingerprint: TokenFingerprint, round: UInt64) {
        state.withLock { state in
            guard state.round == round else { return }
            state.places?.put(login, quietUntil: quietUntil, under: fingerprint)
        }
    }

    /// Brings the shard up to date: `changes` is all that has happened up to `stamp` since the last time.
    func apply(_ changes: FeedReplay.Changes, stamp: StoreStamp) {
        state.withLock { state in
            if state.places == nil { state.places = CachePlaces(size: size) }
            switch changes {
            case .nothing: break
            case .some(let sessions, let users):
                for session in sessions { state.places?.forget(session) }
                for user in users { state.places?.forget(user: user) }
            case .everything: state.places?.forgetAll()
            }
            state.stamp = stamp
            state.round += 1
        }
    }

    /// Forgets everything, for good: it has nobody any more whom it could ask whether something has changed.
    func close() {
        state.withLock { state in
            state.stamp = nil
            state.places = nil
            state.round += 1
        }
    }
}
