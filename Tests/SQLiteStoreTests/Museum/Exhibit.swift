import Foundation
import GRDB
import SessionStore
import Testing

@testable import SQLiteStore

/// A store as a version of the schema had it, as the SQL that makes it, and below that, in comments, what is found in it.
struct Exhibit: Sendable, CustomTestStringConvertible {
    /// The newest migration that it has had.
    let version: String
    var testDescription: String { "version \(version)" }

    /// One for each version ever shipped, oldest first.
    static let all = ["1", "2", "3", "4", "5", "6", "7", "8"].map { Exhibit(version: $0) }

    private static let finding = "-- "

    private var path: String { Self.folder + "/\(version).sql" }
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/Exhibits"

    var isThere: Bool { FileManager.default.fileExists(atPath: path) }

    /// What was found in it when it was recorded.
    var findings: [String] {
        get throws {
            try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
                .filter { $0.hasPrefix(Self.finding) }.map { String($0.dropFirst(Self.finding.count)) }
        }
    }

    /// Makes the store in a folder of its own.
    ///
    /// - Parameter isLogged: whether it has a write-ahead log, as a store has from its first opening on.
    func made(isLogged: Bool = true) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: folder.store, configuration: configuration)
        try queue.writeWithoutTransaction { db in
            if isLogged { _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") }
            try db.execute(sql: try String(contentsOfFile: path, encoding: .utf8))
        }
        try queue.close()
        chmod(folder.store, 0o600)
        return folder
    }

    /// Writes down the store at `store`, which has had all migrations up to this version.
    func record(_ store: String, _ findings: [String]) throws {
        let queue = try DatabaseQueue(path: store, configuration: ConnectionKind.writer.configuration)
        defer { try? queue.close() }
        let dump = try queue.write { db in
            // What is noted of the file itself: each that is made of the exhibit is another.
            try db.execute(sql: "DELETE FROM meta WHERE name IN ('inode', 'replaced')")
            return try StoreDump.text(of: db)
        }
        let text = dump + findings.map { "\(Self.finding)\($0)\n" }.joined()
        try FileManager.default.createDirectory(atPath: Self.folder, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
}
