import Foundation
import Testing

@Suite("Listings")
struct ListingTests {
    @Test("nothing is nothing, in every format")
    func empty() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        for command in ["users", "sessions", "events"] {
            for format in [[], ["--json"], ["--csv"], ["--csv-raw"]] {
                let run = try await curfew.run([command] + format)
                #expect(run.status == 0 && run.output.isEmpty && run.error.isEmpty)
            }
        }
    }

    @Test("a query, an order and a limit do what they say")
    func options() async throws {
        let curfew = try Program()
        for user in ["carol", "ada", "bob"] { try await curfew.succeed("issue", "--user", user) }
        func users(_ arguments: String...) async throws -> [String] {
            try await curfew.run(["sessions", "--json"] + arguments).objects().compactMap { $0["user"] as? String }
        }
        #expect(try await users("--sort", "user") == ["ada", "bob", "carol"])
        #expect(try await users("--sort", "user:desc", "--limit", "2") == ["carol", "bob"])
        #expect(try await users("--sort", "created") == ["carol", "ada", "bob"])
        #expect(try await users("--", "-user:ada", "-bob") == ["carol"])
        #expect(try await users("--limit", "0").isEmpty)
    }

    @Test("a storm of logins is found by its flag in users, sessions and events, by its words in the feed")
    func storm() async throws {
        let curfew = try Program()
        let configuration = try curfew.configure("[policy.alarms]\nstorm = 3\nstorm_within = \"1h\"\n")
        for user in ["ada", "ada", "bob", "ada", "ada"] {
            try await curfew.succeed("issue", "--user", user, "--config", configuration)
        }
        let users = try await curfew.succeed("users", "flag:storm", "--json").objects()
        #expect(users.map { $0["user"] as? String } == ["ada"] && users.first?["flags"] as? [String] == ["storm"])
        let sessions = try await curfew.succeed("sessions", "flag:storm", "--json").objects()
        #expect(sessions.count == 4 && sessions.allSatisfy { $0["flags"] as? [String] == ["storm"] })
        let events = try await curfew.succeed("events", "flag:storm", "--json").objects()
        let reasons = events.compactMap { $0["reason"] as? String }
        #expect(reasons.count == 2 && reasons.allSatisfy { $0.hasPrefix("storm: 3 logins within ") })
        #expect(try await curfew.succeed("sessions", "flag:storm").output.contains("!storm"))
        try await curfew.succeed("store", "check")
    }

    @Test("hostile names are inert in tables and CSV, and whole in JSON and raw CSV")
    func hostile() async throws {
        let curfew = try Program()
        let name = "=cmd\u{1B}[31m\u{202E}\u{9B}\"x,\n"
        try await curfew.succeed("issue", "--user", name)
        for arguments in [
            ["sessions"], ["sessions", "--csv"], ["users"], ["users", "--csv"], ["events"], ["events", "--csv"],
        ] {
            let output = try await curfew.run(arguments).output
            let isHostile = { (scalar: UnicodeScalar) in
                scalar.value < 0x20 && scalar != "\n" || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x202E
            }
            #expect(!output.unicodeScalars.contains(where: isHostile), "\(arguments)")
            #expect(output.split(separator: "\n").count == 2)
            if arguments.last == "--csv" { #expect(output.contains("\"'=cmd")) }
        }
        let json = try await curfew.succeed("sessions", "--json")
        #expect(json.output.unicodeScalars.allSatisfy { $0.isASCII && ($0.value >= 0x20 || $0 == "\n") })
        #expect(try json.objects().first?["user"] as? String == name)
        #expect(try await curfew.succeed("sessions", "--csv-raw").output.contains(name.replacing("\"", with: "\"\"")))
    }

    @Test("events begin where they are asked to")
    func since() async throws {
        let curfew = try Program()
        for user in ["ada", "bob", "carol"] { try await curfew.succeed("issue", "--user", user) }
        let after = try await curfew.succeed("events", "--since", "1", "--json").objects()
        #expect(after.compactMap { $0["seq"] as? Int } == [2, 3])
        #expect(try await curfew.succeed("events", "--since", "1h", "--json").lines.count == 3)
        #expect(try await curfew.succeed("events", "--since", "2099-01-01", "--json").lines.isEmpty)
    }

    @Test("events come in the order that is asked for")
    func order() async throws {
        let curfew = try Program()
        for user in ["ada", "bob", "carol"] { try await curfew.succeed("issue", "--user", user) }
        func sequences(_ arguments: String...) async throws -> [Int] {
            try await curfew.run(["events", "--json"] + arguments).objects().compactMap { $0["seq"] as? Int }
        }
        #expect(try await sequences("--sort", "seq") == [1, 2, 3])
        #expect(try await sequences("--sort", "seq:desc") == [3, 2, 1])
        #expect(try await sequences("--sort", "seq:desc", "--limit", "2") == [3, 2])
        #expect(try await sequences("--sort", "time:desc", "--limit", "2") == [3, 2])
        #expect(try await sequences("--sort", "time", "--since", "1") == [2, 3])
        #expect(try await curfew.run("events", "--sort", "user").status == 64)
        #expect(try await curfew.run("watch", "--help").output.contains("no --sort"))
    }

    @Test("numbers of an application's attributes keep their digits")
    func attributes() async throws {
        let curfew = try Program()
        try await curfew.succeed("issue", "--user", "ada", "--attributes", #"{"tenant": 12345678901234567890}"#)
        #expect(
            try await curfew.succeed("sessions", "--json").output
                .contains(#""attributes":{"tenant": 12345678901234567890}"#))
    }

    @Test("who watches hears of another process's login")
    func watch() async throws {
        let curfew = try Program()
        try await curfew.succeed("issue", "--user", "before")
        let process = try curfew.start(["watch", "--json", "--limit", "2", "--since", "0"])
        var lines = LineReader(pipe: process.output).makeAsyncIterator()
        #expect(await lines.next()?.contains("before") == true)
        try await curfew.succeed("issue", "--user", "after")
        #expect(await lines.next()?.contains("after") == true)
        #expect(await lines.next() == nil)
    }

    @Test("a session is shown by any unique beginning of its id")
    func show() async throws {
        let curfew = try Program()
        let issued = try await curfew.succeed("issue", "--user", "ada", "--label", "her laptop", "--json").objects()
        let id = try #require((issued[0]["session"] as? [String: Any])?["id"] as? String)
        let shown = try await curfew.succeed("show", String(id.prefix(5)))
        #expect(shown.output.contains(id) && shown.output.contains("her laptop") && shown.output.contains("login"))
        #expect(try await curfew.succeed("show", id, "--json").objects().first?["id"] as? String == id)
        #expect(try await curfew.run("show", "zzzzzzzz").status == 1)
        #expect(try await curfew.run("show", "").status == 1)
    }
}
