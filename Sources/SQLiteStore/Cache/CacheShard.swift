import SessionStore
import Synchronization
import Tokens

/// One of the independent parts of a ``LoginCache``: a table of fixed size under a lock of its own.
///
/// A token has eight places where it may stand. A login that changes is not sought out: a number that it shares with a
/// few others goes up, and what was taken in under an earlier one no longer counts. To take one of the others in again
/// costs a look-up.
final class CacheShard: Sendable {
    /// What a shard says about a token.
    enum Answer {
        case live(CachedLogin)
        /// It does not know. What is looked up from now on may be put in as long as the round is this one.
        case absent(round: UInt64)
        /// Something has been committed since it was last brought up to date.
        case outdated
    }

    private static let ways = 8
    /// Marks of users are rare: it does not matter that many users share a number.
    private static let userNumberCount = 1024

    private struct Place {
        let login: CachedLogin
        let sessionNumber, userNumber: UInt32
    }

    private struct State {
        /// `nil` before the first use and after the last.
        var stamps: ChangeStamps?
        var stamp = ChangeStamp()
        /// Goes up whenever the shard is brought up to date.
        var round: UInt64 = 0
        var fingerprints: ContiguousArray<TokenFingerprint> = []
        var places: ContiguousArray<Place?> = []
        var sessionNumbers: ContiguousArray<UInt32> = []
        var userNumbers: ContiguousArray<UInt32> = []
    }

    private let size: Int
    private let state = Mutex(State())

    /// - Parameter size: how many tokens it holds; a power of two, at least 8.
    init(size: Int) { self.size = size }

    /// Looks a token up: no system call, no allocation.
    func find(_ fingerprint: TokenFingerprint, at now: Timestamp) -> Answer {
        state.withLock { state in
            guard let stamps = state.stamps, stamps.isCurrent(&state.stamp) else { return .outdated }
            for at in places(of: fingerprint) where state.fingerprints[at] == fingerprint {
                guard let place = state.places[at], isTrue(place, state), now < place.login.quietUntil else { break }
                return .live(place.login)
            }
            return .absent(round: state.round)
        }
    }

    /// Puts a login in, unless something may have befallen it since it was looked up.
    func put(_ login: CachedLogin, under fingerprint: TokenFingerprint, round: UInt64) {
        state.withLock { state in
            guard state.round == round, state.stamps != nil else { return }
            let candidates = places(of: fingerprint)
            let at =
                candidates.first { state.fingerprints[$0] == fingerprint }
                ?? candidates.first { at in state.places[at].map { !isTrue($0, state) } ?? true }
                // Nobody can foresee which one: a token's bits are random.
                ?? candidates.lowerBound + Int(truncatingIfNeeded: fingerprint.high >> 56) % Self.ways
            state.fingerprints[at] = fingerprint
            state.places[at] = Place(
                login: login, sessionNumber: state.sessionNumbers[sessionIndex(login.sessionHash)],
                userNumber: state.userNumbers[userIndex(login.userHash)])
        }
    }

    /// Brings the shard up to date: `changes` is all that has happened up to `stamp` since the last time.
    func apply(_ changes: FeedReplay.Changes, stamp: ChangeStamp, of stamps: ChangeStamps) {
        state.withLock { state in
            if state.stamps == nil { prepare(&state) }
            switch changes {
            case .nothing: break
            case .some(let sessions, let users):
                for session in sessions { state.sessionNumbers[sessionIndex(CachedLogin.hash(session))] &+= 1 }
                for user in users { state.userNumbers[userIndex(CachedLogin.hash(user: user))] &+= 1 }
            case .everything: for at in state.places.indices { state.places[at] = nil }
            }
            state.stamps = stamps
            state.stamp = stamp
            state.round += 1
        }
    }

    /// Forgets everything, for good: it has nobody any more whom it could ask whether something has changed.
    func close() {
        state.withLock { state in state = State(round: state.round) }
    }

    private func prepare(_ state: inout State) {
        state.fingerprints = ContiguousArray(repeating: TokenFingerprint.zero, count: size)
        state.places = ContiguousArray(repeating: nil, count: size)
        state.sessionNumbers = ContiguousArray(repeating: 0, count: size)
        state.userNumbers = ContiguousArray(repeating: 0, count: Self.userNumberCount)
    }

    private func places(of fingerprint: TokenFingerprint) -> Range<Int> {
        let first = Int(truncatingIfNeeded: fingerprint.low) & (size - 1) & ~(Self.ways - 1)
        return first..<first + Self.ways
    }

    private func sessionIndex(_ hash: Int) -> Int { hash & (size - 1) }
    private func userIndex(_ hash: Int) -> Int { hash & (Self.userNumberCount - 1) }

    /// Whether nothing has befallen the login since it was put in.
    private func isTrue(_ place: Place, _ state: borrowing State) -> Bool {
        place.sessionNumber == state.sessionNumbers[sessionIndex(place.login.sessionHash)]
            && place.userNumber == state.userNumbers[userIndex(place.login.userHash)]
    }
}
