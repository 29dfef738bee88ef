import ServiceTokens
import SessionStore

/// A token being looked at. The token itself is let go as soon as it has been judged.
struct InspectPlace: Sendable, Equatable {
    /// What the keys that move act on.
    enum Pane: Sendable {
        case findings, contents
    }

    /// What is being typed; `nil` while nothing is asked for.
    var entry: SecretText? = SecretText()
    /// Whether what was pasted is being judged.
    var isJudging = false
    private(set) var judgement: Judgement?
    /// Keys that were pasted; they take the place of the store's own.
    var keys: GivenKeys?
    var list = Listing<InspectRow>()
    var pane = Pane.findings
    /// How many lines of the contents are scrolled by.
    var scroll = 0

    /// Shows what a token has turned out to be.
    mutating func show(_ judgement: Judgement, rows: Int) {
        self.judgement = judgement
        entry = nil
        isJudging = false
        pane = .findings
        scroll = 0
        list.restart()
        list.take(judgement.inspection.findings.enumerated().map(InspectRow.init), hasMore: false, rows: rows)
    }

    /// Waits for another token; of the one before nothing is left but the keys that it was checked with.
    mutating func askAnew() {
        let keys = keys
        self = InspectPlace()
        self.keys = keys
    }

    /// The login of a session token.
    var login: SessionID? { if case .found(let traced) = judgement?.login { traced.session.id } else { nil } }
}

/// A finding in its place in the list.
struct InspectRow: ListItem {
    /// Its place among those of the same token.
    let number: Int
    let finding: TokenFinding

    init(_ number: Int, _ finding: TokenFinding) {
        self.number = number
        self.finding = finding
    }

    var key: Int { number }
}

/// Keys that somebody has pasted, to check signatures with.
struct GivenKeys: Sendable, Equatable {
    let text: SecretText
    let count: Int
    let unusable: Int
    let holdsPrivateKeys: Bool
}

/// What a token turned out to be, and what it was held against.
struct Judgement: Sendable, Equatable {
    /// With which keys its signature was checked.
    enum Keys: Sendable, Equatable {
        case none
        /// So many of the store's own.
        case ofStore(Int)
        /// So many that were pasted.
        case given(Int)
        /// With none, because the store's own could not be read; why.
        case unread(String)
    }

    /// The login of a session token.
    enum Login: Sendable, Equatable {
        /// It is none.
        case notAsked
        case found(TracedToken)
        case unknown
        /// The store cannot tell; why.
        case untold(String)
    }

    let inspection: Inspection
    let contents: TokenContents
    let judgedAt: Timestamp
    let keys: Keys
    /// Where the key that signed it is in its life, if it is the store's own.
    let stage: RingKey.Stage?
    let login: Login
}
