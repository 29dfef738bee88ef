import Tokens

extension JSONMembers {
    /// Names of what nobody else may know.
    private static let secretNames: Set<String> = [
        "password", "passwd", "pwd", "pass", "secret", "client_secret", "api_key", "apikey", "private_key",
        "privatekey", "secret_key", "refresh_token", "access_token", "session_token", "credit_card", "creditcard",
        "card_number", "cvv", "cvc", "pin", "otp", "totp", "recovery_code", "encryption_key", "password_hash",
    ]

    /// What is private of a key (RFC 7518 §6.2.2, §6.3.2, §6.4.1; RFC 8037 §2).
    private static let privateKeyNames: Set<String> = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"]

    /// One of these members without what seems to be a secret.
    public func hidingSecrets(_ member: Member) -> Member {
        Member(
            name: member.name.hiddenIfSecret,
            value: seemsSecret(member) ? .string(String.hidden) : member.value.hidingSecrets)
    }

    /// Whether one of these members seems to hold what nobody else may know: a password, the private part of a key,
    /// another token, or its name is one. Such a member is better not shown. What is further in is not looked at.
    public func seemsSecret(_ member: Member) -> Bool {
        Self.secretNames.contains(member.name.lowercased()) || member.name.looksSecret || member.value.seemsSecret
            || Self.privateKeyNames.contains(member.name) && contains("kty")
    }
}

extension JSONNode {
    /// Whether it is a text that seems to be a secret, such as a key or another token. What is further in an array or an
    /// object is not looked at.
    public var seemsSecret: Bool { string?.looksSecret ?? false }

    /// The same without what seems to be a secret, however far in; in its place are words that say so.
    public var hidingSecrets: JSONNode {
        switch self {
        case .string(let text): .string(text.hiddenIfSecret)
        case .array(let elements): .array(elements.map(\.hidingSecrets))
        case .object(let members): .object(JSONMembers(members.all.map(members.hidingSecrets)))
        default: self
        }
    }
}

extension String {
    /// Whether it seems to be a secret, whatever its name.
    var looksSecret: Bool {
        hasPrefix(SessionToken.prefix) || APIKeySecret.prefixes.contains(where: hasPrefix)
            || contains("PRIVATE KEY-----") || hasPrefix("eyJ") && utf8.count { $0 == UInt8(ascii: ".") } >= 2
    }

    fileprivate static let hidden = "(hidden: it seems to be a secret)"

    /// A text of a token, unless it seems to be a secret.
    public var hiddenIfSecret: String { looksSecret ? Self.hidden : self }
}
