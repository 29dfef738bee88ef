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

    /// What systemd has to say of a unit of this text.
    private func complaints(of text: String) async throws -> [Substring] {
        let folder = try TemporaryFolder()
        let unit = folder.path + "/curfew.service"
        try text.replacing("/usr/local/bin/curfew", with: try Program.path)
            .write(toFile: unit, atomically: false, encoding: .utf8)
        let result = try await ChildProcess(
            InstalledTool.path("systemd-analyze", from: "systemd"), ["verify", "--man=no", unit],
            environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        ).result()
        // It also has something to say of units that are there already.
        return result.errorText.split(separator: "\n").filter { $0.contains("curfew.service") }
    }

    @Test("is one that systemd understands, down to the last word")
    func verified() async throws {
        let text = try Self.text("systemd/curfew.service")
        let found = try await complaints(of: text)
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
        for (right, wrong) in [("ProtectClock=yes", "ProtectClocks=yes"), ("@system-service", "@system-services")] {
            #expect(try await !complaints(of: text.replacing(right, with: wrong)).isEmpty)
        }
    }

    @Test("starts a service on a new store, where the proxies look for it and may connect", .enabled(if: getuid() == 0))
    func started() async throws {
        let lines = try Self.text("systemd/curfew.service").split(separator: "\n")
        func value(_ name: String) throws -> Substring {
            try #require(lines.first { $0.hasPrefix(name + "=") }).dropFirst(name.count + 1)
        }
        let curfew = try Program()
        let places = ["/run/curfew": 0o755, "/var/lib/curfew": 0o700, "/etc/curfew": 0o755]
        func here(_ text: String) -> String {
            places.keys.reduce(text) { $0.replacing($1, with: curfew.folder.path + $1) }
        }
        for (place, mode) in places {
            try FileManager.default.createDirectory(
                atPath: here(place), withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
        }
        let configuration = try Self.text("systemd/curfew.toml")
        try here(configuration).write(toFile: here("/etc/curfew/curfew.toml"), atomically: false, encoding: .utf8)
        chmod(here("/etc/curfew/curfew.toml"), 0o644)
        let words = try value("ExecStart").split(separator: " ").map { here(String($0)) }
        #expect(words.first == "/usr/local/bin/curfew")
        let process = try ChildProcess(
            try Program.path, Array(words.dropFirst()), environment: ["PATH": "/usr/bin:/bin"], folder: "/")
        var first: String?
        for await line in LineReader(pipe: process.error) {
            first = line
            break
        }
        let socket = "/run/curfew/http.sock"
        #expect(first == "listening on unix:\(here(socket))")
        var status = stat()
        #expect(stat(here(socket), &status) == 0 && status.st_mode & 0o777 == 0o660)
        let group = try value("SupplementaryGroups")
        #expect(configuration.contains("socket_group = \"\(group)\""))
        #expect(getgrgid(status.st_gid).map { String(cString: $0.pointee.gr_name) } == String(group))
        process.signal(SIGTERM)
        #expect(process.waitForEnd() == 0)
        #expect(FileManager.default.fileExists(atPath: here("/var/lib/curfew/sessions.db")))
        #expect(try Self.text("nginx/curfew-http.conf").contains("unix:\(socket)"))
        #expect(try Self.text("caddy/Caddyfile").contains("unix/\(socket)"))
    }
}
