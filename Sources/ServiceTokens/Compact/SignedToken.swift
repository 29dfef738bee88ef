/// The three parts of a token in compact serialisation (RFC 7515 §7.1), read and not yet believed.
struct SignedToken: Sendable {
    let header: JSONMembers
    let payload: [UInt8]
    let signature: [UInt8]
    /// What is signed: the first two parts and the dot between them, as they came.
    let signingInput: [UInt8]

    /// Splits and reads a token. Dots are counted before anything is split or decoded.
    ///
    /// - Parameter limit: how many bytes it may have.
    init(parsing text: [UInt8], limit: Int) throws(MalformedJWT) {
        guard text.count <= limit else { throw .tooLarge(text.count) }
        switch text.count(where: { $0 == UInt8(ascii: ".") }) {
        case 2: break
        case 4: throw .encrypted
        default: throw .notCompact
        }
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        header = try Self.header(parts[0])
        guard let payload = Base64URL.decode(parts[1]) else { throw .notBase64URL(.payload) }
        guard let signature = Base64URL.decode(parts[2]) else { throw .notBase64URL(.signature) }
        self.payload = payload
        self.signature = signature
        signingInput = Array(text[..<parts[1].endIndex])
    }

    /// Reads the first part of a token, signed or encrypted.
    static func header(_ part: ArraySlice<UInt8>) throws(MalformedJWT) -> JSONMembers {
        guard !part.isEmpty, let bytes = Base64URL.decode(part) else { throw .notBase64URL(.header) }
        return try object(bytes, .header)
    }

    /// The claims in the payload.
    func claims() throws(MalformedJWT) -> JSONMembers { try Self.object(payload, .payload) }

    private static func object(_ bytes: [UInt8], _ part: MalformedJWT.Part) throws(MalformedJWT) -> JSONMembers {
        let node: JSONNode
        do throws(MalformedJSON) { node = try StrictJSONReader.read(bytes) } catch { throw .notJSON(part, error) }
        guard let members = node.members else { throw .notAnObject(part) }
        return members
    }
}
