import CSQLiteEdge
import SessionStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What can be seen of the files without opening them.
///
/// What others could write is not looked at here: such a store is not opened at all.
struct FileFindings {
    let file: StoreFile

    /// A log of so many bytes is longer than the upkeep of a writing process leaves it.
    static let longLog: Int64 = 64 << 20
    private static let littleSpace: Int64 = 256 << 20

    var findings: [Finding] { rights + system + [space, sizes].compactMap(\.self) }

    private var rights: [Finding] {
        var folder = stat()
        var status = stat()
        guard stat(file.folder, &folder) == 0, lstat(file.path, &status) == 0 else { return [] }
        let what =
            "mode \(file.octal(status.st_mode)) in a folder of mode \(file.octal(folder.st_mode)), owner \(status.st_uid)"
        guard folder.st_mode & 0o077 == 0 else {
            return [
                Finding(
                    "file.rights", .notice, what, why: "others can enter the folder or list it",
                    remedy: "run: chmod 700 \(file.folder), unless the folder serves others too")
            ]
        }
        return [.ok("file.rights", what)]
    }

    private var system: [Finding] {
        let type = curfew_file_system(file.folder)
        return type == 0 ? [] : [Self.system(type)]
    }

    /// statfs(2), "f_type".
    static func system(_ type: UInt32) -> Finding {
        switch type {
        case 0x6969, 0xFF53_4D42, 0xFE53_4D42, 0x517B, 0x5346_414F, 0x00C3_6400, 0x0102_1997, 0x4750_4653:
            Finding(
                "file.system", .error, "the store is on a network file system",
                why: "its write-ahead log needs memory that all processes share, and locks that hold",
                remedy: "keep it on a local disk; end every login after moving it")
        case 0x6573_5546:
            Finding(
                "file.system", .warning, "the store is on a file system of a program (FUSE)",
                why: "nobody can tell whether its locks and its fsync hold", remedy: "keep it on a local disk")
        case 0x0102_1994, 0x8584_58F6:
            Finding(
                "file.system", .notice, "the store is in memory (tmpfs)", why: "every login is gone with a restart",
                remedy: "keep it on a disk, unless that is meant")
        case 0x794C_7630:
            Finding(
                "file.system", .notice, "the store is in a container's own layer (overlay)",
                why: "every login is gone with the container", remedy: "keep it on a volume, unless that is meant")
        default: .ok("file.system", "a local file system")
        }
    }

    private var space: Finding? {
        var status = statvfs()
        guard statvfs(file.folder, &status) == 0 else { return nil }
        let free = Int64(clamping: UInt64(status.f_bavail)) * Int64(clamping: UInt64(status.f_frsize))
        guard free < Self.littleSpace else { return .ok("file.space", "\(Self.bytes(free)) are free") }
        return Finding(
            "file.space", .warning, "only \(Self.bytes(free)) are free",
            why: "a store that cannot grow refuses every sign-in and every end", remedy: "make room")
    }

    private var sizes: Finding? {
        guard let length = size(of: "") else { return nil }
        let log = size(of: "-wal") ?? 0
        return Self.log(log) ?? .ok("file.size", "\(Self.bytes(length)), log \(Self.bytes(log))")
    }

    /// A log that has become too long; `nil` for any other.
    static func log(_ length: Int64) -> Finding? {
        guard length > longLog else { return nil }
        return Finding(
            "file.log", .warning, "the write-ahead log has \(bytes(length))",
            why: "a reader that never ends keeps it from being copied back, or nobody has closed the store for long",
            remedy: "end what reads for long, then run: curfew store sweep")
    }

    private func size(of suffix: String) -> Int64? {
        var status = stat()
        return lstat(file.path + suffix, &status) == 0 ? Int64(status.st_size) : nil
    }

    static func bytes(_ count: Int64) -> String {
        switch count {
        case ..<(10 << 10): "\(count) bytes"
        case ..<(10 << 20): "\(count >> 10) KiB"
        case ..<(10 << 30): "\(count >> 20) MiB"
        default: "\(count >> 30) GiB"
        }
    }
}
