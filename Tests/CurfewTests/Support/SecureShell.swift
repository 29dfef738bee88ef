import Foundation
import ProcessTesting
import TerminalTesting

/// A server for SSH on a port of its own, that lets one key in and runs the console for it, whatever is asked.
final class SecureShell: Sendable {
    private let curfew: Program
    private let server: ChildProcess
    private let port: UInt16

    static let program = "/usr/sbin/sshd"
    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }

    struct NotReady: Error, CustomStringConvertible {
        let description: String
    }

    /// Starts a server whose one account may do what the options of the forced command say.
    init(_ curfew: Program, _ options: [String]) async throws {
        self.curfew = curfew
        port = try Socket.freePort()
        let folder = curfew.folder.path
        for key in ["host", "login"] {
            let made = try await curfew.shell("rm -f \(key) \(key).pub && ssh-keygen -q -t ed25519 -N '' -f \(key)")
            guard made.status == 0 else { throw NotReady(description: "ssh-keygen: \(made.error)") }
        }
        let command = (["'\(try Program.path)'", "console"] + options).joined(separator: " ")
        let login = try String(contentsOfFile: folder + "/login.pub", encoding: .utf8)
        try "command=\"\(command)\",restrict,pty \(login)".write(
            toFile: folder + "/authorized_keys", atomically: true, encoding: .utf8)
        let host = try String(contentsOfFile: folder + "/host.pub", encoding: .utf8)
        try "* \(host)".write(toFile: folder + "/known_hosts", atomically: true, encoding: .utf8)
        try """
        ListenAddress 127.0.0.1
        Port \(port)
        HostKey \(folder)/host
        AuthorizedKeysFile \(folder)/authorized_keys
        AuthenticationMethods publickey
        PermitRootLogin yes
        PidFile none
        StrictModes no
        UsePAM no
        AcceptEnv LANG
        """.write(toFile: folder + "/sshd_config", atomically: true, encoding: .utf8)
        // What Debian makes when the service starts; a server that runs as root looks for it.
        if getuid() == 0 { mkdir("/run/sshd", 0o755) }
        server = try ChildProcess(
            Self.program, ["-D", "-e", "-f", folder + "/sshd_config"], environment: ["PATH": "/usr/bin:/bin"],
            folder: folder)
        for try await line in LineReader(pipe: server.error) {
            if line.contains("Server listening") { return }
        }
        throw NotReady(description: "sshd has ended with \(server.waitForEnd())")
    }

    /// A link to the server.
    func link() throws -> SlowLink { try SlowLink(to: port) }

    /// Logs in, over a link if not directly, and asks for a command.
    func login(over link: SlowLink? = nil, terminal: String = "xterm-256color", asking words: [String] = []) throws
        -> TerminalProgram
    {
        let folder = curfew.folder.path
        let options = [
            "-F", "none", "-tt", "-p", "\(link?.port ?? port)", "-i", folder + "/login",
            "-o", "UserKnownHostsFile=\(folder)/known_hosts", "-o", "GlobalKnownHostsFile=none",
            "-o", "HostKeyAlgorithms=ssh-ed25519", "-o", "IdentitiesOnly=yes", "-o", "SendEnv=LANG", "-q",
        ]
        return try TerminalProgram(
            "/usr/bin/ssh", options + ["127.0.0.1"] + words,
            environment: ["TERM": terminal, "LANG": "C.UTF-8", "HOME": folder, "PATH": "/usr/bin:/bin"])
    }
}
