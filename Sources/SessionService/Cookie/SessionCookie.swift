import SessionStore
import Tokens

/// The cookie that carries a session token: how it is set, cleared and found again.
///
/// `Secure`, `HttpOnly` and a `SameSite` other than `None` cannot be turned off (RFC 6265bis §5.5, ASVS 3.3).
public struct SessionCookie: Sendable, Equatable {
    /// Which requests from other sites carry it.
    public enum SameSite: String, Sendable, CaseIterable {
        /// Only navigations of the top frame.
        case lax = "Lax"
        /// None.
        case strict = "Strict"
    }

    /// The default: a cookie of this host alone (RFC 6265bis §4.1.3.2).
    public static let standard = SessionCookie(checkedName: "__Host-session")

    /// Browsers keep a cookie for 400 days at most (RFC 6265bis §5.5).
    static let longestAge = Span.days(400)

    /// Its name.
    public let name: String
    /// Below which path it is sent.
    public let path: String
    /// Which requests from other sites carry it.
    public let sameSite: SameSite
    /// To which hosts below this one it is sent as well; `nil`: to none.
    public let domain: String?
    /// Whether it outlives the browser, until the login's absolute deadline.
    public let isPersistent: Bool

    /// What stands behind the value.
    private let attributes: String

    private init(checkedName name: String) {
        self.init(name, path: "/", sameSite: .lax, domain: nil, isPersistent: true)
    }

    private init(_ name: String, path: String, sameSite: SameSite, domain: String?, isPersistent: Bool) {
        self.name = name
        self.path = path
        self.sameSite = sameSite
        self.domain = domain
        self.isPersistent = isPersistent
        attributes =
            "; Path=\(path)" + (domain.map { "; Domain=\($0)" } ?? "")
            + "; Secure; HttpOnly; SameSite=\(sameSite.rawValue)"
    }

    /// Checks and takes what a configuration says.
    ///
    /// - Throws: ``InvalidCookie`` when browsers would refuse such a cookie, or read another out of it.
    public init(
        name: String = SessionCookie.standard.name, path: String = "/", sameSite: SameSite = .lax,
        domain: String? = nil, isPersistent: Bool = true
    ) throws(InvalidCookie) {
        guard !name.isEmpty, name.utf8.count <= 128, name.utf8.allSatisfy(Self.isTokenCharacter) else {
            throw InvalidCookie(
                field: .name, why: "a cookie's name is 1 to 128 letters, digits and marks such as - and _",
                remedy: "use a name such as \(Self.standard.name)")
        }
        guard path.hasPrefix("/"), path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ";") }) else {
            throw InvalidCookie(
                field: .path, why: "a path begins with / and has neither blanks nor semicolons", remedy: "write \"/\"")
        }
        if let domain, !Self.isHostName(domain) {
            throw InvalidCookie(field: .domain, why: "it is no host name", remedy: "write one such as \"example.com\"")
        }
        // Browsers hold to the prefix in any case of its letters.
        if name.lowercased().hasPrefix("__host-") {
            guard domain == nil else {
                throw InvalidCookie(
                    field: .domain, why: "browsers refuse a __Host- cookie with a domain",
                    remedy: "remove it, or use a name that begins with __Secure-")
            }
            guard path == "/" else {
                throw InvalidCookie(
                    field: .path, why: "browsers refuse a __Host- cookie with another path than /",
                    remedy: "remove it, or use a name that begins with __Secure-")
            }
        }
        self.init(name, path: path, sameSite: sameSite, domain: domain, isPersistent: isPersistent)
    }

    /// The `Set-Cookie` that hands a token to a browser, to be kept no longer than the login can live.
    public func setting(_ token: SessionToken, of session: Session, at now: Timestamp) -> String {
        let value = "\(name)=\(token.revealed())\(attributes)"
        guard isPersistent else { return value }
        let rest = session.absoluteDeadline.map { min($0 - now, Self.longestAge) } ?? Self.longestAge
        // An age of 0 would clear it.
        return "\(value); Max-Age=\(max(1, rest.milliseconds / 1000))"
    }

    /// The `Set-Cookie` that makes a browser forget the token: with the same attributes, or it would be another cookie.
    public var clearing: String { "\(name)=\(attributes); Max-Age=0" }

    /// A character of a token (RFC 9110 §5.6.2).
    private static func isTokenCharacter(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    private static func isHostName(_ text: String) -> Bool {
        text.utf8.count <= 253
            && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
                (1...63).contains(label.utf8.count)
                    && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
            }
    }
}

/// A cookie cannot be as it was asked for.
public struct InvalidCookie: Error, Sendable, Equatable {
    /// What cannot be taken.
    public enum Field: String, Sendable {
        case name, path, domain
    }

    /// What cannot be taken.
    public let field: Field
    /// Why.
    public let why: String
    /// What can be done about it.
    public let remedy: String
}
