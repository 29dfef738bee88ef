import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import SessionStore
import Synchronization
import TokenIssuing
import UnixSignals

/// The service: sessions for applications in any language, over HTTP.
public struct HTTPService: Sendable {
    private let core: ServiceCore

    /// Puts a service together.
    ///
    /// - Parameters:
    ///   - tokens: who issues service tokens from this store's sessions; `nil`: nobody does.
    ///   - clock: the time, which tests can set.
    public init(
        store: any SessionKeeper & APIKeyStore, configuration: ServiceConfiguration, tokens: TokenIssuer? = nil,
        logger: Logger, clock: @escaping @Sendable () -> Timestamp = SystemClock.now
    ) {
        core = ServiceCore(
            store: store, configuration: configuration, tokens: tokens, logger: logger, clock: clock)
    }

    /// Serves until a signal says to stop, or the task is cancelled: what runs is answered, and event streams end.
    ///
    /// The socket of a service that has gone is taken away; one at which somebody listens is not, nor anything else.
    ///
    /// - Parameters:
    ///   - rights: who may connect to a unix socket.
    ///   - signals: which signals stop it.
    ///   - ready: called once, with the address at which it listens.
    /// - Throws: ``ServiceError`` when it cannot listen there.
    public func run(
        at address: ListenAddress, rights: SocketRights = SocketRights(), stoppingAt signals: [UnixSignal] = [],
        ready: @escaping @Sendable (ListenAddress) -> Void
    ) async throws {
        let isBound = Atomic(false)
        do {
            try await listen(at: address, rights, signals) { place in
                isBound.store(true, ordering: .relaxed)
                ready(place)
            }
        } catch let error as IOError where !isBound.load(ordering: .relaxed) {
            throw ServiceError(bindingTo: address, errno: error.errnoCode)
        }
    }

    private func listen(
        at address: ListenAddress, _ rights: SocketRights, _ signals: [UnixSignal],
        ready: @escaping @Sendable (ListenAddress) -> Void
    ) async throws {
        switch address {
        case .loopback(let host, let port):
            try await serve(at: .hostname(host.description, port: port), signals) { channel in
                ready(.loopback(address: host, port: channel.localAddress?.port ?? port))
            }
        case .unix(let path):
            let place = try SocketPlace(path: path, rights: rights)
            let trouble = Mutex<ServiceError?>(nil)
            try await serve(at: .unixDomainSocket(path: place.bindingPath), signals) { channel in
                do throws(ServiceError) {
                    try place.admit(rights)
                    ready(address)
                } catch {
                    trouble.withLock { $0 = error }
                    channel.close(promise: nil)
                }
            }
            withExtendedLifetime(place) {}
            if let error = trouble.withLock({ $0 }) { throw error }
        }
    }

    private func serve(
        at address: BindAddress, _ signals: [UnixSignal], _ running: @escaping @Sendable (any Channel) -> Void
    ) async throws {
        let limits = core.configuration.limits
        let responder = ServiceResponder(core: core)
        var server = HTTP1Channel.Configuration(
            additionalChannelHandlers: [
                RequestDeadlines(limits: limits), AnswersAtOnce(answer: responder.answerAtOnce),
            ],
            httpDecoderConfiguration: .init(maxHeaderFieldSize: limits.headers, maxHeaderListSize: limits.headers))
        server.idleTimeout = nil
        let application = Application(
            responder: responder, server: .http1(configuration: server),
            configuration: ApplicationConfiguration(
                address: address, backlog: 4096,
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
            onServerRunning: { channel in running(channel) }, logger: core.logger)
        let rotation = core.tokens.map { KeyRotation(issuer: $0, logger: core.logger, clock: core.clock) }
        let services: [any Service] = [application] + (rotation.map { [$0] } ?? [])
        var group = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: signals, logger: core.logger)
        group.maximumGracefulShutdownDuration = .milliseconds(limits.stopping.milliseconds)
        try await ServiceGroup(configuration: group).run()
    }
}

/// Who may connect to a unix socket.
public struct SocketRights: Sendable, Equatable {
    /// The group that may, besides the owner; `nil`: none.
    public var group: UInt32?

    /// Its owner alone, unless a group is named.
    public init(group: UInt32? = nil) { self.group = group }
}
