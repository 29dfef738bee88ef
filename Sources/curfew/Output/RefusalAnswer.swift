import SessionStore
import Terminal

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
    ///
    /// - Parameter words: where it goes when it is in words: not where a token is expected, which a script would keep.
    func write(json: Bool, to words: Output = .standard) throws(Failure) {
        let output = json ? Output.standard : words
        output.line(json ? try JSONLine.text(self) : cause)
        if !json, let message { output.line(VisibleText.gate(message)) }
        output.flush()
    }
}
