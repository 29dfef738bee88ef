import Console
import Foundation
import Testing

@testable import curfew

@Suite("The history's file")
struct HistoryFileTests {
    private let folder: TemporaryFolder
    private let file: HistoryFile

    init() throws {
        folder = try TemporaryFolder()
        file = HistoryFile(inFolder: folder.path + "/state/curfew")
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
    }

    private var folderPath: String { folder.path + "/state/curfew" }

    private func makeFolder(_ mode: mode_t = 0o700) throws {
        try FileManager.default.createDirectory(atPath: folderPath, withIntermediateDirectories: true)
        chmod(folderPath, mode)
    }

    private func write(_ text: String, mode: Int = 0o600) {
        _ = FileManager.default.createFile(
            atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: mode])
    }

    @Test("is made for its owner alone, with the folders above it, and gives back what was added")
    func roundTrip() {
        #expect(file.read() == History())
        for entry in [History.Entry.query("user:ada*"), .reason("laptop stolen"), .query("ip:10.0.0.0/8")] {
            file.add(entry)
        }
        #expect(file.read().queries == ["ip:10.0.0.0/8", "user:ada*"] && file.read().reasons == ["laptop stolen"])
        #expect(mode(file.path) == 0o600 && mode(folderPath) == 0o700 && mode(folder.path + "/state") == 0o700)
        #expect((try? FileManager.default.contentsOfDirectory(atPath: folderPath)) == ["history"])
    }

    @Test("keeps what another console added in between")
    func others() throws {
        let other = HistoryFile(inFolder: folderPath)
        file.add(.query("user:ada"))
        other.add(.query("user:bob"))
        file.add(.reason("stolen"))
        #expect(file.read().queries == ["user:bob", "user:ada"] && file.read().reasons == ["stolen"])
    }

    @Test("loses nothing when many write at once")
    func atOnce() async {
        let file = file
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask { for number in 0..<5 { file.add(.query("age>\(writer)\(number)d")) } }
            }
        }
        #expect(Set(file.read().queries).count == 20)
    }

    @Test("is neither read nor written where it is not one's own", arguments: 0..<5)
    func unsafe(number: Int) throws {
        try makeFolder(number == 0 ? 0o750 : 0o700)
        switch number {
        case 0: write("query user:ada\n")
        case 1: write("query user:ada\n", mode: 0o644)
        case 2:
            try Data("query user:ada\n".utf8).write(to: URL(fileURLWithPath: folder.path + "/elsewhere"))
            chmod(folder.path + "/elsewhere", 0o600)
            symlink(folder.path + "/elsewhere", file.path)
        case 3:
            write("query user:ada\n")
            link(file.path, folder.path + "/too")
        default: mkfifo(file.path, 0o600)
        }
        #expect(file.read() == History())
        let before = try FileManager.default.attributesOfItem(atPath: file.path)[.systemFileNumber] as? Int
        file.add(.query("user:bob"))
        #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.systemFileNumber] as? Int == before)
        #expect((try? FileManager.default.contentsOfDirectory(atPath: folderPath)) == ["history"])
    }

    @Test("is not written through a folder that is a link")
    func linkedFolder() throws {
        try FileManager.default.createDirectory(atPath: folder.path + "/state", withIntermediateDirectories: true)
        try FileManager.default.createDirectory(
            atPath: folder.path + "/real", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        symlink(folder.path + "/real", folderPath)
        file.add(.query("user:bob"))
        #expect((try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/real")) == [])
    }

    @Test("is taken without the lines that nobody wrote like that")
    func hostile() throws {
        try makeFolder()
        var bytes = Array("query user:ada\n\nquery\nquery \nshell rm\nreason a\u{1B}[2J\nquery \u{202E}x\n".utf8)
        bytes += [0x71, 0x75, 0x65, 0x72, 0x79, 0x20, 0xFF, 0xFE, 0x0A]
        bytes += Array(("query " + String(repeating: "a b ", count: 600) + "\nreason lost\r\nreason stolen").utf8)
        _ = FileManager.default.createFile(
            atPath: file.path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        #expect(file.read().queries == ["user:ada"] && file.read().reasons == ["stolen"])
    }

    @Test("is replaced whole, also where a console was killed in the middle")
    func leftover() throws {
        try makeFolder()
        write("query user:ada\n")
        _ = FileManager.default.createFile(atPath: file.path + ".new", contents: Data("half".utf8))
        file.add(.query("user:bob"))
        #expect(file.read().queries == ["user:bob", "user:ada"])
        #expect((try? FileManager.default.contentsOfDirectory(atPath: folderPath)) == ["history"])
    }

    @Test("does not grow without end")
    func bounded() throws {
        try makeFolder()
        write((0..<3 * History.most).map { "query age>\($0)d\n" }.joined())
        file.add(.query("user:last"))
        #expect(file.read().queries.count == History.most && file.read().queries.first == "user:last")
    }
}
