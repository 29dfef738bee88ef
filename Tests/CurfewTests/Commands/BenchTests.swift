import Foundation
import Testing

@Suite("Measurements")
struct BenchTests {
    @Test("each figure stands beside its yardstick of the same run, and no end is missed by another process")
    func figures() async throws {
        let curfew = try Program()
        let figures = try await curfew.run(
            ["bench", "--sessions", "1000", "--json"], environment: ["TMPDIR": curfew.folder.path])
        #expect(figures.status == 0, "\(figures.error)")
        var values: [String: Double] = [:]
        for figure in try figures.objects() {
            let name = try #require(figure["name"] as? String)
            values[name] = try #require(figure["value"] as? Double)
            if name.hasPrefix("validate") || name.hasSuffix("durable") {
                #expect(try #require(figure["yardstick_value"] as? Double) > 0, "\(name)")
                #expect(try #require(figure["ratio"] as? Double) > 0, "\(name)")
            }
        }
        #expect(values["of 50 ends, missed by another process"] == 0)
        #expect(try #require(values["carried by each request"]) < 100)
        // The store of the measurement is gone.
        #expect(try FileManager.default.contentsOfDirectory(atPath: curfew.folder.path).isEmpty)
    }
}
