import TerminalTesting
import Testing

@Suite("A listing that finds nothing")
struct NoMatchTests {
    @Test("tells a person so, and where else to look; programs get nothing")
    func nothing() async throws {
        let curfew = try Program()
        for user in ["ada", "ada", "bob"] { try await curfew.succeed("issue", "--user", user) }
        for user in ["ada", "bob"] { try await curfew.succeed("revoke", "--user", user, "--reason", "test", "--yes") }
        let listings = [
            (["sessions", "user:ada"], "no live login matches; 2 that have ended do: add state:ended"),
            (["users", "user:bob"], "no live login matches; one that has ended does: add state:ended"),
            (["sessions", "user:carol"], "no live login matches, and none that has ended"),
            (["sessions", "user:carol state:ended"], "no login matches"),
            (["events", "user:carol"], "no event matches"),
        ]
        for (arguments, words) in listings {
            let screen = try TerminalProgram(try Program.path, arguments, environment: curfew.environment)
            try screen.wait(for: words)
            #expect(try screen.waitForEnd() == 0)
            for format in [[], ["--json"], ["--csv"]] {
                let piped = try await curfew.run(arguments + format)
                #expect(piped.status == 0 && piped.output.isEmpty && piped.error.isEmpty, "\(arguments) \(format)")
            }
        }
    }
}
