import Foundation
import Testing

@Suite("The main job")
struct MainJobTests {
    private let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"

    @Test("a login is issued, seen, ended by an administrator, and its token is dead at the next use")
    func transcript() async throws {
        let curfew = try Program()
        let issued = try await curfew.succeed(
            "issue", "--user", "ada", "--client", "web", "--ip", "10.0.3.17", "--user-agent", agent)
        let token = try #require(issued.lines.first)
        #expect(issued.lines.count == 1 && token.utf8.count <= 44 && token.hasPrefix("cfs_"))

        let live = try await curfew.run("validate", input: token + "\n")
        #expect(live.status == 0 && live.output.hasPrefix("live"))

        let revoked = try await curfew.run("revoke", "--user", "ada", "--reason", "laptop stolen", "--yes")
        #expect(revoked.status == 0 && revoked.output.contains("1 login ended"))

        let dead = try await curfew.run("validate", input: token + "\n")
        #expect(dead.status == 1 && dead.output == "revoked\n")

        let listed = try await curfew.succeed("sessions", "state:ended")
        for word in ["ada", "web", "10.0.3.17", "Firefox 128 · Linux", "revoked", "admin:tester@", "laptop stolen"] {
            #expect(listed.output.contains(word), "\(listed.output)")
        }
        #expect(try await curfew.succeed("sessions").output.isEmpty)
    }

    @Test("a session object has every field, and what is absent is null")
    func objects() async throws {
        let curfew = try Program()
        let answer = try await curfew.succeed("issue", "--user", "ada", "--json").objects()
        let issued = try #require(answer.first)
        let session = try #require(issued["session"] as? [String: Any])
        #expect(Set(issued.keys) == ["session", "token"])
        let fields =
            "id user client state created last_seen idle_deadline absolute_deadline ended cause reason actor ip "
            + "first_ip user_agent device amr label attributes generation flags"
        #expect(Set(session.keys) == Set(fields.split(separator: " ").map(String.init)))
        for absent in ["ended", "cause", "reason", "actor", "ip", "user_agent", "device", "label", "attributes"] {
            #expect(session[absent] is NSNull, "\(absent)")
        }
        #expect(session["state"] as? String == "live" && session["generation"] as? Int == 0)
        #expect((session["flags"] as? [String])?.isEmpty == true && (session["amr"] as? [String])?.isEmpty == true)

        let user = try #require(try await curfew.succeed("users", "--json").objects().first)
        #expect(Set(user.keys) == ["user", "logins", "clients", "last_seen", "next_deadline", "ips", "flags"])
        let event = try #require(try await curfew.succeed("events", "--json").objects().first)
        #expect(
            Set(event.keys) == [
                "seq", "time", "kind", "session", "user", "client", "generation", "actor", "cause", "reason", "ip",
                "user_agent",
            ])
        #expect(event["kind"] as? String == "login" && event["seq"] as? Int == 1)
    }

    @Test("a token rotates, is elevated, and signs out, on standard input alone")
    func bearer() async throws {
        let curfew = try Program()
        let first = try await curfew.succeed("issue", "--user", "ada").output
        let second = try await curfew.succeed("refresh", input: first).output
        #expect(second != first)
        #expect(try await curfew.succeed("refresh", input: first).output == second)
        let third = try await curfew.succeed("elevate", "--amr", "otp", input: second).output
        let superseded = try await curfew.run("refresh", "--json", input: second)
        #expect(superseded.status == 1)
        #expect(superseded.output == #"{"cause":"superseded","live":false,"message":null}"# + "\n")
        let session = try #require(try await curfew.succeed("validate", "--json", input: third).objects().first)
        #expect(session["amr"] as? [String] == ["otp"] && session["generation"] as? Int == 2)
        #expect(try await curfew.run("signout", input: third).status == 0)
        let out = try await curfew.run("validate", input: third)
        #expect(out.status == 1 && out.output == "signed_out\n")
        let kinds = try await curfew.succeed("events", "--json").objects().compactMap { $0["kind"] as? String }
        #expect(kinds == ["login", "refresh", "retry", "confirm", "elevate", "confirm", "signout"])
    }

    @Test(
        "what is no token is malformed, and no login has a stranger's",
        arguments: [
            ("", "malformed"), ("\n", "malformed"), ("cfs_", "malformed"),
            (String(repeating: "x", count: 5000), "malformed"),
            ("cfs_000000000000000000000000000000001dvgr8y", "unknown"),
            ("cfs_000000000000000000000000000000001dvgr8y\n\n", "malformed"),
            (" cfs_000000000000000000000000000000001dvgr8y", "malformed"),
        ])
    func strangers(text: String, cause: String) async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        for command in ["validate", "refresh", "elevate", "signout"] {
            let answer = try await curfew.run(command, "--json", input: text)
            #expect(answer.status == 1)
            #expect(answer.output == #"{"cause":"\#(cause)","live":false,"message":null}"# + "\n")
        }
    }

    @Test("the user may be told something, and only that")
    func message() async throws {
        let curfew = try Program()
        let token = try await curfew.succeed("issue", "--user", "ada").output
        try await curfew.succeed(
            "revoke", "--user", "ada", "--reason", "secret reason", "--message", "Please sign in again.", "--yes")
        let answer = try await curfew.run("validate", "--json", input: token)
        #expect(answer.output == #"{"cause":"revoked","live":false,"message":"Please sign in again."}"# + "\n")
        #expect(!answer.output.contains("secret") && !answer.error.contains("secret"))
    }
}
