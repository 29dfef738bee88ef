import Tokens

/// What in claims is of no business of those who pass the token on: it is encoded, and not encrypted.
struct DataChecks {
    private let claims: JSONMembers

    init(_ claims: JSONMembers) { self.claims = claims }

    /// Names of personal data: those of OpenID Connect Core §5.1 but `sub`, and what else identifies a person.
    private static let personal: Set<String> = [
        "name", "given_name", "family_name", "middle_name", "nickname", "preferred_username", "profile", "picture",
        "website", "email", "gender", "birthdate", "phone_number", "address", "username", "user_name", "firstname",
        "first_name", "lastname", "last_name", "full_name", "fullname", "mail", "phone", "mobile", "dob",
        "date_of_birth", "birthday", "ssn", "social_security_number", "passport", "tax_id", "iban", "ip", "ip_address",
    ]

    var findings: [TokenFinding] {
        var names = Names()
        names.add(claims)
        var found: [TokenFinding] = []
        if !names.secret.isEmpty {
            found.append(TokenFinding(.secretData, .error, "it seems to hold secrets: \(Self.list(names.secret))"))
        }
        if !names.personal.isEmpty {
            found.append(
                TokenFinding(.personalData, .warning, "it seems to hold personal data: \(Self.list(names.personal))"))
        }
        return found
    }

    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(8).map(\.hiddenIfSecret).joined(separator: ", ")
        return names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
    }

    /// The names of the members that hold such data, however far in.
    private struct Names {
        private(set) var personal: [String] = []
        private(set) var secret: [String] = []

        mutating func add(_ members: JSONMembers) {
            for member in members.all {
                if members.seemsSecret(member) {
                    secret.append(member.name)
                } else if DataChecks.personal.contains(member.name.lowercased()) {
                    personal.append(member.name)
                }
                add(member.value, of: member.name)
            }
        }

        private mutating func add(_ value: JSONNode, of name: String) {
            switch value {
            case .string(let text):
                if text.looksSecret {
                    if secret.last != name { secret.append(name) }
                } else if DataChecks.looksLikeAddress(text), personal.last != name, secret.last != name {
                    personal.append(name)
                }
            case .array(let elements): for element in elements { add(element, of: name) }
            case .object(let inner): add(inner)
            default: break
            }
        }
    }

    /// An e-mail address.
    private static func looksLikeAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
    }
}
