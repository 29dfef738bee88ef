import Foundation
import Testing

@Suite("Killed in the middle")
struct KillTests {
    @Test("a bulk revoke that is killed has ended all or none, and the store is whole")
    func bulkRevoke() async throws {
        let curfew = try Program()
        let users = 3000
        try await curfew.succeed(
            "store", "fill", "--seed", "3", "--users", "100", "--sessions", "\(users)")
        var outcomes: Set<Int> = []
        // The moment of death walks through the act: before it, in it, after it.
        for milliseconds in [0, 15, 30, 60, 90, 130, 180, 250, 400, 800, nil] as [Int?] {
            let moment = try await run(
                ["revoke", "--everyone", "--yes", "--json"], of: curfew, killedAfter: milliseconds)
            let live = try await curfew.succeed("sessions", "--json").lines.count
            let marks = try await curfew.succeed("events", "--json", "kind:mark").lines.count
            #expect(live == users || live == 0, "killed after \(moment)")
            #expect((live == 0) == (marks > 0), "killed after \(moment)")
            let check = try await curfew.run("store", "check")
            #expect(check.status == 0, "\(check.output)")
            outcomes.insert(live)
            if live == 0 { break }
        }
        #expect(outcomes.contains(0))
    }

    @Test("an import that is killed has taken in all or nothing, and the store is whole")
    func importing() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "fill", "--seed", "3", "--users", "100", "--sessions", "3000")
        let export = curfew.folder.path + "/export"
        try await curfew.succeed("store", "export", "--output", export)
        let other = curfew.folder.path + "/other/sessions.db"
        try await curfew.succeed("store", "init", "--store", other)
        var outcomes: Set<Int> = []
        for milliseconds in [30, 200, 500, 900, 1400, 2000, 3000, nil] as [Int?] {
            let moment = try await run(
                ["store", "import", "--store", other, export], of: curfew, killedAfter: milliseconds)
            let logins = try await curfew.succeed("sessions", "state:live OR state:ended", "--json", "--store", other)
            let events = try await curfew.succeed("events", "--json", "--store", other).lines.count
            #expect(logins.lines.count == 4500 || logins.lines.isEmpty && events == 0, "killed after \(moment)")
            let check = try await curfew.run("store", "check", "--store", other)
            #expect(check.status == 0, "\(check.output)")
            outcomes.insert(logins.lines.count)
            if !logins.lines.isEmpty { break }
        }
        #expect(outcomes.contains(4500))
    }

    /// Runs the program and kills it after a while; however slow the machine is, one without a moment is let live.
    ///
    /// - Returns: the moment in words.
    private func run(_ arguments: [String], of curfew: Program, killedAfter milliseconds: Int?) async throws -> String {
        let process = try curfew.start(arguments)
        try process.input.close()
        let drain = LineReader(pipe: process.output).makeAsyncIterator()
        if let milliseconds {
            try await Task.sleep(for: .milliseconds(milliseconds))
            process.signal(SIGKILL)
        }
        process.waitForEnd()
        _ = drain
        return milliseconds.map { "\($0) ms" } ?? "its end"
    }
}
