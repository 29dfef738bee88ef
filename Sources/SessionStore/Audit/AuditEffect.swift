/// What an act has done, beside what its event says: it is part of the record, so that what the store holds cannot
/// contradict it unnoticed.
public enum AuditEffect: Sendable, Equatable {
    /// Nothing that a store holds.
    case none
    /// These logins ended at the moment of the act, by its actor, all for one reason and with one message.
    case ended([SessionID], reason: String?, message: String?)
    /// So many logins end at the moment of the act that their rows follow later. They are told of by the records of the
    /// same act that come after it, ``followed(_:reason:message:isLast:)``, of which the last says that it is.
    case ordered(reason: String?, message: String?)
    /// These logins of an ``ordered(reason:message:)`` act have been written down as ended: as ``ended(_:reason:message:)``.
    case followed([SessionID], reason: String?, message: String?, isLast: Bool)
    /// The feed was forgotten up to a checkpoint.
    case forgot(AuditCheckpoint)
}

/// Where the feed begins after its older part was forgotten. It is named by a later act of the chain: nobody can cut off
/// the beginning without leaving one.
public struct AuditCheckpoint: Sendable, Equatable {
    /// Events with a lower sequence are forgotten, or about to be.
    public let sequence: Int64
    /// The number of the last record before it; 0 for none.
    public let number: Int64
    /// The hash of that record, from which the chain goes on.
    public let hash: AuditHash

    /// Creates a checkpoint.
    public init(sequence: Int64, number: Int64, hash: AuditHash) {
        self.sequence = sequence
        self.number = number
        self.hash = hash
    }
}

extension AuditEffect {
    /// How the store contradicts what an act has done; `nil` when it does not.
    ///
    /// - Parameters:
    ///   - event: the act.
    ///   - end: how a login has ended as the store has it: `.some(nil)` while it has not, `nil` when the store does not
    ///     know the login any more, which is what becomes of every tombstone.
    ///   - mark: the mark that the act has left, for an act that leaves one.
    public func contradiction(
        of event: SessionEvent, end: (SessionID) throws -> SessionEnd??, mark: () throws -> EndMark?
    ) rethrows -> String? {
        let (sessions, reason, message): ([SessionID], String?, String?)
        switch self {
        case .none, .forgot: return nil
        case .ended(let ids, let why, let told), .followed(let ids, let why, let told, _):
            (sessions, reason, message) = (ids, why, told)
        case .ordered(let why, let told): (sessions, reason, message) = ([], why, told)
        }
        let expected = event.actor.map {
            SessionEnd(cause: .revoked, at: event.at, actor: $0, reason: reason, message: message)
        }
        for session in sessions {
            guard let found = try end(session) else { continue }
            guard let found else { return "it ended session \(session), which has not ended" }
            if let expected, found != expected {
                return "the tombstone of session \(session) says otherwise (\(found.difference(from: expected)))"
            }
        }
        guard event.kind == .mark, let expected else { return nil }
        guard let mark = try mark() else { return "the mark that it left is gone" }
        let isSame =
            mark.end == expected
            && (mark.user.map { Array($0.utf8) } == event.user.map { Array($0.utf8) })
        return isSame ? nil : "the mark that it left says otherwise"
    }
}

extension SessionEnd {
    fileprivate func difference(from other: SessionEnd) -> String {
        if cause != other.cause { return "cause" }
        if at != other.at { return "time" }
        if actor != other.actor { return "actor" }
        return reason != other.reason ? "reason" : "message"
    }
}
