import SessionStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The file that a backup is written into: under another name until it is whole, so that a file with the name that was
/// asked for is a backup that was verified, or was there before.
struct BackupFile {
    /// The file as it is called while it is written.
    let partial: StoreFile
    /// Which file that is.
    let identity: StoreFile.Identity

    private let target: StoreFile
    private let folder: Int32
    private let descriptor: Int32

    /// Makes the file, empty and for its owner alone.
    init(_ target: StoreFile) throws(StoreError) {
        self.target = target
        folder = try Self.openFolder(of: target)
        var status = stat()
        guard fstatat(folder, target.name, &status, AT_SYMLINK_NOFOLLOW) != 0 else {
            Self.close(folder)
            throw target.alreadyThere
        }
        var generator = SystemRandomNumberGenerator()
        partial = target.named(".\(target.name).\(String(generator.next(), radix: 16)).partial")
        descriptor = openat(
            folder, partial.name, O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW | O_CLOEXEC, mode_t(0o600))
        guard descriptor >= 0, fchmod(descriptor, 0o600) == 0, fstat(descriptor, &status) == 0 else {
            let code = errno
            Self.close(folder)
            throw target.cannotBackUp(code)
        }
        identity = StoreFile.Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }

    /// Gives the file its name, durably. Somebody else's of that name stays.
    ///
    /// - Returns: its length in bytes.
    func publish() throws(StoreError) -> Int64 {
        var status = stat()
        guard fsync(descriptor) == 0, fstat(descriptor, &status) == 0 else { throw target.cannotBackUp(errno) }
        guard linkat(folder, partial.name, folder, target.name, 0) == 0 else {
            throw errno == EEXIST ? target.alreadyThere : target.cannotBackUp(errno)
        }
        guard unlinkat(folder, partial.name, 0) == 0, fsync(folder) == 0 else { throw target.cannotBackUp(errno) }
        return Int64(status.st_size)
    }

    /// Removes what is left of it under its other name, and lets go of it.
    func close() {
        _ = unlinkat(folder, partial.name, 0)
        Self.close(descriptor)
        Self.close(folder)
    }

    /// The folder, which must be one in which nobody else can put another file in the place of ours. SQLite opens files
    /// by name.
    private static func openFolder(of target: StoreFile) throws(StoreError) -> Int32 {
        let descriptor = open(target.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw target.cannotBackUp(errno) }
        var status = stat()
        let isSafe =
            fstat(descriptor, &status) == 0 && (status.st_uid == geteuid() || status.st_uid == 0)
            && (status.st_mode & 0o022 == 0 || status.st_mode & S_ISVTX != 0)
        guard isSafe else {
            close(descriptor)
            throw StoreError(
                .notPermitted, what: "no backup is made in \(target.folder)",
                why: "others can change what is in that folder", remedy: "name one of your own")
        }
        return descriptor
    }

    private static func close(_ descriptor: Int32) {
        #if canImport(Glibc)
            _ = Glibc.close(descriptor)
        #elseif canImport(Musl)
            _ = Musl.close(descriptor)
        #else
            _ = Darwin.close(descriptor)
        #endif
    }
}

extension StoreFile {
    /// Another file in the same folder.
    func named(_ other: String) -> StoreFile { StoreFile(folder: folder, name: other) }

    fileprivate var alreadyThere: StoreError {
        StoreError(
            .cannotCreate, what: "cannot make the backup \(path)", why: "there is something of that name",
            remedy: "nothing was overwritten; name another file")
    }

    func cannotBackUp(_ code: Int32) -> StoreError {
        StoreError(
            .cannotCreate, what: "cannot make the backup \(path)", why: String(cString: strerror(code)),
            remedy: "nothing was left behind; see to it, or name another place")
    }
}
