import SessionStore
import Tokens

/// Where the logins of a ``CacheShard`` stand: sets of sixteen places, of which a token may stand in one.
///
/// With a million logins a hit is a wait for memory, so this is laid out by the lines of 64 bytes in which it comes. A
/// place is half a line and has in it all that decides; a token is sought first in the place of its set that its own
/// bits name, where it mostly is. So a hit waits once for the place, and once for the session that it hands out.
///
/// What is known of a session can be in several places, under several tokens; they form a chain, so that all of them
/// are found when something befalls the session.
struct CachePlaces: ~Copyable {
    /// An end of all of a user's sessions is rare, and found by a number that many users share: it goes up, and what was
    /// put in under an earlier one no longer counts. The number stands above its own index, so that a place needs one
    /// word for both.
    struct UserNumber: Equatable {
        static let count = 1024
        fileprivate var word: UInt32

        fileprivate var index: Int { Int(word) & (Self.count - 1) }

        /// `false` when there are no more numbers.
        fileprivate mutating func goUp() -> Bool {
            let (next, overflow) = word.addingReportingOverflow(UInt32(Self.count))
            word = next
            return !overflow
        }
    }

    /// Until when an answer is true, and whether it says that a refresh is due.
    ///
    /// The moment is rounded down to steps of 2048 milliseconds: then the store is asked a little earlier. So it lasts
    /// until 2109 beside the bit for the other.
    private struct QuietMoment {
        private static let dueBit: UInt32 = 1 << 31
        private let word: UInt32

        init(_ moment: Timestamp, isRefreshDue: Bool) {
            let steps = min(UInt32(clamping: moment.milliseconds >> 11), Self.dueBit - 1)
            word = isRefreshDue ? steps | Self.dueBit : steps
        }

        var isRefreshDue: Bool { word & Self.dueBit != 0 }

        func isAfter(_ now: Timestamp) -> Bool { now.milliseconds < Int64(word & ~Self.dueBit) << 11 }
    }

    private struct Place {
        var fingerprint: TokenFingerprint
        var quietUntil: QuietMoment
        var user: UserNumber
        /// `nil`: the place is empty.
        var session: Session?
    }

    private static let ways = 16
    private static let lineSize = 64

    /// A power of two.
    private let size: Int
    private let places: UnsafeMutablePointer<Place>
    /// The chains: for each number that a few sessions share, and from each place to the next. 0: there is none;
    /// otherwise one more than the index of a place.
    private let firsts, nexts: UnsafeMutablePointer<UInt32>
    private let users: UnsafeMutablePointer<UserNumber>

    /// - Parameter size: how many places there are; a power of two, at least 16.
    init(size: Int) {
        func allocate<Element: BitwiseCopyable>(_ count: Int, _ value: Element) -> UnsafeMutablePointer<Element> {
            let start = Self.memory(count * MemoryLayout<Element>.stride).bindMemory(to: Element.self, capacity: count)
            start.initialize(repeating: value, count: count)
            return start
        }
        self.size = size
        firsts = allocate(size, 0)
        nexts = allocate(size, 0)
        users = allocate(UserNumber.count, UserNumber(word: 0))
        for index in 0..<UserNumber.count { users[index].word = UInt32(index) }
        places = Self.memory(size * MemoryLayout<Place>.stride).bindMemory(to: Place.self, capacity: size)
        let empty = Place(
            fingerprint: .zero, quietUntil: QuietMoment(Timestamp(milliseconds: 0), isRefreshDue: false),
            user: UserNumber(word: 0),
            session: nil)
        places.initialize(repeating: empty, count: size)
    }

    deinit {
        places.deinitialize(count: size)
        for start in [UnsafeMutableRawPointer(places), .init(firsts), .init(nexts), .init(users)] { start.deallocate() }
    }

    private static func memory(_ byteCount: Int) -> UnsafeMutableRawPointer {
        UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: lineSize)
    }

    // MARK: - Finding

    /// The session that a token stands for, with nothing to be written before a later moment than `now`.
    func login(_ fingerprint: TokenFingerprint, at now: Timestamp) -> ValidatedSession? {
        guard let at = find(fingerprint), places[at].quietUntil.isAfter(now), isTrue(at) else { return nil }
        return places[at].session.map { ValidatedSession($0, isRefreshDue: places[at].quietUntil.isRefreshDue) }
    }

    /// Puts a session in, in the place of another where all places are taken.
    func put(_ login: ValidatedSession, quietUntil: Timestamp, under fingerprint: TokenFingerprint) {
        let session = login.session
        let at = room(for: fingerprint)
        if let former = places[at].session { take(at, outOf: chain(of: former.id)) }
        places[at] = Place(
            fingerprint: fingerprint, quietUntil: QuietMoment(quietUntil, isRefreshDue: login.isRefreshDue),
            user: users[Self.index(ofUser: session.user)], session: session)
        let chain = chain(of: session.id)
        nexts[at] = firsts[chain]
        firsts[chain] = UInt32(at + 1)
    }

    private func room(for fingerprint: TokenFingerprint) -> Int {
        if let known = find(fingerprint) { return known }
        // Where all are taken nobody can foresee which one: a token's bits are random.
        let candidates = (0..<Self.ways).map { place($0, of: fingerprint) }
        return candidates.first { places[$0].session == nil || !isTrue($0) } ?? candidates[0]
    }

    private func find(_ fingerprint: TokenFingerprint) -> Int? {
        for way in 0..<Self.ways {
            let at = place(way, of: fingerprint)
            if places[at].fingerprint == fingerprint, places[at].session != nil { return at }
        }
        return nil
    }

    /// The places of a token, beginning with the one that its bits name.
    private func place(_ way: Int, of fingerprint: TokenFingerprint) -> Int {
        let named = Int(truncatingIfNeeded: fingerprint.low) & (size - 1)
        return named & ~(Self.ways - 1) | (named &+ way) & (Self.ways - 1)
    }

    /// Whether nothing has befallen all of the user's sessions since it was put in.
    private func isTrue(_ at: Int) -> Bool { places[at].user == users[places[at].user.index] }

    // MARK: - Forgetting

    /// Forgets a session, and a few others.
    func forget(_ session: SessionID) {
        let chain = chain(of: session)
        var at = firsts[chain]
        firsts[chain] = 0
        while at > 0 {
            places[Int(at) - 1].session = nil
            at = nexts[Int(at) - 1]
        }
    }

    /// Forgets all sessions of a user, and of many others.
    func forget(user: String) {
        if !users[Self.index(ofUser: user)].goUp() { clear() }
    }

    /// Forgets everything. What stands there is let go of when something else takes its place: to drop a million
    /// sessions would make the caller wait.
    func forgetAll() {
        var isExhausted = false
        for index in 0..<UserNumber.count where !users[index].goUp() { isExhausted = true }
        if isExhausted { clear() }
    }

    /// Empties all places: were a number given a second time, something could come back from the first.
    private func clear() {
        for at in 0..<size { places[at].session = nil }
        firsts.update(repeating: 0, count: size)
    }

    // MARK: - Chains

    private func chain(of session: SessionID) -> Int { session.hashValue & (size - 1) }

    private static func index(ofUser name: String) -> Int { name.hashValue & (UserNumber.count - 1) }

    /// Takes a place out of the chain in which it is.
    private func take(_ at: Int, outOf chain: Int) {
        let link = UInt32(at + 1)
        if firsts[chain] == link {
            firsts[chain] = nexts[at]
            return
        }
        var before = firsts[chain]
        while before > 0 {
            let next = nexts[Int(before) - 1]
            if next == link {
                nexts[Int(before) - 1] = nexts[at]
                return
            }
            before = next
        }
    }
}
