/// What can be said of an encrypted token (RFC 7516) from its header alone. Nothing is decrypted, derived or unpacked.
enum EncryptedTokenInspection {
    /// `nil` when its header cannot be read.
    static func result(_ text: [UInt8]) -> Inspection? {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard text.count <= TokenInspector.largest, let header = try? SignedToken.header(parts[0]) else { return nil }
        var inspection = Inspection(.jwt, byteCount: text.count)
        inspection.header = header
        var findings = [TokenFinding(.encrypted, .notice, "it is encrypted, and is never decrypted here")]
        let algorithm = header["alg"]?.string ?? ""
        if algorithm.hasPrefix("PBES2-") {
            let count = if case .number(let number) = header["p2c"] { number.text } else { "no number of" }
            findings.append(
                TokenFinding(.passwordCount, .warning, "its key comes from a password and \(count) rounds of hashing"))
        }
        if header.contains("zip") {
            findings.append(TokenFinding(.compressed, .warning, "its contents are compressed"))
        }
        inspection.findings = findings + HeaderChecks(header).findings
        return inspection
    }
}
