/// Where a store is, as a person names it.
enum StoreLocation: Equatable {
    /// An SQLite file. `isDefault`: nobody named it.
    case sqlite(path: String, isDefault: Bool)

    /// The file.
    var path: String {
        switch self {
        case .sqlite(let path, _): path
        }
    }

    /// `--store`, else `CURFEW_STORE`, else the configuration's, else the account's default.
    ///
    /// - Parameter isRestricted: the default does not count.
    static func resolve(
        option: String?, configuration: Configuration, isRestricted: Bool = false
    ) throws(Failure) -> StoreLocation {
        for named in [option, Platform.environment("CURFEW_STORE")] {
            if let named { return try StoreLocation(named, mayHoldPassword: false) }
        }
        if let named = configuration.store { return try StoreLocation(named, mayHoldPassword: true) }
        guard !isRestricted else {
            throw Failure(
                .usage,
                "store: none is named, and --restricted opens no other; give --store, or name it in /etc/curfew/curfew.toml"
            )
        }
        if geteuid() == 0 { return .sqlite(path: "/var/lib/curfew/sessions.db", isDefault: true) }
        return .sqlite(path: Platform.stateFolder + "/sessions.db", isDefault: true)
    }

    /// Reads `sqlite:PATH` or a bare path.
    init(_ text: String, mayHoldPassword: Bool) throws(Failure) {
        let scheme = text.prefix { $0.isLetter || $0 == "+" }
        let rest = text.dropFirst(scheme.count)
        if !mayHoldPassword, Self.holdsPassword(rest) {
            throw Failure(
                .configuration,
                "store \(scheme)://***: a password on a command line or in the environment can be read by others; "
                    + "put it into a configuration with mode 0600")
        }
        switch scheme {
        case "sqlite" where rest.hasPrefix(":"):
            guard rest.count > 1 else {
                throw Failure(.usage, "store \(text): no path is named; write sqlite:/path/to/sessions.db")
            }
            self = .sqlite(path: String(rest.dropFirst()), isDefault: false)
        case "redis", "rediss", "redis+unix", "postgres", "postgresql":
            guard rest.hasPrefix(":") else { fallthrough }
            throw Failure(
                .unavailable, "store \(scheme): this version keeps sessions in SQLite only; name an SQLite file")
        default:
            guard !rest.hasPrefix("://") else {
                throw Failure(
                    .usage, "store \(scheme): there is no such kind of store; write sqlite:/path/to/sessions.db")
            }
            guard !text.isEmpty else {
                throw Failure(.usage, "store: its name is empty; write sqlite:/path/to/sessions.db")
            }
            self = .sqlite(path: text, isDefault: false)
        }
    }

    /// Whether what follows a scheme has a password: `://user:password@host`, or `?password=…` as libpq reads it.
    private static func holdsPassword(_ rest: Substring) -> Bool {
        guard rest.hasPrefix("://") else { return false }
        let authority = rest.dropFirst(3).prefix { $0 != "/" && $0 != "?" }
        if let at = authority.lastIndex(of: "@"), authority[..<at].contains(":") { return true }
        guard let mark = rest.firstIndex(of: "?") else { return false }
        return rest[rest.index(after: mark)...].split(separator: "&").contains { parameter in
            let name = Self.decoded(parameter.prefix { $0 != "=" }).lowercased()
            return ["password", "passwd", "sslpassword"].contains(name)
        }
    }

    /// Text with its `%40` as what they stand for.
    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
