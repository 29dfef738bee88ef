import Logging
import SessionService
import SessionStore

extension Configuration {
    /// The section of the HTTP service.
    struct Service: Equatable {
        /// Where it listens; `nil`: at the socket of the account.
        var listen: ListenAddress?
        /// The group whose members may connect to the unix socket.
        var socketGroup: String?
        var trustedProxies = TrustedProxies()
        var limits = ServiceLimits()
        /// How many tokens are validated from memory.
        var cachedTokens = 262_144
        /// From which level on it writes to its log.
        var logLevel = Logger.Level.notice
    }
}

extension Configuration.Service {
    /// Reads the section.
    init(_ table: ConfigurationTable) throws(ConfigurationError) {
        try table.expectOnly(["listen", "socket_group", "trusted_proxies", "cached_tokens", "log", "limits"])
        if let text = try table.string("listen") {
            do throws(ListenAddress.Refusal) { listen = try ListenAddress(parsing: text) } catch {
                throw table.error("listen", error.why, error.remedy)
            }
        }
        socketGroup = try table.string("socket_group")
        var networks: [IPNetwork] = []
        for text in try table.strings("trusted_proxies") ?? [] {
            guard let network = IPNetwork(parsing: text) else {
                throw table.error(
                    "trusted_proxies", "one is neither an address nor a network",
                    "write them as [\"127.0.0.1\", \"10.0.0.0/8\"]")
            }
            networks.append(network)
        }
        trustedProxies = TrustedProxies(networks)
        cachedTokens = try table.count("cached_tokens", in: 0...16_777_216) ?? cachedTokens
        logLevel = try table.choice("log", Logger.Level.self) ?? logLevel
        if let table = try table.subtable("limits") { try limits.read(table) }
    }
}

extension ServiceLimits {
    fileprivate mutating func read(_ table: ConfigurationTable) throws(ConfigurationError) {
        try table.expectOnly([
            "body", "headers", "connections", "calls", "streams", "arrival", "idle", "departure", "stopping",
        ])
        body = try table.count("body", in: 1...67_108_864) ?? body
        headers = try table.count("headers", in: 256...1_048_576) ?? headers
        connections = try table.count("connections", in: 1...1_000_000) ?? connections
        calls = try table.count("calls", in: 1...1_000_000) ?? calls
        streams = try table.count("streams", in: 1...1_000_000) ?? streams
        arrival = try Self.time(table, "arrival") ?? arrival
        idle = try Self.time(table, "idle") ?? idle
        departure = try Self.time(table, "departure") ?? departure
        stopping = try Self.time(table, "stopping") ?? stopping
    }

    private static func time(_ table: ConfigurationTable, _ key: String) throws(ConfigurationError) -> Span? {
        guard let span = try table.span(key) else { return nil }
        guard span > .zero else {
            throw table.error(key, "nothing could be served in no time", "write \"1ms\" or more")
        }
        guard span <= .days(1) else { throw table.error(key, "it is longer than a day", "write \"1d\" or less") }
        return span
    }
}

extension ConfigurationTable {
    /// A whole number in a range.
    fileprivate func count(_ key: String, in range: ClosedRange<Int>) throws(ConfigurationError) -> Int? {
        guard let number = try count(key) else { return nil }
        guard number >= range.lowerBound else { throw error(key, "it is too low", "write \(range.lowerBound) or more") }
        guard number <= range.upperBound else {
            throw error(key, "it is too high", "write \(range.upperBound) or less")
        }
        return number
    }
}
