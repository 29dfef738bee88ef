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
        try expectBothGateways(in: try figures.objects())
        #expect(try #require(values["carried by each request"]) < 100)
        // The store of the measurement is gone, and what stood beside it.
        #expect(try FileManager.default.contentsOfDirectory(atPath: curfew.folder.path).isEmpty)
    }

    /// What was asked over HTTP: of sessions, and beside them of JWTs.
    private func expectBothGateways(in figures: [[String: Any]]) throws {
        func pair(_ name: String) throws -> (ours: Double, theirs: Double) {
            let figure = try #require(figures.first { $0["name"] as? String == name }, "\(name)")
            return (
                try #require(figure["value"] as? Double, "\(name)"),
                try #require(figure["yardstick_value"] as? Double, "\(name)")
            )
        }
        let rates = try pair("asked over HTTP who of 256 is signed in")
        #expect(rates.ours > 10 && rates.theirs > 10)
        let requests = try pair("a request on the wire")
        #expect(requests.ours > 200 && requests.ours + 300 < requests.theirs)
        let answers = try pair("its answer on the wire")
        #expect(answers.ours > 200 && answers.theirs > 100)
        let ends = try pair("signed out, until the gateway refuses")
        // A JWT of three seconds lives for two at least; how late the no is heard depends on the machine.
        #expect(ends.theirs > 1_900 && ends.ours > 0)
        let races = try pair("of 50 races of 8 refreshes, somebody signed out")
        #expect(races.ours == 0 && races.theirs == 50)
    }
}
