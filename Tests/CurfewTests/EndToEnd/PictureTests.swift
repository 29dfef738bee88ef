import Foundation
import Testing

@Suite("The pictures of the documentation")
struct PictureTests {
    private static let here = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../docs/pictures").standardizedFileURL

    @Test("are what the program draws now: make pictures draws them anew")
    func areTrue() async throws {
        let curfew = try Program()
        let folder = curfew.folder.path + "/pictures"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        let run = try await curfew.shell("'\(Self.here.path)/draw' '\(try Program.path)' '\(folder)'")
        #expect(run.status == 0, "\(run.error)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let kept = try FileManager.default.contentsOfDirectory(atPath: Self.here.path).filter { $0.hasSuffix(".svg") }
        #expect(names == kept.sorted() && names.count >= 19)
        for name in names {
            let isSame = FileManager.default.contentsEqual(
                atPath: "\(folder)/\(name)", andPath: Self.here.appending(path: name).path)
            #expect(isSame, "\(name) is stale")
        }
    }

    @Test("are all shown in the manual of the console")
    func areShown() throws {
        let manual = try String(contentsOf: Self.here.appending(path: "../console.md"), encoding: .utf8)
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.here.path) where name.hasSuffix(".svg") {
            #expect(manual.contains("(pictures/\(name))"), "\(name)")
        }
    }
}
