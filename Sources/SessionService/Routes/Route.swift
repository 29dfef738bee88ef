import Hummingbird
import HTTPTypes
import ServiceTokens

/// One call of the service: who may make it, what it does, and what is said of it in the OpenAPI description. There is
/// one table of them, ``Route/all``: what answers, what is described and what is counted cannot differ.
struct Route: Sendable {
    /// What a parameter is.
    struct Parameter: Sendable {
        let name: String
        let place: Place
        let summary: String
        var schema: JSONNode = ["type": "string"]

        enum Place: String, Sendable { case query, header }
    }

    /// What an answer looks like.
    struct Answer: Sendable {
        let summary: String
        var content: Content = .none

        enum Content: Sendable {
            case none
            /// JSON, by the name of its schema.
            case json(String)
            /// JSON of its own media types, by the name of its schema.
            case media([String], String)
            /// Anything else, by its media type.
            case text(String)
        }
    }

    /// How a body is written.
    enum BodyForm: Sendable { case json, urlEncoded }

    let method: HTTPRequest.Method
    let path: PathTemplate
    let access: Access
    /// Its name in generated clients.
    let name: String
    let summary: String
    var parameters: [Parameter] = []
    /// The schema of its body, by name; `nil`: it has none.
    var body: String?
    var isBodyRequired = true
    /// How its body is written.
    let bodyForm: BodyForm
    /// Whether its callers read errors, and send keys, as OAuth says, too.
    let speaksOAuth: Bool
    let answers: [Int: Answer]
    let handle: @Sendable (Call) async throws -> Response
    /// The same answer, if it is known without waiting for anything; `nil`: it has to be asked for.
    var atOnce: (@Sendable (Call) -> WholeAnswer?)?

    init(
        _ method: HTTPRequest.Method, _ path: PathTemplate, _ access: Access, _ name: String, _ summary: String,
        parameters: [Parameter] = [], body: String? = nil, isBodyRequired: Bool = true, bodyForm: BodyForm = .json,
        speaksOAuth: Bool = false, answers: [Int: Answer],
        _ handle: @escaping @Sendable (Call) async throws -> Response
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.name = name
        self.summary = summary
        self.parameters = parameters
        self.body = body
        self.isBodyRequired = isBodyRequired
        self.bodyForm = bodyForm
        self.speaksOAuth = speaksOAuth
        self.answers = answers
        self.handle = handle
    }

    /// The same route, which answers by `atOnce` if it can. Nobody is asked for a key then.
    func answeringAtOnce(_ atOnce: @escaping @Sendable (Call) -> WholeAnswer?) -> Route {
        if case .roles = access { preconditionFailure("\(name) is not for everybody") }
        var route = self
        route.atOnce = atOnce
        return route
    }

    /// All calls there are.
    static let all: [Route] = applications + bearers + administration + feed + oauth + keys + operations
}

/// A path, of which some parts may be anything: `/v1/sessions/{id}`.
struct PathTemplate: Sendable, ExpressibleByStringLiteral {
    /// A part between two slashes.
    enum Part: Sendable, Equatable {
        case literal(String)
        case parameter(String)
    }

    let text: String
    let parts: [Part]

    init(stringLiteral text: String) {
        self.text = text
        parts = Self.split(text[...]).map { part in
            part.hasPrefix("{") ? .parameter(String(part.dropFirst().dropLast())) : .literal(String(part))
        }
    }

    /// Whether every part is given.
    var isLiteral: Bool {
        parts.allSatisfy { part in
            guard case .literal = part else { return false }
            return true
        }
    }

    /// The names of the parts that may be anything.
    var parameters: [String] {
        parts.compactMap { part in
            guard case .parameter(let name) = part else { return nil }
            return name
        }
    }

    /// The open parts of a path that is of this form, not decoded; `nil` for any other.
    func match(_ path: [Substring]) -> [Substring]? {
        guard path.count == parts.count else { return nil }
        var open: [Substring] = []
        for (part, given) in zip(parts, path) {
            switch part {
            case .literal(let text): guard text.utf8.elementsEqual(given.utf8) else { return nil }
            case .parameter:
                guard !given.isEmpty else { return nil }
                open.append(given)
            }
        }
        return open
    }

    static func split(_ path: Substring) -> [Substring] {
        path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { $0 }
    }
}
