#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension TrustedFile.Refusal {
    /// Why a file is not read, and the remedy, for a person.
    public func words(for path: String) -> String {
        switch self {
        case .system(let code): "\(String(cString: strerror(code))); make it readable for this account"
        case .tooLong(let limit):
            "it is longer than \(limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit) bytes"); name another"
        case .file(.symbolicLink): "it is a symbolic link; name the file itself"
        case .file(.notPlain), .folder(.notPlain), .folder(.symbolicLink), .folder(.hardLinks):
            "it is no plain file; name another"
        case .file(.hardLinks(let count)): "it has \(count) names (hard links); remove the others"
        case .file(.owner(let user)): "it belongs to user \(user); make it yours with chown"
        case .file(.mode): "others can write it; run: chmod go-w \(path)"
        case .folder(.owner(let user)): "its folder belongs to user \(user); move it to one of yours"
        case .folder(.mode): "others can write its folder; run chmod go-w on the folder"
        }
    }
}
