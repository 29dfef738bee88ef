import SessionStore

/// Whether a changing request that a cookie alone carries comes from a page of the same origin: a cookie is sent whoever
/// makes the browser ask. The service is reached over TLS, so only pages of `https` are of its origin; on the host itself
/// those of `http` are too.
enum SameOrigin {
    /// - Parameters:
    ///   - fetchSite: the value of `Sec-Fetch-Site`, which no page can forge.
    ///   - origin: the value of `Origin`.
    ///   - host: the host that the request went to, with its port where it is not the usual one.
    static func holds(fetchSite: String?, origin: String?, host: String?) -> Bool {
        if fetchSite == "same-origin" { return true }
        guard let origin = origin?.lowercased(), let host = host?.lowercased() else { return false }
        // A serialised origin (RFC 6454 §6.2); `null` is none.
        for (scheme, usual) in [("https://", ":443"), ("http://", ":80")] where origin.hasPrefix(scheme) {
            let asked = withoutPort(origin.dropFirst(scheme.count), usual)
            return !asked.isEmpty && asked == withoutPort(host[...], usual) && (usual == ":443" || isLoopback(asked))
        }
        return false
    }

    private static func isLoopback(_ authority: Substring) -> Bool {
        if authority.hasPrefix("[::1]") { return true }
        let name = authority.prefix { $0 != ":" }
        return name == "localhost" || name.hasSuffix(".localhost")
            || IPAddress(parsing: name).map { $0.bytes.count == 4 && $0.bytes.first == 127 } ?? false
    }

    private static func withoutPort(_ authority: Substring, _ usual: String) -> Substring {
        authority.hasSuffix(usual) ? authority.dropLast(usual.count) : authority
    }
}
