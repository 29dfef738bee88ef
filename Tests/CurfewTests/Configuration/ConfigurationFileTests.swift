import Foundation
import Testing

@Suite("The configuration's file")
struct ConfigurationFileTests {
    /// Makes what stands at a path, in a folder that is there.
    private typealias Making = @Sendable (_ path: String) throws -> Void

    private static func write(_ path: String, mode: Int = 0o600) throws {
        _ = FileManager.default.createFile(
            atPath: path, contents: Data("console.theme = \"light\"".utf8), attributes: [.posixPermissions: mode])
    }

    private static let refused: [(name: String, words: String, make: Making)] = [
        ("one that others can write", "others can write it", { try write($0, mode: 0o620) }),
        ("one that everybody can write", "others can write it", { try write($0, mode: 0o602) }),
        (
            "a symbolic link", "symbolic link",
            {
                try write($0 + ".real")
                try FileManager.default.createSymbolicLink(atPath: $0, withDestinationPath: $0 + ".real")
            }
        ),
        (
            "one with two names", "2 names",
            {
                try write($0)
                try FileManager.default.linkItem(atPath: $0, toPath: $0 + ".too")
            }
        ),
        ("a pipe", "no plain file", { _ = mkfifo($0, 0o600) }),
        (
            "a folder", "no plain file",
            { try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: false) }
        ),
        (
            "one in a folder that others can write", "its folder",
            {
                try write($0)
                chmod(($0 as NSString).deletingLastPathComponent, 0o777)
            }
        ),
        (
            "one that is too long", "1 MiB",
            {
                _ = FileManager.default.createFile(
                    atPath: $0, contents: Data(count: 1 << 20 | 1), attributes: [.posixPermissions: 0o600])
            }
        ),
    ]

    @Test("is refused with the reason where it is not one's own", arguments: refused.indices)
    func refuses(at index: Int) async throws {
        let (name, words, make) = Self.refused[index]
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let folder = curfew.folder.path + "/etc"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        try make(folder + "/curfew.toml")
        let run = try await curfew.run("sessions", "--config", folder + "/curfew.toml")
        #expect(run.status == 78 && run.error.contains(words), "\(name): \(run.error)")
    }

    @Test("is read where it is one's own, also in a folder like /tmp", arguments: [0o700, 0o755, 0o1777])
    func reads(mode: Int) async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let folder = curfew.folder.path + "/etc"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        chmod(folder, mode_t(mode))
        try Self.write(folder + "/curfew.toml", mode: 0o644)
        #expect(try await curfew.run("sessions", "--config", folder + "/curfew.toml").status == 0)
        #expect(try await curfew.run("sessions", "--config", folder + "/none.toml").status == 78)
    }
}
