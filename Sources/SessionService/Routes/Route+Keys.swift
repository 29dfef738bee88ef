import Hummingbird
import HTTPTypes
import NIOCore
import ServiceTokens
import SessionStore
import TokenIssuing

/// What verifiers of service tokens ask for.
extension Route {
    static let keys: [Route] = [
        Route(
            .get, "/.well-known/jwks.json", .anyone, "keySet",
            "The public keys of service tokens: the one to come, the one that signs, those whose tokens may live.",
            parameters: [
                Parameter(name: "If-None-Match", place: .header, summary: "The ETag of the set that is known already.")
            ],
            answers: [
                200: Answer(
                    summary: "A JSON Web Key Set (RFC 7517 §5), which may be kept as long as Cache-Control says.",
                    content: .media([keySetType], "KeySet")),
                304: Answer(summary: "It is still the one that is known."), 404: problem, 503: problem,
            ]
        ) { call in
            guard let issuer = call.service.tokens else {
                throw Problem(
                    .notFound, .notConfigured, "no service tokens are issued here; configure issuer and audiences")
            }
            return answer(try await issuer.keySet(at: call.now), call)
        }
    ]

    private static let keySetType = "application/jwk-set+json"

    private static func answer(_ set: PublishedKeySet, _ call: Call) -> Response {
        let tag = "\"\(set.tag)\""
        var fields: HTTPFields = [.cacheControl: "public, max-age=\(set.freshness)", .eTag: tag]
        // Weakly compared (RFC 9110 §13.1.2).
        let known = call.request.headers[values: .ifNoneMatch].flatMap { $0.split(separator: ",") }.map { entry in
            let name = entry.filter { $0 != " " && $0 != "\t" }
            return name.hasPrefix("W/") ? String(name.dropFirst(2)) : name
        }
        guard !known.contains(tag), !known.contains("*") else { return Response(status: .notModified, headers: fields) }
        fields[.contentType] = keySetType
        return Response(status: .ok, headers: fields, body: .init(byteBuffer: ByteBuffer(string: set.text)))
    }
}
