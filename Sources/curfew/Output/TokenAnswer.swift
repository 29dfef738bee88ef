import SessionStore
import Tokens

/// A token and its session, handed to the caller who asked for them: the one place where a token is written out.
struct TokenAnswer {
    let session: Session
    let token: SessionToken
    let now: Timestamp

    func write(json: Bool) {
        let text = token.revealed()
        Output.standard.line(
            json
                ? JSONLine.text(["session": JSONText(SessionObject(session, at: now)), "token": JSONText(text)]) : text)
        Output.standard.flush()
    }
}
