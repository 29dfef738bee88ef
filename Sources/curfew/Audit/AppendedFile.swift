/// A file that lines are appended to, for its owner alone.
enum AppendedFile {
    /// Appends a line and sees it to the disk. The file is made when it is not there; a link, a second name, and a file
    /// or folder that others can write are refused.
    static func append(_ line: String, to path: String) throws(Failure) {
        try checkFolder(of: path)
        let flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        let descriptor = open(path, flags, 0o600)
        guard descriptor >= 0 else { throw refusal(path, reason, "name a file that this account may write") }
        defer { close(descriptor) }
        try check(descriptor, path)
        let bytes = Array((line + "\n").utf8)
        // One call, so that the lines of two processes do not mix.
        guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
            throw refusal(path, reason, "see to the disk")
        }
    }

    /// The last whole line of the file, of at most 4 KiB; `nil` when there is no file, or nothing in it.
    static func lastLine(of path: String) throws(Failure) -> String? {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw refusal(path, reason, "name a file that this account may read")
        }
        defer { close(descriptor) }
        try check(descriptor, path)
        let size = lseek(descriptor, 0, SEEK_END)
        guard size > 0 else { return nil }
        var buffer = [UInt8](repeating: 0, count: Int(min(size, 4096)))
        guard pread(descriptor, &buffer, buffer.count, size - off_t(buffer.count)) == buffer.count else {
            throw refusal(path, reason, "see to the disk")
        }
        return buffer.split(separator: UInt8(ascii: "\n")).last.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func checkFolder(of path: String) throws(Failure) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let folder = parts.isEmpty ? "." : parts == [""] ? "/" : parts.joined(separator: "/")
        var status = stat()
        guard stat(folder, &status) == 0 else { throw refusal(path, reason, "make its folder") }
        // In a folder such as /tmp nobody can rename another's file.
        guard status.st_mode & (S_IWGRP | S_IWOTH) == 0 || status.st_mode & mode_t(S_ISVTX) != 0 else {
            throw refusal(path, "others can write its folder", "run: chmod go-w \(folder)")
        }
    }

    private static func check(_ descriptor: Int32, _ path: String) throws(Failure) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1 else {
            throw refusal(path, "it is no plain file with one name", "name another")
        }
        guard status.st_uid == geteuid(), status.st_mode & 0o077 == 0 else {
            throw refusal(path, "others own it or can use it", "make it yours alone with chown and chmod 0600")
        }
    }

    private static var reason: String { String(cString: strerror(errno)) }

    private static func refusal(_ path: String, _ why: String, _ remedy: String) -> Failure {
        Failure(.notPermitted, "\(path): \(why); \(remedy)")
    }
}
