/// The 160 bits of a token, in memory that is wiped when the last copy is dropped.
///
/// `@unchecked Sendable`: the words are set when it is made and change only when nobody has it any more. They are no
/// array, so that whoever has the token has its bits without another object.
final class TokenSecret: @unchecked Sendable {
    static let byteCount = 20

    private var words: (UInt64, UInt64, UInt32)

    /// Takes exactly 20 bytes.
    init(_ bytes: UnsafeRawBufferPointer) {
        precondition(bytes.count == Self.byteCount, "a token has 160 bits")
        words = (
            bytes.loadUnaligned(as: UInt64.self), bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
            bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self)
        )
    }

    /// 160 random bits, drawn byte by byte.
    static func generate(using generator: inout some RandomNumberGenerator) -> TokenSecret {
        withUnsafeTemporaryAllocation(byteCount: byteCount, alignment: 1) { bytes in
            defer { wipe(bytes) }
            for index in bytes.indices { bytes[index] = UInt8(truncatingIfNeeded: generator.next()) }
            return TokenSecret(UnsafeRawBufferPointer(bytes))
        }
    }

    deinit { withUnsafeMutableBytes(of: &words) { wipe($0) } }

    /// Calls `body` with a copy of the 20 bytes, which is wiped after the call.
    func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try withUnsafeTemporaryAllocation(byteCount: Self.byteCount, alignment: 8) { copy in
            defer { wipe(copy) }
            copy.storeBytes(of: words.0, as: UInt64.self)
            copy.storeBytes(of: words.1, toByteOffset: 8, as: UInt64.self)
            copy.storeBytes(of: words.2, toByteOffset: 16, as: UInt32.self)
            return try body(UnsafeRawBufferPointer(copy))
        }
    }

    /// Whether both are the same, in constant time.
    func equals(_ other: TokenSecret) -> Bool {
        let difference =
            (words.0 ^ other.words.0) | (words.1 ^ other.words.1) | UInt64(words.2 ^ other.words.2)
        return difference == 0
    }

    /// A keyed hash of the bits.
    func digest(under key: (UInt64, UInt64)) -> (UInt64, UInt64) {
        var hash = SipHash(key: key)
        hash.combine(UInt64(littleEndian: words.0))
        hash.combine(UInt64(littleEndian: words.1))
        return hash.finish(UInt64(UInt32(littleEndian: words.2)), byteCount: Self.byteCount)
    }
}
