import SessionStore

/// What the bearer of a token that is of no use is told.
struct RefusalAnswer: Encodable {
    let cause: String
    let message: String?

    init(_ refusal: TokenRefusal) {
        cause = refusal.cause
        message = refusal.message
    }

    private init(cause: String) {
        self.cause = cause
        message = nil
    }

    /// The text is no token.
    static let malformed = RefusalAnswer(cause: "malformed")
    /// The store cannot tell.
    static let unavailable = RefusalAnswer(cause: "unavailable")

    enum CodingKeys: String, CodingKey { case live, cause, message }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(false, forKey: .live)
        try object.encode(cause, forKey: .cause)
        try object.encode(message, forKey: .message)
    }

    /// Writes the answer; the exit status is for the caller.
    func write(json: Bool) throws(Failure) {
        Output.standard.line(json ? try JSONLine.text(self) : cause)
        if !json, let message { Output.standard.line(message) }
        Output.standard.flush()
    }
}
