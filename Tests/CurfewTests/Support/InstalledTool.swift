import Foundation
import Testing

/// A program of the system that a test runs, and that `make test` installs.
enum InstalledTool {
    /// Where it is.
    static func path(_ name: String, from package: String) throws -> String {
        let found = ["/usr/sbin/", "/usr/bin/", "/usr/local/bin/"].map { $0 + name }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
        return try #require(found, "\(name) is not there: make test installs \(package)")
    }
}
