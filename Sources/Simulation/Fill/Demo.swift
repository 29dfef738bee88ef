import SessionStore

extension Fill {
    /// The history of a demonstration: a company's busy day up to now, by default 400 people with 1,300 live logins.
    ///
    /// Some logins end within the next minutes, and one has just been ended by a replayed token.
    public static func demo(
        seed: UInt64, users: Int = 400, sessions: Int = 1300, at moment: Timestamp, policy: Policy = .demo
    ) throws(FillError) -> Fill {
        try Fill(seed: seed, users: users, sessions: sessions, at: moment, policy: policy, shape: .demo)
    }
}

extension Policy {
    /// The rules of a demonstration: the defaults for browsers, longer times for applications on phones, in scripts and
    /// on walls, so that not everything ends within half an hour of looking at it.
    public static let demo = Policy(clients: [
        "ios": ClientPolicy(idle: .days(14), absolute: .days(90), refresh: .hours(1)),
        "android": ClientPolicy(idle: .days(14), absolute: .days(90), refresh: .hours(1)),
        "cli": ClientPolicy(idle: .hours(8), absolute: .days(7), refresh: .hours(1)),
        "tv": ClientPolicy(idle: .days(30), absolute: nil, refresh: .days(1)),
    ])
}
