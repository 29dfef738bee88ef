import CYardstick
import Tokens

/// Refresh tokens for one use each, with detection of reuse and no leeway (RFC 9700 §4.14.2), in a file of their own.
actor RefreshTokenFamilies {
    /// What its file is called, in the folder of the measurement.
    static let fileName = "tokens.db"

    private let tokens: Handle

    /// What comes of one login.
    struct Family: Sendable {
        let number: Int64
        let user: String
    }

    /// What became of a refresh token.
    enum Outcome: Sendable {
        /// Its successor, and the family that both are of.
        case rotated(String, Family)
        /// It was used before, so that its family is revoked; or it is unknown, or was revoked.
        case refused
    }

    /// - Parameter path: of the file, which is made.
    init(path: String) throws {
        guard let opened = curfew_single_use_open(path) else { throw BenchFailure.yardstick }
        tokens = Handle(opened)
    }

    /// Begins a user's family, with its first token.
    func begin(_ user: String) throws -> (Family, token: String) {
        let token = Self.random()
        let number = token.hash.withUnsafeBytes { curfew_single_use_begin(tokens.pointer, Self.start($0), user) }
        guard number > 0 else { throw BenchFailure.yardstick }
        return (Family(number: number, user: user), token.revealed())
    }

    /// Uses a token up.
    func rotate(_ text: String) throws -> Outcome {
        guard let token = try? SessionToken(parsing: text) else { return .refused }
        let successor = Self.random()
        var number: Int64 = 0
        var user = [CChar](repeating: 0, count: 256)
        let outcome = token.hash.withUnsafeBytes { old in
            successor.hash.withUnsafeBytes { new in
                curfew_single_use_rotate(
                    tokens.pointer, Self.start(old), Self.start(new), &number, &user, user.count)
            }
        }
        switch outcome {
        case CURFEW_SINGLE_USE_ROTATED:
            let name = String(decoding: user.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            return .rotated(successor.revealed(), Family(number: number, user: name))
        case CURFEW_SINGLE_USE_REUSED, CURFEW_SINGLE_USE_REFUSED: return .refused
        default: throw BenchFailure.yardstick
        }
    }

    /// Revokes the family of a token.
    func revoke(_ text: String) throws {
        let token = try SessionToken(parsing: text)
        guard token.hash.withUnsafeBytes({ curfew_single_use_revoke(tokens.pointer, Self.start($0)) }) == 1 else {
            throw BenchFailure.yardstick
        }
    }

    /// As many random bits, and as long, as the tokens that it stands beside.
    private static func random() -> SessionToken {
        var system = SystemRandomNumberGenerator()
        return SessionToken.generate(using: &system)
    }

    private static func start(_ bytes: UnsafeRawBufferPointer) -> UnsafePointer<UInt8>? {
        bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    }

    /// Closes it with its last user.
    private final class Handle: @unchecked Sendable {
        // Sendable: only the actor has it.
        let pointer: OpaquePointer

        init(_ pointer: OpaquePointer) { self.pointer = pointer }

        deinit { curfew_single_use_close(pointer) }
    }
}
