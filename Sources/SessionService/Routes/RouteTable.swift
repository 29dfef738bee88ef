import HTTPTypes

/// Finds the route of a request.
///
/// Paths are compared as they came, part by part, and decoded afterwards: an encoded slash in a user's name divides
/// nothing.
struct RouteTable: Sendable {
    /// What answers a request.
    enum Found {
        /// The route of this number, with the open parts of its path.
        case route(Int, [String])
        /// There is such a path, for other methods.
        case otherMethods([HTTPRequest.Method])
        case none
    }

    let routes: [Route]
    private let literal: [String: [Int]]
    private let open: [Int]

    init(_ routes: [Route]) {
        self.routes = routes
        literal = Dictionary(
            grouping: routes.indices.filter { routes[$0].path.isLiteral }, by: { routes[$0].path.text })
        open = routes.indices.filter { !routes[$0].path.isLiteral }
    }

    func find(_ method: HTTPRequest.Method, _ path: Substring) -> Found {
        // An answer to HEAD is the answer to GET without its body (RFC 9110 §9.3.2).
        let method = method == .head ? .get : method
        if let candidates = literal[String(path)] {
            for index in candidates where routes[index].method == method { return .route(index, []) }
            return .otherMethods(candidates.map { routes[$0].method })
        }
        let parts = PathTemplate.split(path)
        let candidates = open.compactMap { index in routes[index].path.match(parts).map { (index: index, parts: $0) } }
        guard !candidates.isEmpty else { return .none }
        guard let found = candidates.first(where: { routes[$0.index].method == method }) else {
            return .otherMethods(candidates.map { routes[$0.index].method })
        }
        let decoded = found.parts.compactMap { PercentEncoding.decode($0) }
        return decoded.count == found.parts.count ? .route(found.index, decoded) : .none
    }
}
