import HTTPTypes

/// The header fields that HTTPTypes has no names for. They are literals, and names of fields.
extension HTTPField.Name {
    static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
    static let pragma = HTTPField.Name("Pragma")!
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
    static let lastEventID = HTTPField.Name("Last-Event-ID")!
    static let sessionToken = HTTPField.Name("X-Session-Token")!
    package static let sessionUser = HTTPField.Name("X-Session-User")!
    package static let sessionID = HTTPField.Name("X-Session-Id")!
    package static let sessionClient = HTTPField.Name("X-Session-Client")!
    package static let sessionMethods = HTTPField.Name("X-Session-Amr")!
    package static let sessionLabel = HTTPField.Name("X-Session-Label")!
    static let sessionCause = HTTPField.Name("X-Session-Cause")!
    static let sessionMessage = HTTPField.Name("X-Session-Message")!
}
