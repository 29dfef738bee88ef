import SessionStore
import Tokens

/// One login, as a store has it, and what everybody who has to do with it holds.
struct World {
    let scenario: Scenario
    var now = tick(0) { didSet { end = stored?.record.session.ended(at: now) } }
    /// The login; `nil`: forgotten, its retention being over.
    private(set) var stored: Stored? { didSet { end = stored?.record.session.ended(at: now) } }
    /// How the login is over; `nil` while it is live. Of one that is forgotten nothing is known.
    private(set) var end: SessionEnd?
    var ancestors: [LoginChange.Ancestor] = []
    /// How many tokens have been made.
    var minted = 1
    /// The token that each client holds. Clients are alike, so their order says nothing while nothing is under way.
    var jars: [TokenNumber]
    /// Every token that a client has ever held.
    var honest = TokenSet()
    /// Every token that the thief has ever held.
    var thief = TokenSet()
    /// What is decided and not yet written.
    var pending: [Pending] = []
    var history = History()

    /// The moment of the sign-in.
    init(_ scenario: Scenario) throws {
        self.scenario = scenario
        stored = Stored(
            LoginRecord(
                try LoginRequest(user: "ada", client: "web", origin: Place.home), id: Self.id, token: Mint.tokens[0],
                sequence: 1, rules: scenario.rules, at: now))
        jars = Array(repeating: 0, count: scenario.clients)
        honest.insert(0)
    }

    private static let id: SessionID = {
        var generator = SystemRandomNumberGenerator()
        return .generate(using: &generator)
    }()

    var record: LoginRecord? { stored?.record }
    var generation: Int { stored?.record.session.generation ?? -1 }
    var isLive: Bool { stored != nil && end == nil }

    /// Writes the login; `nil` forgets it.
    mutating func store(_ record: LoginRecord?) { stored = record.map { Stored($0) } }

    /// Which token of the login this is, as a store finds it.
    func presented(_ number: TokenNumber) -> PresentedToken? {
        let hash = Mint.hashes[number]
        guard let stored else { return nil }
        if stored.record.tokens.current == hash { return .current }
        if stored.record.tokens.predecessor?.hash == hash { return .predecessor }
        return ancestors.first { $0.hash == hash }.map { .ancestor(supersededUntil: $0.supersededUntil) }
    }

    /// How a token of the live login stands; `nil` when it is unknown.
    func standing(_ number: TokenNumber) -> TokenStanding? {
        guard let stored, let presented = presented(number) else { return nil }
        return stored.record.tokens.standing(of: presented, grace: scenario.rules.grace, at: now)
    }

    /// Whether the bearer of a token is let in.
    func letsIn(_ number: TokenNumber) -> Bool {
        guard isLive else { return false }
        switch standing(number) {
        case .current, .good, .tolerated: return true
        case .elevated, .superseded, .reuse, nil: return false
        }
    }

    /// Whether the bearer of a token was let in at an earlier moment, as far as the login has stayed the same.
    func letsIn(_ number: TokenNumber, at moment: Timestamp) -> Bool {
        var earlier = self
        earlier.now = moment
        return earlier.letsIn(number)
    }

    func origin(of party: Party) -> RequestOrigin {
        switch party {
        case .client: Place.home
        case .thief: scenario.thief == .sharesOrigin ? Place.home : Place.elsewhere
        }
    }
}

/// A login as it was written at some time; worlds in which it is the same share it.
final class Stored: Sendable {
    let record: LoginRecord

    init(_ record: LoginRecord) { self.record = record }
}

/// Something that was decided on what was loaded, and is not yet written.
struct Pending {
    let act: Act
    let loaded: Stored
    let verdict: Rotation.Verdict?
    let at: Timestamp
}
