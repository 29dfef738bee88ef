import SessionStore
import Testing

@Suite("What is odd about a policy")
struct PolicyLintTests {
    @Test("is nothing for the defaults and for AAL3")
    func fine() {
        for rules in [ClientPolicy(), ClientPolicy(idle: .minutes(15), absolute: .hours(12))] {
            #expect(PolicyLint.findings(Policy(base: rules)).map(\.code) == ["policy.lint"])
        }
    }

    @Test(
        "is found, and is never an error",
        arguments: [
            (ClientPolicy(idle: nil, absolute: nil), ["policy.no-deadline"]),
            (ClientPolicy(idle: .hours(13)), ["policy.idle-over-absolute", "policy.aal1-only"]),
            (ClientPolicy(absolute: .days(31), retention: .days(90)), ["policy.absolute-over-standard"]),
            (ClientPolicy(absolute: nil), ["policy.absolute-over-standard"]),
            (ClientPolicy(idle: nil, absolute: .days(30)), ["policy.aal1-only"]),
            (ClientPolicy(grace: .minutes(31)), ["policy.grace-over-idle"]),
            (ClientPolicy(grace: .minutes(6)), ["policy.grace-long"]),
            (ClientPolicy(touch: .minutes(10)), ["policy.touch-over-idle"]),
            (ClientPolicy(refresh: .hours(12)), ["policy.refresh-over-deadline"]),
            (ClientPolicy(retention: .hours(1)), ["policy.retention-short"]),
            (ClientPolicy(limit: SessionLimit(count: 2, whenFull: .refuse)), ["policy.limit-refuses"]),
        ])
    func odd(rules: ClientPolicy, codes: [String]) {
        let found = PolicyLint.findings(Policy(base: rules))
        #expect(found.map(\.code) == codes)
        #expect(found.allSatisfy { $0.severity < .error && $0.severity > .ok && $0.why != nil && $0.remedy != nil })
        // The same of one client alone.
        let one = PolicyLint.findings(Policy(clients: ["ios": rules]))
        #expect(one.map(\.code) == codes && one.allSatisfy { $0.what.contains("client ios") })
    }

    @Test("is a client's limit that is never reached")
    func limits() {
        let policy = Policy(
            base: ClientPolicy(limit: SessionLimit(count: 2)),
            clients: ["ios": ClientPolicy(limit: SessionLimit(count: 5))])
        #expect(PolicyLint.findings(policy).map(\.code) == ["policy.limit-over-limit"])
    }
}
