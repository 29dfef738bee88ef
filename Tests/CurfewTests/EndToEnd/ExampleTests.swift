import Foundation
import ProcessTesting
import Testing

@Suite("The example for Swift servers")
struct ExampleTests {
    @Test("signs somebody in, and sees the login ended; the program sees the same")
    func inProcess() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let example = URL(fileURLWithPath: try Program.path).deletingLastPathComponent()
            .appendingPathComponent("InProcess").path
        let run = try await Program.run(
            try ChildProcess(example, [curfew.store], environment: curfew.environment), input: "")
        #expect(run.status == 0 && run.output == "ada\nnobody: revoked\n", "\(run.error)")
        let listed = try await curfew.succeed("sessions", "state:ended").output
        #expect(listed.contains("ada") && listed.contains("laptop stolen") && listed.contains("admin:ops@bastion"))
    }
}
