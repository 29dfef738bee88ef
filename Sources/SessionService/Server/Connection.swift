import Hummingbird
import NIOCore
import SessionStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The connection that a request came on.
struct Connection: InitializableFromSource, Sendable {
    private let channel: any Channel

    init(source: ApplicationRequestContextSource) { self.init(source.channel) }

    init(_ channel: any Channel) { self.channel = channel }

    /// Who is at the other end.
    enum Peer: Sendable, Equatable {
        case address(IPAddress)
        /// Whoever may connect to the unix socket.
        case unixSocket
        /// One of the network who has gone before anybody looked.
        case unknown
    }

    /// Who is at the other end.
    var peer: Peer {
        let address: IPAddress? =
            switch channel.remoteAddress {
            case .v4(let address): withUnsafeBytes(of: address.address.sin_addr) { IPAddress(bytes: $0) }
            case .v6(let address): withUnsafeBytes(of: address.address.sin6_addr) { IPAddress(bytes: $0) }
            case .unixDomainSocket, nil: nil
            }
        return address.map(Peer.address) ?? (isOnUnixSocket ? .unixSocket : .unknown)
    }

    /// Whether it came over a unix socket.
    var isOnUnixSocket: Bool {
        guard case .unixDomainSocket? = channel.localAddress else { return false }
        return true
    }

    /// What the system knows of the process at the other end of a unix socket.
    func socketPeer() async -> String {
        #if os(Linux)
            let option = NIOBSDSocket.Option(rawValue: SO_PEERCRED)
            if let provider = channel as? any SocketOptionProvider,
                let peer: PeerCredentials = try? await provider.unsafeGetSocketOption(level: .socket, name: option)
                    .get()
            {
                return "socket uid=\(peer.uid) pid=\(peer.pid)"
            }
        #endif
        return "socket"
    }
}

#if os(Linux)
    /// `struct ucred` of unix(7), which Swift does not import.
    private struct PeerCredentials: BitwiseCopyable {
        let pid: Int32
        let uid: UInt32
        let gid: UInt32
    }
#endif
