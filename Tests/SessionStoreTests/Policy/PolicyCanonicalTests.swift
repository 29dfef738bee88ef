import SessionStore
import Testing

@Suite("The canonical text of a policy")
struct PolicyCanonicalTests {
    @Test("is the same for the same rules, in whatever order they were given")
    func same() {
        let one = Policy(clients: ["a": ClientPolicy(idle: nil), "b": ClientPolicy(grace: .seconds(1))])
        let other = Policy(clients: ["b": ClientPolicy(grace: .seconds(1)), "a": ClientPolicy(idle: nil)])
        #expect(one.canonicalText == other.canonicalText && one.changes(since: other.canonicalText) == nil)
    }

    @Test("tells in words what has changed")
    func changes() {
        let old = Policy(clients: ["kiosk": ClientPolicy(idle: .minutes(5))]).canonicalText
        let ios = ClientPolicy(idle: .days(30), absolute: nil, limit: SessionLimit(count: 2, whenFull: .refuse))
        var new = Policy(base: ClientPolicy(idle: .minutes(20)), clients: ["ios": ios], requiresReason: true)
        let words = new.changes(since: old) ?? ""
        #expect(words.hasPrefix("idle 30m → 20m; reason optional → required; client \"ios\": idle unset → 30d"))
        #expect(words.contains("client \"ios\": max_sessions unset → 2 refuse"))
        #expect(words.contains("client \"kiosk\": idle 5m → unset"))
        new.alarms = AlarmRules(storm: nil, split: .minutes(5))
        #expect(new.changes(since: old)?.contains("; alarms storm 10 → none; alarms split 2m → 5m; ") == true)
        #expect(new.changes(since: old)?.contains("; alarms storm_within 1m → unset; ") == true)
        new.clients = [:]
        #expect(new.changes(since: new.canonicalText) == nil)
    }

    @Test("holds its lines, whatever a client is called")
    func names() {
        let names = ["a\nidle = 1s", "x = y", "\"", "caf\u{E9}", ""]
        let policy = Policy(clients: Dictionary(uniqueKeysWithValues: names.map { ($0, ClientPolicy()) }))
        #expect(policy.changes(since: policy.canonicalText) == nil)
        #expect(policy.canonicalText.split(separator: "\n").count == 12 + 7 * names.count)
        #expect(Policy().changes(since: policy.canonicalText)?.contains("idle 30m → unset") == true)
    }
}
