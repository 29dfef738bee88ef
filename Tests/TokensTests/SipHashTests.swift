import Testing

@testable import Tokens

@Suite("SipHash-2-4 with 128 bits")
struct SipHashTests {
    // Computed apart with OpenSSL: openssl mac -macopt hexkey:000102…0f -macopt size:16 SIPHASH.
    private static let key: (UInt64, UInt64) = (0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908)

    @Test("gives what others compute for no bytes at all")
    func nothing() {
        var hash = SipHash(key: Self.key)
        #expect(hash.finish(0, byteCount: 0) == (0xe6a8_25ba_047f_81a3, 0x9302_55c7_1472_f66d))
    }

    @Test("gives what others compute for the twenty bytes of a token")
    func token() {
        let bytes = Array(UInt8(0)..<20)
        let secret = bytes.withUnsafeBytes { TokenSecret($0) }
        #expect(secret.digest(under: Self.key) == (0x7390_223f_83fc_259e, 0xeb39_38e8_a544_933e))
    }
}
