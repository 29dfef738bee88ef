import ServiceTokens
import SessionStore

/// What bodies and answers look like (JSON Schema 2020-12).
enum OpenAPISchemas {
    static let all: JSONNode = [
        "Session": object(session, required: session.map(\.name)),
        "User": object(user, required: user.map(\.name)),
        "Sessions": object(window("Session"), required: ["items", "next"]),
        "Users": object(window("User"), required: ["items", "next"]),
        "SignIn": object(
            [
                member("user", text(most: FieldLimit.user)), member("client", optional(text(most: FieldLimit.client))),
                member("ip", optional(address)), member("user_agent", optional(text)), member("amr", optional(methods)),
                member("authenticated_at", optional(moment)), member("label", optional(text(most: FieldLimit.label))),
                member("attributes", optional(["type": "object"])),
            ], required: ["user"]),
        "Issued": object(
            [member("cookie", text), member("session", reference("Session")), member("token", text)],
            required: ["cookie", "session", "token"]),
        "Validated": object(
            [member("refresh_due", flag), member("session", reference("Session"))],
            required: ["refresh_due", "session"]),
        "Elevation": object([member("amr", methods)], required: ["amr"]),
        "Reason": object(words, required: []),
        "Revocation": object(words, required: []),
        "BulkRevocation": [
            "anyOf": .array([
                revocation(of: "query", reason), revocation(of: "everyone", reason),
                revocation(of: "query", nil), revocation(of: "everyone", nil),
            ])
        ],
        "Ended": object(
            [
                member("ended", count), member("would_end", count), member("exposed_until", optional(moment)),
                member("exposed_tokens", count), member("exposed_audiences", methods),
            ],
            required: []),
        "TokenExchange": form(
            [
                member("grant_type", ["const": .string(TokenExchange.grantType)]),
                member("subject_token", ["type": "string", "format": "curfew-session-token"]),
                member("subject_token_type", ["const": .string(TokenExchange.TokenType.accessToken.rawValue)]),
                member("audience", ["type": "string", "format": "curfew-audience"]),
                // What has no value is left out.
                member("requested_token_type", ["anyOf": [tokenType, ["const": ""]]]),
            ], required: ["grant_type", "subject_token", "subject_token_type", "audience"]),
        "IssuedToken": object(
            [
                member("access_token", text), member("expires_in", count), member("issued_token_type", tokenType),
                member("token_type", ["const": "Bearer"]),
            ], required: ["access_token", "expires_in", "issued_token_type", "token_type"]),
        "TokenQuestion": form(
            [member("token", ["type": "string", "minLength": 1]), member("token_type_hint", text)],
            required: ["token"]),
        "Introspection": object(
            [
                member("active", flag), member("aud", text), member("client_id", text), member("exp", count),
                member("iat", count), member("iss", text), member("jti", text), member("sid", text),
                member("sub", text), member("token_type", ["const": "Bearer"]), member("username", text),
            ], required: ["active"]),
        "KeySet": object(
            [member("keys", ["type": "array", "items": ["type": "object", "required": ["kty", "kid", "alg"]]])],
            required: ["keys"]),
        "Health": object([member("status", ["enum": ["live", "ready"]])], required: ["status"]),
        "Description": ["type": "object", "required": ["openapi", "info", "paths"]],
        "Problem": [
            "type": "object", "required": ["cause", "detail", "status", "title", "type"],
            "properties": .object([
                member("cause", text), member("detail", text),
                member("error", ["enum": .array(OAuthError.allCases.map { .string($0.rawValue) })]),
                member("error_description", text), member("message", optional(text)), member("status", count),
                member("title", text), member("type", text),
            ]),
        ],
    ]

    private static let session: [JSONMembers.Member] = SessionField.allCases.map { field in
        member(field.rawValue, schema(of: field))
    }

    private static func schema(of field: SessionField) -> JSONNode {
        switch field {
        case .id, .user, .client: text
        case .state: ["enum": ["live", "ended"]]
        case .created, .lastSeen: moment
        case .idleDeadline, .absoluteDeadline, .ended: optional(moment)
        case .cause: ["enum": .array(SessionCause.allCases.map { .string($0.rawValue) } + [.null])]
        case .reason, .actor, .ip, .firstAddress, .userAgent, .device, .label: optional(text)
        case .authenticationMethods: texts
        case .attributes: optional(["type": "object"])
        case .generation: count
        case .flags: texts
        }
    }

    private static let user: [JSONMembers.Member] = [
        member("user", text), member("logins", count), member("clients", texts), member("last_seen", moment),
        member("next_deadline", optional(moment)), member("ips", texts), member("flags", texts),
    ]

    private static let words = [
        member("reason", optional(text(most: FieldLimit.reason))),
        member("message", optional(text(most: FieldLimit.reason))),
    ]

    private static let reason = text(most: FieldLimit.reason)

    /// An end of what a query finds or of everybody's logins; without a reason it is a dry run.
    private static func revocation(of choice: String, _ reason: JSONNode?) -> JSONNode {
        let isQuery = choice == "query"
        let members = [
            member("query", isQuery ? queryInBody : ["type": "null"]),
            member("everyone", ["enum": isQuery ? [false, .null] : [true]]), member("expect", optional(expected)),
            member("dry_run", reason == nil ? ["const": true] : optional(flag)),
            member("reason", reason ?? optional(Self.reason)), member("message", optional(Self.reason)),
        ]
        return object(members, required: [choice, reason == nil ? "dry_run" : "reason"])
    }

    /// A query, whose language no schema describes: its format is for those who know it. In an address its length is
    /// bounded by that of the head of a request.
    static let query: JSONNode = ["type": "string", "format": "curfew-query"]
    private static let queryInBody: JSONNode = [
        "type": "string", "format": "curfew-query", "pattern": "[^\\s]",
        "maxLength": .number(FieldLimit.query.bytes),
    ]

    private static func window(_ item: String) -> [JSONMembers.Member] {
        [member("items", ["type": "array", "items": reference(item)]), member("next", optional(text))]
    }

    // MARK: - Parts

    private static let text: JSONNode = ["type": "string"]
    private static let texts: JSONNode = ["type": "array", "items": text]
    private static let methods: JSONNode = [
        "type": "array", "maxItems": 16, "items": ["type": "string", "pattern": "^[!-+\\--~]{1,64}$"],
    ]
    private static let address: JSONNode = [
        "anyOf": [["type": "string", "format": "ipv4"], ["type": "string", "format": "ipv6"]]
    ]
    private static let flag: JSONNode = ["type": "boolean"]
    private static let count: JSONNode = ["type": "integer", "minimum": 0]
    /// As far as every reader of JSON counts exactly (RFC 8259 §6).
    private static let expected: JSONNode = ["type": "integer", "minimum": 0, "maximum": 9_007_199_254_740_991]
    private static let moment: JSONNode = ["type": "string", "format": "date-time"]

    /// A limit counts bytes, and a schema characters: none that is longer fits.
    private static func text(most limit: FieldLimit) -> JSONNode {
        ["type": "string", "minLength": 1, "maxLength": .number(limit.bytes)]
    }

    private static func optional(_ schema: JSONNode) -> JSONNode { ["anyOf": [schema, ["type": "null"]]] }

    private static func reference(_ name: String) -> JSONNode { ["$ref": .string("#/components/schemas/\(name)")] }

    private static func member(_ name: String, _ value: JSONNode) -> JSONMembers.Member {
        JSONMembers.Member(name: name, value: value)
    }

    private static let tokenType: JSONNode = [
        "enum": .array(TokenExchange.TokenType.allCases.map { .string($0.rawValue) })
    ]

    /// A form, of which what is not known is ignored.
    private static func form(_ properties: [JSONMembers.Member], required: [String]) -> JSONNode {
        [
            "type": "object", "properties": .object(properties),
            "additionalProperties": ["type": ["string", "number", "boolean"]],
            "required": .array(required.map { .string($0) }),
        ]
    }

    private static func object(_ properties: [JSONMembers.Member], required: [String]) -> JSONNode {
        [
            "type": "object", "properties": .object(properties), "additionalProperties": false,
            "required": .array(required.map { .string($0) }),
        ]
    }
}
