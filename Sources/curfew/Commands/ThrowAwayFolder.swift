import CSignals
import Foundation
import TokenIssuing

/// A private folder for a store that nobody wants to keep.
struct ThrowAwayFolder {
    let path: String

    /// Where the store is.
    var store: String { "\(path)/\(Self.storeName)" }

    init() throws(Failure) {
        var template = Array(((Platform.environment("TMPDIR") ?? "/tmp") + "/curfew-demo-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Failure(
                .cannotCreate,
                "demo: no folder for its store: \(String(cString: strerror(errno))); set TMPDIR, or name a store with --store"
            )
        }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        // A console removes it when it is left, however that happens. Before it is open a signal would leave it behind.
        let names = Self.names.map { strdup($0) }
        defer { names.forEach { free($0) } }
        curfew_remove_when_ended(path, names.map { UnsafePointer($0) }, names.count)
    }

    private static let storeName = "sessions.db"
    /// The files of a store, and of what it is measured beside.
    private static let names =
        [SealingKeyFile.name(after: storeName)]
        + [storeName, RefreshTokenFamilies.fileName].flatMap { name in
            ["", "-wal", "-shm", "-journal"].map { name + $0 }
        }

    /// Removes the store's files, its key file, what consoles left beside it, what it is measured beside, and the folder;
    /// what is not ours stays, and the folder with it.
    func remove() {
        try? FileManager.default.removeItem(atPath: store + "-consoles")
        for name in Self.names { unlink("\(path)/\(name)") }
        rmdir(path)
        curfew_keep_when_ended()
    }
}
