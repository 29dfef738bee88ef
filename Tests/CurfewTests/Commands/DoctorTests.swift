import Foundation
import Testing

@Suite("The doctor")
struct DoctorTests {
    private func findings(_ run: Program.Run) throws -> [String: [String: Any]] {
        Dictionary(try run.objects().map { ($0["code"] as? String ?? "", $0) }) { first, _ in first }
    }

    @Test("has nothing worse than notices to say of a new store, and tells where each value of the policy is from")
    func fine() async throws {
        let curfew = try Program()
        try await curfew.succeed("issue", "--user", "ada")
        let configuration = try curfew.configure(
            """
            [policy]
            preset = "aal3"
            grace = "20s"
            [policy.client.ios]
            idle = "20m"
            [policy.alarms]
            rapid = "none"
            """)
        let run = try await curfew.run("doctor", "--read-only", "--json", "--config", configuration)
        let values = try run.objects().filter { $0["code"] as? String == "policy.value" }
        func source(_ value: String) -> String? { values.first { $0["what"] as? String == value }?["why"] as? String }
        #expect(run.status == 0, "\(run.output)")
        #expect(source("policy.idle = 15m")?.hasPrefix("preset, ") == true)
        #expect(source("policy.grace = 20s")?.hasSuffix("curfew.toml:3") == true)
        #expect(source("policy.touch = 1m") == "default" || source("policy.touch = 60s") == "default")
        #expect(source("policy.client.ios.idle = 20m")?.hasSuffix("curfew.toml:5") == true)
        #expect(source("policy.client.ios.grace = 20s")?.hasSuffix("curfew.toml:3") == true)
        #expect(source("policy.alarms.rapid = none")?.hasSuffix("curfew.toml:7") == true)
        #expect(
            source("policy.alarms.storm = 10") == "default" && source("policy.alarms.storm_within = 1m") == "default")
        #expect(source("policy.alarms.split = 2m") == "default")
        #expect(try findings(run)["audit.chain"]?["severity"] as? String == "ok")
        let text = try await curfew.succeed("doctor")
        #expect(text.output.contains("library.sqlite") && text.lines.last?.hasPrefix("0 errors, 0 warnings") == true)
    }

    @Test("ends with 1 for what is odd about the policy, and names the remedy")
    func odd() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let configuration = try curfew.configure("[policy]\ngrace = \"2h\"\nidle = \"1h\"\n")
        let run = try await curfew.run("doctor", "--json", "--config", configuration)
        let finding = try #require(try findings(run)["policy.grace-over-idle"])
        #expect(run.status == 1 && finding["severity"] as? String == "warning" && finding["remedy"] is String)
    }

    @Test("says why a store is refused, and that one is not there")
    func refused() async throws {
        let curfew = try Program()
        #expect(try await curfew.run("doctor").status == 69)
        try await curfew.succeed("store", "init")
        chmod(curfew.store, 0o644)
        let run = try await curfew.run("doctor", "--json")
        let remedy = try findings(run)["store.refused"]?["remedy"] as? String
        #expect(run.status == 1 && remedy?.contains("chmod") == true)
    }

    @Test("notices that the head pushed last is no longer in the chain")
    func pushed() async throws {
        let curfew = try Program()
        let configuration = try curfew.configure("[audit]\npush = \"heads.log\"\n")
        func doctor() async throws -> [String: [String: Any]] {
            try findings(try await curfew.run("doctor", "--json", "--config", configuration))
        }
        try await curfew.succeed("issue", "--user", "ada")
        #expect(try await doctor()["audit.push"]?["severity"] as? String == "ok")
        _ = try await curfew.run("revoke", "--user", "ada", "--yes", "--config", configuration)
        #expect(try await doctor()["audit.push"]?["severity"] as? String == "ok")
        let heads = curfew.folder.path + "/heads.log"
        let text = try String(contentsOfFile: heads, encoding: .utf8)
        let hash = try #require(text.firstMatch(of: /[0-9a-f]{64}/)).output
        try text.replacing(hash, with: String(repeating: "0", count: 64))
            .write(toFile: heads, atomically: false, encoding: .utf8)
        #expect(try await doctor()["audit.push"]?["severity"] as? String == "error")
    }
}
