import HTTPTypes
import ServiceTokens

/// What OAuth calls a refusal (RFC 6749 §5.2, RFC 8693 §2.2.2).
enum OAuthError: String, Sendable, CaseIterable {
    case invalidRequest = "invalid_request"
    case invalidClient = "invalid_client"
    case unauthorizedClient = "unauthorized_client"
    case unsupportedGrantType = "unsupported_grant_type"
    case invalidScope = "invalid_scope"
    case invalidTarget = "invalid_target"
}

extension Problem {
    /// The same problem for clients that read it as OAuth says: with `error` and `error_description` beside its own
    /// members. What OAuth has no word for, such as a store that cannot tell, is a problem and nothing else.
    ///
    /// - Parameter accept: what the client takes. OAuth answers with `application/json`, problem details with a type of
    ///   their own: who asks for the one and not for the other gets it.
    func speakingOAuth(accept: String?) -> Problem {
        guard let word = error ?? usualError else { return self }
        var problem = self
        problem.members += [
            JSONMembers.Member(name: "error", value: .string(word.rawValue)),
            JSONMembers.Member(name: "error_description", value: .string(detail)),
        ]
        if let accept, Self.prefersPlainJSON(accept) { problem.mediaType = Problem.plainMediaType }
        return problem
    }

    private var usualError: OAuthError? {
        switch (status, cause) {
        case (_, .readOnly): nil
        case (.unauthorized, _): .invalidClient
        case (.forbidden, _): .unauthorizedClient
        case (.badRequest, _), (.contentTooLarge, _): .invalidRequest
        default: nil
        }
    }

    private static func prefersPlainJSON(_ accept: String) -> Bool {
        let types = accept.lowercased().split(separator: ",").map { entry in
            entry.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }
        }
        return types.contains(plainMediaType) && !types.contains(Problem.usualMediaType)
    }
}
