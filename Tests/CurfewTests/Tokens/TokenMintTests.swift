import Foundation
import Testing

@Suite("curfew token mint and keys")
struct TokenMintTests {
    private let curfew: Program
    private let configuration = """
        [tokens]
        issuer = "https://id.example.com"
        audiences = ["billing", "mail"]

        """

    init() throws {
        curfew = try Program()
        try curfew.configureAlways(configuration)
    }

    private var keyFile: String { curfew.folder.path + "/config/curfew/keys.secret" }

    private func signIn(_ user: String = "ada") async throws -> (token: String, id: String) {
        let run = try await curfew.succeed("issue", "--user", user, "--json")
        let object = try #require(try run.objects().first)
        let session = try #require(object["session"] as? [String: Any])
        return (try #require(object["token"] as? String), try #require(session["id"] as? String))
    }

    private func published() async throws -> String {
        let path = curfew.folder.path + "/published.jwks"
        let set = try await curfew.succeed("keys", "jwks").output
        #expect(FileManager.default.createFile(atPath: path, contents: Data(set.utf8)))
        return path
    }

    private func verdict(_ token: String, _ set: String, _ more: String...) async throws -> String {
        let run = try await curfew.run(["token", "verify", "--keys", set] + more, input: token)
        #expect(run.status == (run.output == "valid\n" ? 0 : 1))
        return run.lines.first ?? ""
    }

    @Test("by id or by session token, mints what verifies with the published keys, and survives a rotation")
    func mint() async throws {
        let (secret, id) = try await signIn()
        let first = try await curfew.succeed(
            "token", "mint", "--session", String(id.prefix(6)), "--audience", "billing")
        let second = try await curfew.succeed(
            "token", "mint", "--session", "-", "--audience", "mail", "--lifetime", "14m", "--json", input: secret + "\n"
        )
        let object = try #require(try second.objects().first)
        let set = try await published()
        #expect(first.lines.count == 1 && first.lines[0].utf8.count <= 520)
        let issuer = ["--issuer", "https://id.example.com"]
        #expect(try await verdict(first.lines[0], set, issuer[0], issuer[1], "--audience", "billing") == "valid")
        #expect(try await verdict(first.lines[0], set, "--audience", "mail") == "wrong_audience")
        #expect(try await verdict(first.lines[0], set, "--at", "2026-01-01") == "issued_in_future")
        let mail = try #require(object["token"] as? String)
        #expect(try await verdict(mail, set, "--audience", "mail") == "valid")
        try await curfew.succeed("keys", "rotate")
        let rotated = try await published()
        #expect(try await verdict(mail, rotated) == "valid")
        let third = try await curfew.succeed("token", "mint", "--session", id, "--audience", "mail").lines[0]
        // The set from before the rotation holds the next key as well.
        for set in [set, rotated] { #expect(try await verdict(third, set) == "valid") }
        let stages = try await curfew.succeed("keys", "list", "--json").objects().map { $0["stage"] as? String }
        #expect(stages == ["retiring", "active", "next"])
        let old = try #require(object["kid"] as? String)
        #expect(try await curfew.succeed("keys", "retire", String(old.prefix(8))).output.contains("fail from now on"))
        #expect(try await verdict(mail, try await published()) == "unknown_key")
        #expect(try await curfew.succeed("store", "check").output == "ok\n")
        #expect(try await curfew.succeed("audit", "verify").output.contains("records"))
    }

    @Test("is refused for other services, ended logins, long lives and garbage")
    func refusals() async throws {
        let (secret, id) = try await signIn()
        func mint(_ more: [String], input: String = "") async throws -> Program.Run {
            let run = try await curfew.run(["token", "mint"] + more, input: input)
            #expect(run.output.isEmpty)
            return run
        }
        let other = try await mint(["--session", id, "--audience", "Billing"])
        #expect(other.status == 1 && other.error.contains("invalid_target"))
        for lifetime in ["16m", "0s", "soon"] {
            #expect(try await mint(["--session", id, "--audience", "mail", "--lifetime", lifetime]).status == 64)
        }
        #expect(try await mint(["--session", "-", "--audience", "mail"], input: "cfs_x").status == 1)
        #expect(try await mint(["--session", "zzzz", "--audience", "mail"]).status == 1)
        #expect(try await mint(["--session", id, "--audience", "mail", "--read-only"]).status == 77)
        #expect(
            try await mint(["--session", id, "--audience", "mail", "--restricted", "--store", curfew.store]).status
                == 77)
        #expect(!FileManager.default.fileExists(atPath: keyFile), "nothing was needed yet")
        try await curfew.succeed("revoke", id, "--reason", "x")
        let ended = try await mint(["--session", "-", "--audience", "mail"], input: secret)
        #expect(ended.status == 1 && ended.error.contains("revoked"))
        #expect(try await mint(["--session", id, "--audience", "mail"]).error.contains("revoked"))
        let bare = try Program()
        try await bare.succeed("issue", "--user", "ada")
        let unnamed = try await bare.run("token", "mint", "--session", "-", "--audience", "mail", input: secret)
        #expect(unnamed.status == 78 && unnamed.error.contains("issuer"))
    }

    @Test("tells after a revocation what still verifies, for whom and until when")
    func exposure() async throws {
        let (_, id) = try await signIn()
        _ = try await signIn("bob")
        try await curfew.succeed("token", "mint", "--session", id, "--audience", "billing")
        try await curfew.succeed("token", "mint", "--session", id, "--audience", "mail", "--lifetime", "60s")
        let none = try #require(try await curfew.succeed("revoke", "--user", "bob", "--yes", "--json").objects().last)
        #expect(none["exposed_until"] is NSNull && none["exposed_tokens"] == nil)
        let some = try #require(try await curfew.succeed("revoke", "--user", "ada", "--yes", "--json").objects().last)
        #expect(some["ended"] as? Int == 1 && some["exposed_tokens"] as? Int == 2)
        #expect(some["exposed_audiences"] as? [String] == ["billing", "mail"])
        let until = try #require(some["exposed_until"] as? String)
        let act = try #require(try await curfew.succeed("events", "kind:mark", "--json").objects().last)
        #expect((act["reason"] as? String)?.contains("2 service tokens for billing, mail until \(until)") == true)
        let (_, other) = try await signIn("carol")
        try await curfew.succeed("token", "mint", "--session", other, "--audience", "mail")
        let words = try await curfew.succeed("revoke", other).lines
        #expect(words.last?.hasPrefix("1 service token still verifies offline until ") == true)
    }

    @Test("leaves no part of a token, of a session token or of the key file in the store")
    func canary() async throws {
        let (secret, id) = try await signIn()
        let token = try await curfew.succeed("token", "mint", "--session", id, "--audience", "mail").lines[0]
        try await curfew.succeed("revoke", id)
        let key = try String(contentsOfFile: keyFile, encoding: .utf8).trimmingCharacters(in: .newlines)
        let folder = curfew.folder.path + "/store"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(files.contains("sessions.db"))
        for file in files {
            let data = try Data(contentsOf: URL(filePath: "\(folder)/\(file)"))
            for part in token.split(separator: ".").map(String.init) + [secret, key] {
                #expect(data.range(of: Data(part.utf8)) == nil, "\(file)")
            }
            let sealing = Data(base64Encoded: key.replacing("-", with: "+").replacing("_", with: "/") + "=")
            #expect(data.range(of: try #require(sealing)) == nil, "\(file)")
        }
        let events = try await curfew.succeed("events", "--json").output
        #expect(!events.contains(token.suffix(20)) && events.contains("mint"))
    }

    @Test("keeps private keys sealed: neither the store nor a dump of it signs")
    func sealed() async throws {
        let (_, id) = try await signIn()
        try await curfew.succeed("token", "mint", "--session", id, "--audience", "mail")
        let attributes = try FileManager.default.attributesOfItem(atPath: keyFile)
        #expect((attributes[.posixPermissions] as? Int) == 0o600)
        // The very store, with another key file: nothing can be signed with it.
        try FileManager.default.removeItem(atPath: keyFile)
        let lost = try await curfew.run("token", "mint", "--session", id, "--audience", "mail")
        #expect(lost.status == 78 && lost.error.contains("restore it"))
        let forged = Data("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n".utf8)
        #expect(
            FileManager.default.createFile(
                atPath: keyFile, contents: forged, attributes: [.posixPermissions: 0o600]))
        let wrong = try await curfew.run("token", "mint", "--session", id, "--audience", "mail")
        #expect(wrong.status == 78 && wrong.output.isEmpty)
        #expect(try await code("keys.file") == "error")
        // Given up, key by key, it goes on.
        for _ in 0..<2 {
            let active = try await curfew.succeed("keys", "list", "--json").objects().first {
                $0["stage"] as? String == "active"
            }
            try await curfew.succeed("keys", "retire", "--compromised", try #require(active?["kid"] as? String))
        }
        try await curfew.succeed("token", "mint", "--session", id, "--audience", "mail")
        #expect(try await code("keys.file") == "ok")
    }

    @Test("who mints at once and first gets one ring of keys and one key file")
    func first() async throws {
        let (_, id) = try await signIn()
        let tokens = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    try await curfew.succeed("token", "mint", "--session", id, "--audience", "mail").lines.first ?? ""
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let set = try await published()
        for token in tokens { #expect(try await verdict(token, set) == "valid") }
        let keys = try await curfew.succeed("keys", "list", "--json", "--sort", "stage:desc").objects()
        #expect(keys.map { $0["stage"] as? String } == ["next", "active"])
        let csv = try await curfew.succeed("keys", "list", "--csv", "--limit", "1").lines
        #expect(csv.count == 2 && csv[0] == "kid,algorithm,stage,published_at,active_at,retiring_at,retired_at")
        let files = try FileManager.default.contentsOfDirectory(atPath: curfew.folder.path + "/config/curfew")
        #expect(files.sorted() == ["curfew.toml", "keys.secret"])
    }

    /// The severity of one of the doctor's findings.
    private func code(_ code: String) async throws -> String? {
        let run = try await curfew.run("doctor", "--json")
        return try run.objects().first { $0["code"] as? String == code }?["severity"] as? String
    }

    @Test("the doctor tells of a key file that others can read, of a late rotation, and of no active key")
    func doctor() async throws {
        let (_, id) = try await signIn()
        #expect(try await code("keys.active") == "notice")
        try await curfew.succeed("token", "mint", "--session", id, "--audience", "mail")
        for code in ["keys.active", "keys.rotation", "keys.file"] { #expect(try await self.code(code) == "ok") }
        chmod(keyFile, 0o640)
        #expect(try await code("keys.file") == "error")
        #expect(try await curfew.run("token", "mint", "--session", id, "--audience", "mail").status == 78)
        chmod(keyFile, 0o600)
        try curfew.tamper("UPDATE signing_keys SET published_at = 0, active_at = 0 WHERE active_at IS NOT NULL")
        #expect(try await code("keys.rotation") == "warning")
        // Whoever mints next rotates.
        try await curfew.succeed("token", "mint", "--session", id, "--audience", "mail")
        try curfew.tamper("UPDATE signing_keys SET retiring_at = 1, sealed = NULL WHERE retiring_at IS NULL")
        #expect(try await code("keys.active") == "error")
    }

    @Test(
        "refuses a section that says what cannot be",
        arguments: [
            "lifetime = \"16m\"", "algorithm = \"HS256\"", "rotation = \"1h\"", "issuer = \"\"", "audience = [\"x\"]",
            "audiences = [7]", "key_file = \"\"",
        ])
    func section(_ line: String) async throws {
        let file = try curfew.configure("[tokens]\n\(line)\n")
        let run = try await curfew.run("users", "--config", file)
        #expect(run.status == 78 && run.error.contains("curfew.toml:2"), "\(run.error)")
    }

    @Test("signs with ES256, and keeps the key file where it is told to")
    func algorithm() async throws {
        let file = try curfew.configure(configuration + "algorithm = \"ES256\"\nkey_file = \"sealing\"\n")
        let (_, id) = try await signIn()
        let token = try await curfew.succeed("token", "mint", "--config", file, "--session", id, "--audience", "mail")
        let set = curfew.folder.path + "/es.jwks"
        let keys = try await curfew.succeed("keys", "jwks", "--config", file).output
        #expect(FileManager.default.createFile(atPath: set, contents: Data(keys.utf8)) && keys.contains("ES256"))
        #expect(try await verdict(token.lines[0], set) == "valid")
        #expect(FileManager.default.fileExists(atPath: curfew.folder.path + "/sealing"))
    }
}
