import SessionStore

/// Whose word about a client's address counts.
public struct TrustedProxies: Sendable, Equatable {
    private let networks: [IPNetwork]

    /// Proxies by their addresses or networks. The peers of a unix socket always count as some.
    public init(_ networks: [IPNetwork] = []) { self.networks = networks }

    /// The client's address: the peer's, or, from a proxy that is listed, the last in `X-Forwarded-For` that is not. Each
    /// proxy adds the address that it sees at the end; what stands before the first that nobody vouches for is the
    /// client's own invention. `nil` when it cannot be known.
    ///
    /// - Parameters:
    ///   - peer: who is at the other end.
    ///   - forwarded: the values of the header, in their order.
    func client(peer: Connection.Peer, forwarded: [String]) -> IPAddress? {
        var last: IPAddress?
        switch peer {
        case .unknown: return nil
        case .unixSocket: break
        case .address(let address):
            guard holds(address) else { return address }
            last = address
        }
        for field in forwarded.reversed() {
            for entry in field.split(separator: ",", omittingEmptySubsequences: false).reversed() {
                guard let address = Self.address(entry) else { return last }
                last = address
                guard holds(address) else { return address }
            }
        }
        return last
    }

    private func holds(_ address: IPAddress) -> Bool { networks.contains { $0.contains(address) } }

    /// An address with or without a port, as proxies write it: `10.0.3.17`, `10.0.3.17:4711`, `[2001:db8::1]:4711`.
    private static func address(_ text: Substring) -> IPAddress? {
        var text = text
        while let first = text.utf8.first, first == 0x20 || first == 0x09 { text = text.dropFirst() }
        while let last = text.utf8.last, last == 0x20 || last == 0x09 { text = text.dropLast() }
        if let address = IPAddress(parsing: text) { return address }
        if text.first == "[", let end = text.firstIndex(of: "]") {
            return IPAddress(parsing: text[text.index(after: text.startIndex)..<end])
        }
        guard text.count(where: { $0 == ":" }) == 1, let colon = text.firstIndex(of: ":") else { return nil }
        return IPAddress(parsing: text[..<colon])
    }
}
