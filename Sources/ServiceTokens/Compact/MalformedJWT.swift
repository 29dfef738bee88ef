/// Why a text is no JSON Web Token that is read here.
public enum MalformedJWT: Error, Sendable, Equatable {
    /// A part of a signed token.
    public enum Part: String, Sendable { case header, payload, signature }

    /// It has so many bytes.
    case tooLarge(Int)
    /// It has not three parts with dots between them.
    case notCompact
    /// It has the five parts of an encrypted token (RFC 7516).
    case encrypted
    case notBase64URL(Part)
    case notJSON(Part, MalformedJSON)
    /// It is JSON, and no object.
    case notAnObject(Part)

    /// Why, in words.
    public var why: String {
        switch self {
        case .tooLarge(let count): "it has \(count) bytes"
        case .notCompact: "it has not three parts with dots between them"
        case .encrypted: "it is encrypted (five parts), and is never decrypted here"
        case .notBase64URL(let part):
            "its \(part.rawValue) is not base64url without padding, blanks or stray bits"
        case .notJSON(let part, let why):
            switch why.kind {
            case .notUnicode: "its \(part.rawValue) is no UTF-8 text"
            case .tooDeep: "its \(part.rawValue) is nested deeper than \(StrictJSONReader.deepest) levels"
            case .notJSON, .duplicateMember: "its \(part.rawValue) is no JSON from byte \(why.offset) on"
            }
        case .notAnObject(let part): "its \(part.rawValue) is no JSON object"
        }
    }
}
