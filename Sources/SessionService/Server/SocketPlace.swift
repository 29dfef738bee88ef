#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The place of a unix socket: a name in a folder that nobody else can write, opened and checked once, so that it stays
/// the same folder whatever is renamed or linked meanwhile. A locked file beside the socket makes it one service's alone.
final class SocketPlace: Sendable {
    private let folder: Int32
    /// Held for as long as the place is: the socket is unlinked when its listener closes, which has to be its own.
    private let lock: Int32
    private let path: String
    private let name: String

    /// Opens the folder, which is made when it is not there, and takes away the socket of a service that has gone.
    @inline(never)
    init(path: String, rights: SocketRights) throws(ServiceError) {
        self.path = path
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
        name = String(path[path.utf8.index(after: slash)...])
        let folderPath = slash == path.startIndex ? "/" : String(path[..<slash])
        let isMade = mkdir(folderPath, 0o700) == 0
        if !isMade, errno != EEXIST {
            throw ServiceError(place: path, errno: errno, remedy: "make the folder first")
        }
        folder = open(folderPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard folder >= 0 else {
            let remedy = "name the folder itself, one of your own"
            guard errno == ELOOP || errno == ENOTDIR else {
                throw ServiceError(place: path, errno: errno, remedy: remedy)
            }
            throw ServiceError(place: path, why: "its folder is a link, or no folder", remedy: remedy)
        }
        do throws(ServiceError) {
            try Self.check(folder, folderPath, path)
            lock = try Self.lock(name, in: folder, path)
        } catch {
            close(folder)
            throw error
        }
        guard bindingPath.utf8.count < Self.capacity else {
            throw ServiceError(
                place: path, why: "its name is too long for the address of a socket", remedy: "choose a shorter name")
        }
        // Who may connect has to get as far as the socket.
        if let group = rights.group {
            if isMade {
                guard fchown(folder, uid_t.max, group) == 0, fchmod(folder, 0o710) == 0 else {
                    throw Self.noGroup(path)
                }
            }
            try Self.checkEntry(of: group, to: folder, folderPath, path)
        }
        try takeAway()
    }

    /// A folder that was there before keeps its rights: whoever made it may have had reasons.
    private static func checkEntry(
        of group: UInt32, to folder: Int32, _ folderPath: String, _ path: String
    ) throws(ServiceError) {
        var status = stat()
        guard fstat(folder, &status) == 0,
            status.st_gid == group ? status.st_mode & 0o010 == 0 : status.st_mode & 1 == 0
        else { return }
        throw ServiceError(
            place: path, why: "its folder keeps the group out",
            remedy: "run: chgrp \(group) \(folderPath); chmod g+x \(folderPath)")
    }

    private static func noGroup(_ path: String) -> ServiceError {
        ServiceError(
            place: path, why: "it cannot be given to the group: \(String(cString: strerror(errno)))",
            remedy: "name a group that this account is in")
    }

    deinit {
        close(lock)
        close(folder)
    }

    private static func check(_ folder: Int32, _ folderPath: String, _ path: String) throws(ServiceError) {
        var status = stat()
        guard fstat(folder, &status) == 0, status.st_uid == geteuid() || status.st_uid == 0 else {
            throw ServiceError(place: path, why: "its folder is somebody else's", remedy: "use a folder of your own")
        }
        guard status.st_mode & 0o022 == 0 else {
            throw ServiceError(
                place: path, why: "others can write its folder", remedy: "run: chmod go-w \(folderPath)")
        }
    }

    /// The file stays when its service goes: to unlink a locked file would give the next two each one of their own.
    private static func lock(_ name: String, in folder: Int32, _ path: String) throws(ServiceError) -> Int32 {
        let lock = openat(folder, name + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
        guard lock >= 0 else {
            throw ServiceError(place: path, errno: errno, remedy: "use a folder of your own")
        }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(lock)
            guard code == EWOULDBLOCK else {
                throw ServiceError(place: path, errno: code, remedy: "use a folder of a local file system")
            }
            throw another(path)
        }
        return lock
    }

    private static func another(_ path: String) -> ServiceError {
        ServiceError(place: path, why: "another service listens there", remedy: "stop it, or choose another path")
    }

    /// What fits into the address of a socket, with its zero byte.
    private static let capacity = MemoryLayout.size(ofValue: sockaddr_un().sun_path)

    /// The path by which the socket is made: through the open folder, where the system has such a thing.
    var bindingPath: String {
        #if os(Linux)
            "/proc/self/fd/\(folder)/\(name)"
        #else
            path
        #endif
    }

    /// Lets those connect who may: until then its maker's umask keeps everybody out.
    @inline(never)
    func admit(_ rights: SocketRights) throws(ServiceError) {
        if let group = rights.group, fchownat(folder, name, uid_t.max, group, AT_SYMLINK_NOFOLLOW) != 0 {
            throw Self.noGroup(path)
        }
        guard fchmodat(folder, name, rights.group == nil ? 0o600 : 0o660, 0) == 0 else {
            throw ServiceError(place: path, errno: errno, remedy: "use a folder of your own")
        }
    }

    /// Takes away the socket of a service that has gone. The lock keeps every service out; what answers here is another
    /// program.
    private func takeAway() throws(ServiceError) {
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            guard errno == ENOENT else {
                throw ServiceError(place: path, errno: errno, remedy: "use a folder of your own")
            }
            return
        }
        guard status.st_mode & S_IFMT == S_IFSOCK else {
            throw ServiceError(
                place: path, why: "something else is there", remedy: "move it away, or choose another path")
        }
        switch connectionError() {
        case ENOENT: return
        case ECONNREFUSED:
            guard unlinkat(folder, name, 0) == 0 || errno == ENOENT else {
                throw ServiceError(place: path, errno: errno, remedy: "remove it")
            }
        // Who listens may have no time for one more at the moment.
        case 0, EAGAIN, EINPROGRESS: throw Self.another(path)
        case let code:
            throw ServiceError(
                place: path, why: "nobody can tell whether something listens there: \(String(cString: strerror(code)))",
                remedy: "remove it when nothing does, or choose another path")
        }
    }

    /// What comes of connecting to the socket that is there, without waiting; 0: somebody answers.
    private func connectionError() -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(bindingPath.utf8)) }
        #if canImport(Glibc)
            let probe = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let probe = socket(AF_UNIX, SOCK_STREAM, 0)
        #endif
        guard probe >= 0 else { return errno }
        defer { close(probe) }
        guard fcntl(probe, F_SETFL, O_NONBLOCK) == 0 else { return errno }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(probe, $0, size) == 0 ? 0 : errno }
        }
    }
}
