import SessionStore
import Testing
import Tokens

extension SessionStoreConformance {
    static let racing: [ConformanceCase] = [
        ConformanceCase("of many refreshes of one token at once, all get the same successor") { fixture in
            let handles = [try await fixture.open(Policy()), try await fixture.open(Policy())]
            let (token, session) = try await handles[0].login()
            let results = try await withThrowingTaskGroup(of: RotationResult.self) { group in
                for number in 0..<16 {
                    group.addTask {
                        try await handles[number % 2].refresh(token, from: RequestOrigin(), at: minutes(16))
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            var successors: [SessionToken] = []
            for case .token(let successor, _) in results where !successors.contains(successor) {
                successors.append(successor)
            }
            #expect(successors.count == 1 && results.count == 16)
            let kinds = try await handles[0].kinds(of: session)
            #expect(kinds.filter { $0 == "refresh" }.count == 1 && kinds.filter { $0 == "retry" }.count == 15)
        },
        ConformanceCase("a revocation wins against everything that races it") { fixture in
            for round in 0..<8 {
                let handles = [try await fixture.open(Policy()), try await fixture.open(Policy())]
                let (token, session) = try await handles[0].login("user\(round)")
                let current = try await handles[0].successor(of: token, at: seconds(1))
                await withTaskGroup(of: Void.self) { group in
                    for number in 0..<4 {
                        let store = handles[number % 2]
                        group.addTask { _ = try? await store.refresh(current, from: RequestOrigin(), at: seconds(2)) }
                        group.addTask { _ = try? await store.validate(token, from: RequestOrigin(), at: seconds(2)) }
                        group.addTask { _ = try? await store.validate(current, from: RequestOrigin(), at: seconds(2)) }
                        group.addTask {
                            _ = try? await store.elevate(current, methods: [], from: RequestOrigin(), at: seconds(2))
                        }
                    }
                    group.addTask {
                        _ = try? await handles[1].end(
                            EndRequest(.sessions([session.id]), actor: operations), at: seconds(2))
                    }
                }
                for store in handles { try await store.flush() }
                let over = try await handles[0].session(session.id, at: seconds(3))
                #expect(over.end?.cause == .revoked, "round \(round)")
                for token in [token, current] { #expect(try await handles[0].refusal(token, at: seconds(3)) != nil) }
                let ends = try await handles[0].kinds(of: session).filter { ["revoke", "reuse"].contains($0) }
                #expect(ends == ["revoke"], "round \(round)")
            }
        },
        ConformanceCase("whatever is done at once, one token at most is current, no event is lost, and no end undone") {
            fixture in
            for mayEnd in [false, true] {
                let seed = UInt64.random(in: 0 ... .max)
                let handles = [try await fixture.open(Policy()), try await fixture.open(Policy())]
                let before = try await handles[0].feed().count
                let (first, session) = try await handles[0].login()
                let bag = TokenBag(first)
                await withTaskGroup(of: Void.self) { group in
                    for worker in 0..<8 {
                        group.addTask {
                            var random = SplitMix(seed: seed &+ UInt64(worker))
                            for step in 0..<25 {
                                let now = seconds(Int64(step))
                                await act(on: handles[worker % 2], bag, mayEnd ? session : nil, at: now, &random)
                            }
                        }
                    }
                }
                let later = seconds(26)
                let feed = try await handles[0].feed(at: later)
                #expect(feed.map(\.sequence) == Array(1...Int64(feed.count)), "seed \(seed)")
                let found = try await handles[0].session(session.id, at: later)
                let own = feed.dropFirst(before).filter { $0.session == session.id }
                let rotations = own.count { [.refresh, .elevate].contains($0.kind) }
                #expect(rotations == found.generation, "seed \(seed)")
                let generations = own.compactMap(\.generation)
                #expect(generations == generations.sorted(), "seed \(seed)")
                let end = own.firstIndex { [.revoke, .reuse, .signout].contains($0.kind) }
                #expect((end == nil) == (found.end == nil) && (end ?? own.count - 1) == own.count - 1, "seed \(seed)")
                guard found.end == nil else { continue }
                // Every ancestor is still within its grace, so that none of them ends the login; only the current token
                // has a successor that nobody had before.
                var successors: [SessionToken] = []
                for token in await bag.all {
                    let result = try await handles[1].refresh(token, from: RequestOrigin(), at: later)
                    if case .token(let next, let session) = result, session.generation > found.generation {
                        successors.append(next)
                    }
                }
                #expect(successors.count == 1, "seed \(seed)")
            }
        },
    ]

    private static func act(
        on store: any SessionKeeper, _ bag: TokenBag, _ doomed: Session?, at now: Timestamp, _ random: inout SplitMix
    ) async {
        let token = await bag.recent(using: &random)
        let origin = RequestOrigin()
        // What comes of it is judged at the end, from the feed.
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<40: _ = try? await store.validate(token, from: origin, at: now)
        case 40..<80:
            if case .token(let next, _)? = try? await store.refresh(token, from: origin, at: now) {
                await bag.add(next)
            }
        case 80..<94:
            let result = try? await store.elevate(token, methods: ["otp"], from: origin, at: now)
            if case .token(let next, _)? = result { await bag.add(next) }
        case 94..<99: try? await store.flush()
        default:
            guard let doomed else { return }
            _ = try? await store.end(EndRequest(.sessions([doomed.id]), actor: operations), at: now)
        }
    }
}

/// The tokens that the clients of one login hold.
private actor TokenBag {
    private(set) var all: [SessionToken]

    init(_ first: SessionToken) { all = [first] }

    func add(_ token: SessionToken) { if !all.contains(token) { all.append(token) } }

    /// One of the newest two: older ones would soon end the login as reuse.
    func recent(using random: inout SplitMix) -> SessionToken { all.suffix(2).randomElement(using: &random) ?? all[0] }
}

/// A small generator with a seed, so that a failure can be had again.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
