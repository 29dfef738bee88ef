/// What a set of keys says of a token's signature.
enum SignatureVerdict: Sendable {
    case valid(VerificationKey)
    case refused(VerificationFailure)
}

extension KeySet {
    /// Judges the signature alone. The key says which algorithm counts; the token's `alg` can only agree with it
    /// (RFC 8725 §3.1). `jku`, `jwk`, `x5u` and `x5c` lead to no key.
    func verdict(on token: SignedToken) -> SignatureVerdict {
        let header = token.header
        if let name = header.duplicates.first { return .refused(.init(.duplicateMember, "header: \(name)")) }
        guard let name = header["alg"]?.string else { return .refused(.init(.malformed, "its header names no alg")) }
        if name.lowercased() == "none" { return .refused(.init(.unsecured)) }
        if header.contains("crit") { return .refused(.init(.criticalHeader, "crit")) }
        if let b64 = header["b64"], b64 != .bool(true) { return .refused(.init(.criticalHeader, "b64")) }
        guard let algorithm = SignatureAlgorithm(name: name) else {
            return .refused(.init(.unsupportedAlgorithm, name))
        }
        if isMixed { return .refused(.init(.mixedKeys)) }
        let named: [VerificationKey]
        switch header["kid"] {
        case nil: named = keys
        case .string(let label) where KeyLabel.isOne(label):
            // A key without a label, such as one in PEM, may be any.
            named = keys.filter { $0.id?.hasSameBytes(as: label) ?? true }
            if named.count(where: { $0.id != nil }) > 1 { return .refused(.init(.ambiguousKey, label)) }
            if named.isEmpty { return .refused(missing(label)) }
        default:
            return .refused(.init(.malformed, "its kid is not 1 to \(KeyLabel.longest) printable ASCII characters"))
        }
        guard !named.isEmpty else { return .refused(missing(nil)) }
        let fitting = named.filter { $0.algorithm == algorithm }
        guard !fitting.isEmpty else {
            let known = Set(named.map(\.algorithm.rawValue)).sorted().joined(separator: ", ")
            return .refused(.init(.algorithmMismatch, "it says \(algorithm.rawValue), the key is for \(known)"))
        }
        guard let key = fitting.first(where: { $0.verifies(token) }) else { return .refused(.init(.badSignature)) }
        return .valid(key)
    }

    /// Why there is no key of that label, or none at all.
    private func missing(_ label: String?) -> VerificationFailure {
        let candidates = unusable.filter { key in
            label.map { label in key.id?.hasSameBytes(as: label) ?? true } ?? true
        }
        return candidates.first.map { VerificationFailure(.unusableKey, $0.why) }
            ?? VerificationFailure(.unknownKey, label)
    }
}
