import ArgumentParser
import Logging
import SessionService
import SessionStore
import TokenIssuing
import UnixSignals

/// `curfew serve`.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve sessions to applications and proxies over HTTP.",
        discussion: """
            It listens on a unix socket, which its owner alone can connect to unless the configuration names a group, or \
            on the loopback interface, where every call but those of a session's bearer needs an API key. It is ready \
            when it writes 'listening on …' to standard error, and stops at SIGTERM when what runs has been answered. With \
            [tokens] in the configuration it issues service tokens, publishes their keys and turns them when that is due.
            """)

    @OptionGroup var store: StoreOptions
    @Option(help: "Where: unix:PATH or 127.0.0.1:PORT (default: the configuration's, or a socket of the account).")
    var listen: String?

    func run() async throws {
        let address = try listen.map { try Self.address($0) }
        try store.refuseWhenRestricted()
        let (configuration, location) = try store.resolved()
        let configured = configuration.service
        let opened = try store.open(location, configuration, .always, cachedTokens: configured.cachedTokens)
        let keeper = try StoreOptions.keyed(opened)
        // Unlike a command it answers strangers, for months.
        guard Platform.renounceRoot() else {
            throw Failure(.notPermitted, "serve: cannot stay the owner of the store for good; run as that account")
        }
        var settings = ServiceConfiguration()
        settings.cookie = configuration.cookie
        settings.trustedProxies = configured.trustedProxies
        settings.limits = configured.limits
        let level = configured.logLevel
        let logger = Logger(label: "curfew") { _ in ServiceLog(level: level) }
        // A store that keeps no keys serves all the same, as long as nobody wants tokens of it.
        let keys = try configuration.tokens.issuing.issuer.map { _ in
            try KeyRingKeeper.of(opened, configuration.tokens, location, isReadOnly: store.changesNothing())
        }
        let service = HTTPService(
            store: keeper, configuration: settings, tokens: keys.flatMap { TokenIssuer(keys: $0) }, logger: logger,
            clock: { Platform.now })
        Platform.raiseDescriptorLimit(to: configured.limits.connections + 100)
        do {
            try await service.run(
                at: address ?? configured.listen ?? Self.ownSocket, rights: try Self.rights(configured.socketGroup),
                stoppingAt: [.sigterm, .sigint]
            ) { place in Output.error.line("listening on \(place)") }
        } catch let error as ServiceError {
            throw Failure(error.code == .notPermitted ? .notPermitted : .cannotCreate, error.description)
        }
    }

    // Not inlined: see StoreOptions.resolved().
    @inline(never)
    private static func address(_ text: String) throws -> ListenAddress {
        do throws(ListenAddress.Refusal) { return try ListenAddress(parsing: text) } catch {
            throw Failure(.usage, "usage: --listen: \(error.why); \(error.remedy)")
        }
    }

    private static var ownSocket: ListenAddress {
        .unix(path: geteuid() == 0 ? "/run/curfew/http.sock" : Platform.stateFolder + "/http.sock")
    }

    private static func rights(_ group: String?) throws -> SocketRights {
        guard let group else { return SocketRights() }
        guard let entry = getgrnam(group) else {
            throw Failure(
                .configuration, "service.socket_group \(group): there is no such group; make it, or name another")
        }
        return SocketRights(group: entry.pointee.gr_gid)
    }
}
