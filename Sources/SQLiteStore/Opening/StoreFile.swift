import SessionStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where a store is, and whether it may be trusted: `security.md`, "Files, sockets, shell".
struct StoreFile: Sendable {
    /// Which file it is, whatever it is called.
    struct Identity: Equatable {
        let device: UInt64
        let inode: UInt64
    }

    /// The folder, as an absolute path.
    let folder: String
    /// The name in the folder.
    let name: String

    /// The absolute path. It begins with `/`, so that SQLite never takes it for a URI.
    var path: String { folder == "/" ? "/\(name)" : "\(folder)/\(name)" }

    init(folder: String, name: String) {
        self.folder = folder
        self.name = name
    }

    /// - Throws: ``StoreError`` when the path names no file, or has a zero byte, at which C would stop reading.
    init(path: String) throws(StoreError) {
        guard !path.isEmpty, !path.utf8.contains(0), path.utf8.last != UInt8(ascii: "/") else {
            throw StoreError(
                .invalidArgument, what: "cannot open a store at \"\(path.filter { $0 != "\0" })\"",
                why: "this names no file", remedy: "give the path of a file")
        }
        let absolute = path.utf8.first == UInt8(ascii: "/") ? path : Self.currentFolder() + "/" + path
        // By bytes, as the kernel does: a slash with a combining mark after it is one character.
        let parts = absolute.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        name = parts.last ?? ""
        folder = "/" + parts.dropLast().joined(separator: "/")
        guard name != ".", name != ".." else { throw notAFile("is a folder") }
    }

    private static func currentFolder() -> String {
        guard let pointer = getcwd(nil, 0) else { return "" }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    /// Calls `body` with the folder, opened and checked.
    ///
    /// - Parameter creating: whether to make the folder, with rights for nobody else, when it is not there.
    func withFolder<Result>(
        creating: Bool, _ body: (_ descriptor: Int32) throws(StoreError) -> Result
    ) throws(StoreError) -> Result {
        if creating { try makeFolder(folder) }
        var link = stat()
        if lstat(folder, &link) == 0, link.st_mode & S_IFMT == S_IFLNK, link.st_uid != geteuid(), link.st_uid != 0 {
            throw notPermitted("its folder is a symbolic link that somebody else made", "name the folder itself")
        }
        // It stays the same folder, whatever is renamed meanwhile.
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw absent(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw absent(errno) }
        guard status.st_uid == geteuid() else { throw foreignOwner("its folder", status.st_uid) }
        guard status.st_mode & 0o022 == 0 else {
            throw notPermitted(
                "others can write its folder (mode \(octal(status.st_mode)))", "run: chmod go-w \(folder)")
        }
        return try body(descriptor)
    }

    /// The file, checked without opening it: closing a descriptor would drop the locks that SQLite holds in this
    /// process (https://sqlite.org/howtocorrupt.html §2.2). `nil` when there is none.
    func check(in descriptor: Int32, suffix: String = "") throws(StoreError) -> Identity? {
        var status = stat()
        guard fstatat(descriptor, name + suffix, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            guard errno == ENOENT else { throw absent(errno) }
            return nil
        }
        let what = suffix.isEmpty ? "it" : "its companion \(name)\(suffix)"
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFLNK: throw notPermitted("\(what) is a symbolic link", "name the file itself")
        case S_IFDIR: throw notAFile("\(suffix.isEmpty ? "" : "\(name)\(suffix) ")is a folder")
        default: throw notAFile("\(suffix.isEmpty ? "" : "\(name)\(suffix) ")is a special file")
        }
        guard status.st_nlink == 1 else {
            throw notPermitted("\(what) has \(status.st_nlink) names (hard links)", "remove the others")
        }
        guard status.st_uid == geteuid() else { throw foreignOwner(what, status.st_uid) }
        guard status.st_mode & 0o400 != 0 else {
            throw notPermitted(
                "its owner cannot read \(what) (mode \(octal(status.st_mode)))",
                "run: chmod 600 \(path)\(suffix)")
        }
        guard status.st_mode & 0o077 == 0 else {
            // Nobody is told to change the rights of a file that is something else.
            if suffix.isEmpty, let why = try StoreHeader.read(from: self).foreignness { throw foreign(why) }
            throw notPermitted(
                "others can use \(what) (mode \(octal(status.st_mode)))",
                "run: chmod 600 \(path)\(suffix)")
        }
        return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }

    /// Makes the file, empty and for its owner alone. SQLite gives its companions the same rights.
    func create(in descriptor: Int32) throws(StoreError) {
        let file = openat(descriptor, name, O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            // Somebody else was faster: whatever it is will be checked like any other file.
            guard errno == EEXIST else { throw cannotCreate(errno) }
            return
        }
        // No lock can be lost here: nobody has had the time to open the file.
        defer { close(file) }
        guard fchmod(file, 0o600) == 0 else { throw cannotCreate(errno) }
    }

    /// Whether a rollback journal makes the file empty again: its first transaction was broken off. The journal's header
    /// has how many pages there were before (https://sqlite.org/fileformat2.html §3). One that SQLite would not roll back,
    /// for a header without room or sizes, does not.
    func isEmptiedByJournal(in descriptor: Int32) -> Bool {
        let journal = openat(descriptor, name + "-journal", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard journal >= 0 else { return false }
        // SQLite locks the file itself, and never its journal.
        defer { close(journal) }
        var header = [UInt8](repeating: 0, count: 28)
        var status = stat()
        guard pread(journal, &header, header.count, 0) == header.count, fstat(journal, &status) == 0 else {
            return false
        }
        func number(at place: Int) -> Int { header[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        let (pages, sector, page) = (number(at: 16), number(at: 20), number(at: 24))
        func isSize(_ size: Int, atLeast least: Int) -> Bool { least...65_536 ~= size && size & (size - 1) == 0 }
        return header.starts(with: [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]) && pages == 0
            && isSize(sector, atLeast: 32) && isSize(page, atLeast: 512) && status.st_size >= max(sector, 512)
    }

    /// Makes the names in the folder durable, while nothing has been written to the log: that a new store and its log are
    /// there, and that a rollback journal of its making is not. SQLite does so only for a log that it has made itself;
    /// a journal that came back after a loss of power would undo the change to the log, and with it what is in that.
    func syncFolderOfNewStore(_ descriptor: Int32) throws(StoreError) {
        var log = stat()
        if fstatat(descriptor, name + "-wal", &log, AT_SYMLINK_NOFOLLOW) == 0, log.st_size > 0 { return }
        try sync(descriptor)
    }

    private func sync(_ descriptor: Int32) throws(StoreError) {
        // A file system that has no such thing for folders says so.
        guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else { throw cannotCreate(errno) }
    }

    private func makeFolder(_ path: String) throws(StoreError) {
        var status = stat()
        guard stat(path, &status) != 0 else { return }
        guard errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), path != "/" else { return }
        let parent = slash == path.startIndex ? "/" : String(path[..<slash])
        try makeFolder(parent)
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw cannotCreate(errno) }
        let descriptor = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw cannotCreate(errno) }
        defer { close(descriptor) }
        try sync(descriptor)
    }
}
