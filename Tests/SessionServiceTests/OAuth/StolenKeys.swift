import Crypto
import Foundation
import SessionStore
import Testing

@testable import ServiceTokens

/// What somebody could sign who has the store and the key file as well: tokens that are false in one way alone.
struct StolenKeys {
    private let key: SigningKey
    private let now: Timestamp

    /// The key that signs in a service that has minted before.
    init(_ issuing: IssuingService) async throws {
        let file = issuing.service.folder.path + "/keys.secret"
        let sealing = try #require(SealingKey(fileText: Array(try Data(contentsOf: URL(filePath: file)))))
        let stored = try #require(await issuing.store.signingKeys().first { $0.activeAt != nil && $0.sealed != nil })
        let published = try #require(
            SigningAlgorithm(rawValue: stored.algorithm).flatMap { PublishedKey($0, bytes: stored.published) })
        key = try #require(SealedSigningKey(bytes: stored.sealed ?? []).open(published, with: sealing))
        now = issuing.clock.now
    }

    var label: String { key.published.id }

    /// The header of a good token, with some members in the place of others, or more.
    func header(_ more: String = "", algorithm: String? = nil) -> String {
        let name = algorithm ?? key.published.algorithm.rawValue
        return #"{"alg":"\#(name)","kid":"\#(label)","typ":"at+jwt"\#(more)}"#
    }

    /// The claims of a token that was minted.
    static func claims(of token: String) throws -> String {
        let part = Array(token.utf8).split(separator: UInt8(ascii: "."))[1]
        return String(decoding: try #require(Base64URL.decode(part)), as: UTF8.self)
    }

    /// A token with any header and claims that the key has really signed.
    func signed(_ header: String, _ claims: String) throws -> String {
        let input = Self.input(header, claims)
        let signature: [UInt8] =
            switch key.secret {
            case .ed25519(let secret): Array(try secret.signature(for: Data(input.utf8)))
            case .p256(let secret): Array(try secret.signature(for: Data(input.utf8)).rawRepresentation)
            }
        return input + "." + Base64URL.encode(signature)
    }

    /// A token whose secret is what everybody knows: the public key.
    func signedWithPublicKey(_ claims: String) -> String {
        let input = Self.input(header(algorithm: "HS256"), claims)
        let secret = SymmetricKey(data: key.published.bytes)
        return input + "."
            + Base64URL.encode(Array(HMAC<SHA256>.authenticationCode(for: Data(input.utf8), using: secret)))
    }

    /// A token that nobody has signed.
    func unsigned(_ algorithm: String, _ claims: String) -> String {
        Self.input(header(algorithm: algorithm), claims) + "."
    }

    /// The same token with the other signature that is as good (r, n−s).
    static func mirrored(_ token: String) throws -> String {
        let order: [UInt8] = [
            0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xBC, 0xE6, 0xFA, 0xAD,
            0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
        ]
        return try replacingSignature(of: token) { signature in
            var difference = [UInt8](repeating: 0, count: 32)
            var borrow = 0
            for place in stride(from: 31, through: 0, by: -1) {
                let digit = Int(order[place]) - Int(signature[32 + place]) - borrow
                borrow = digit < 0 ? 1 : 0
                difference[place] = UInt8(digit + borrow * 256)
            }
            return signature.prefix(32) + difference
        }
    }

    /// The same token with another signature.
    static func replacingSignature(of token: String, by change: ([UInt8]) throws -> [UInt8]) throws -> String {
        let parts = token.split(separator: ".").map { Array($0.utf8) }
        let signature = try change(try #require(Base64URL.decode(parts[2])))
        return token.split(separator: ".").prefix(2).joined(separator: ".") + "." + Base64URL.encode(signature)
    }

    private static func input(_ header: String, _ claims: String) -> String {
        [header, claims].map { Base64URL.encode(Array($0.utf8)) }.joined(separator: ".")
    }
}
