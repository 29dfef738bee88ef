import SessionStore

/// Whose a login of a ``Fill`` is and when things happened in it: enough to put it in order, and quickly made.
struct LoginBeginning {
    let person: Int
    let application: Application
    let rules: ClientPolicy
    let times: LoginTimes
    let incident: Incident?
    /// Continues where the times have been drawn.
    let random: SeededGenerator

    init(_ number: Int, of fill: Fill) {
        var random = SeededGenerator(seed: fill.seed, stream: UInt64(number))
        incident = Incident(of: number, in: fill)
        if let incident {
            person = incident.person(in: fill)
            application = incident.application
            rules = fill.policy.rules(for: application.rawValue)
            times = incident.times(in: fill)
            self.random = random
            return
        }
        // Everybody has a login before anybody has two; then some have many.
        let person =
            number < fill.users ? number : Int(random.fraction() * random.fraction() * Double(fill.users))
        let application = random.pick(fill.applications)
        let rules = fill.policy.rules(for: application.rawValue)
        if number < fill.sessions {
            times = .live(at: fill.at, under: rules, fill.shape, using: &random)
        } else {
            let cause = number == fill.sessions ? .reuse : random.pick(Self.causes)
            times = .ended(cause, before: fill.at, under: rules, fill.shape, using: &random)
        }
        self.person = person
        self.application = application
        self.rules = rules
        self.random = random
    }

    private static let causes: [(weight: Int, item: SessionCause)] = [
        (42, .signedOut), (27, .idle), (15, .revoked), (10, .absolute), (6, .evicted),
    ]
}
