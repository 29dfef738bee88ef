import SessionStore

/// A store's worth of logins of a made-up company, with their history: the same seed, numbers, moment and policy make
/// the same rows.
///
/// ```swift
/// let fill = try Fill(seed: 7, users: 400, sessions: 1300, at: now, policy: store.policy)
/// try await fill.load(into: store)
/// ```
///
/// It makes them as it goes, in the order in which they began: of those to come it holds a number and a moment each, of
/// those made one batch. A limit of concurrent logins is not looked at.
public struct Fill: Sendable {
    /// Where all chance comes from.
    public let seed: UInt64
    /// How many users have live logins, each at least one.
    public let users: Int
    /// How many logins are live.
    public let sessions: Int
    /// As of when.
    public let at: Timestamp
    /// By which rules.
    public let policy: Policy
    /// What it looks like besides.
    public let shape: FillShape

    let applications: [(weight: Int, item: Application)]

    /// How many logins have ended besides.
    public var ended: Int { Int(Double(sessions) * shape.endedShare) }

    /// Plans logins.
    ///
    /// - Parameters:
    ///   - users: at least 1 when there are sessions. Users beyond the number of sessions have no login.
    ///   - sessions: at least 0, at most 100 million.
    /// - Throws: ``FillError`` when a number is out of range, or when under the policy no login could go on for as long
    ///   as ``FillShape/quiet`` asks.
    public init(
        seed: UInt64, users: Int, sessions: Int, at moment: Timestamp, policy: Policy, shape: FillShape = .plain
    ) throws(FillError) {
        guard (0...100_000_000).contains(sessions) else { throw .numbers("sessions are 0 to 100000000") }
        guard users >= (sessions == 0 ? 0 : 1) else { throw .numbers("sessions need at least one user") }
        self.seed = seed
        self.users = min(users, sessions)
        self.sessions = sessions
        self.at = moment
        self.policy = policy
        self.shape = shape
        applications = Application.allCases
            .filter { LoginTimes.canStayLive(under: policy.rules(for: $0.rawValue), shape) }
            .map { ($0.weight, $0) }
        guard !applications.isEmpty else { throw .policyTooShort(shape.quiet) }
    }

    /// The logins and their events in batches: within each, and from one to the next, logins are ordered by their
    /// beginning and events by their time. The event of a login's beginning is in the batch of the login.
    ///
    /// - Parameter size: how many logins a batch has, the last one apart.
    public func batches(of size: Int = 5000) -> FillBatches { FillBatches(self, size: size) }

    /// Loads all batches, one after the other, into a store.
    ///
    /// - Parameter progress: called after each batch with the number of logins so far.
    public func load(
        into keeper: some SessionKeeper, batch size: Int = 5000, progress: (Int) -> Void = { _ in }
    ) async throws(StoreError) {
        var done = 0
        for batch in batches(of: size) {
            try await keeper.load(batch.logins, events: batch.events)
            done += batch.logins.count
            progress(done)
        }
    }
}

/// A fill cannot be made.
public enum FillError: Error, Sendable, Equatable {
    /// A number is out of range; the sentence says which range.
    case numbers(String)
    /// Under the policy every login would end within the span that none may end in.
    case policyTooShort(Span)
}

extension FillError: CustomStringConvertible {
    /// What cannot be, and the remedy.
    public var description: String {
        switch self {
        case .numbers(let range): range
        case .policyTooShort(let quiet):
            "under this policy every login would end within \(quiet); allow a longer idle and absolute time"
        }
    }
}
