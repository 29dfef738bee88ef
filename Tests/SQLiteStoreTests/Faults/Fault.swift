import Foundation

/// What goes wrong beneath a store, and when: see `Tests/CFaultyVFS`.
struct Fault: CustomStringConvertible {
    /// A call of SQLite's to the file system, and what befalls it.
    struct Kind: CustomStringConvertible {
        let call: String
        let trouble: String
        /// Whether it befalls all later calls as well.
        var lasts = false
        /// How many of the calls a selection tries.
        let samples: Int

        var losesPower: Bool { trouble.hasPrefix("power") }
        var description: String { "\(call) \(trouble)\(lasts ? " for good" : "")" }

        static let all = [
            Kind(call: "any", trouble: "kill-before", samples: 4),
            Kind(call: "sync", trouble: "kill-after", samples: 1),
            Kind(call: "write", trouble: "torn", samples: 2),
            Kind(call: "disk", trouble: "power-before", samples: 4),
            Kind(call: "sync", trouble: "power-after", samples: 2),
            Kind(call: "any", trouble: "error", samples: 4),
            Kind(call: "any", trouble: "error", lasts: true, samples: 2),
            Kind(call: "disk", trouble: "error", samples: 2),
            Kind(call: "write", trouble: "full", samples: 1),
            Kind(call: "write", trouble: "full", lasts: true, samples: 1),
            Kind(call: "write", trouble: "short", samples: 1),
            Kind(call: "lock", trouble: "busy", samples: 1),
            Kind(call: "shm-lock", trouble: "busy", samples: 1),
        ]
    }

    let kind: Kind
    /// The first call that it befalls, from 1.
    let number: Int
    /// What chance leaves on the disk, and how a process that outlives the fault comes to its end.
    let seed: UInt64

    /// The order to the worker.
    var order: String { "arm \(kind.call) \(kind.trouble) \(number) \(kind.lasts ? "lasting" : "once") \(seed)" }
    var description: String { "\(kind), call \(number), seed \(seed)" }

    /// The transition and the fault that a failure has named.
    static func find(_ text: String) -> (transition: StoreTransition, fault: Fault)? {
        for transition in StoreTransition.all {
            for kind in Kind.all where text.hasPrefix("\(transition.testDescription): \(kind), call ") {
                let numbers = text.split { !$0.isNumber }.compactMap { UInt64($0) }
                guard numbers.count >= 2 else { continue }
                return (transition, Fault(kind: kind, number: Int(numbers[0]), seed: numbers[1]))
            }
        }
        return nil
    }
}

/// The failure that is to be seen again: its first line, as far as the seed.
enum KnownFailure {
    static let text = ProcessInfo.processInfo.environment["CURFEW_FAULT"]
}
