import Foundation
import HTTPTesting
import ProcessTesting
import SessionStore
import SessionService
import Synchronization
import Testing

/// A site with TLS on a port of its own: a proxy from Debian with the configuration that is shipped, `curfew serve`, and
/// an application that tells what it was told.
final class FrontedSite: Sendable {
    /// Which proxy.
    enum Proxy: String, CaseIterable, CustomTestStringConvertible {
        case nginx, caddy

        var testDescription: String { rawValue }
    }

    let service: ServedProgram
    let curl: Curl
    private let processes: [ChildProcess]

    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    init(_ proxy: Proxy, _ program: Program, policy: String = "", application: String? = nil) async throws {
        let folder = program.folder.path
        let file = try program.configure(policy)
        try await program.succeed("store", "init", "--config", file)
        service = try await ServedProgram(program, ["--config", file])
        try await Self.makeCertificate(in: folder)
        for name in ["body", "proxy", "fastcgi", "uwsgi", "scgi"] {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: false)
        }
        let port = try Self.freePort()
        curl = Curl(origin: "https://localhost:\(port)")
        let place = application ?? "unix:\(folder)/app.sock"
        var processes: [ChildProcess] = []
        switch proxy {
        case .nginx:
            let fronts = try Self.nginxSite(port: port, folder: folder, application: place)
            processes.append(
                try Self.nginx(fronts + (application == nil ? Self.tellingApplication(folder) : ""), folder))
        case .caddy:
            if application == nil { processes.append(try Self.nginx(Self.tellingApplication(folder), folder)) }
            processes.append(try Self.caddy(port: port, folder: folder, application: place))
        }
        self.processes = processes
        try await Self.waitUntilThere(.loopback(address: try #require(.init(parsing: "127.0.0.1")), port: port))
        if application == nil { try await Self.waitUntilThere(.unix(path: "\(folder)/app.sock")) }
    }

    deinit { for process in processes { process.kill() } }

    // MARK: - Parts

    private static func shipped(_ path: String) throws -> String {
        try String(contentsOfFile: "\(repository)/Packaging/\(path)", encoding: .utf8)
    }

    /// What stands in the shipped configuration for a place, with the place of this test.
    private static func placed(_ text: String, _ socket: String, folder: String, application: String) -> String {
        text.replacing(socket, with: socket.replacing("/run/curfew/http.sock", with: "\(folder)/http.sock"))
            .replacing("127.0.0.1:8000", with: application)
    }

    private static func nginxSite(port: Int, folder: String, application: String) throws -> String {
        let upstreams = placed(
            try shipped("nginx/curfew-http.conf"), "unix:/run/curfew/http.sock", folder: folder,
            application: application)
        let packaging = "\(repository)/Packaging/nginx"
        let site = try shipped("nginx/example.conf")
            .replacing("listen 443 ssl", with: "listen 127.0.0.1:\(port) ssl")
            .replacing("/etc/ssl/example.com.pem", with: "\(folder)/certificate.pem")
            .replacing("/etc/ssl/private/example.com.key", with: "\(folder)/key.pem")
            .replacing("/etc/nginx/curfew/", with: packaging + "/")
        return upstreams + site
    }

    /// An application that says whom it was told to serve.
    private static func tellingApplication(_ folder: String) -> String {
        """
        server {
            listen unix:\(folder)/app.sock;
            default_type text/plain;
            location / {
                return 200 "user=$http_x_session_user id=$http_x_session_id amr=$http_x_session_amr label=$http_x_session_label by $request_method\\n";
            }
            location = /broken { return 500 "mine\\n"; }
            location = /signin {
                return 200 "sign in: $http_x_session_cause $http_x_session_message by $request_method $http_x_session_user$http_x_session_id$http_x_session_client$http_x_session_amr$http_x_session_label$http_x_session_token\\n";
            }
        }
        """
    }

    private static func nginx(_ sites: String, _ folder: String) throws -> ChildProcess {
        let text = """
            \(getuid() == 0 ? "user root;" : "")
            daemon off;
            pid nginx.pid;
            error_log nginx.log;
            worker_processes 2;
            events { worker_connections 512; }
            http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                \(sites)
            }
            """
        try text.write(toFile: "\(folder)/nginx.conf", atomically: true, encoding: .utf8)
        return try ChildProcess(
            try InstalledTool.path("nginx", from: "nginx-light"),
            ["-e", "\(folder)/nginx.log", "-p", folder, "-c", "nginx.conf"],
            environment: ["PATH": "/usr/sbin:/usr/bin:/bin"], folder: folder, leadsGroup: true)
    }

    private static func caddy(port: Int, folder: String, application: String) throws -> ChildProcess {
        let application = application.replacing("unix:", with: "unix/")
        let site = placed(
            try shipped("caddy/Caddyfile"), "unix//run/curfew/http.sock", folder: folder, application: application)
        let text = """
            {
            \tadmin off
            \tauto_https disable_redirects
            \tskip_install_trust
            }

            """
            + site.replacing(
                "example.com {",
                with: "https://localhost:\(port) {\n\ttls \(folder)/certificate.pem \(folder)/key.pem")
        try text.write(toFile: "\(folder)/Caddyfile", atomically: true, encoding: .utf8)
        return try ChildProcess(
            try InstalledTool.path("caddy", from: "caddy"),
            ["run", "--config", "\(folder)/Caddyfile", "--adapter", "caddyfile"],
            environment: ["PATH": "/usr/bin:/bin", "HOME": folder], folder: folder)
    }

    private static func makeCertificate(in folder: String) async throws {
        let process = try ChildProcess(
            try InstalledTool.path("openssl", from: "openssl"),
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", "\(folder)/key.pem",
                "-out", "\(folder)/certificate.pem",
            ], environment: ["PATH": "/usr/bin:/bin"])
        #expect(try await Program.run(process, input: "").status == 0)
    }

    /// The ports that sites of this run have been given.
    private static let given = Mutex<Set<Int>>([])

    /// A port that nobody has, and no other site of this run is about to take: Caddy would share it with that one.
    private static func freePort() throws -> Int {
        while true {
            let port = Int(try Socket.freePort())
            if given.withLock({ $0.insert(port).inserted }) { return port }
        }
    }

    /// Waits until somebody listens.
    private static func waitUntilThere(_ address: ListenAddress) async throws {
        let start = ContinuousClock.now
        while (try? RawConnection(to: address)) == nil {
            try #require(start.duration(to: .now) < .seconds(60), "nobody listens at \(address)")
            await Task.yield()
        }
    }
}
