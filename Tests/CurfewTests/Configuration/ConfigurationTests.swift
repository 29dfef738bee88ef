import Console
import SessionStore
import Simulation
import Testing

@testable import curfew

@Suite("The configuration")
struct ConfigurationTests {
    @Test("gives what it says, and the default for the rest")
    func values() throws {
        let text = """
            store = "sqlite:/srv/sessions.db"
            [policy]
            idle = "20m"
            grace = "5s"
            reason = "required"
            max_sessions = 3
            when_full = "refuse"
            [policy.client.ios]
            idle = "30d"
            absolute = "none"
            max_sessions = 1
            [policy.client.kiosk]
            preset = "aal3"
            [policy.alarms]
            storm = 20
            storm_within = "5m"
            split = "none"
            [console]
            theme = "light"
            clock = "local"
            """
        let configuration = try Configuration(parsing: text, file: "curfew.toml")
        #expect(configuration.store == "sqlite:/srv/sessions.db")
        let policy = configuration.policy
        #expect(policy.requiresReason)
        #expect(
            policy.base
                == ClientPolicy(
                    idle: .minutes(20), grace: .seconds(5), limit: SessionLimit(count: 3, whenFull: .refuse)))
        #expect(
            policy.rules(for: "ios")
                == ClientPolicy(
                    idle: .days(30), absolute: nil, grace: .seconds(5),
                    limit: SessionLimit(count: 1, whenFull: .refuse)))
        #expect(
            policy.rules(for: "kiosk") == ClientPolicy(idle: .minutes(15), absolute: .hours(12), grace: .seconds(5)))
        #expect(policy.rules(for: "web") == policy.base)
        #expect(
            policy.alarms
                == AlarmRules(storm: .init(logins: 20, within: .minutes(5)), split: nil, rapid: AlarmRules().rapid))
        #expect(configuration.console == Configuration.Console(theme: "light", usesLocalTime: true))
        #expect(try Configuration(parsing: "", file: "empty") == Configuration())
    }

    @Test(
        "an error names file, line, key and remedy",
        arguments: [
            ("\n[policy]\nidel = \"30m\"", "c.toml:3: policy.idel: there is no such key; did you mean `idle`?"),
            ("stoer = 1", "c.toml:1: stoer: there is no such key; did you mean `store`?"),
            ("[policy]\nidle = 30", "c.toml:2: policy.idle: it is a text; put it in quotes"),
            (
                "[policy]\n\ngrace = \"soon\"",
                "c.toml:3: policy.grace: it is no duration; write a number and a unit: 500ms, 30s, 15m, 12h or 30d"
            ),
            (
                "[policy.client.ios]\nwhen_full = \"panic\"",
                "c.toml:2: policy.client.ios.when_full: there is no such choice; write \"evict\" or \"refuse\""
            ),
            (
                "[policy]\nmax_sessions = -1",
                "c.toml:2: policy.max_sessions: it is a whole number, 0 or more; write it without quotes, such as 5"
            ),
            (
                "[console.keys]\nopen = [\"enter\"]\nrevok = \"x\"",
                "c.toml:3: console.keys.revok: there is no such command; did you mean `revoke`?"
            ),
            (
                "[console]\nkeys = { revoke = \"entr\" }",
                "c.toml:2: console.keys.revoke: there is no key \"entr\"; did you mean \"enter\"?"
            ),
            (
                "[console.keys]\nback = []",
                "c.toml:2: console.keys.back: no key would be left for it; give it one, such as \"esc\""
            ),
            (
                "[console.keys]\nrevoke = 1",
                "c.toml:2: console.keys.revoke: it is a text or a list of texts; write \"x\" or [\"x\", \"delete\"]"
            ),
            ("policy = 1", "c.toml:1: policy: it is a section; write it as [policy]"),
            (
                "[policy]\nidle = \"0s\"",
                "c.toml:2: policy.idle: a deadline of no time ends every login at once; use \"none\" for no deadline"
            ),
            (
                "[policy.alarms]\nstrom = 5",
                "c.toml:2: policy.alarms.strom: there is no such key; did you mean `storm`?"
            ),
            ("[policy]\nalarms = 1", "c.toml:2: policy.alarms: it is a section; write it as [policy.alarms]"),
            (
                "[policy.alarms]\nstorm = 1",
                "c.toml:2: policy.alarms.storm: it is a whole number from 2 to 100; write it without quotes, or \"none\" for no such alarm"
            ),
            (
                "[policy.alarms]\nrapid = \"5\"",
                "c.toml:2: policy.alarms.rapid: it is a whole number from 2 to 100; write it without quotes, or \"none\" for no such alarm"
            ),
            (
                "[policy.alarms]\nsplit = \"0s\"",
                "c.toml:2: policy.alarms.split: nothing happens within no time; write 30s or 2m, for example"
            ),
            (
                "[policy.alarms]\nstorm_within = \"none\"",
                "c.toml:2: policy.alarms.storm_within: it is no duration; write a number and a unit: 500ms, 30s, 15m, 12h or 30d"
            ),
        ])
    func errors(text: String, expected: String) {
        do throws(ConfigurationError) {
            _ = try Configuration(parsing: text, file: "c.toml")
            Issue.record("it was taken")
        } catch { #expect(error.description == "configuration " + expected) }
    }

    @Test("turns every alarm with a threshold off by \"none\", and its window then means nothing")
    func noAlarms() throws {
        let text = "[policy]\nalarms = { storm = \"none\", storm_within = \"9s\", split = \"none\", rapid = \"none\" }"
        let alarms = try Configuration(parsing: text, file: "c.toml").policy.alarms
        #expect(alarms == .none)
        #expect(alarms.values.map(\.name) == ["storm", "split", "rapid"])
    }

    @Test("gives sound rules for alarms or an error with a remedy, whatever is written")
    func fuzz() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        let lines = [
            "storm = 10", "storm = \"none\"", "storm_within = \"1m\"", "split = \"2m\"", "rapid = 5",
            "rapid = \"none\"", "storm = 100", "split = \"9999999999d\"", "rapid = 18446744073709551616",
            "storm_within = \"-1s\"", "rapid = 5.5", "storm = [10]", "split = { a = 1 }", "rapid = true",
        ]
        let letters = Array("\"=[]{}.,0123456789smhd-_ \n#'\\éstormsplitrapidnone")
        var taken = 0
        for _ in 0..<3000 {
            var text = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                lines.randomElement(using: &random) ?? ""
            }.joined(separator: "\n")
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                var characters = Array(text)
                let at = Int.random(in: 0..<characters.count, using: &random)
                if Bool.random(using: &random) { characters.remove(at: at) }
                if let letter = letters.randomElement(using: &random) { characters.insert(letter, at: at) }
                text = String(characters)
            }
            do throws(ConfigurationError) {
                let alarms = try Configuration(parsing: "[policy.alarms]\n" + text, file: "c.toml").policy.alarms
                taken += 1
                for count in [alarms.storm?.logins, alarms.rapid] where count != nil {
                    #expect(count.map(AlarmRules.counts.contains) == true, "seed \(seed): \(text)")
                }
                for span in [alarms.storm?.within, alarms.split] where span != nil {
                    #expect(span.map { $0 > .zero } == true, "seed \(seed): \(text)")
                }
                // As it is shown, it can be written.
                let shown = alarms.values.map { name, value in
                    "\(name) = " + (Int(value) == nil ? "\"\(value)\"" : value)
                }
                let again = try Configuration(
                    parsing: "[policy.alarms]\n" + shown.joined(separator: "\n"), file: "c.toml")
                #expect(again.policy.alarms == alarms, "seed \(seed): \(text)")
            } catch { #expect(!error.why.isEmpty && !error.remedy.isEmpty, "seed \(seed): \(text)") }
        }
        #expect((100..<2900).contains(taken), "seed \(seed)")
    }

    @Test("gives commands of the console the keys that it says")
    func keys() throws {
        let text = "[console]\nkeys = { revoke = \"delete\", open = [\"enter\", \"l\"], page-down = \"ctrl-d\" }"
        let given = try Configuration(parsing: text, file: "c.toml").console.commands
        let bindings = ["revoke": ["delete"], "open": ["enter", "l"], "page-down": ["ctrl-d"]]
        #expect(try given == CommandTable.standard.rebinding(bindings))
    }

    @Test("what is no TOML is an error with its line")
    func syntax() {
        do throws(ConfigurationError) {
            _ = try Configuration(parsing: "store = \"x\"\nidle =", file: "c.toml")
            Issue.record("it was taken")
        } catch { #expect(error.line == 2 && error.why.hasPrefix("not TOML")) }
    }

    @Test(
        "a place for a store is read",
        arguments: [
            ("sqlite:/srv/x.db", "/srv/x.db"), ("/srv/x.db", "/srv/x.db"), ("x.db", "x.db"), ("sqlite:x.db", "x.db"),
        ])
    func places(text: String, path: String) throws {
        #expect(try StoreLocation(text, mayHoldPassword: false) == .sqlite(path: path, isDefault: false))
    }

    @Test("options for every command may stand before it")
    func globalOptions() {
        for (given, expected) in [
            (["--store", "x", "users"], ["users", "--store", "x"]),
            (["--read-only"], ["--read-only"]),
            (["--restricted", "--allow", "revoke", "users"], ["users", "--restricted", "--allow", "revoke"]),
            (["--store=x", "--read-only", "store", "check"], ["store", "check", "--store=x", "--read-only"]),
            (["users", "--json"], ["users", "--json"]),
            ([], []),
        ] { #expect(Arguments.withGlobalOptionsBehindTheCommand(given) == expected) }
    }
}
