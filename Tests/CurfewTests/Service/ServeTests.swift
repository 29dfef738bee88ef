import Foundation
import HTTPTesting
import ProcessTesting
import SessionService
import Testing

@Suite("curfew serve")
struct ServeTests {
    @Test("is ready when it says so, and stops at SIGTERM or SIGINT without an error", arguments: [SIGTERM, SIGINT])
    func lifetime(signal: Int32) async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        for listen in [nil, "127.0.0.1:0"] {
            let service = try await ServedProgram(curfew, listen: listen)
            #expect(try await service.ask("GET", "/health/ready").status == 200)
            let end = await service.stop(by: signal)
            #expect(end.status == 0 && end.log.count == 1 && end.log.first?.hasPrefix("listening on ") == true)
            #expect(throws: (any Error).self) { try RawConnection(to: service.address) }
        }
        #expect(!FileManager.default.fileExists(atPath: curfew.folder.path + "/http.sock"))
    }

    @Test(
        "started by root is the owner of its store, in every thread, and has no way back",
        .enabled(if: getuid() == 0))
    func owner() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let nobody: UInt32 = 65534
        let folder = URL(fileURLWithPath: curfew.store).deletingLastPathComponent().path
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).map { "\(folder)/\($0)" }
        for path in [curfew.folder.path, folder] + files { #expect(chown(path, nobody, nobody) == 0) }
        let service = try await ServedProgram(curfew)
        _ = try await service.login("ada")
        let tasks = "/proc/\(service.process.identifier)/task"
        let threads = try FileManager.default.contentsOfDirectory(atPath: tasks)
        #expect(threads.count > 1)
        for thread in threads {
            // One that has ended meanwhile has no rights at all.
            guard let status = try? String(contentsOfFile: "\(tasks)/\(thread)/status", encoding: .utf8) else {
                continue
            }
            let lines = status.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
            func values(_ name: String) -> [String]? { lines.first { $0.first == name }.map { Array($0.dropFirst()) } }
            for name in ["Uid:", "Gid:"] { #expect(values(name) == Array(repeating: "\(nobody)", count: 4), "\(name)") }
            #expect(values("Groups:")?.contains("0") == false)
            for name in ["CapInh:", "CapPrm:", "CapEff:", "CapAmb:"] {
                #expect(values(name).map { Int($0[0], radix: 16) } == 0)
            }
        }
        #expect(await service.stop().status == 0)
    }

    @Test("loses nothing when it is stopped: what runs is answered, streams end, and uses are written down")
    func stopping() async throws {
        let curfew = try Program()
        // A machine that is busy with other tests is no reason to cut anything off.
        let limits = "[service.limits]\narrival = \"1h\"\nstopping = \"1h\"\n"
        let file = try curfew.configure("[policy]\ntouch = \"1ms\"\n" + limits)
        try await curfew.succeed("store", "init", "--config", file)
        let key = try await curfew.succeed("apikey", "create", "--role", "auditor", "--config", file).lines[0]
        let service = try await ServedProgram(curfew, ["--config", file])
        let token = try await service.login("ada")
        let stream = try RawConnection(to: service.address)
        stream.send(HTTPRequestText.of("GET", "/v1/events", ["Authorization": "Bearer \(key)"]))
        _ = try await stream.read(until: ": listening\n\n")
        let idle = try RawConnection(to: service.address)
        let request = HTTPRequestText.of("GET", "/v1/session", ["X-Session-Token": token])
        idle.send(request)
        #expect(try await idle.response().status == 200)
        let before = try await curfew.succeed("sessions", "--json").objects().first?["last_seen"] as? String
        // A request is under way: its body has yet to come.
        let running = try RawConnection(to: service.address)
        running.send(
            "POST /v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 14\r\nExpect: 100-continue\r\n\r\n{\"user\":")
        idle.send(request)
        let seen = try #require(try await idle.response().object()["session"] as? [String: Any])["last_seen"] as? String
        async let end = service.stop()
        _ = try await stream.read(until: "0\r\n\r\n")
        running.send("\"bob\"}")
        let answer = try await running.response()
        #expect(answer.status == 201)
        #expect(await end.status == 0)
        while try await !idle.isClosed() {}
        let sessions = try await curfew.succeed("sessions", "--json").objects()
        #expect(Set(sessions.compactMap { $0["user"] as? String }) == ["ada", "bob"])
        let written = sessions.first { $0["user"] as? String == "ada" }?["last_seen"] as? String
        #expect(written == seen && before != nil, "the last use has been written")
    }

    @Test(
        "answers from memory what it answers by the store, and refuses at the next request whom somebody else has ended"
    )
    func memory() async throws {
        let curfew = try Program()
        // However long it takes, no answer tells of a later use than the one before.
        let file = try curfew.configure("[policy]\nrefresh = \"none\"\nidle = \"2d\"\ntouch = \"1d\"")
        let service = try await ServedProgram(curfew, ["--config", file])
        let token = try await service.login("ada")
        let connection = try RawConnection(to: service.address)
        let request = HTTPRequestText.of("GET", "/v1/session?rotate=due", ["Cookie": "__Host-session=\(token)"])
        var answers: [HTTPAnswer] = []
        // The first one is seen for the first time, which is written down; the second fills the memory.
        for _ in 0..<4 {
            connection.send(request)
            answers.append(try await connection.response())
        }
        let (known, asked) = (try #require(answers.last), answers[1])
        #expect(known.status == 200 && known.body == asked.body)
        #expect(known.fields.map(\.0).sorted() == asked.fields.map(\.0).sorted())
        for (name, value) in known.fields where name != "date" { #expect(asked[name] == value, "\(name)") }
        // Several at once: their answers come in the order in which they were asked for.
        let other = HTTPRequestText.of("GET", "/health/live")
        connection.send([request, other, request, request].joined())
        let bodies = try await [
            connection.response(), connection.response(), connection.response(), connection.response(),
        ].map(\.body)
        #expect(bodies.map { $0 == known.body } == [true, false, true, true])
        try await curfew.succeed("revoke", "--user", "ada", "--reason", "test", "--yes")
        connection.send(request)
        let refused = try await connection.response()
        #expect(refused.status == 401 && refused["x-session-cause"] == "revoked")
        let figures = try await service.ask("GET", "/metrics").text
        let counted = "curfew_http_requests_total{method=\"GET\",route=\"/v1/session\",status="
        #expect(figures.contains(counted + "\"200\"} 7\n") && figures.contains(counted + "\"401\"} 1\n"))
    }

    @Test("answers what the commands print: the same session, user and event")
    func objects() async throws {
        let curfew = try Program()
        try await curfew.succeed(
            "issue", "--user", "Zo\u{eb}", "--client", "web", "--ip", "10.0.3.17", "--user-agent", "curl/8.5.0",
            "--amr", "pwd", "--label", "\u{1F36A}\u{1B}[2J", "--attributes", "{\"a\": 1.50, \"b\": [\"\\u00e9\u{e9}\"]}"
        )
        try await curfew.succeed("issue", "--user", "bob")
        try await curfew.succeed("revoke", "--user", "bob", "--reason", "x", "--yes")
        let key = try await curfew.succeed("apikey", "create", "--role", "auditor").lines[0]
        let service = try await ServedProgram(curfew)
        let fields = ["Authorization": "Bearer \(key)"]
        for (command, target) in [
            (["sessions", "state:live OR state:ended"], "/v1/sessions?q=state:live+OR+state:ended"),
            (["users"], "/v1/users"),
        ] {
            let printed = try await curfew.run(command + ["--json"]).objects()
            let answered = try await service.ask("GET", target, fields).object()["items"] as? [[String: Any]]
            #expect(printed as NSArray == answered.map { $0 as NSArray })
            #expect(!printed.isEmpty)
        }
        let stream = try RawConnection(to: service.address)
        stream.send(HTTPRequestText.of("GET", "/v1/events", fields.merging(["Last-Event-ID": "0"]) { $1 }))
        _ = try await stream.read(until: ": listening\n\n")
        for printed in try await curfew.succeed("events", "--json").objects() {
            let text = try await stream.read(until: "\n\n")
            let data = try #require(text.split(separator: "\n").first { $0.hasPrefix("data: ") }?.dropFirst(6))
            let answered = try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any]
            #expect(printed as NSDictionary == answered.map { $0 as NSDictionary })
        }
    }

    @Test("listens only where nobody else can take its place")
    func places() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let folder = curfew.folder.path
        func refusal(_ path: String) async throws -> Program.Run {
            try await curfew.run("serve", "--listen", "unix:\(path)")
        }
        try Data("mine".utf8).write(to: URL(filePath: folder + "/file"))
        try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/elsewhere")
        try FileManager.default.createDirectory(atPath: folder + "/real", withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: folder + "/alias", withDestinationPath: folder + "/real")
        try FileManager.default.createDirectory(
            atPath: folder + "/open", withIntermediateDirectories: false, attributes: [.posixPermissions: 0o777])
        chmod(folder + "/open", 0o777)
        for (path, words) in [
            (folder + "/file", "something else is there"), (folder + "/link", "something else is there"),
            (folder + "/alias/s", "link, or no folder"), (folder + "/open/s", "others can write its folder"),
            (folder + "/none/none/s", "No such file"),
        ] {
            let run = try await refusal(path)
            #expect(run.status == 73 && run.error.contains(words), "\(run.error)")
            #expect(run.error.split(separator: "\n").count == 1)
        }
        #expect(try String(contentsOfFile: folder + "/file", encoding: .utf8) == "mine")
        #expect(!FileManager.default.fileExists(atPath: folder + "/elsewhere"))
        let service = try await ServedProgram(curfew)
        var status = stat()
        #expect(lstat(folder + "/http.sock", &status) == 0 && status.st_mode & 0o7777 == 0o600)
        let second = try await refusal(folder + "/http.sock")
        #expect(second.status == 73 && second.error.contains("another service listens there"))
        #expect(try await service.ask("GET", "/health/live").status == 200)
        service.process.kill()
        // The socket of a service that has gone is taken away.
        let third = try await ServedProgram(curfew)
        #expect(try await third.ask("GET", "/health/live").status == 200)
    }

    @Test("makes the store that it is given")
    func creates() async throws {
        let curfew = try Program()
        let service = try await ServedProgram(curfew)
        #expect(try await service.ask("GET", "/health/ready").status == 200)
        #expect(FileManager.default.fileExists(atPath: curfew.store))
    }

    @Test("says in one line that its port is taken")
    func taken() async throws {
        let curfew = try Program()
        let service = try await ServedProgram(curfew, listen: "127.0.0.1:0")
        let run = try await curfew.run("serve", "--listen", "\(service.address)")
        #expect(run.status == 73)
        #expect(
            run.error == "curfew: cannot listen at \(service.address): Address already in use; "
                + "stop what listens there, or choose another port\n")
    }

    @Test("answers that a login is live though its token, which is due, cannot be replaced")
    func unrotated() async throws {
        let curfew = try Program()
        let file = try curfew.configure("[policy]\nrefresh = \"1ms\"")
        let token = try await curfew.succeed("issue", "--user", "ada", "--config", file).lines[0]
        #expect(try await curfew.run("validate", "--config", file, input: token).status == 0)
        let service = try await ServedProgram(curfew, ["--config", file, "--read-only"])
        let answer = try await service.ask("GET", "/v1/session?rotate=due", ["Cookie": "__Host-session=\(token)"])
        #expect(answer.status == 200 && answer["set-cookie"] == nil, "\(answer.text)")
        #expect(try answer.object()["refresh_due"] as? Bool == true)
    }

    @Test("lets a group connect where the configuration names one")
    func group() async throws {
        let curfew = try Program()
        let name = String(cString: try #require(getgrgid(getgid())).pointee.gr_name)
        let file = try curfew.configure("[service]\nsocket_group = \"\(name)\"")
        try await curfew.succeed("store", "init")
        let folder = curfew.folder.path + "/run"
        let service = try await ServedProgram(curfew, ["--config", file], listen: "unix:\(folder)/http.sock")
        var status = stat()
        #expect(lstat(folder + "/http.sock", &status) == 0 && status.st_mode & 0o7777 == 0o660)
        #expect(status.st_gid == getgid())
        #expect(lstat(folder, &status) == 0 && status.st_mode & 0o7777 == 0o710 && status.st_gid == getgid())
        #expect(await service.stop().status == 0)
        // A folder that was there before stays as it is, and one that keeps the group out is told of.
        chmod(folder, 0o700)
        let shut = try await curfew.run("serve", "--config", file, "--listen", "unix:\(folder)/http.sock")
        #expect(
            shut.status == 73 && shut.error.contains("keeps the group out; run: chgrp \(getgid()) "), "\(shut.error)")
        let wrong = try curfew.configure("[service]\nsocket_group = \"nobody-has-this\"")
        #expect(try await curfew.run("serve", "--config", wrong).status == 78)
    }

    @Test(
        "is not open to the network",
        arguments: ["0.0.0.0:0", "10.0.0.1:7070", "[::]:0", "7070", "unix:relative", "tcp:127.0.0.1:1"])
    func network(listen: String) async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let run = try await curfew.run("serve", "--listen", listen)
        #expect(run.status == 64 && run.error.split(separator: "\n").count == 1)
        #expect(try await curfew.run("serve", "--restricted", "--store", curfew.store).status == 77)
    }

    @Test("says that the store cannot tell when it is gone, and clears no cookie")
    func unavailable() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let service = try await ServedProgram(curfew)
        let cookie = ["Cookie": "__Host-session=\(try await service.login("ada"))"]
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: curfew.store + suffix) }
        let ready = try await service.ask("GET", "/health/ready")
        #expect(ready.status == 503 && ready.cause == "unavailable" && ready["retry-after"] == "1")
        #expect(!ready.text.contains(curfew.folder.path), "no path leaves the host")
        // Those who validate notice within a quarter of a second.
        var answer = try await service.ask("GET", "/v1/session", cookie)
        while answer.status == 200 { answer = try await service.ask("GET", "/v1/session", cookie) }
        #expect(answer.status == 503 && answer.cause == "unavailable" && answer["set-cookie"] == nil, "\(answer.text)")
        #expect(try await service.ask("GET", "/health/live").status == 200)
    }

    @Test("writes no secret into its log, whatever it is sent")
    func canary() async throws {
        let curfew = try Program()
        let tokens = "[tokens]\nissuer = \"https://id.example.com\"\naudiences = [\"billing\"]\n"
        let file = try curfew.configure(tokens + "[service]\nlog = \"trace\"")
        try await curfew.succeed("store", "init")
        let key = try await curfew.succeed("apikey", "create", "--role", "admin", "--name", "ops").lines[0]
        let service = try await ServedProgram(curfew, ["--config", file])
        let token = try await service.login("ada")
        let fields = ["Authorization": "Bearer \(key)"]
        let form = ["Content-Type": "application/x-www-form-urlencoded"]
        let minted = try await service.ask("POST", "/oauth/token", form, body: TokenServiceTests.exchange(token))
        let signed = try #require(try minted.object()["access_token"] as? String)
        for (method, target, fields, body) in [
            ("POST", "/oauth/token", form, TokenServiceTests.exchange(token) + "&subject_token=\(token)"),
            ("POST", "/oauth/token", form, TokenServiceTests.exchange(signed)),
            ("POST", "/oauth/introspect", form, "token=\(signed)"), ("POST", "/oauth/introspect", form, "\(signed)=x"),
            ("POST", "/oauth/introspect?token=\(signed)", form, "token=\(token)x"),
            ("POST", "/oauth/revoke", form, "token=\(signed)"),
            ("GET", "/v1/session", ["Cookie": "__Host-session=\(token)"], nil),
            ("GET", "/v1/session?token=\(token)", [:], nil), ("GET", "/\(token)", [:], nil),
            ("POST", "/v1/sessions", [:], "{\"user\":\"\(token)\", \(token)}"),
            ("GET", "/v1/users?q=\(token)", fields, nil),
            ("GET", "/v1/sessions/\(token)", fields, nil), ("PUT", "/v1/session", ["X-Session-Token": token], token),
            ("POST", "/v1/session/refresh", ["X-Session-Token": token], nil), ("\(token)", "/", [:], nil),
        ] as [(String, String, [String: String], String?)] {
            _ = try await service.ask(method, target, fields, body: body)
        }
        let broken = try RawConnection(to: service.address)
        broken.send("GET /\(token) HTTP/1.1\r\n\(token): \(key)\r\n x\r\n\(token)\r\n\r\n")
        _ = try? await broken.response()
        let log = await service.stop().log
        #expect(log.count > 5, "it has written something")
        for line in log.dropFirst() {
            #expect(!line.contains("cfs_") && !line.contains("cfa_"), "\(line)")
            #expect(!line.contains(token.dropFirst(4)) && !line.contains(key.dropFirst(4)), "\(line)")
            for part in signed.split(separator: ".") { #expect(!line.contains(part), "\(line)") }
            #expect(line.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
            if line.hasPrefix("{") { #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil) }
        }
    }
}
