import Tokens

/// What an application does besides: issue, validate, refresh, elevate, sign out.
///
/// Once a login, a refresh, an elevation or an end has been returned it is durable. "No" is an answer, not an error; an
/// error means that the store cannot tell, which is never "live".
public protocol SessionKeeper: SessionDirectory {
    /// Signs a user in. The token is handed out here and never again.
    func issue(_ login: LoginRequest, at now: Timestamp) async throws(StoreError) -> IssueResult

    /// Whether the bearer of a token has a live login. A live login's idle deadline slides; that write may come later,
    /// at most one touch interval, or with ``flush()``.
    func validate(_ token: SessionToken, from origin: RequestOrigin, at now: Timestamp) async throws(StoreError)
        -> ValidationResult

    /// The same as ``validate(_:from:at:)``, and whether it is time to replace the token: it is current and older than the
    /// policy's `refresh`, or its successor has not been seen.
    func present(_ token: SessionToken, from origin: RequestOrigin, at now: Timestamp) async throws(StoreError)
        -> PresentationResult

    /// The answer to a presentation, if it is known from memory that the login is live and nothing has to be written;
    /// `nil`: only ``present(_:from:at:)`` tells. It is as true, and nothing is read or waited for.
    func presentFromMemory(_ token: SessionToken, at now: Timestamp) -> ValidatedSession?

    /// Replaces a token by its successor.
    func refresh(_ token: SessionToken, from origin: RequestOrigin, at now: Timestamp) async throws(StoreError)
        -> RotationResult

    /// Replaces a token because its bearer proved more. `methods` are added to the login's.
    func elevate(_ token: SessionToken, methods: [String], from origin: RequestOrigin, at now: Timestamp)
        async throws(StoreError) -> RotationResult

    /// Ends the bearer's own login.
    func signOut(_ token: SessionToken, from origin: RequestOrigin, at now: Timestamp) async throws(StoreError)
        -> SignOutResult

    /// Writes down the ends that have come by time, forgets tombstones beyond their retention and what tokens no
    /// longer need: at most `limit` sessions in one call.
    func sweep(limit: Int, at now: Timestamp) async throws(StoreError) -> SweepReport

    /// Takes in many logins at once with their history: all of them or, when it throws, none.
    ///
    /// Imported ids must be new. A login created before a mark that covers it is imported as ended.
    func load(_ logins: [LoginRecord], events: [SessionEvent]) async throws(StoreError)

    /// Writes the touches that have been put off.
    func flush() async throws(StoreError)
}

extension SessionKeeper {
    /// A store that keeps nothing in memory knows nothing from there.
    public func presentFromMemory(_ token: SessionToken, at now: Timestamp) -> ValidatedSession? { nil }
}

/// The answer to a sign-in.
public enum IssueResult: Sendable, Equatable {
    /// The user is signed in.
    case issued(SessionToken, Session)
    /// The user has as many logins as the policy allows, and it refuses more.
    case full(limit: Int)
    /// The proof of identity is older than the end of all the user's logins at that moment.
    case notBefore(Timestamp)
}

/// The answer to a validation.
public enum ValidationResult: Sendable, Equatable {
    /// The login is live.
    case live(Session)
    /// It is not, or the token is of no use.
    case refused(TokenRefusal)
}

/// A login whose bearer has presented a good token.
public struct ValidatedSession: Sendable, Equatable {
    /// The login.
    public let session: Session
    /// Whether the token should be replaced; see ``SessionKeeper/present(_:from:at:)``.
    public let isRefreshDue: Bool

    /// Puts both together.
    public init(_ session: Session, isRefreshDue: Bool) {
        self.session = session
        self.isRefreshDue = isRefreshDue
    }
}

/// The answer to the presentation of a token.
public enum PresentationResult: Sendable, Equatable {
    /// The login is live.
    case live(ValidatedSession)
    /// It is not, or the token is of no use.
    case refused(TokenRefusal)
}

/// The answer to a refresh or an elevation.
public enum RotationResult: Sendable, Equatable {
    /// The token to use from now on.
    case token(SessionToken, Session)
    /// None is handed out.
    case refused(TokenRefusal)
}

/// The answer to a sign-out.
public enum SignOutResult: Sendable, Equatable {
    /// The login has ended.
    case ended(Session)
    /// It had before, or the token is of no use.
    case refused(TokenRefusal)
}

/// What a sweep did.
public struct SweepReport: Sendable, Equatable {
    /// Logins whose end by time was written down.
    public var expired: Int
    /// Tombstones that were forgotten.
    public var forgotten: Int
    /// Whether the limit was reached, so that another sweep would find more.
    public var hasMore: Bool

    /// Creates a report.
    public init(expired: Int = 0, forgotten: Int = 0, hasMore: Bool = false) {
        self.expired = expired
        self.forgotten = forgotten
        self.hasMore = hasMore
    }
}
