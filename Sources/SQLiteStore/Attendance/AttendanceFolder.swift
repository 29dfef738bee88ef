import SessionStore
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Who has a console open: a file for each in a folder beside the store, `sessions.db-consoles`. As long as a process holds
/// the lock on its file it is there; the file of one that has died is free, and whoever finds it removes it.
///
/// Not a table: to say that one is still there would be a commit now and then, which every process would have to look at.
final class AttendanceFolder: Sendable {
    private let path: String
    /// The files of this object, whose locks an own look would find held as well.
    private let own = Mutex<Set<String>>([])
    private static let heading = "curfew-console 1"
    /// So many files are looked at, and so much of each is read: the folder is as open as the store, and not more.
    private static let (mostFiles, mostBytes) = (256, 1024)

    init(_ file: StoreFile) { path = file.path + "-consoles" }

    /// One that is looked at before its lock is held is taken for a dead one's: then there is another try.
    func attend(_ attendant: Attendant) -> AttendanceFile? {
        if mkdir(path, 0o700) != 0, errno != EEXIST { return nil }
        guard let folder = openFolder() else { return nil }
        defer { close(folder) }
        for _ in 0..<Self.attempts {
            if let file = makeFile(for: attendant, in: folder) { return file }
        }
        return nil
    }

    private static let attempts = 5

    private func makeFile(for attendant: Attendant, in folder: Int32) -> AttendanceFile? {
        var random = SystemRandomNumberGenerator()
        let name = String(random.next() as UInt64, radix: 36)
        let descriptor = openat(folder, name, O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
        let text = "\(Self.heading)\n\(attendant.since.milliseconds)\n\(attendant.actor.name)\n"
        var status = stat()
        // The lock first: what is not written yet is nobody's, and nobody removes it.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0,
            Array(text.utf8).withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) == $0.count }),
            fstat(descriptor, &status) == 0, status.st_nlink == 1
        else {
            unlinkat(folder, name, 0)
            close(descriptor)
            return nil
        }
        own.withLock { _ = $0.insert(name) }
        return AttendanceFile(path: "\(path)/\(name)", descriptor: descriptor)
    }

    /// - Parameter removing: whether files of consoles that have died may be removed.
    func others(removing: Bool) -> [Attendant] {
        guard let folder = openFolder() else { return [] }
        defer { close(folder) }
        let mine = own.withLock { $0 }
        return names(in: folder).filter { !mine.contains($0) }.compactMap {
            attendant($0, in: folder, removing: removing)
        }
        .sorted { ($0.since, $0.actor.name) < ($1.since, $1.actor.name) }
    }

    /// A folder of the store's owner that nobody else can write, or none.
    private func openFolder() -> Int32? {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o022 == 0 else {
            close(descriptor)
            return nil
        }
        return descriptor
    }

    private func names(in folder: Int32) -> [String] {
        // The listing closes what it is given.
        guard let listing = fdopendir(dup(folder)) else { return [] }
        defer { closedir(listing) }
        rewinddir(listing)
        var names: [String] = []
        while names.count < Self.mostFiles, let entry = readdir(listing) {
            // By its place: a record is only as long as its name.
            guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
            let name = String(cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
            if name.utf8.allSatisfy({ (48...57).contains($0) || (97...122).contains($0) }) { names.append(name) }
        }
        return names
    }

    /// Whose file it is; `nil` if nobody holds it any more.
    private func attendant(_ name: String, in folder: Int32, removing: Bool) -> Attendant? {
        let descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard let attendant = Self.read(descriptor) else { return nil }
        if flock(descriptor, LOCK_SH | LOCK_NB) == 0 {
            if removing { unlinkat(folder, name, 0) }
            return nil
        }
        return errno == EWOULDBLOCK ? attendant : nil
    }

    private static func read(_ descriptor: Int32) -> Attendant? {
        var bytes = [UInt8](repeating: 0, count: mostBytes)
        let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        guard count > 0 else { return nil }
        let lines = String(decoding: bytes.prefix(count), as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 4, lines[0] == heading, let since = Int64(lines[1]), !lines[2].isEmpty else { return nil }
        return Attendant(Actor(name: String(lines[2])), since: Timestamp(milliseconds: since))
    }
}

/// A file that says that somebody is there.
final class AttendanceFile: Attendance {
    private let path: String
    private let descriptor: Int32

    fileprivate init(path: String, descriptor: Int32) {
        self.path = path
        self.descriptor = descriptor
    }

    deinit {
        unlink(path)
        close(descriptor)
    }
}

extension SQLiteSessionStore: AttendedStore {
    public func attend(_ attendant: Attendant) -> (any Attendance)? {
        mode == .readOnly ? nil : attendance.attend(attendant)
    }

    public func others() async -> [Attendant] { attendance.others(removing: mode != .readOnly) }
}
