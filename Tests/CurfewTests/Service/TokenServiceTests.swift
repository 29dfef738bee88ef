import Foundation
import HTTPTesting
import ProcessTesting
import SessionService
import Testing

@Suite("Service tokens over HTTP")
struct TokenServiceTests {
    private static let issuer = "https://id.example.com"
    private static let form = ["Content-Type": "application/x-www-form-urlencoded"]

    private let curfew: Program

    init() throws { curfew = try Program() }

    private func configure(_ more: String = "") throws -> String {
        try curfew.configure(
            """
            [tokens]
            issuer = "\(Self.issuer)"
            audiences = ["billing", "mail"]
            \(more)
            """)
    }

    /// The form of an exchange.
    static func exchange(_ token: String) -> String {
        [
            "grant_type=urn:ietf:params:oauth:grant-type:token-exchange", "subject_token=\(token)",
            "subject_token_type=urn:ietf:params:oauth:token-type:access_token", "audience=billing",
        ].joined(separator: "&")
    }

    /// Mints over HTTP.
    private func mint(_ service: ServedProgram, _ token: String, _ key: String) async throws -> String {
        let fields = Self.form.merging(["Authorization": "Bearer \(key)"]) { $1 }
        let answer = try await service.ask("POST", "/oauth/token", fields, body: Self.exchange(token))
        return try #require(try answer.object()["access_token"] as? String, "\(answer.text)")
    }

    @Test(
        "are accepted by other people's libraries, with keys from before a rotation and from after it",
        arguments: ["pyjwt", "joserfc"], ["EdDSA", "ES256"])
    func rotation(library: String, algorithm: String) async throws {
        let file = try configure("algorithm = \"\(algorithm)\"")
        let token = try await curfew.succeed("issue", "--user", "ada", "--config", file).lines[0]
        let key = try await curfew.succeed("apikey", "create", "--role", "application", "--config", file).lines[0]
        let service = try await ServedProgram(curfew, ["--config", file], listen: "127.0.0.1:0")
        let verifier = try await Verifier(library, service, Self.issuer)
        var tokens = [try await mint(service, token, key)]
        for _ in 0..<2 {
            try await curfew.succeed("keys", "rotate", "--config", file)
            tokens.append(try await mint(service, token, key))
            tokens.append(
                try await curfew.succeed(
                    "token", "mint", "--session", "-", "--audience", "billing", "--config", file, input: token
                ).lines[0])
            for token in tokens {
                let answer = try await verifier.ask(token)
                #expect(answer == .init(kept: "ada", fresh: "ada"))
            }
            // As if the next key had been published a day ago, and the verifier had asked for keys since.
            try curfew.tamper(
                "UPDATE signing_keys SET published_at = published_at - 86400000 WHERE active_at IS NULL")
            try await verifier.start(library, service, Self.issuer)
        }
        let labels = try await curfew.succeed("keys", "list", "--json", "--config", file).objects()
        #expect(labels.map { $0["stage"] as? String } == ["retiring", "retiring", "active", "next"])
        // Refused where they have to be.
        let other = try await Verifier(library, service, "https://other.example")
        #expect(try await other.ask(tokens[0]).fresh != "ada")
        #expect(try await verifier.ask(String(tokens[0].dropLast(4)) + "AAAA").fresh != "ada")
        let id = try #require(labels[0]["kid"] as? String)
        try await curfew.succeed("keys", "retire", id, "--config", file)
        let retired = try await verifier.ask(tokens[0])
        #expect(retired.kept == "ada" && retired.fresh != "ada", "only whoever asks again hears of it")
    }

    /// A service that verifies alone.
    private final class Verifier {
        private var process: ChildProcess
        private var lines: LineReader.AsyncIterator

        struct Answer: Decodable, Equatable {
            let kept: String
            let fresh: String
        }

        init(_ library: String, _ service: ServedProgram, _ issuer: String) async throws {
            process = try await Self.process(library, service, issuer)
            lines = LineReader(pipe: process.output).makeAsyncIterator()
            try await begin()
        }

        /// Starts anew, with the keys of now.
        func start(_ library: String, _ service: ServedProgram, _ issuer: String) async throws {
            process.kill()
            process = try await Self.process(library, service, issuer)
            lines = LineReader(pipe: process.output).makeAsyncIterator()
            try await begin()
        }

        private func begin() async throws { try #require(await lines.next() == "ready") }

        func ask(_ token: String) async throws -> Answer {
            try process.input.write(contentsOf: Data((token + "\n").utf8))
            let line = try #require(await lines.next())
            return try JSONDecoder().decode(Answer.self, from: Data(line.utf8))
        }

        private static func process(_ library: String, _ service: ServedProgram, _ issuer: String) async throws
            -> ChildProcess
        {
            let python = try await PythonEnvironment.shared.python(with: PythonEnvironment.tokenLibraries)
            let script = URL(filePath: #filePath).deletingLastPathComponent().path + "/verify.py"
            return try ChildProcess(
                python,
                [script, library, "http://\(service.address)/.well-known/jwks.json", issuer, "billing"],
                environment: ["PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"])
        }
    }

    @Test("count no more when the login has ended, whoever ends it and wherever, though they verify offline")
    func revoked() async throws {
        let file = try configure()
        let token = try await curfew.succeed("issue", "--user", "ada", "--config", file).lines[0]
        let service = try await ServedProgram(curfew, ["--config", file])
        let minted = try await service.ask("POST", "/oauth/token", Self.form, body: Self.exchange(token))
        let text = try #require(try minted.object()["access_token"] as? String)
        let commanded = try await curfew.succeed(
            "token", "mint", "--session", "-", "--audience", "mail", "--config", file, input: token
        ).lines[0]
        for token in [text, commanded] {
            let answer = try await service.ask("POST", "/oauth/introspect", Self.form, body: "token=\(token)")
            #expect(try answer.object()["active"] as? Bool == true)
        }
        let ended = try await curfew.succeed("revoke", "--user", "ada", "--yes", "--json", "--config", file)
        #expect(try ended.objects().last?["exposed_tokens"] as? Int == 2)
        for token in [text, commanded, token] {
            let answer = try await service.ask("POST", "/oauth/introspect", Self.form, body: "token=\(token)")
            #expect(answer.status == 200 && answer.text == #"{"active":false}"#)
        }
        let set = curfew.folder.path + "/set.jwks"
        let published = try await service.ask("GET", "/.well-known/jwks.json")
        #expect(FileManager.default.createFile(atPath: set, contents: published.body))
        #expect(try await curfew.succeed("keys", "jwks", "--config", file).output == published.text + "\n")
        #expect(try await curfew.succeed("token", "verify", "--keys", set, input: text).output == "valid\n")
        #expect(try await curfew.succeed("audit", "verify").output.contains("records"))
    }

    @Test("are answered for by nobody when the store is gone: 503, and never that a token is not active")
    func unavailable() async throws {
        let file = try configure()
        try await curfew.succeed("store", "init", "--config", file)
        let service = try await ServedProgram(curfew, ["--config", file])
        let token = try await service.login("ada")
        let minted = try await service.ask("POST", "/oauth/token", Self.form, body: Self.exchange(token))
        let text = try #require(try minted.object()["access_token"] as? String)
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: curfew.store + suffix) }
        // Those who validate notice within a quarter of a second.
        while try await service.ask("GET", "/v1/session", ["X-Session-Token": token]).status == 200 {}
        for (path, body) in [
            ("/oauth/token", Self.exchange(token)), ("/oauth/introspect", "token=\(token)"),
            ("/oauth/introspect", "token=\(text)"), ("/oauth/revoke", "token=\(token)"),
            ("/oauth/revoke", "token=\(text)"),
        ] {
            let answer = try await service.ask("POST", path, Self.form, body: body)
            #expect(answer.status == 503 && answer.cause == "unavailable", "\(path): \(answer.text)")
            #expect(answer["retry-after"] != nil && !answer.text.contains(curfew.folder.path))
            #expect(try answer.object()["error"] == nil, "OAuth has no word for it")
        }
        #expect(try await service.ask("GET", "/.well-known/jwks.json").status == 503)
    }

    @Test("are not minted by a service that may not write, which still gives out the keys that there are")
    func readOnly() async throws {
        let file = try configure()
        let token = try await curfew.succeed("issue", "--user", "ada", "--config", file).lines[0]
        do {
            let service = try await ServedProgram(curfew, ["--config", file, "--read-only"])
            let keys = try await service.ask("GET", "/.well-known/jwks.json")
            #expect(keys.status == 503 && keys.cause == "unavailable", "there are none yet")
            #expect(!FileManager.default.fileExists(atPath: curfew.folder.path + "/keys.secret"))
            #expect(await service.stop().status == 0)
        }
        _ = try await curfew.succeed("keys", "jwks", "--config", file)
        let service = try await ServedProgram(curfew, ["--config", file, "--read-only"])
        #expect(try await service.ask("GET", "/.well-known/jwks.json").status == 200)
        let answer = try await service.ask("POST", "/oauth/token", Self.form, body: Self.exchange(token))
        #expect(answer.status == 403 && answer.cause == "read_only", "\(answer.text)")
        #expect(try answer.object()["error"] == nil)
        #expect(try await curfew.run("events", "kind:mint", "--json").output.isEmpty)
    }

    @Test("make the first keys when the service starts, and one key file, whoever starts at once")
    func first() async throws {
        let file = try configure()
        try await curfew.succeed("store", "init")
        let places = ["a", "b", "c"].map { "unix:\(curfew.folder.path)/\($0).sock" }
        let services = try await withThrowingTaskGroup(of: ServedProgram.self) { group in
            for place in places {
                group.addTask { try await ServedProgram(curfew, ["--config", file], listen: place) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        var sets: Set<String> = []
        for service in services { sets.insert(try await service.ask("GET", "/.well-known/jwks.json").text) }
        #expect(sets.count == 1)
        for service in services {
            let end = await service.stop()
            #expect(end.status == 0 && end.log.count == 1, "\(end.log)")
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: curfew.folder.path)
        #expect(files.filter { $0.hasPrefix("keys") } == ["keys.secret"])
    }
}
