/// What is wrong with a header.
struct HeaderChecks {
    private let header: JSONMembers

    init(_ header: JSONMembers) { self.header = header }

    var findings: [TokenFinding] { algorithm + label + embedded + extensions + duplicates }

    private var algorithm: [TokenFinding] {
        // An encrypted token's algorithm is another matter (RFC 7516 §4.1.1).
        guard !header.contains("enc") else { return [] }
        guard let name = header["alg"]?.string else {
            return [TokenFinding(.algorithmMissing, .error, "its header names no algorithm")]
        }
        if name.lowercased() == "none" {
            return [TokenFinding(.algorithmNone, .error, "it is not signed: alg is \(name)")]
        }
        guard let algorithm = SignatureAlgorithm(name: name) else {
            return [TokenFinding(.algorithmUnknown, .error, "its algorithm is unknown here: \(name.hiddenIfSecret)")]
        }
        var found: [TokenFinding] = []
        if algorithm.isSymmetric {
            found.append(TokenFinding(.algorithmSymmetric, .notice, "it is signed with a shared secret (\(name))"))
        }
        if !header.contains("typ") {
            found.append(TokenFinding(.typeMissing, .notice, "it does not say its type (typ)"))
        }
        return found
    }

    private var label: [TokenFinding] {
        guard let node = header["kid"] else { return [] }
        guard let text = node.string else { return [TokenFinding(.labelOdd, .error, "kid is no text")] }
        var found: [TokenFinding] = []
        if text.contains("/") || text.contains("\\") || text.contains("..") || text.contains("\0") {
            found.append(TokenFinding(.labelPath, .error, "kid looks like a path: \(text.hiddenIfSecret)"))
        }
        if Self.looksLikeSQL(text) {
            found.append(TokenFinding(.labelSQL, .error, "kid looks like SQL: \(text.hiddenIfSecret)"))
        }
        if found.isEmpty, !KeyLabel.isOne(text) {
            found.append(
                TokenFinding(.labelOdd, .error, "kid is not 1 to \(KeyLabel.longest) printable ASCII characters"))
        }
        return found
    }

    private static func looksLikeSQL(_ text: String) -> Bool {
        if text.contains("'") || text.contains("\"") || text.contains(";") || text.contains("--") { return true }
        let words = text.lowercased().split { !$0.isLetter }
        return ["select", "union", "insert", "update", "delete", "drop"].contains { words.contains(Substring($0)) }
    }

    private var embedded: [TokenFinding] {
        let kinds: [(String, FindingCode, String)] = [
            ("jku", .keyAddress, "it says where to fetch keys"),
            ("jwk", .keyEmbedded, bringsSecrets ? "it brings a key, and what is secret of it" : "it brings a key"),
            ("x5u", .certificateAddress, "it says where to fetch a certificate"),
            ("x5c", .certificateEmbedded, "it brings a certificate"),
        ]
        return kinds.filter { header.contains($0.0) }.map { TokenFinding($0.1, .error, "\($0.2) (\($0.0))") }
    }

    private var bringsSecrets: Bool {
        guard let key = header["jwk"]?.members else { return false }
        return key.all.contains(where: key.seemsSecret)
    }

    private var extensions: [TokenFinding] {
        var found: [TokenFinding] = []
        if let critical = header["crit"] {
            let names = critical.strings?.map(\.hiddenIfSecret).joined(separator: ", ") ?? "not a list of names"
            found.append(TokenFinding(.critical, .error, "it asks for extensions (crit): \(names)"))
        }
        if let b64 = header["b64"], b64 != .bool(true) {
            found.append(TokenFinding(.unencodedPayload, .error, "its payload is not encoded (b64)"))
        }
        if header["cty"]?.string?.lowercased() == "jwt" {
            found.append(TokenFinding(.nested, .notice, "it says that another token is inside it (cty)"))
        }
        return found
    }

    private var duplicates: [TokenFinding] {
        header.duplicates.map {
            TokenFinding(.duplicateMember, .error, "the header has two members named \($0.hiddenIfSecret)")
        }
    }
}
