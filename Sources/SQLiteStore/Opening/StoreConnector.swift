import GRDB
import SessionStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Opens connections to one file, which is known by more than its path.
///
/// Most connections are opened when they are first needed. Should another file have taken the place meanwhile, by a
/// restore perhaps, then half of a process would see one store and half another.
struct StoreConnector: Sendable {
    let file: StoreFile
    let identity: StoreFile.Identity

    func open(_ kind: ConnectionKind, patience: WriteLockPatience = WriteLockPatience()) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: file.path, configuration: kind.configuration(with: patience))
        try check()
        return queue
    }

    /// Throws unless the path still leads to the file.
    func check() throws {
        var status = stat()
        guard lstat(file.path, &status) == 0,
            StoreFile.Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)) == identity
        else { throw replaced }
    }

    var replaced: StoreError {
        StoreError(
            .unavailable, what: "the store \(file.path) cannot go on",
            why: "it was removed, or another file took its place, while it was open",
            remedy: "start the program anew")
    }
}
