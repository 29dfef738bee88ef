/// What an order to end logins takes for granted: where it does not hold, nothing ends.
public enum EndExpectation: Sendable, Equatable {
    /// So many logins would end.
    case count(Int)
    /// These would end, and no others: the set that somebody has seen and agreed to.
    case exactly(Set<SessionID>)

    /// Whether it holds for the logins that would end.
    public func holds(for logins: some Collection<Session>) -> Bool {
        switch self {
        case .count(let count): logins.count == count
        case .exactly(let pinned): logins.count == pinned.count && logins.allSatisfy { pinned.contains($0.id) }
        }
    }
}
