/// What is odd about a policy. None of it is an error: a policy that is well-formed is obeyed.
public enum PolicyLint {
    /// The findings for the rules of everybody and of each client; one `ok` when there are none.
    public static func findings(_ policy: Policy) -> [Finding] {
        let clients = policy.clients.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        let found =
            findings(policy.base, of: "every client")
            + clients.flatMap { findings($0.value, of: "client \($0.key)") + limit($0.value, of: $0.key, in: policy) }
        return found.isEmpty ? [.ok("policy.lint", "nothing is odd about the policy")] : found
    }

    private static func findings(_ rules: ClientPolicy, of whom: String) -> [Finding] {
        deadlines(rules, whom) + rotation(rules, whom) + keeping(rules, whom)
    }

    private static func deadlines(_ rules: ClientPolicy, _ whom: String) -> [Finding] {
        guard rules.idle != nil || rules.absolute != nil else {
            return [
                Finding(
                    "policy.no-deadline", .warning, "logins of \(whom) have no deadline at all",
                    why: "a token that is lost stays good until somebody ends its login",
                    remedy: "set idle or absolute")
            ]
        }
        var found: [Finding] = []
        if let idle = rules.idle, let absolute = rules.absolute, idle > absolute {
            found.append(
                Finding(
                    "policy.idle-over-absolute", .warning,
                    "idle (\(idle)) is longer than absolute (\(absolute)) for \(whom)",
                    why: "the absolute deadline always comes first, so idle means nothing",
                    remedy: "shorten idle, or set it to \"none\""))
        }
        // SP 800-63B-4: §2.1.3 for AAL1, §2.2.3 for AAL2.
        if rules.absolute.map({ $0 > .days(30) }) ?? true {
            found.append(
                Finding(
                    "policy.absolute-over-standard", .warning,
                    "absolute (\(rules.absolute?.description ?? "none")) is longer than 30 days for \(whom)",
                    why: "SP 800-63B-4 §2.1.3 asks for a new sign-in after 30 days at every assurance level",
                    remedy: "set absolute to 30d or less"))
        } else if let absolute = rules.absolute, absolute > .hours(24) || rules.idle.map({ $0 > .hours(1) }) ?? true {
            found.append(
                Finding(
                    "policy.aal1-only", .notice,
                    "absolute (\(absolute)) and idle (\(rules.idle?.description ?? "none")) reach AAL1 only for \(whom)",
                    why: "SP 800-63B-4 §2.2.3 has at most 24 hours and 1 hour for AAL2",
                    remedy: "nothing, where AAL1 is enough; else use preset = \"aal2\""))
        }
        return found
    }

    private static func rotation(_ rules: ClientPolicy, _ whom: String) -> [Finding] {
        var found: [Finding] = []
        if let idle = rules.idle, rules.grace > idle {
            found.append(
                Finding(
                    "policy.grace-over-idle", .warning,
                    "grace (\(rules.grace)) is longer than idle (\(idle)) for \(whom)",
                    why: "a replaced token that a thief shows is tolerated for as long as the login may live unused",
                    remedy: "shorten grace; seconds are enough for a lost response"))
        } else if rules.grace > .minutes(5) {
            found.append(
                Finding(
                    "policy.grace-long", .notice, "grace is \(rules.grace) for \(whom)",
                    why: "a replay within it ends nothing (RFC 9700 §4.14.2)", remedy: "shorten it; 30s is the default")
            )
        }
        if rules.effectiveTouch < rules.touch, let idle = rules.idle {
            found.append(
                Finding(
                    "policy.touch-over-idle", .notice,
                    "touch (\(rules.touch)) is longer than a quarter of idle (\(idle)) for \(whom)",
                    why: "it counts as \(rules.effectiveTouch), so that no login ends much too early",
                    remedy: "nothing, or shorten it"))
        }
        // The idle deadline moves with every use, so a token that is used reaches its age for a refresh all the same.
        if let refresh = rules.refresh, let absolute = rules.absolute, refresh >= absolute {
            found.append(
                Finding(
                    "policy.refresh-over-deadline", .notice,
                    "refresh (\(refresh)) is not shorter than absolute (\(absolute)) for \(whom)",
                    why: "a token may live as long as its login, so a stolen one is never replayed and found",
                    remedy: "shorten refresh"))
        }
        return found
    }

    private static func keeping(_ rules: ClientPolicy, _ whom: String) -> [Finding] {
        var found: [Finding] = []
        if let longest = rules.absolute ?? rules.idle, rules.retention < longest {
            found.append(
                Finding(
                    "policy.retention-short", .notice,
                    "retention (\(rules.retention)) is shorter than a login may live (\(longest)) for \(whom)",
                    why: "who comes back with its token is told `unknown` instead of why it ended",
                    remedy: "set retention to \(longest) or more"))
        }
        if let limit = rules.limit, limit.whenFull == .refuse {
            let endsByItself = rules.idle != nil || rules.absolute != nil
            found.append(
                Finding(
                    "policy.limit-refuses", endsByItself ? .notice : .warning,
                    "a sign-in beyond \(limit.count) is refused for \(whom)",
                    why: "a user who has lost the devices cannot sign in until "
                        + (endsByItself ? "a deadline passes" : "an administrator ends a login"),
                    remedy: "use when_full = \"evict\" unless that is meant"))
        }
        return found
    }

    private static func limit(_ rules: ClientPolicy, of client: String, in policy: Policy) -> [Finding] {
        guard let own = rules.limit, let all = policy.base.limit, own.count > all.count else { return [] }
        return [
            Finding(
                "policy.limit-over-limit", .notice,
                "client \(client) allows \(own.count) logins, and all clients together \(all.count)",
                why: "the smaller number is reached first", remedy: "lower the one or raise the other")
        ]
    }
}
