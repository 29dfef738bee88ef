/// Why a session ended.
public enum SessionCause: String, Sendable, CaseIterable {
    /// The bearer signed out.
    case signedOut = "signed_out"
    /// An administrator or an application ended it.
    case revoked
    /// The idle deadline passed.
    case idle
    /// The absolute deadline passed.
    case absolute
    /// The limit of concurrent sessions made room for a newer login.
    case evicted
    /// A token that had long been replaced was shown again.
    case reuse
    /// It ended in another store, which did not say why.
    case imported
}
