import SessionStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension StoreFile {
    func octal(_ mode: mode_t) -> String { "0" + String(mode & 0o7777, radix: 8) }

    func absent(_ code: Int32) -> StoreError {
        switch code {
        case ENOENT, ENOTDIR:
            StoreError(
                .notThere, what: "no store at \(path)", why: "there is no such file",
                remedy: "name another with --store, or make it with: curfew store init --store \(path)")
        case EACCES, EPERM:
            notPermitted(reason(code), "run as the owner of the store")
        default: StoreError(.unavailable, what: "cannot open the store \(path)", why: reason(code), remedy: retry)
        }
    }

    func cannotCreate(_ code: Int32) -> StoreError {
        StoreError(
            .cannotCreate, what: "cannot create the store \(path)", why: reason(code),
            remedy: "make \(deepestFolder) writable for this account, or name another place with --store")
    }

    func notPermitted(_ why: String, _ remedy: String) -> StoreError {
        StoreError(.notPermitted, what: "the store \(path) is not opened", why: why, remedy: remedy)
    }

    func notAFile(_ why: String) -> StoreError {
        StoreError(
            .foreign, what: "\(path) is not a store", why: "it \(why)", remedy: "name the file of a store")
    }

    func foreign(_ why: String, _ remedy: String = "nothing was changed; name another file with --store") -> StoreError
    {
        StoreError(.foreign, what: "\(path) is not a store of this program", why: why, remedy: remedy)
    }

    func foreignOwner(_ what: String, _ owner: uid_t) -> StoreError {
        notPermitted("\(what) belongs to user \(owner), and this is user \(geteuid())", "run as user \(owner)")
    }

    /// The folder in which something would have to be made.
    private var deepestFolder: String {
        var status = stat()
        var path = Substring(folder)
        while stat(String(path), &status) != 0, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")),
            slash != path.startIndex
        {
            path = path[..<slash]
        }
        return stat(String(path), &status) == 0 ? String(path) : "/"
    }

    private var retry: String { "see to it, and try again" }

    private func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
