import SessionStore

extension Step: CustomStringConvertible {
    /// The step in words: `at 3, the thief refreshes token 0: is handed token 1`.
    var description: String { "at \(before.now.milliseconds), \(what)\(outcome)" }

    private var what: String {
        switch move {
        case .wait(let moment): "time passes until \(moment)"
        case .steal(let number): "the thief steals token \(number)"
        case .act(let act, _): "\(act)"
        case .begin(let act): "\(act), which is decided and not yet written"
        case .finish(let index, _):
            "what was decided at \(decidedAt.milliseconds) is written: \(before.pending[index].act)"
        }
    }

    private var outcome: String {
        switch answer {
        case .live: ": live"
        case .refused(let refusal): ": \(refusal.cause)"
        case .handed(let number): ": is handed token \(number)\(isLost ? ", and the answer is lost" : "")"
        case .ended: ": the login is ended"
        case .nothing: ""
        case .conflict: ": something else was written meanwhile"
        }
    }

    private var isLost: Bool {
        switch move {
        case .act(_, isLost: true), .finish(_, isLost: true): true
        case .act, .finish, .wait, .steal, .begin: false
        }
    }
}

extension Act: CustomStringConvertible {
    var description: String {
        switch self {
        case .present(let party, let operation, let number): "\(party) \(Self.verb(operation)) token \(number)"
        case .revoke: "an administrator revokes"
        case .evict: "a newer login evicts"
        case .sweep: "a sweeper sweeps"
        }
    }

    private static func verb(_ operation: TokenOperation) -> String {
        switch operation {
        case .validate: "validates"
        case .refresh: "refreshes"
        case .elevate: "elevates with"
        case .signOut: "signs out with"
        }
    }
}

extension Party: CustomStringConvertible {
    var description: String {
        switch self {
        case .client(let index): "client \(index + 1)"
        case .thief: "the thief"
        }
    }
}
