import Tokens

/// Looks at any pasted token, without asking anybody, and says what is wrong with it.
///
/// What it costs is bounded by the length of the text: nothing is fetched, decrypted, decompressed or derived from a
/// password, and a symmetric signature is tried with a few hundred known secrets.
public struct TokenInspector: Sendable {
    /// How many bytes of a text are looked at.
    public static let largest = 65536

    private let keys: KeySet?

    /// An inspector that checks signatures with these keys.
    public init(keys: KeySet? = nil) { self.keys = keys }

    /// Looks at a text. Blanks around it are tolerated, and the word `Bearer` before it.
    public func inspect(_ text: [UInt8], at now: NumericDate) -> Inspection {
        let text = Self.trimmed(text)
        var inspection = looked(at: text, now)
        inspection.findings.sort { $0.severity > $1.severity }
        return inspection
    }

    private static func trimmed(_ text: [UInt8]) -> [UInt8] {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        func stripped(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            let rest = text.drop(while: isBlank)
            return rest.prefix((rest.lastIndex { !isBlank($0) } ?? rest.startIndex - 1) - rest.startIndex + 1)
        }
        let rest = stripped(text[...])
        let scheme = "bearer ".utf8
        let isNamed = String(decoding: rest.prefix(scheme.count), as: UTF8.self).lowercased().utf8.elementsEqual(scheme)
        return Array(isNamed ? stripped(rest.dropFirst(scheme.count)) : rest)
    }

    private func looked(at text: [UInt8], _ now: NumericDate) -> Inspection {
        if let ours = Self.ofCurfew(text) { return ours }
        do throws(MalformedJWT) {
            let token = try SignedToken(parsing: text, limit: Self.largest)
            return SignedTokenInspection(token, byteCount: text.count, keys: keys, at: now).result()
        } catch {
            return unreadable(text, error)
        }
    }

    private func unreadable(_ text: [UInt8], _ why: MalformedJWT) -> Inspection {
        if why == .encrypted, let encrypted = EncryptedTokenInspection.result(text) { return encrypted }
        var inspection = Inspection(.unknown, byteCount: text.count)
        // What cannot be read is signed by nobody.
        inspection.signature = keys == nil ? .unchecked : .invalid
        let finding: TokenFinding =
            switch why {
            case .tooLarge(let count):
                TokenFinding(.sizeLimit, .error, "it has \(count) bytes, and at most \(Self.largest) are looked at")
            case .notJSON(_, let json) where json.kind == .tooDeep: TokenFinding(.tooDeep, .error, why.why)
            case .notCompact where text.first == UInt8(ascii: "{"):
                TokenFinding(.jsonSerialization, .error, "it is of JSON serialisation, or no token")
            default: TokenFinding(.malformed, .error, why.why)
            }
        inspection.findings = [finding]
        return inspection
    }

    /// Tokens and keys of Curfew, none of which is ever shown.
    private static func ofCurfew(_ text: [UInt8]) -> Inspection? {
        if let token = try? SessionToken(parsing: text) {
            var inspection = Inspection(.session, byteCount: text.count)
            inspection.sessionToken = token.hash
            inspection.findings = [
                TokenFinding(.session, .notice, "it is a session token of Curfew, and says nothing itself")
            ]
            return inspection
        }
        let finding: TokenFinding
        let beginning = String(decoding: text.prefix(4), as: UTF8.self)
        switch beginning {
        case SessionToken.prefix:
            finding = TokenFinding(.sessionMistyped, .error, "it begins like a session token of Curfew, and is none")
        case _ where APIKeySecret.prefixes.contains(beginning):
            finding = TokenFinding(.callerKey, .warning, "it begins like a key of an application or an administrator")
        default: return nil
        }
        var inspection = Inspection(.unknown, byteCount: text.count)
        inspection.findings = [finding]
        return inspection
    }
}
