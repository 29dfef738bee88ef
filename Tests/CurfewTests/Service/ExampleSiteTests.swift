import Foundation
import HTTPTesting
import ProcessTesting
import SessionService
import SessionStore
import Testing

@Suite("The smallest site")
struct ExampleSiteTests {
    /// In which language.
    enum Language: String, CaseIterable, CustomTestStringConvertible {
        case flask, node, swift

        var testDescription: String { rawValue }
    }

    /// An example that runs, on a port of its own.
    private final class ExampleSite {
        let program: Program
        private let service: ServedProgram?
        private let process: ChildProcess
        private let address: ListenAddress
        let host: String

        init(_ language: Language) async throws {
            program = try Program()
            try program.configureAlways("[policy]\nrefresh = \"1ms\"")
            try await program.succeed("store", "init")
            let examples = FrontedSite.repository + "/Examples"
            var environment = program.environment
            // The example in Swift has the store to itself.
            service = language == .swift ? nil : try await ServedProgram(program)
            environment["CURFEW_SOCKET"] = program.folder.path + "/http.sock"
            var ready: (String) -> String?
            switch language {
            case .flask:
                let packages = try PythonEnvironment.packages(in: examples + "/flask/requirements.txt")
                let python = try await PythonEnvironment.shared.folder(packages)
                process = try ChildProcess(
                    python + "/bin/flask", ["--app", examples + "/flask/app.py", "run", "--port", "0"],
                    environment: environment.merging(["PYTHONDONTWRITEBYTECODE": "1"]) { $1 },
                    folder: program.folder.path)
                ready = { $0.contains("Running on") ? $0.split(separator: ":").last.map(String.init) : nil }
            case .node:
                process = try ChildProcess(
                    try InstalledTool.path("node", from: "nodejs"), [examples + "/node/server.mjs", "0"],
                    environment: environment)
                ready = { $0.hasPrefix("listening on ") ? String($0.dropFirst(13)) : nil }
            case .swift:
                let path = URL(fileURLWithPath: try Program.path).deletingLastPathComponent().path + "/Site"
                process = try ChildProcess(path, [program.store, "0"], environment: environment)
                ready = { $0.hasPrefix("listening on ") ? String($0.dropFirst(13)) : nil }
            }
            let pipe = language == .flask ? process.error : process.output
            var port: Int?
            for await line in LineReader(pipe: pipe) {
                port = ready(line).flatMap { Int($0) }
                if port != nil { break }
            }
            host = "127.0.0.1:\(try #require(port, "it does not listen"))"
            address = try ListenAddress(parsing: host)
        }

        deinit { process.kill() }

        func ask(
            _ method: String, _ target: String, cookie: String? = nil, origin: String? = nil, body: String? = nil
        ) async throws -> HTTPAnswer {
            let connection = try RawConnection(to: address)
            var fields = ["Host": host, "User-Agent": "curl/8.5.0", "Connection": "close"]
            fields["Cookie"] = cookie
            fields["Origin"] = origin
            if body != nil { fields["Content-Type"] = "application/x-www-form-urlencoded" }
            connection.send(HTTPRequestText.of(method, target, fields, body: body))
            return try await connection.response()
        }

        func signIn(_ body: String) async throws -> HTTPAnswer {
            try await ask("POST", "/signin", origin: "http://\(host)", body: body)
        }
    }

    @Test("signs in, rotates, is ended by an administrator and says why, and signs out", arguments: Language.allCases)
    func life(language: Language) async throws {
        let site = try await ExampleSite(language)
        let stranger = try await site.ask("GET", "/")
        #expect(stranger.status == 401 && stranger["set-cookie"] == nil)
        for body in ["user=ada&password=wrong", "user=eve&password=", "user=&password=", ""] {
            let answer = try await site.signIn(body)
            #expect(answer.status == 401 && answer["set-cookie"] == nil, "\(body)")
        }
        let signedIn = try await site.signIn("user=ada&password=open+sesame")
        var cookie = try #require(signedIn.cookie)
        #expect(signedIn.status == 303 && cookie.hasPrefix("__Host-session=cfs_"))
        #expect(signedIn["set-cookie"]?.contains("; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=") == true)
        if language != .swift {
            let page = try await site.ask("GET", "/", cookie: cookie)
            #expect(page.status == 200 && page.text.contains("Hello ada"))
            let next = try #require(page.cookie, "the cookie rotates with the page")
            #expect(next != cookie)
            cookie = next
        }
        let page = try await site.ask("GET", "/", cookie: "other=1; \(cookie)")
        #expect(page.status == 200 && page.text.contains("Hello ada"))
        cookie = page.cookie ?? cookie
        try await site.program.succeed(
            "revoke", "--user", "ada", "--reason", "stolen", "--message", "Call <us>.", "--yes")
        let dead = try await site.ask("GET", "/", cookie: cookie)
        #expect(dead.status == 401 && dead.text.contains("revoked Call &") && !dead.text.contains("<us>"))
        #expect(!dead.text.contains("stolen") && dead["set-cookie"]?.contains("Max-Age=0") == true)
        let again = try #require(try await site.signIn("user=ada&password=open+sesame").cookie)
        for origin in ["http://evil.example", nil] {
            let foreign = try await site.ask("POST", "/signout", cookie: again, origin: origin)
            #expect(foreign.status == 403)
        }
        let out = try await site.ask("POST", "/signout", cookie: again, origin: "http://\(site.host)")
        #expect(out.status == 303 && out["set-cookie"]?.contains("Max-Age=0") == true)
        #expect(try await site.ask("GET", "/", cookie: again).text.contains("signed_out"))
    }

    @Test(
        "has fewer than a hundred lines",
        arguments: ["flask/app.py", "node/server.mjs", "proxied/server.mjs", "Site/Site.swift"])
    func length(file: String) throws {
        let text = try String(contentsOfFile: "\(FrontedSite.repository)/Examples/\(file)", encoding: .utf8)
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 100)
    }
}
