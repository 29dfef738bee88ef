import ServiceTokens

/// A name and a password as `Authorization: Basic` holds them (RFC 7617 §2), each encoded as in a form before, which is what
/// OAuth asks of clients (RFC 6749 §2.3.1).
struct BasicCredentials {
    /// How the field's value begins, in lower case.
    private static let scheme = "basic "
    /// More than any id and key take, however they are encoded.
    private static let longest = 512

    let name: String
    let password: String

    /// Whether a value of the field is meant to be of this kind.
    static func isMeant(_ value: String) -> Bool { value.prefix(scheme.count).lowercased() == scheme }

    /// Reads the whole value of the field; `nil` when it is none of this kind.
    init?(_ value: String) {
        guard value.utf8.count <= Self.longest, Self.isMeant(value) else { return nil }
        let text = value.utf8.dropFirst(Self.scheme.utf8.count)
        guard let bytes = Base64URL.decode(padded: text),
            let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
            let name = Self.decoded(bytes[..<colon]), let password = Self.decoded(bytes[(colon + 1)...])
        else { return nil }
        self.name = name
        self.password = password
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        String(validating: bytes, as: UTF8.self).flatMap { PercentEncoding.decode($0[...], isForm: true) }
    }
}
