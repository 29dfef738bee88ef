import SQLiteStore
import SessionStore
import Simulation

/// The store of a made-up company, and what happens in it.
struct DemoCompany: Sendable {
    /// What becomes of the store, and so what may be known of it beforehand.
    enum Fate {
        /// It is kept: nothing that is secret follows from the seed.
        case kept
        /// It is thrown away: its signing keys follow from the seed.
        case thrownAway
        /// It is thrown away, ids and tokens follow from the seed as well, and nothing happens in the store that nobody
        /// asked for. Such a store is to be kept from everybody else.
        case foreseen
    }

    /// Codes of findings that tell of the machine and of the place of the store: two runs of what is foreseen differ in
    /// them alone.
    static let findingsOfMachine: Set = [
        "library.sqlite", "file.rights", "file.system", "file.space", "file.size", "file.log", "store.size",
        "keys.file",
    ]

    let keeper: SQLiteSessionStore
    /// The service tokens that it issues.
    let tokens: TokenConfiguration
    private let seed: UInt64
    private let people: Int
    private let fate: Fate

    /// Opens a store for a demo.
    init(at path: String, seed: UInt64, people: Int, fate: Fate) throws(StoreError) {
        keeper =
            fate == .foreseen
            ? try SQLiteSessionStore(
                path: path, mode: .openOrCreate, policy: .demo, sweepInterval: nil,
                generator: SeededGenerator(seed: ~seed))
            : try SQLiteSessionStore(path: path, mode: .openOrCreate, policy: .demo)
        tokens = DemoKeys.configuration(store: path)
        self.seed = seed
        self.people = people
        self.fate = fate
    }

    /// Makes its past.
    func fill(sessions: Int, at moment: Timestamp) async throws {
        let keys = DemoKeys(seed: seed, moment: moment, areForeseen: fate != .kept)
        try await keys.makeKeys(in: keeper, tokens)
        let fill = try Fill.demo(seed: seed, users: people, sessions: sessions, at: moment, policy: keeper.policy)
        try await FillLoading.load(fill, into: keeper)
        try await keys.mintTokens(in: keeper, tokens)
    }

    /// What happens in it from then on.
    var traffic: Traffic { Traffic(seed: seed, people: people) }

    /// Keeps things happening until the task is cancelled.
    ///
    /// - Parameters:
    ///   - now: the time, asked for once before each thing that happens.
    ///   - happened: called with it afterwards.
    func run(rate: Double, now: @Sendable () -> Timestamp, happened: @Sendable (Timestamp) -> Void = { _ in }) async {
        guard rate > 0 else { return }
        var traffic = traffic
        // A store in trouble shows in the console; the traffic comes back when the store does.
        while !Task.isCancelled {
            try? await traffic.run(
                on: keeper, rate: rate, clock: ContinuousClock(), now: now, happened: happened)
            try? await Task.sleep(for: .seconds(1))
        }
    }
}
