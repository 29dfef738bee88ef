import SessionStore
import Terminal

/// What the bearer of a token that is of no use is told.
struct RefusalAnswer: JSONObject {
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

    var fields: [String: JSONText] {
        ["live": JSONText(false), "cause": JSONText(cause), "message": JSONText(message)]
    }

    /// Writes the answer; the exit status is for the caller.
    ///
    /// - Parameter words: where it goes when it is in words: not where a token is expected, which a script would keep.
    func write(json: Bool, to words: Output = .standard) {
        let output = json ? Output.standard : words
        output.line(json ? JSONLine.text(self) : cause)
        if !json, let message { output.line(VisibleText.gate(message)) }
        output.flush()
    }
}
