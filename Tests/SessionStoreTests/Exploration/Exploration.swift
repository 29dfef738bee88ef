import SessionStore

/// All lives of a scenario up to a number of moves, each different state of the world once.
struct Exploration {
    private(set) var states = 1
    private(set) var steps = 0
    /// A life that breaks a promise, one of the shortest, and the promise.
    private(set) var breach: (promise: Promise, life: [Step])?
    /// A life that has come to where was asked for, one of the shortest.
    private(set) var witness: [Step]?
    /// What the feeds of all lives hold.
    private(set) var kinds: Set<SessionEvent.Kind> = []
    /// Why anybody was refused, in all lives.
    private(set) var refusals: Set<String> = []

    /// From where, and by which move, each state was first reached.
    private var origins: [(from: Int, move: Move)] = [(0, .wait(until: 0))]
    private let scenario: Scenario

    /// Explores, breadth first, until all is seen or something is found.
    ///
    /// - Parameters:
    ///   - depth: how many moves a life is long at most.
    ///   - promises: what must hold of every step.
    ///   - goal: what is looked for, if anything.
    init(
        _ scenario: Scenario, depth: Int, promises: [Promise], until goal: (World) -> Bool = { _ in false }
    ) async throws {
        self.scenario = scenario
        let start = try World(scenario)
        var seen: Set<PackedWorld> = [PackedWorld(start)]
        var frontier = [(number: 0, world: start)]
        for _ in 0..<depth {
            var next: [(number: Int, world: World)] = []
            for (number, world) in frontier {
                // Other tests wait for a thread.
                await Task.yield()
                for step in Self.steps(from: world) {
                    steps += 1
                    note(step)
                    if let promise = promises.first(where: { $0.isBroken(step) }) {
                        breach = (promise, life(to: number) + [step])
                        return
                    }
                    guard !step.changesNothing, seen.insert(PackedWorld(step.after)).inserted else { continue }
                    origins.append((number, step.move))
                    next.append((states, step.after))
                    states += 1
                    if goal(step.after) {
                        witness = life(to: number) + [step]
                        return
                    }
                }
            }
            frontier = next
        }
    }

    /// Everything that can happen next; each answer with a token arrives or is lost.
    private static func steps(from world: World) -> [Step] {
        world.moves.flatMap { move in
            let step = world.performing(move)
            guard case .handed = step.answer else { return [step] }
            switch move {
            case .act(let act, _): return [step, world.performing(.act(act, isLost: true))]
            case .finish(let index, _): return [step, world.performing(.finish(index, isLost: true))]
            case .wait, .steal, .begin: return [step]
            }
        }
    }

    /// The steps by which a state was first reached.
    private func life(to number: Int) -> [Step] {
        var moves: [Move] = []
        var at = number
        while at != 0 {
            moves.append(origins[at].move)
            at = origins[at].from
        }
        guard var world = try? World(scenario) else { return [] }
        return moves.reversed().map { move in
            let step = world.performing(move)
            world = step.after
            return step
        }
    }

    private mutating func note(_ step: Step) {
        for event in step.events { kinds.insert(event.kind) }
        if case .refused(let refusal) = step.answer { refusals.insert(refusal.cause) }
    }
}
