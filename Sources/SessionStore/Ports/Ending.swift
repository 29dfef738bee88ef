/// An administrator's or an application's order to end logins: one act, all of it or none.
public struct EndRequest: Sendable, Equatable {
    /// Which logins.
    public enum Selection: Sendable, Equatable {
        /// These, whether they match anything or not.
        case sessions([SessionID])
        /// Those that match and are live.
        case matching(SessionQuery)
        /// All of these users. A mark of each stays, also of those who were not logged in: whoever signed in before it
        /// is signed out, whenever that becomes known.
        case users([String])
        /// All of everybody. A mark stays.
        case everyone

        /// All of one user.
        public static func user(_ user: String) -> Selection { .users([user]) }
    }

    /// Which logins.
    public var selection: Selection
    /// Why, for administrators.
    public var reason: String?
    /// What the users may be told.
    public var message: String?
    /// Who.
    public var actor: Actor
    /// Ends nothing unless this holds for the logins that would end; a dry run differs then too.
    public var expecting: EndExpectation?
    /// Ends nothing in any case, and tells what would end.
    public var isDryRun: Bool

    /// Creates an order. Reason and message may have 512 bytes each.
    public init(
        _ selection: Selection, reason: String? = nil, message: String? = nil, actor: Actor,
        expecting: EndExpectation? = nil, isDryRun: Bool = false
    ) {
        self.selection = selection
        self.reason = reason
        self.message = message
        self.actor = actor
        self.expecting = expecting
        self.isDryRun = isDryRun
    }
}

/// What became of an ``EndRequest``.
public enum EndOutcome: Sendable, Equatable {
    /// They have ended. `alreadyEnded`: those of the sessions asked for by id that were over before. `exposed`: what of
    /// those that have ended now still verifies offline.
    case ended([Session], alreadyEnded: [Session], exposed: Exposure)
    /// These would end.
    case wouldEnd([Session])
    /// Nothing was done: so many would have ended, and another number or others were expected.
    case differs(count: Int)
}
