import SessionStore
import Tokens

/// A token and its session, handed to the caller who asked for them: the one place where a token is written out.
struct TokenAnswer {
    let session: Session
    let token: SessionToken
    let now: Timestamp

    private struct Object: Encodable {
        let session: SessionObject
        let token: String
    }

    func write(json: Bool) throws(Failure) {
        let text = token.revealed()
        Output.standard.line(
            json ? try JSONLine.text(Object(session: SessionObject(session, at: now), token: text)) : text)
        Output.standard.flush()
    }
}
