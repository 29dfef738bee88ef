import HTTPTypes
import Tokens

/// The session token that a request carries: in the cookie or in `X-Session-Token`, and one of them alone.
enum CarriedToken {
    /// None.
    case none
    /// What is carried is no token.
    case malformed
    case token(SessionToken)

    /// Reads it.
    ///
    /// - Throws: 400 when there are several carriers: nobody can tell whose login the request is about.
    @inline(never)
    init(_ fields: HTTPFields, cookie: SessionCookie) throws {
        var carried: String.UTF8View.SubSequence?
        var isCookie = false
        for field in fields {
            let value: Substring
            if field.name == .cookie {
                // The parts of one header: they were split on their way in.
                switch CookieHeader.find(cookie.name, in: CollectionOfOne(field.value)) {
                case .none: continue
                case .several: throw Self.several
                case .one(let found): value = found
                }
                guard !isCookie else { throw Self.several }
                isCookie = true
            } else if field.name == .sessionToken {
                value = field.value[...]
            } else {
                continue
            }
            if let carried, !carried.elementsEqual(value.utf8) { throw Self.several }
            carried = value.utf8
        }
        guard let carried else {
            self = .none
            return
        }
        do throws(MalformedToken) { self = .token(try SessionToken(parsing: carried)) } catch { self = .malformed }
    }

    private static let several = Problem(
        .badRequest, .ambiguousToken, "the request carries several session tokens; send one")
}
