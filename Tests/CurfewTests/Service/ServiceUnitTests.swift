import Foundation
import ProcessTesting
import Testing

@Suite("The unit for systemd")
struct ServiceUnitTests {
    private static let packaging = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appending(path: "../../../Packaging").standardizedFileURL

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: packaging.appending(path: path), encoding: .utf8)
    }

    @Test("is one that systemd understands, down to the last word")
    func verified() async throws {
        let folder = try TemporaryFolder()
        let unit = folder.path + "/curfew.service"
        try Self.text("systemd/curfew.service")
            .replacing("/usr/local/bin/curfew", with: try Program.path)
            .write(toFile: unit, atomically: false, encoding: .utf8)
        let result = try await ChildProcess(
            InstalledTool.path("systemd-analyze", from: "systemd"), ["verify", "--man=no", unit],
            environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        ).result()
        // It also has something to say of units that are there already.
        let words = result.errorText.split(separator: "\n").filter { $0.contains("curfew.service") }
        #expect(result.status == 0 && words.isEmpty, "\(result.errorText)")
    }

    @Test("starts a service on a new store, where the proxies look for it")
    func started() async throws {
        let lines = try Self.text("systemd/curfew.service").split(separator: "\n")
        func value(_ name: String) throws -> Substring {
            try #require(lines.first { $0.hasPrefix(name + "=") }).dropFirst(name.count + 1)
        }
        let curfew = try Program()
        func here(_ text: String) -> String {
            text.replacing("/run/curfew", with: curfew.folder.path + "/run").replacing(
                "/var/lib/curfew", with: curfew.folder.path + "/lib")
        }
        for name in ["run", "lib"] {
            try FileManager.default.createDirectory(
                atPath: "\(curfew.folder.path)/\(name)", withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700])
        }
        let setting = try value("Environment").split(separator: "=", maxSplits: 1).map(String.init)
        let words = try value("ExecStart").split(separator: " ").map { here(String($0)) }
        #expect(words.first == "/usr/local/bin/curfew")
        let process = try ChildProcess(
            try Program.path, Array(words.dropFirst()),
            environment: [setting[0]: here(setting[1]), "PATH": "/usr/bin:/bin"],
            folder: "/")
        var first: String?
        for await line in LineReader(pipe: process.error) {
            first = line
            break
        }
        let socket = "unix:/run/curfew/http.sock"
        #expect(first == "listening on \(here(socket))")
        process.signal(SIGTERM)
        #expect(process.waitForEnd() == 0)
        #expect(FileManager.default.fileExists(atPath: here("/var/lib/curfew/sessions.db")))
        #expect(try Self.text("nginx/curfew-http.conf").contains(socket))
        #expect(try Self.text("caddy/Caddyfile").contains("unix//run/curfew/http.sock"))
    }
}
