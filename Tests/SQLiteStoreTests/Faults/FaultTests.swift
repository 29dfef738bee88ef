import GRDB
import Simulation
import Testing

@testable import SQLiteStore

@Suite("A disk that fails")
struct FaultTests {
    @Test(
        "leaves every change whole or undone, and takes back nothing that was acknowledged",
        arguments: StoreTransition.all)
    func selection(_ transition: StoreTransition) async throws {
        var random = SeededGenerator(seed: UInt64.random(in: 0 ... .max))
        let sweep = try await FaultSweep(transition)
        for kind in Fault.Kind.all {
            for number in sweep.someCalls(kind, using: &random) {
                let wasReached = try await sweep.attempt(Fault(kind: kind, number: number, seed: random.next()))
                #expect(wasReached)
            }
        }
    }

    @Test(
        "leaves every change whole or undone at every single call", .enabled(if: Soak.isOn),
        arguments: StoreTransition.all)
    func soak(_ transition: StoreTransition) async throws {
        var random = SeededGenerator(seed: UInt64.random(in: 0 ... .max))
        let sweep = try await FaultSweep(transition)
        var (tried, calls) = (0, 0)
        for kind in Fault.Kind.all {
            var number = 1
            var wasReached = true
            while wasReached {
                // A loss of power leaves something else every time: all of it, nothing, and what chance decides.
                let first = random.next() & (.max >> 1)
                for seed in first..<first + (kind.losesPower ? 6 : 1) {
                    wasReached = try await sweep.attempt(Fault(kind: kind, number: number, seed: seed))
                    if wasReached { tried += 1 }
                }
                if wasReached, kind.call == "any" { calls = max(calls, number) }
                number += 1
            }
        }
        Soak.note("faults: \(transition.testDescription): \(tried) at \(calls) calls of the file system")
    }

    @Test("does again what has failed before", .enabled(if: KnownFailure.text != nil))
    func again() async throws {
        let (transition, fault) = try #require(Fault.find(KnownFailure.text ?? ""))
        _ = try await FaultSweep(transition).attempt(fault)
    }

    @Test("is told to keep the names of a new store, once, and to keep its log, always")
    func names() throws {
        let folder = try TemporaryFolder()
        let first = try FaultyProcess(on: folder.path + "/new/sessions.db")
        #expect(try first.ask("create 1") == "ok")
        #expect(try first.ask("calls folder-sync") == "2")
        #expect(try first.ask("close") == "ok")
        // Its log is there and empty: SQLite takes the name of a log that it finds for durable.
        let second = try FaultyProcess(on: folder.path + "/new/sessions.db")
        #expect(try second.ask("open 2") == "ok")
        #expect(try second.ask("calls folder-sync") == "1")
        #expect(try second.ask("issue ada default 0")?.hasPrefix("ok") == true)
        let third = try FaultyProcess(on: folder.path + "/new/sessions.db")
        #expect(try third.ask("open 3") == "ok")
        #expect(try third.ask("calls folder-sync") == "0")
    }

    /// The pragma commits after its row, and the failure of that was lost: the store was open, with a rollback journal.
    @Test("opens no store whose change to the write-ahead log has failed")
    func changeToLog() throws {
        func make(_ order: String?) throws -> (answer: String?, calls: Int, mode: String?) {
            let folder = try TemporaryFolder()
            defer { folder.remove() }
            let process = try FaultyProcess(on: folder.store)
            if let order { #expect(try process.ask(order) == "armed") }
            let answer = try process.ask("create 1")
            let calls = Int(try process.ask("calls disk") ?? "") ?? 0
            // What is half made is nobody's to read.
            guard answer == "ok" else { return (answer, calls, nil) }
            let queue = try DatabaseQueue(path: folder.store, configuration: ConnectionKind.reader.configuration)
            defer { try? queue.close() }
            return (answer, calls, try queue.unsafeRead { db in try String.fetchOne(db, sql: "PRAGMA journal_mode") })
        }
        let count = try make(nil).calls
        for number in count - 12...count {
            let made = try make("arm disk error \(number) once 0")
            #expect(made.answer != "ok" || made.mode == "wal", "call \(number)")
        }
    }
}
