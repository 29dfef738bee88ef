import SessionStore

/// Who ends other people's logins, and why.
enum Administration {
    /// An order's author and reason.
    struct Decision {
        let actor: Actor
        let reason: String
        /// What the user may be told.
        let message: String?
    }

    static func decide(using random: inout SeededGenerator) -> Decision {
        guard random.chance(0.8) else {
            return Decision(
                actor: .application(random.pick(["directory-sync", "hr-offboarding", "fraud-watch"])),
                reason: random.pick(["account disabled in the directory", "contract ended", "risk score above limit"]),
                message: nil)
        }
        let (reason, message) = random.pick(reasons)
        return Decision(
            actor: .administrator(random.pick(["alice", "bob", "carol", "night-shift"]), host: random.pick(hosts)),
            reason: reason, message: message)
    }

    private static let hosts = ["ops1", "ops2", "bastion"]

    private static let reasons: [(String, String?)] = [
        ("laptop reported stolen", "Your laptop was reported stolen. Please call the service desk."),
        ("left the company", nil),
        ("phone lost on a train, ticket 4711", "Please sign in again on your new phone."),
        ("password found in a leak", "Please choose a new password."),
        ("sign-in from a country nobody travelled to", nil),
        ("user asked the service desk", nil),
        ("shared account, see audit finding 12", nil),
        ("kiosk was left signed in", nil),
        ("role changed: rights must be read again", "Your role has changed. Please sign in again."),
        ("penetration test, cleaning up", nil),
    ]
}
