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
            let (process, input, output, _) = try curfew.start(["revoke", "--everyone", "--yes", "--json"])
            try input.fileHandleForWriting.close()
            let drain = LineReader(pipe: output).makeAsyncIterator()
            // However slow the machine is, the last one is let live.
            if let milliseconds {
                try await Task.sleep(for: .milliseconds(milliseconds))
                kill(process.processIdentifier, SIGKILL)
            }
            process.waitUntilExit()
            _ = drain
            let moment = milliseconds.map { "\($0) ms" } ?? "its end"
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
}
