import Foundation
import Simulation
import Testing

@Suite("Processes that race")
struct RaceTests {
    @Test("one login under many processes: no two live tokens, no lost event, no end undone", .timeLimit(.minutes(15)))
    func oneLogin() async throws {
        let curfew = try Program()
        // However slow the machine is, an older token is superseded here, and never reuse.
        try curfew.configureAlways("[policy]\ngrace = \"1h\"\nidle = \"4h\"\n")
        let seed = UInt64.random(in: 0 ... .max)
        let issued = try #require(try await curfew.succeed("issue", "--user", "ada", "--json").objects().first)
        let id = try #require((issued["session"] as? [String: Any])?["id"] as? String)
        let bag = TokenBag()
        await bag.add(issued)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<4 {
                group.addTask {
                    var random = SeededGenerator(seed: seed &+ UInt64(worker))
                    for _ in 0..<12 {
                        let run = try await curfew.run(Self.verb(&random), input: await bag.recent(&random))
                        // Nothing that races here may be anything but done or refused.
                        #expect([0, 1].contains(run.status), "seed \(seed): \(run.error)")
                        if run.status == 0 { await bag.add(try #require(try run.objects().first)) }
                    }
                }
            }
            try await group.waitForAll()
        }
        let before = try await Standing(of: id, in: curfew, seed: seed)
        #expect(before.ended == nil, "seed \(seed)")
        // Only the current token can be elevated; asked first, it leaves nothing for any other.
        var elevated: [String] = []
        for token in await bag.newestFirst {
            let run = try await curfew.run("elevate", input: token)
            if run.status == 0 { elevated.append(run.output) }
        }
        #expect(elevated.count == 1, "seed \(seed)")
        try await endAmidRefreshes(id, try #require(elevated.first), curfew, seed)
    }

    /// A revocation comes in between refreshes: it wins, and every token is dead from then on.
    private func endAmidRefreshes(_ id: String, _ token: String, _ curfew: Program, _ seed: UInt64) async throws {
        let successors = try await withThrowingTaskGroup(of: String.self) { group in
            for worker in 0..<5 {
                group.addTask {
                    let arguments = worker == 2 ? ["revoke", id, "--reason", "race"] : ["refresh"]
                    return try await curfew.run(arguments, input: worker == 2 ? "" : token).output
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let after = try await Standing(of: id, in: curfew, seed: seed)
        #expect(after.ended == "revoke", "seed \(seed)")
        for token in [token] + successors.filter({ $0.hasPrefix("cfs_") }) {
            for verb in ["validate", "refresh", "elevate", "signout"] {
                let run = try await curfew.run(verb, input: token)
                #expect(run.status == 1 && run.output + run.error == "revoked\n", "seed \(seed)")
            }
        }
        #expect(try await Standing(of: id, in: curfew, seed: seed) == after, "an ended login stays as it ended")
        #expect(try await curfew.run("store", "check").status == 0)
    }

    private static func verb(_ random: inout SeededGenerator) -> [String] {
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<3: ["validate", "--json"]
        case 3..<9: ["refresh", "--json"]
        default: ["elevate", "--amr", "otp", "--json"]
        }
    }
}

/// What the feed tells of one login, after it has been held against the login itself.
private struct Standing: Equatable {
    let kinds: [String]
    let ended: String?

    init(of id: String, in curfew: Program, seed: UInt64) async throws {
        let events = try await curfew.succeed("events", "--json").objects()
        #expect(events.map { $0["seq"] as? Int } == Array(1...events.count), "seed \(seed)")
        let own = events.filter { $0["session"] as? String == id }
        kinds = own.compactMap { $0["kind"] as? String }
        let session = try #require(try await curfew.succeed("show", id, "--json").objects().first)
        let rotations = kinds.count { ["refresh", "elevate"].contains($0) }
        #expect(rotations == session["generation"] as? Int, "seed \(seed)")
        let generations = own.compactMap { $0["generation"] as? Int }
        #expect(generations == generations.sorted(), "seed \(seed)")
        ended = kinds.first { ["revoke", "reuse", "signout", "expire"].contains($0) }
        #expect(ended == nil || ended == kinds.last, "seed \(seed)")
        #expect((session["state"] as? String == "ended") == (ended != nil), "seed \(seed)")
    }
}

/// The tokens that the clients of one login hold.
private actor TokenBag {
    private var tokens: [String: Int] = [:]

    /// Takes the token out of an answer that has one.
    func add(_ answer: [String: Any]) {
        guard let token = answer["token"] as? String, let session = answer["session"] as? [String: Any] else { return }
        tokens[token] = session["generation"] as? Int
    }

    var newestFirst: [String] { tokens.sorted { $0.value > $1.value }.map(\.key) }

    /// One of the newest two, as clients that have just heard of a successor hold them.
    func recent(_ random: inout SeededGenerator) -> String {
        newestFirst.prefix(2).randomElement(using: &random) ?? ""
    }
}
