import Hummingbird
import HTTPTypes
import Logging
import NIOCore
import NIOHTTP1
import SessionStore
import Synchronization
import TokenIssuing

/// Answers every request: finds its route, finds out who calls, and makes of whatever goes wrong the answer to it.
struct ServiceResponder: HTTPResponder {
    typealias Context = Connection

    let core: ServiceCore

    func respond(to request: Request, context: Connection) async throws -> Response {
        let start = ContinuousClock.now
        let target = (request.head.path ?? "/")[...]
        let mark = target.utf8.firstIndex(of: UInt8(ascii: "?"))
        let path = mark.map { target[..<$0] } ?? target
        let query = mark.map { target[target.utf8.index(after: $0)...] }

        let route: Int
        var response: Response
        switch core.routes.find(request.method, path) {
        case .route(let index, let parameters):
            route = index
            let call = Call(
                request: request, connection: context, service: core, parameters: parameters, query: query,
                now: core.clock())
            response = await answer(core.routes.routes[index], call)
        case .otherMethods(let methods):
            route = core.routes.routes.count
            response = Self.notAllowed(methods)
        case .none:
            route = core.routes.routes.count
            response = Problem(
                .notFound, .notFound, "there is no such call; /openapi.json lists them"
            ).response()
        }
        if request.method == .head { response = response.createHeadResponse() }
        let duration = start.duration(to: .now)
        core.metrics.count(route: route, status: response.status.code, took: duration)
        note(request, route, response, duration)
        return response
    }

    private func answer(_ route: Route, _ call: Call) async -> Response {
        let inFlight = core.metrics.callsInFlight.add(1, ordering: .relaxed).newValue
        defer { core.metrics.callsInFlight.subtract(1, ordering: .relaxed) }
        guard inFlight <= core.configuration.limits.calls else { return Self.overloaded.response() }
        switch await outcome(route, call) {
        case .success(let response): return response
        case .failure(let problem):
            guard route.speaksOAuth else { return problem.response() }
            return problem.speakingOAuth(accept: call.request.headers[.accept]).response()
        }
    }

    /// What a route answers, or why it does not.
    private func outcome(_ route: Route, _ call: Call) async -> Result<Response, Problem> {
        do {
            var call = call
            if case .roles(let roles, let socket) = route.access {
                call.caller = try await core.callers.caller(
                    call.request.headers, isOnSocket: socket && call.connection.isOnUnixSocket,
                    takesBasic: route.speaksOAuth, roles: roles, at: call.now)
            }
            return .success(try await route.handle(call))
        } catch let problem as Problem {
            return .failure(problem)
        } catch let error as StoreError {
            let problem = Problem(error)
            if problem.status == .serviceUnavailable {
                core.troubles.warn("the store cannot tell", why: error.description, at: call.now)
            }
            return .failure(problem)
        } catch let trouble as KeyTrouble {
            core.troubles.warn("service tokens cannot be issued", why: trouble.description, at: call.now)
            return .failure(Problem(trouble))
        } catch is HTTPParserError {
            return .failure(.badRequest("the body is broken, or was cut off; send all of it"))
        } catch  where error is IOError || error is ChannelError || error is CancellationError {
            core.logger.debug("a connection broke off", metadata: ["route": .string(route.name)])
            return .failure(.badRequest("the connection broke off; send it again"))
        } catch {
            core.logger.error("a call failed", metadata: ["route": .string(route.name), "error": .string("\(error)")])
            return .failure(Problem(.internalServerError, .bug, "this was not foreseen; the log says more"))
        }
    }

    static let overloaded: Problem = {
        var problem = Problem(.serviceUnavailable, .overloaded, "too many calls at once; try again")
        problem.headers[.retryAfter] = "1"
        return problem
    }()

    private static func notAllowed(_ methods: [HTTPRequest.Method]) -> Response {
        var problem = Problem(.methodNotAllowed, .methodNotAllowed, "this path takes other methods; see Allow")
        let allowed = methods + (methods.contains(.get) ? [.head] : [])
        problem.headers[.allow] = allowed.map(\.rawValue).sorted().joined(separator: ", ")
        return problem.response()
    }

    /// One line a call, for those who want it: the path's form rather than the path, which may hold a name.
    private func note(_ request: Request, _ route: Int, _ response: Response, _ duration: Duration) {
        guard core.logger.logLevel <= .info else { return }
        let routes = core.routes.routes
        core.logger.info(
            "answered",
            metadata: [
                "method": .string(request.method.rawValue),
                "route": .string(routes.indices.contains(route) ? routes[route].path.text : "none"),
                "status": .stringConvertible(response.status.code),
                "microseconds": .stringConvertible(Int64(duration / .microseconds(1))),
            ])
    }
}
