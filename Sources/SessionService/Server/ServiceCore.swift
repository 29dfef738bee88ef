import Logging
import ServiceTokens
import SessionStore
import TokenIssuing

/// A store that a service can offer to applications and administrators.
public typealias ServedStore = SessionKeeper & APIKeyStore

/// What all calls of a service share.
final class ServiceCore: Sendable {
    let store: any ServedStore
    let configuration: ServiceConfiguration
    /// Who issues service tokens; `nil`: nobody does.
    let tokens: TokenIssuer?
    let metrics: ServiceMetrics
    let callers: CallerCheck
    let devices = DeviceNames()
    let routes: RouteTable
    let logger: Logger
    let troubles: TroubleLog
    let clock: @Sendable () -> Timestamp
    /// The OpenAPI description.
    let description: JSONNode

    init(
        store: any ServedStore, configuration: ServiceConfiguration, tokens: TokenIssuer?, logger: Logger,
        clock: @escaping @Sendable () -> Timestamp
    ) {
        self.store = store
        self.configuration = configuration
        self.tokens = tokens
        self.logger = logger
        troubles = TroubleLog(logger)
        self.clock = clock
        routes = RouteTable(Route.all)
        callers = CallerCheck(keys: store)
        metrics = ServiceMetrics(routes: Route.all, started: clock())
        description = OpenAPI.description(of: Route.all)
    }
}
