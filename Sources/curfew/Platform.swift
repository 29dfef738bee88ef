#if canImport(Glibc)
    @_exported import Glibc
#elseif canImport(Musl)
    @_exported import Musl
#elseif canImport(Darwin)
    @_exported import Darwin
#endif

import CSignals
import SessionStore

/// What the program asks of the system it runs on.
enum Platform {
    static func exit(_ status: Int32) -> Never {
        curfew_wait_if_ending()
        #if canImport(Glibc)
            Glibc.exit(status)
        #elseif canImport(Musl)
            Musl.exit(status)
        #else
            Darwin.exit(status)
        #endif
    }

    /// The time by the system's clock.
    static var now: Timestamp { SystemClock.now() }

    /// The path from the root on, as it is named from the folder that the program was started in.
    static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return String(cString: folder) + "/" + path
    }

    static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    /// What says how to talk to the terminal.
    static var terminalEnvironment: [String: String] {
        let names = ["TERM", "COLORTERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG"]
        return names.reduce(into: [:]) { $0[$1] = environment($1) }
    }

    static var hostName: String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, buffer.count - 1) == 0 else { return "localhost" }
        return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// The name of the account that runs the program, and its home.
    static var account: (name: String, home: String) {
        guard let entry = getpwuid(getuid()) else {
            return ("uid\(getuid())", environment("HOME") ?? "/")
        }
        return (String(cString: entry.pointee.pw_name), String(cString: entry.pointee.pw_dir))
    }

    /// Where the account keeps its configuration.
    static var configurationFolder: String {
        (environment("XDG_CONFIG_HOME") ?? account.home + "/.config") + "/curfew"
    }

    /// Where the account keeps what is worth keeping, but no configuration.
    static var stateFolder: String {
        let named = environment("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (named ?? account.home + "/.local/state") + "/curfew"
    }

    /// Whether the program may have more rights than whoever made its environment. Also of root who has become the
    /// owner of a store.
    static var isPrivileged: Bool { getuid() == 0 || geteuid() == 0 || environment("SUDO_USER") != nil }

    /// Gives up for good what root has put aside by becoming the owner of a store: there is no way back to it, whatever
    /// becomes of the process. Others have nothing to give up.
    ///
    /// - Returns: whether that is so now.
    static func renounceRoot() -> Bool {
        let (user, group) = (geteuid(), getegid())
        // With the real id the saved one is given up as well.
        return setregid(group, group) == 0 && setreuid(user, user) == 0
    }

    /// Then nothing of the caller's choosing describes the terminal: a description is a program for it.
    static func dropTerminalDescriptions() {
        for name in ["TERMINFO", "TERMINFO_DIRS", "TERMCAP", "TERMPATH"] { unsetenv(name) }
    }

    /// Forgets all of the environment but what says how to talk to the terminal, and who is there. What names a file, as
    /// `TERMINFO`, `HOME` and `TMPDIR` do, is gone for libraries too. Before other threads are there.
    static func dropEnvironment() {
        let kept = terminalEnvironment.filter { !$0.value.contains("/") }
        let origin = ["SUDO_USER", "SSH_CONNECTION"].map { ($0, environment($0)) }
        curfew_clear_environment()
        for (name, value) in kept { setenv(name, value, 1) }
        for case (let name, let value?) in origin { setenv(name, value, 1) }
    }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The size of the terminal on a descriptor, `nil` when there is none.
    static func terminalSize(_ descriptor: Int32 = STDOUT_FILENO) -> (columns: Int, rows: Int)? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    /// Lets the process have so many descriptors open, as far as the system allows it.
    static func raiseDescriptorLimit(to count: Int) {
        var limit = rlimit()
        #if canImport(Glibc)
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let resource = RLIMIT_NOFILE
        #endif
        guard getrlimit(resource, &limit) == 0, limit.rlim_cur < rlim_t(count) else { return }
        limit.rlim_cur = min(rlim_t(count), limit.rlim_max)
        setrlimit(resource, &limit)
    }

    /// A socket for a stream of bytes over TCP, not connected yet.
    static func streamSocket() -> Int32 {
        #if canImport(Glibc)
            socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            socket(AF_INET, SOCK_STREAM, 0)
        #endif
    }

    /// The C function, apart from commands' own words for reading.
    static func read(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.read(descriptor, buffer, count)
        #elseif canImport(Musl)
            Musl.read(descriptor, buffer, count)
        #else
            Darwin.read(descriptor, buffer, count)
        #endif
    }
}
