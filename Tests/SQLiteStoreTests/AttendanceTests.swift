import Foundation
import SessionStore
import Testing

@testable import SQLiteStore

@Suite("Who has a console open")
struct AttendanceTests {
    private let carol = Attendant(.administrator("carol", host: "bastion"), since: noon)
    private let ops = Attendant(.administrator("ops", host: "desk"), since: seconds(9))

    @Test("is told to the others, and no longer once they have gone")
    func comesAndGoes() async throws {
        let store = try TemporaryStore()
        let (here, there) = (try store.keeper(), try store.keeper())
        #expect(await here.others().isEmpty)
        var mine = here.attend(ops)
        let theirs = there.attend(carol)
        #expect(mine != nil && theirs != nil)
        #expect(await here.others() == [carol])
        #expect(await there.others() == [ops])
        let third = try store.keeper()
        #expect(await third.others() == [carol, ops])
        mine = nil
        #expect(await there.others().isEmpty)
        #expect(await third.others() == [carol])
        withExtendedLifetime(theirs) {}
    }

    @Test("is not told of one that only looks")
    func readOnly() async throws {
        let store = try TemporaryStore()
        let keeper = try store.keeper()
        let reader = try SQLiteSessionStore(path: store.folder.store, mode: .readOnly)
        #expect(reader.attend(carol) == nil)
        #expect(await keeper.others().isEmpty)
    }

    @Test("forgets one that has died, and heeds no file that is not a console's")
    func dead() async throws {
        let store = try TemporaryStore()
        let keeper = try store.keeper()
        let attendance = keeper.attend(ops)
        let folder = store.folder.store + "-consoles"
        for (name, text) in [
            ("dead", "curfew-console 1\n5\nadmin:eve@host\n"), ("other", "hello\n"), ("empty", ""),
            ("no-name", "curfew-console 1\n5\nadmin:eve@host\n"),
        ] { try Data(text.utf8).write(to: URL(filePath: folder + "/" + name)) }
        try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "/etc/passwd")
        let reader = try SQLiteSessionStore(path: store.folder.store, mode: .readOnly)
        #expect(await reader.others() == [ops])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).contains("dead"), "who reads removes nothing")
        #expect(await keeper.others().isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).contains("dead") == false)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 5)
        withExtendedLifetime(attendance) {}
        let mode = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int
        #expect(mode == 0o700)
    }

    @Test("is nobody where others can write the folder, or it is a link")
    func untrusted() async throws {
        for isLink in [true, false] {
            let store = try TemporaryStore()
            let keeper = try store.keeper()
            let folder = store.folder.store + "-consoles"
            let elsewhere = store.folder.path + "/elsewhere"
            try FileManager.default.createDirectory(
                atPath: isLink ? elsewhere : folder, withIntermediateDirectories: false)
            if isLink {
                try FileManager.default.createSymbolicLink(atPath: folder, withDestinationPath: elsewhere)
            } else {
                try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder)
            }
            #expect(keeper.attend(ops) == nil)
            #expect(await keeper.others().isEmpty)
        }
    }
}
