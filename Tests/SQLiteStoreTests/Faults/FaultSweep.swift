import Foundation
import SessionStore
import Simulation
import Testing
import Tokens

@testable import SQLiteStore

/// Tries faults on one transition, each on a fresh copy of one store.
struct FaultSweep {
    private let transition: StoreTransition
    private let template: FaultTemplate
    /// The orders, what a sound disk has answered to each, and the store before the first and after each.
    private let acts: [String]
    private var answers: [String] = []
    private var images: [StoreImage] = []
    /// How many calls to the file system that took, by name.
    private var calls: [String: Int] = [:]

    /// Does it all once on a sound disk.
    init(_ transition: StoreTransition) async throws {
        self.transition = transition
        template = try await FaultTemplate()
        acts = try transition.acts.map(template.resolved)
        let place = try Self.place(transition, template)
        defer { place.remove() }
        let process = try FaultyProcess(on: place.store)
        try prepare(process)
        func count(_ name: String) throws -> Int { Int(try process.ask("calls \(name)") ?? "") ?? 0 }
        for kind in Fault.Kind.all { calls[kind.call] = -(try count(kind.call)) }
        if !transition.creates { images.append(try StoreImage(of: place.store)) }
        for act in acts {
            answers.append(try #require(try process.ask(act)))
            images.append(try StoreImage(of: place.store))
        }
        for name in calls.keys { calls[name, default: 0] += try count(name) }
        // Making a store that is not there and making what a broken attempt has left come to the same.
        if transition.creates { images.insert(images[0], at: 0) }
        #expect(!answers.contains { $0.hasPrefix("error") || $0.hasPrefix("fault") || $0 == "what?" }, "\(answers)")
    }

    /// Some calls of a name, different ones, between the first and the last.
    func someCalls(_ kind: Fault.Kind, using random: inout SeededGenerator) -> [Int] {
        let count = calls[kind.call] ?? 0
        guard count > kind.samples else { return Array(1..<count + 1) }
        return (0..<kind.samples).map { part in
            Int.random(in: count * part / kind.samples + 1...count * (part + 1) / kind.samples, using: &random)
        }
    }

    /// Does it with a fault and looks at what is left.
    ///
    /// - Returns: whether the fault was reached.
    func attempt(_ fault: Fault) async throws -> Bool {
        let place = try Self.place(transition, template)
        defer { place.remove() }
        let process = try FaultyProcess(on: place.store)
        let trial = FaultTrial(
            place: place, process: process,
            tokens: transition.creates ? [] : template.tokens.sorted { $0.key < $1.key }.map(\.value),
            orders: transition.orders, message: "\(transition.testDescription): \(fault)")
        try prepare(process)
        #expect(try process.ask(fault.order) == "armed")
        for (done, act) in acts.enumerated() {
            guard let answer = try process.ask(act) else {
                try await trial.inspect(mayBe: images[done...done + 1])
                return true
            }
            guard answer.hasPrefix("error") else {
                trial.expect(answer == answers[done], "\(act) was answered \(answer)")
                continue
            }
            trial.expect(!answer.contains("not a store"), "trouble is taken for another's file: \(answer)")
            #expect(try process.ask("disarm") == "reached")
            if !(transition.creates && done == 0) {
                // Who reads that nothing was changed relies on it.
                try await trial.compare(images[done...(answer.contains("nothing was changed") ? done : done + 1)])
            }
            try await trial.goOn(afterFailing: act, seed: fault.seed)
            return true
        }
        let wasReached = try process.ask("disarm") == "reached"
        try await trial.compare(images.suffix(1))
        if wasReached { try await trial.goOn(afterFailing: nil, seed: fault.seed) }
        return wasReached
    }

    /// What is live and unchanged is in memory when the trouble begins.
    private func prepare(_ process: FaultyProcess) throws {
        guard !transition.opens else { return }
        #expect(try process.ask(transition.orders ? "open 1 0" : "open 1") == "ok")
        for name in ["ada", "dee", "ira.0", "eve"] {
            _ = try process.ask(template.resolved("validate $\(name) 30"))
        }
        #expect(try process.ask("flush 0") == "ok")
    }

    private static func place(_ transition: StoreTransition, _ template: FaultTemplate) throws -> TemporaryFolder {
        try transition.creates ? TemporaryFolder() : template.copy()
    }
}
