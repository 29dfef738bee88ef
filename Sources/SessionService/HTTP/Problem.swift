import Hummingbird
import HTTPTypes
import ServiceTokens
import SessionStore
import TokenIssuing

/// Why a call was not answered as it was asked: problem details (RFC 9457) with a stable cause.
///
/// It is thrown without its type: Swift 6.3 crashes over typed errors that end up in an asynchronous function when it
/// optimises (`CoroSplit`), and routes are such. What has typed errors of others is not inlined into one.
struct Problem: Error {
    /// What callers act on; it never changes its meaning.
    enum Cause: Sendable, Equatable {
        /// The bearer's token is of no use: a cause of a session's end, `superseded` or `unknown`.
        case refused(String)
        /// The bearer's token is no token.
        case malformed
        /// The store cannot tell.
        case unavailable
        case full
        case notBefore
        case differs
        case badRequest
        case ambiguousToken
        case noKey
        case unknownKey
        case forbidden
        case crossSite
        case notFound
        case ambiguousID
        case methodNotAllowed
        case tooLarge
        case headersTooLarge
        case timeout
        case overloaded
        case readOnly
        case notConfigured
        case unsupportedGrantType
        case invalidScope
        case invalidTarget
        case bug

        /// The word for it.
        var word: String {
            switch self {
            case .refused(let cause): cause
            case .malformed: "malformed"
            case .unavailable: "unavailable"
            case .full: "full"
            case .notBefore: "not_before"
            case .differs: "differs"
            case .badRequest: "bad_request"
            case .ambiguousToken: "ambiguous_token"
            case .noKey: "no_key"
            case .unknownKey: "unknown_key"
            case .forbidden: "forbidden"
            case .crossSite: "cross_site"
            case .notFound: "not_found"
            case .ambiguousID: "ambiguous_id"
            case .methodNotAllowed: "method_not_allowed"
            case .tooLarge: "too_large"
            case .headersTooLarge: "headers_too_large"
            case .timeout: "timeout"
            case .overloaded: "overloaded"
            case .readOnly: "read_only"
            case .notConfigured: "not_configured"
            case .unsupportedGrantType: OAuthError.unsupportedGrantType.rawValue
            case .invalidScope: OAuthError.invalidScope.rawValue
            case .invalidTarget: OAuthError.invalidTarget.rawValue
            case .bug: "bug"
            }
        }
    }

    let status: HTTPResponse.Status
    let cause: Cause
    /// One sentence for a person, with the remedy; without paths, SQL or tokens.
    let detail: String
    /// What the administrator who ended the login wrote for its bearer.
    var message: String?
    /// Whether the answer is about a session's bearer, who may be told a message.
    var isOfBearer = false
    /// OAuth's word for it, where that is not the one for its status.
    let error: OAuthError?
    var mediaType = Problem.usualMediaType
    /// More members of the answer.
    var members: [JSONMembers.Member] = []
    var headers = HTTPFields()

    /// Of problem details.
    static let usualMediaType = "application/problem+json"
    static let plainMediaType = "application/json"

    init(_ status: HTTPResponse.Status, _ cause: Cause, _ detail: String, _ error: OAuthError? = nil) {
        self.status = status
        self.cause = cause
        self.detail = detail
        self.error = error
    }

    /// A body or a value that cannot be taken.
    static func badRequest(_ detail: String) -> Problem { Problem(.badRequest, .badRequest, detail) }

    private static let readOnly = Problem(
        .forbidden, .readOnly, "this service may not write its store; ask another, or its administrator")

    /// What a store could not do. Its own words may name files: they go into the log.
    init(_ error: StoreError) {
        switch error.code {
        case .invalidArgument: self = .badRequest("\(error.what): \(error.why); \(error.remedy)")
        case .readOnly: self = .readOnly
        case .notThere, .unavailable, .notPermitted, .cannotCreate, .foreign, .unsupported:
            self.init(.serviceUnavailable, .unavailable, "the store cannot tell; try again")
            headers[.retryAfter] = "1"
        }
    }

    /// What cannot be done with the keys of service tokens. Its own words name files: they go into the log.
    init(_ trouble: KeyTrouble) {
        switch trouble.code {
        case .readOnly: self = .readOnly
        case .configuration, .unavailable, .cannotCreate:
            self.init(
                .serviceUnavailable, .unavailable, "the keys of service tokens cannot be used; the log says more")
            headers[.retryAfter] = "60"
        }
    }

    /// The answer.
    func response() -> Response {
        var fields = headers
        fields[.contentType] = mediaType
        fields[.cacheControl] = "no-store"
        return Response(status: status, headers: fields, body: .init(byteBuffer: body))
    }

    /// The body of the answer.
    var body: ByteBuffer {
        var writer = JSONWriter(capacity: 256)
        writer.object { writer in
            writer.name("cause")
            writer.value(cause.word)
            writer.name("detail")
            writer.value(detail)
            if isOfBearer {
                writer.name("message")
                writer.value(message)
            }
            writer.name("status")
            writer.value(Int64(status.code))
            writer.name("title")
            writer.value(status.reasonPhrase)
            writer.name("type")
            writer.value("about:blank")
            writer.members(members)
        }
        return writer.buffer
    }
}
