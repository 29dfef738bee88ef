/// A sign-in, as the application asks for it. Every field has been checked.
public struct LoginRequest: Sendable, Equatable {
    /// The client of a login for which none is named.
    public static let defaultClient = "default"

    /// The user's id.
    public let user: String
    /// The application or device class.
    public let client: String
    /// Where the request comes from.
    public let origin: RequestOrigin
    /// How the user proved who they are.
    public let authenticationMethods: [String]
    /// A name for the login.
    public let label: String?
    /// Attributes of the application: a JSON object.
    public let attributes: String?
    /// When the user proved who they are; `nil`: now.
    public let authenticatedAt: Timestamp?

    /// Checks and takes the fields.
    ///
    /// - Parameter attributes: the text of a JSON object. That it is one is for the caller to check, who has a parser.
    /// - Throws: ``InvalidLogin`` naming the field when a text is empty or too long, or a method is no plain word.
    public init(
        user: String, client: String = LoginRequest.defaultClient, origin: RequestOrigin = RequestOrigin(),
        authenticationMethods: [String] = [], label: String? = nil, attributes: String? = nil,
        authenticatedAt: Timestamp? = nil
    ) throws(InvalidLogin) {
        try Self.check("user", user, .user)
        try Self.check("client", client, .client)
        if let label { try Self.check("label", label, .label) }
        if let attributes { try Self.check("attributes", attributes, .attributes) }
        try Self.check(authenticationMethods: authenticationMethods)
        self.user = user
        self.client = client
        self.origin = origin
        self.authenticationMethods = authenticationMethods
        self.label = label
        self.attributes = attributes
        self.authenticatedAt = authenticatedAt
    }

    static func check(authenticationMethods methods: [String]) throws(InvalidLogin) {
        guard methods.count <= 16 else { throw InvalidLogin(field: "amr", why: "more than 16 methods") }
        for method in methods {
            guard (1...64).contains(method.utf8.count), method.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2C })
            else {
                throw InvalidLogin(field: "amr", why: "a method is 1 to 64 visible ASCII characters without a comma")
            }
        }
    }

    private static func check(_ field: String, _ text: String, _ limit: FieldLimit) throws(InvalidLogin) {
        guard !text.isEmpty else { throw InvalidLogin(field: field, why: "it is empty") }
        guard limit.holds(text) else {
            throw InvalidLogin(field: field, why: "it has \(text.utf8.count) bytes, and \(limit.bytes) fit")
        }
    }
}

/// A field of a sign-in cannot be taken.
public struct InvalidLogin: Error, Sendable, Equatable {
    /// The field's name.
    public let field: String
    /// What is wrong with it.
    public let why: String
}
