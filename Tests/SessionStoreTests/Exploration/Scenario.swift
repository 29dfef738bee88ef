import SessionStore

/// Who takes part in a life, and under which policy.
final class Scenario: Sendable {
    enum Thief: Sendable {
        case absent
        /// He has another address.
        case elsewhere
        /// He has the same address and User-Agent as the clients.
        case sharesOrigin
    }

    let name: String
    let rules: ClientPolicy
    /// How many jars hold a copy of the token each. Several tabs that share a jar are one.
    let clients: Int
    /// Whether tabs that share a jar have requests under way when it is given a newer token.
    let hasLateRequests: Bool
    let thief: Thief
    /// Whether two things may be done at once, each loaded and decided first and written later.
    let isRacing: Bool
    let comparison: Comparison

    init(
        _ name: String, rules: ClientPolicy = Scenario.usual, clients: Int = 1,
        hasLateRequests: Bool = false, thief: Thief = .absent, isRacing: Bool = false,
        comparison: Comparison = .everything
    ) {
        self.name = name
        self.rules = rules
        self.clients = clients
        self.hasLateRequests = hasLateRequests
        self.thief = thief
        self.isRacing = isRacing
        self.comparison = comparison
    }

    /// Small numbers, so that every order of moments comes up: grace ends before idle, and idle before absolute.
    static let usual = rules(idle: 8, absolute: 20, grace: 3)

    static func rules(idle: Int64?, absolute: Int64?, grace: Int64) -> ClientPolicy {
        func span(_ ticks: Int64) -> Span { Span(milliseconds: ticks) }
        return ClientPolicy(
            idle: idle.map(span), absolute: absolute.map(span), grace: span(grace), touch: span(2), retention: span(4))
    }
}
