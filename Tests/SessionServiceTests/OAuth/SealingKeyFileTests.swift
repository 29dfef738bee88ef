import Foundation
import Testing
import TokenIssuing

@Suite("The key file")
struct SealingKeyFileTests {
    @Test("that is too long is refused, and how long it may be is told")
    func tooLong() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/keys.secret"
        _ = FileManager.default.createFile(
            atPath: path, contents: Data(count: 257), attributes: [.posixPermissions: 0o600])
        let trouble = #expect(throws: KeyTrouble.self) { try SealingKeyFile(named: path).read() }
        #expect(trouble?.description == "keys \(path): it is longer than 256 bytes; name another")
    }
}
