import Foundation
import ProcessTesting
import Testing

@Suite("The service and its description")
struct ContractTests {
    /// Event streams have no end, which schemathesis would wait for.
    private static let endless = "/v1/events"

    @Test("agree, whatever is sent", arguments: ["admin", "application", "auditor"])
    func agreement(role: String) async throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/Contract"
        let python = try await PythonEnvironment.shared.folder(["schemathesis==4.32.5"])
        let curfew = try Program()
        try curfew.configureAlways("[tokens]\nissuer = \"https://id.example.com\"\naudiences = [\"billing\"]")
        try await curfew.succeed("store", "init")
        let key = try await curfew.succeed("apikey", "create", "--role", role).lines[0]
        let token = try await curfew.succeed("issue", "--user", "ada").lines[0]
        let subject = try await curfew.succeed("issue", "--user", "bob").lines[0]
        let service = try await ServedProgram(curfew, listen: "127.0.0.1:0")
        let origin = "http://" + service.address.description
        let environment = curfew.environment.merging([
            "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": folder, "SCHEMATHESIS_HOOKS": "formats",
            "CURFEW_TOKEN": subject,
        ]) { $1 }
        let seed = Int.random(in: 1..<1 << 31)
        let process = try ChildProcess(
            python + "/bin/schemathesis",
            [
                "run", origin + "/openapi.json", "--header", "Authorization: Bearer \(key)", "--header",
                "X-Session-Token: \(token)", "--exclude-path", Self.endless, "--max-examples", "15", "--seed",
                "\(seed)", "--request-timeout", "30", "--no-color",
            ], environment: environment, folder: curfew.folder.path)
        let run = try await Program.run(process, input: "")
        #expect(run.status == 0, "seed \(seed)\n\(run.output)\n\(run.error)")
        let end = await service.stop()
        #expect(end.status == 0 && end.log.count == 1, "nothing unforeseen: \(end.log)")
    }
}
