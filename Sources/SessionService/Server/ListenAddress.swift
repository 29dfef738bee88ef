import SessionStore

/// Where a service listens: on a unix socket, or on the loopback interface. Anywhere else tokens would cross a network in
/// clear: there, a proxy with TLS stands in front.
public enum ListenAddress: Sendable, Equatable, CustomStringConvertible {
    /// A unix socket at an absolute path.
    case unix(path: String)
    /// A port of the loopback interface; 0: any that is free.
    case loopback(address: IPAddress, port: Int)

    /// A text names no place to listen at.
    public struct Refusal: Error, Sendable, Equatable {
        /// Why.
        public let why: String
        /// What can be done about it.
        public let remedy: String
    }

    /// Reads `unix:PATH`, `127.0.0.1:PORT` or `[::1]:PORT`.
    public init(parsing text: String) throws(Refusal) {
        if text.hasPrefix("unix:") {
            let path = String(text.dropFirst(5))
            guard path.hasPrefix("/"), path.utf8.last != UInt8(ascii: "/"), !path.utf8.contains(0) else {
                throw Refusal(why: "it is no absolute path of a file", remedy: "write unix:/run/curfew/http.sock")
            }
            // What fits into an address of a socket, with its zero byte; others have to reach it by this very path.
            guard path.utf8.count <= 107 else {
                throw Refusal(
                    why: "its path has \(path.utf8.count) bytes, and 107 fit into the address of a socket",
                    remedy: "choose a shorter path")
            }
            self = .unix(path: path)
            return
        }
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else {
            throw Refusal(
                why: "it is neither a socket nor an address with a port",
                remedy: "write unix:/run/curfew/http.sock or 127.0.0.1:7070")
        }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        guard let address = IPAddress(parsing: host), Self.loopback.contains(where: { $0.contains(address) }) else {
            throw Refusal(
                why: "it is not an address of the loopback interface, and elsewhere tokens would travel in clear",
                remedy: "listen at 127.0.0.1, and put a proxy with TLS in front")
        }
        self = .loopback(address: address, port: port)
    }

    private static let loopback = ["127.0.0.0/8", "::1"].compactMap { IPNetwork(parsing: $0) }

    /// As it is written.
    public var description: String {
        switch self {
        case .unix(let path): "unix:\(path)"
        case .loopback(let address, let port): address.bytes.count == 4 ? "\(address):\(port)" : "[\(address)]:\(port)"
        }
    }
}
