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
        let (path, query) = Self.parts(of: request.head)
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
        count(request.method, route, response.status, since: start)
        return response
    }

    /// The answer to a request without a body, if it is known without waiting for anything.
    func answerAtOnce(_ head: HTTPRequest, on channel: any Channel) -> WholeAnswer? {
        let start = ContinuousClock.now
        let (path, query) = Self.parts(of: head)
        guard case .route(let index, let parameters) = core.routes.find(head.method, path),
            let atOnce = core.routes.routes[index].atOnce
        else { return nil }
        let call = Call(
            request: Request(head: head, body: RequestBody(buffer: ByteBuffer())), connection: Connection(channel),
            service: core, parameters: parameters, query: query, now: core.clock())
        guard let answer = atOnce(call) else { return nil }
        count(head.method, index, answer.status, since: start)
        return answer.complete()
    }

    /// Path and query of what is asked for.
    private static func parts(of head: HTTPRequest) -> (path: Substring, query: Substring?) {
        let target = (head.path ?? "/")[...]
        guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return (target, nil) }
        return (target[..<mark], target[target.utf8.index(after: mark)...])
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

    private func count(
        _ method: HTTPRequest.Method, _ route: Int, _ status: HTTPResponse.Status, since start: ContinuousClock.Instant
    ) {
        let duration = start.duration(to: .now)
        core.metrics.count(route: route, status: status.code, took: duration)
        note(method, route, status, duration)
    }

    /// One line a call, for those who want it: the path's form rather than the path, which may hold a name.
    private func note(
        _ method: HTTPRequest.Method, _ route: Int, _ status: HTTPResponse.Status, _ duration: Duration
    ) {
        guard core.logger.logLevel <= .info else { return }
        let routes = core.routes.routes
        core.logger.info(
            "answered",
            metadata: [
                "method": .string(method.rawValue),
                "route": .string(routes.indices.contains(route) ? routes[route].path.text : "none"),
                "status": .stringConvertible(status.code),
                "microseconds": .stringConvertible(Int64(duration / .microseconds(1))),
            ])
    }
}
