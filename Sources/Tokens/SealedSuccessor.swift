import Crypto

/// A successor token, sealed so that only the bearer of its predecessor can have it opened.
///
/// The key is HKDF-SHA-256 (RFC 5869) of the predecessor, with `purpose ‖ session ‖ generation` as info; the cipher is
/// AES-256-GCM. What a store keeps besides, the hash of the predecessor, does not open it.
public struct SealedSuccessor: Sendable, Equatable {
    /// Which successor of which session this is: a seal moved to another place does not open.
    public struct Context: Sendable, Equatable {
        let info: [UInt8]

        /// - Parameters:
        ///   - session: the public id of the session.
        ///   - generation: the generation of the successor, at least 1.
        public init(session: String, generation: Int) {
            info = Array("curfew successor 1\0\(session)\0\(generation)".utf8)
        }
    }

    /// The length in bytes: a nonce of 12, a token's 20 and a tag of 16.
    public static let byteCount = 48

    /// The nonce, the ciphertext and the tag, as a store keeps them.
    public let bytes: [UInt8]

    /// Takes what a store has kept. Whether it opens is seen when it is opened.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// Seals `successor` under `predecessor`.
    public init(
        _ successor: SessionToken, under predecessor: SessionToken, context: Context,
        using generator: inout some RandomNumberGenerator
    ) {
        let nonceBytes = (0..<12).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
        do {
            let sealed = try successor.secret.withUnsafeBytes { secret in
                try AES.GCM.seal(
                    secret, using: Self.key(predecessor, context), nonce: AES.GCM.Nonce(data: nonceBytes))
            }
            bytes = nonceBytes + sealed.ciphertext + sealed.tag
        } catch {
            preconditionFailure("AES-GCM takes any 20 bytes under a 256-bit key and a 96-bit nonce: \(error)")
        }
    }

    /// The successor, or `nil` when this was not sealed under `predecessor` for `context`.
    public func open(with predecessor: SessionToken, context: Context) -> SessionToken? {
        guard
            let box = try? AES.GCM.SealedBox(combined: bytes),
            var secret = try? AES.GCM.open(box, using: Self.key(predecessor, context)),
            secret.count == TokenSecret.byteCount
        else { return nil }
        defer { secret.withUnsafeMutableBytes { wipe($0) } }
        return SessionToken(secret: secret.withUnsafeBytes { TokenSecret($0) })
    }

    private static func key(_ predecessor: SessionToken, _ context: Context) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: predecessor.keyMaterial, info: context.info, outputByteCount: 32)
    }
}

extension SealedSuccessor: CustomStringConvertible, CustomReflectable {
    /// Never the bytes.
    public var description: String { "SealedSuccessor(redacted)" }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
