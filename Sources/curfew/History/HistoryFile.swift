import Console
import TrustedFiles

/// Queries and reasons of earlier runs: a file for its owner alone, in a folder for its owner alone. Where either is not
/// so, nothing is read and nothing is written; losing it costs nobody anything, so nothing is said either.
struct HistoryFile: Sendable {
    let path: String

    private let folderPath: String
    private let name = "history"
    /// Far more than all that is kept comes to.
    private static let limit = 1 << 20

    /// The file in a folder, which is made when it is needed.
    init(inFolder folder: String) {
        folderPath = folder
        path = folder + "/" + name
    }

    /// The account's.
    static var ofAccount: HistoryFile { HistoryFile(inFolder: Platform.stateFolder) }

    private static var trust: FileTrust { FileTrust(owners: [getuid()], forbidden: 0o077) }

    /// What is kept.
    func read() -> History { trusted() ?? History() }

    /// `nil` for a file that is not one's own; one that is not there is empty.
    private func trusted() -> History? {
        do throws(TrustedFile.Refusal) {
            let bytes = try TrustedFile.read(path, trust: Self.trust, limit: Self.limit)
            return HistoryLines.read(bytes ?? [])
        } catch { return nil }
    }

    /// Adds an entry to what the file holds now, which may be more than was read from it at the start.
    func add(_ entry: History.Entry) {
        guard History.mayKeep(entry.text), Self.make(folderPath) else { return }
        let folder = open(folderPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard folder >= 0 else { return }
        // Closing it lets the next console have its turn.
        defer { close(folder) }
        var status = stat()
        guard fstat(folder, &status) == 0, Self.trust.fault(ofFolder: status) == nil, Self.lock(folder),
            var history = trusted()
        else { return }
        history.add(entry)
        replace(with: HistoryLines.write(history), in: folder)
    }

    /// Whole or not at all: who reads sees the one or the other.
    private func replace(with bytes: [UInt8], in folder: Int32) {
        let new = name + ".new"
        // What a console left that was killed; whoever has the turn is alone.
        unlinkat(folder, new, 0)
        let file = openat(folder, new, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        defer { close(file) }
        guard Self.write(bytes, to: file), renameat(folder, new, folder, name) == 0 else {
            unlinkat(folder, new, 0)
            return
        }
    }

    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        do {
            try bytes.withUnsafeBytes { try FileWriting.write($0, to: file) }
            return fsync(file) == 0
        } catch { return false }
    }

    /// Waits for other consoles, which need a moment each; not for one that was stopped in the middle.
    private static func lock(_ folder: Int32) -> Bool {
        for _ in 0..<100 {
            if flock(folder, LOCK_EX | LOCK_NB) == 0 { return true }
            guard errno == EWOULDBLOCK || errno == EINTR else { return false }
            usleep(10_000)
        }
        return false
    }

    /// Makes a folder and those above it that are missing, for their owner alone; says whether it is there.
    private static func make(_ path: String) -> Bool {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return false }
        return make(String(path[..<slash])) && (mkdir(path, 0o700) == 0 || errno == EEXIST)
    }
}
