import SessionStore
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
            ("policy = 1", "c.toml:1: policy: it is a section; write it as [policy]"),
            (
                "[policy]\nidle = \"0s\"",
                "c.toml:2: policy.idle: a deadline of no time ends every login at once; use \"none\" for no deadline"
            ),
        ])
    func errors(text: String, expected: String) {
        do throws(ConfigurationError) {
            _ = try Configuration(parsing: text, file: "c.toml")
            Issue.record("it was taken")
        } catch { #expect(error.description == "configuration " + expected) }
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
            (["--store=x", "--read-only", "store", "check"], ["store", "check", "--store=x", "--read-only"]),
            (["users", "--json"], ["users", "--json"]),
            ([], []),
        ] { #expect(Arguments.withGlobalOptionsBehindTheCommand(given) == expected) }
    }
}
