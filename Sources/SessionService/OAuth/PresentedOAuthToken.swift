import Tokens

/// A token that somebody asks about or wants to be revoked.
enum PresentedOAuthToken {
    /// It has the one spelling of a session token.
    case session(SessionToken)
    /// Anything else: a service token, or nothing of ours.
    case other([UInt8])

    /// Reads it from a form. What kind it is shows: `token_type_hint` is not needed (RFC 7009 §2.1).
    /// Not inlined: see ``Problem``.
    @inline(never)
    init(_ form: FormBody) throws {
        let text = Array(try form.required("token").utf8)
        do throws(MalformedToken) { self = .session(try SessionToken(parsing: text)) } catch { self = .other(text) }
    }
}
