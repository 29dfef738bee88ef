/// The spelling of a secret: a prefix of four characters, by which secret scanners know it, 32 characters of base 32, and
/// a checksum of 7 over both. There is one spelling of a secret.
enum TokenText {
    static let prefixLength = 4
    static let length = 43

    /// The bits that are spelled so; `nil` when none are.
    static func secret(in text: some Collection<UInt8>, prefix: String) -> TokenSecret? {
        let known = text.withContiguousStorageIfAvailable { secret(in: UnsafeRawBufferPointer($0), prefix: prefix) }
        return known ?? Array(text).withUnsafeBytes { secret(in: $0, prefix: prefix) }
    }

    private static func secret(in text: UnsafeRawBufferPointer, prefix: String) -> TokenSecret? {
        let covered = text.prefix(length - TokenChecksum.length)
        guard text.count == length, text.starts(with: prefix.utf8),
            TokenChecksum.matches(text.suffix(TokenChecksum.length), of: covered)
        else { return nil }
        return withUnsafeTemporaryAllocation(byteCount: TokenSecret.byteCount, alignment: 1) { bytes in
            defer { wipe(bytes) }
            let random = UnsafeRawBufferPointer(rebasing: covered.dropFirst(prefixLength))
            return CrockfordBase32.decode(random, into: bytes) ? TokenSecret(UnsafeRawBufferPointer(bytes)) : nil
        }
    }

    /// Calls `body` with the text, which is wiped after the call.
    static func with<Result>(
        _ secret: TokenSecret, prefix: String, _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(byteCount: length, alignment: 1) { text in
            defer { wipe(text) }
            text.copyBytes(from: prefix.utf8)
            let random = text.dropFirst(prefixLength).dropLast(TokenChecksum.length)
            secret.withUnsafeBytes { CrockfordBase32.encode($0, into: .init(rebasing: random)) }
            TokenChecksum.write(
                of: UnsafeRawBufferPointer(rebasing: text.dropLast(TokenChecksum.length)),
                into: .init(rebasing: text.suffix(TokenChecksum.length)))
            return body(UnsafeRawBufferPointer(text))
        }
    }
}
