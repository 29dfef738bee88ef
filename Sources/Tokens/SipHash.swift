/// SipHash-2-4 with a result of 128 bits (Aumasson and Bernstein, "SipHash: a fast short-input PRF", and the longer
/// result of their reference implementation): without the key, what it gives cannot be foreseen.
struct SipHash {
    private var v0, v1, v2, v3: UInt64

    init(key: (UInt64, UInt64)) {
        v0 = 0x736f_6d65_7073_6575 ^ key.0
        v1 = 0x646f_7261_6e64_6f6d ^ key.1 ^ 0xee
        v2 = 0x6c79_6765_6e65_7261 ^ key.0
        v3 = 0x7465_6462_7974_6573 ^ key.1
    }

    /// Takes in the next eight bytes, the first of which is the lowest.
    mutating func combine(_ word: UInt64) {
        v3 ^= word
        rounds(2)
        v0 ^= word
    }

    /// Takes in the last bytes, fewer than eight, and gives the result.
    ///
    /// - Parameters:
    ///   - rest: the bytes, the first of which is the lowest.
    ///   - byteCount: how many bytes there were in all.
    mutating func finish(_ rest: UInt64, byteCount: Int) -> (UInt64, UInt64) {
        combine(rest | UInt64(byteCount & 0xFF) << 56)
        v2 ^= 0xee
        rounds(4)
        let first = v0 ^ v1 ^ v2 ^ v3
        v1 ^= 0xdd
        rounds(4)
        return (first, v0 ^ v1 ^ v2 ^ v3)
    }

    @inline(__always)
    private mutating func rounds(_ count: Int) {
        func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 { word << bits | word >> (64 &- bits) }
        for _ in 0..<count {
            v0 &+= v1
            v1 = rotate(v1, 13) ^ v0
            v0 = rotate(v0, 32)
            v2 &+= v3
            v3 = rotate(v3, 16) ^ v2
            v0 &+= v3
            v3 = rotate(v3, 21) ^ v0
            v2 &+= v1
            v1 = rotate(v1, 17) ^ v2
            v2 = rotate(v2, 32)
        }
    }
}
