#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Who may own a file, and what others may not do with it: what makes a file one's own, wherever it is opened.
public struct FileTrust: Sendable, Equatable {
    /// Why a file or a folder is not trusted.
    public enum Fault: Sendable, Equatable {
        case symbolicLink
        /// A socket, a device, a pipe, or a folder where a file should be.
        case notPlain
        /// It has so many names.
        case hardLinks(Int)
        /// It belongs to this user.
        case owner(UInt32)
        /// Others may do too much; the mode.
        case mode(UInt32)
    }

    /// Whose it may be.
    public var owners: Set<UInt32>
    /// The rights that nobody else may have.
    public var forbidden: UInt32

    /// A rule.
    public init(owners: Set<UInt32>, forbidden: UInt32) {
        self.owners = owners
        self.forbidden = forbidden
    }

    /// What is wrong with a plain file; `nil` when nothing is.
    public func fault(ofFile status: stat) -> Fault? {
        switch UInt32(status.st_mode) & UInt32(S_IFMT) {
        case UInt32(S_IFREG): break
        case UInt32(S_IFLNK): return .symbolicLink
        default: return .notPlain
        }
        guard status.st_nlink == 1 else { return .hardLinks(Int(status.st_nlink)) }
        return fault(ofRights: status)
    }

    /// What is wrong with a folder. One that everybody may write is as good as one's own only where nobody can take
    /// away or replace what belongs to others, as in `/tmp`: `sticky` says whether that is enough.
    public func fault(ofFolder status: stat, sticky: Bool = false) -> Fault? {
        if sticky, UInt32(status.st_mode) & UInt32(S_ISVTX) != 0, owners.contains(status.st_uid) { return nil }
        return fault(ofRights: status)
    }

    private func fault(ofRights status: stat) -> Fault? {
        guard owners.contains(status.st_uid) else { return .owner(status.st_uid) }
        return UInt32(status.st_mode) & forbidden == 0 ? nil : .mode(UInt32(status.st_mode) & 0o7777)
    }
}
