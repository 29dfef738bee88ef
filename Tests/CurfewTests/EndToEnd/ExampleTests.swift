import Foundation
import Testing

@Suite("The example for Swift servers")
struct ExampleTests {
    @Test("signs somebody in, and sees the login ended; the program sees the same")
    func inProcess() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try Program.path).deletingLastPathComponent()
            .appendingPathComponent("InProcess")
        process.arguments = [curfew.store]
        process.environment = curfew.environment
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(String(decoding: said, as: UTF8.self) == "ada\nnobody: revoked\n")
        let listed = try await curfew.succeed("sessions", "state:ended").output
        #expect(listed.contains("ada") && listed.contains("laptop stolen") && listed.contains("admin:ops@bastion"))
    }
}
