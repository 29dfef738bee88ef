import Foundation
import SessionStore
import Testing

/// Every life of a login up to a number of moves, through the rules that the stores run.
@Suite("All lives of a login")
struct ExplorationTests {
    /// The long run.
    private static let isLong = ProcessInfo.processInfo.environment["CURFEW_SOAK"] == "1"

    /// A scenario, and how far it is followed.
    struct Case: Sendable, CustomTestStringConvertible {
        let scenario: Scenario
        /// How many moves its lives are long in every run, and in the long one.
        let depth: (quick: Int, long: Int)
        /// How many different states there are at least.
        let leastStates: Int
        var testDescription: String { scenario.name }
    }

    static let cases = [
        Case(
            scenario: Scenario("tabs that share a jar, whose requests take almost a grace", hasLateRequests: true),
            depth: (6, 9), leastStates: 25_000),
        Case(
            scenario: Scenario("three clients with a copy of the token each", clients: 3), depth: (6, 8),
            leastStates: 30_000),
        Case(
            scenario: Scenario("three clients and a thief", clients: 3, thief: .elsewhere), depth: (5, 7),
            leastStates: 18_000),
        Case(scenario: Scenario("two tabs at once", isRacing: true), depth: (5, 8), leastStates: 22_000),
        Case(
            scenario: Scenario("two of tabs and a thief at once", thief: .elsewhere, isRacing: true), depth: (5, 7),
            leastStates: 36_000),
        Case(
            scenario: Scenario(
                "a grace longer than idle", rules: Scenario.rules(idle: 3, absolute: 20, grace: 6), clients: 2,
                thief: .elsewhere),
            depth: (5, 7), leastStates: 9000),
        Case(
            scenario: Scenario(
                "no grace", rules: Scenario.rules(idle: 8, absolute: 20, grace: 0), clients: 2, thief: .elsewhere),
            depth: (5, 7), leastStates: 11_000),
        Case(
            scenario: Scenario(
                "no deadlines", rules: Scenario.rules(idle: nil, absolute: nil, grace: 3), clients: 2,
                thief: .elsewhere),
            depth: (5, 7), leastStates: 9000),
    ]

    @Test("keep every promise", arguments: cases)
    func promises(_ explored: Case) async throws {
        let scenario = explored.scenario
        let depth = Self.isLong ? explored.depth.long : explored.depth.quick
        let exploration = try await Exploration(scenario, depth: depth, promises: Promise.all(in: scenario))
        print(
            "\(scenario.name): \(exploration.states) states and \(exploration.steps) steps in lives of \(depth) moves")
        if let (promise, life) = exploration.breach { Issue.record("broken: \(promise.sentence)\n\(told(life))") }
        #expect(exploration.states >= explored.leastStates)
        #expect(
            exploration.kinds.isSuperset(of: [.refresh, .retry, .confirm, .elevate, .revoke, .evict, .signout]))
        #expect(exploration.refusals.isSuperset(of: ["superseded", "revoked", "evicted", "signed_out"]))
    }

    @Test(
        "lose a promise in a store that compares less before it writes",
        arguments: [
            ("generation", .generation), ("sight", .sight), ("end", .end), ("time", .time),
        ] as [(String, Comparison)])
    func comparison(_ name: String, _ left: Comparison) async throws {
        let scenario = Scenario(
            "without the \(name)", isRacing: true, comparison: Comparison.everything.subtracting(left))
        #expect(try await Exploration(scenario, depth: 6, promises: Promise.all(in: scenario)).breach != nil)
    }

    @Test("have no alarm for a thief who shares address and User-Agent")
    func sharedOrigin() async throws {
        let scenario = Scenario("a thief at home", clients: 2, thief: .sharesOrigin)
        let exploration = try await Exploration(scenario, depth: 5, promises: [Promise.aboutThieves])
        #expect(exploration.breach != nil)
    }

    @Test("have no alarm for a thief as long as nobody else presents a token")
    func alone() async throws {
        let scenario = Scenario("a thief alone", thief: .elsewhere)
        let exploration = try await Exploration(scenario, depth: 4, promises: []) { world in
            world.generation == 2 && world.record?.session.flags == []
                && world.thief.numbers.contains(where: world.letsIn)
                && world.history.stolen == 0
        }
        let life = try #require(exploration.witness)
        let world = try #require(life.last?.after)
        // The first call of the client, one grace later, ends it.
        let late = world.performing(.wait(until: world.now.milliseconds + 3)).after
        let step = late.performing(.act(.present(.client(0), .validate, late.jars[0]), isLost: false))
        #expect(step.answer == .refused(.ended(.reuse, message: nil)), "\(told(life + [step]))")
    }

    private func told(_ life: [Step]) -> String { life.map { $0.description }.joined(separator: "\n") }
}
