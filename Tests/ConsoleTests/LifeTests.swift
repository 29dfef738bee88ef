import Foundation
import SessionStore
import Simulation
import Terminal
import Testing

@testable import Console

/// A long life of the console at speed: a simulated clock, traffic, and somebody who wanders about.
@Suite("A long life")
struct LifeTests {
    private static let isLong = ProcessInfo.processInfo.environment["CURFEW_SOAK"] == "1"
    /// How long it lasts, and after how long it holds all that it will ever hold.
    private static let (length, settled): (Span, Span) = isLong ? (.hours(24), .hours(4)) : (.minutes(30), .minutes(10))

    @Test("of looking at a busy store holds no more at its end than when it had settled")
    func life() async throws {
        let seed = UInt64.random(in: 0 ... .max)
        var chance = SeededGenerator(seed: seed)
        var traffic = Traffic(seed: seed, people: 60, population: 80)
        let store = InMemorySessionStore()
        let begin = Fixture.now
        var state = State(
            Fixture.options(), directory: store, size: Size(columns: 110, rows: 30), repertoire: .unicode)
        var now = begin
        var sequence: Int64 = 0
        var (early, late) = (0, 0)
        var (earlyMemory, pictures) = (0, 0)
        try await settle(&state, .began, now, store)
        while now - begin < Self.length {
            now = now + .seconds(10)
            for _ in 0..<20 { sequence += Int64(try await traffic.step(on: store, at: now)) }
            try await settle(&state, .storeChanged(sequence), now, store)
            for _ in 0..<2 { try await settle(&state, .input(input(using: &chance)), now, store) }
            try await settle(&state, .ticked, now, store)
            _ = state.view()
            pictures += 1
            guard pictures % 30 == 0 else { continue }
            // The store itself keeps an hour of what is over.
            _ = await store.sweep(limit: .max, at: now)
            _ = await store.forgetEvents(before: now - .hours(1), actor: .policy, at: now)
            try await goHome(&state, now, store)
            if now - begin <= Self.settled {
                early = max(early, held(state))
                earlyMemory = max(earlyMemory, Self.residentKibibytes)
            } else {
                late = max(late, held(state))
            }
        }
        #expect(early > 0 && late > 0)
        #expect(late <= early * 5 / 4, "\(early) values at first, \(late) at the end, seed \(seed)")
        guard Self.isLong else { return }
        let growth = Self.residentKibibytes - earlyMemory
        #expect(growth < 8192, "\(growth) KiB more than after \(Self.settled), seed \(seed)")
        Self.note(
            "life: 24 h, \(pictures) pictures, at most \(early) values held in the first 4 h, \(late) after, \(growth) KiB more memory, seed \(seed)"
        )
    }

    /// Back to the first screen, without anything over it: what is held there is comparable at any time.
    private func goHome(_ state: inout State, _ now: Timestamp, _ store: InMemorySessionStore) async throws {
        while state.overlay != nil { try await settle(&state, .input(.key(.escape)), now, store) }
        // A token that is being typed takes every key.
        if case .inspect = state.place { try await settle(&state, .input(.key(.escape)), now, store) }
        if state.isPaused { try await settle(&state, .input(.character("p")), now, store) }
        for key in ["4", "1"] as [Character] { try await settle(&state, .input(.character(key)), now, store) }
        #expect(
            state.place.kind == .users && state.place.filter.isNone && state.route.count == 1,
            "on \(state.route.map(\.kind))")
    }

    /// Answers everything that is asked for.
    private func settle(_ state: inout State, _ action: Action, _ now: Timestamp, _ store: InMemorySessionStore)
        async throws
    {
        var waiting = state.update(action, at: now)
        while !waiting.isEmpty {
            guard case .load(let load, let request) = waiting.removeFirst() else { continue }
            waiting += state.update(.arrived(load, .success(try await request.perform(on: store, at: now))), at: now)
        }
    }

    /// Anything but what ends logins or the console.
    private func input(using chance: inout SeededGenerator) -> Input {
        let keys: [Input] = [
            .character("j"), .character("k"), .key(.pageDown), .key(.pageUp), .character("g"), .character("G"),
            .key(.enter), .key(.escape), .character("1"), .character("2"), .character("3"), .character("4"),
            .character("t"), .character("e"), .character("u"), .character("s"), .character("S"), .character("n"),
            .character("N"), .character("+"), .character("-"), .character("["), .character("]"), .character("0"),
            .character("f"), .character(" "), .character("a"), .character("p"), .character("/"), .character(":"),
            .character("?"), .wheel(3), .wheel(-3), .key(.tab), .control("u"),
            .click(Position(row: Int(chance.next() % 29), column: Int(chance.next() % 110))),
        ]
        return keys[Int(chance.next() % UInt64(keys.count))]
    }

    /// How many values the state is made of, in all its depth.
    private func held(_ value: Any) -> Int {
        Mirror(reflecting: value).children.reduce(1) { $0 + held($1.value) }
    }

    private static var residentKibibytes: Int {
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
        return (pages.flatMap { Int($0[1]) } ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) / 1024
    }

    private static func note(_ text: String) {
        guard let notes = ProcessInfo.processInfo.environment["CURFEW_SOAK_NOTES"], let file = fopen(notes, "a") else {
            return
        }
        fputs("\(text)\n", file)
        fclose(file)
    }
}
