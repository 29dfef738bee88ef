import Console
import SQLiteStore
import SessionStore
import Simulation
import Terminal

/// Has happen again what was recorded.
struct RecordingPlayer {
    let recording: Recording
    let company: DemoCompany
    let options: ConsoleOptions

    /// Prints the first screen, and the one after each thing that was done.
    func printScreens() async throws {
        let beginning = recording.beginning
        var replay = try await ConsoleReplay(
            directory: company.keeper, options: options, size: beginning.size)
        var traffic = company.traffic
        write(replay.screen, under: "0 begins")
        for step in recording.steps where !replay.isOver {
            let moment = beginning.moment + step.after
            try await replay.pass(to: moment)
            switch step.what {
            case .traffic(let earlier):
                _ = try await traffic.step(on: company.keeper, at: moment - earlier)
                // Otherwise it would depend on the machine when a use is written.
                try await company.keeper.flush()
                let newest = try await company.keeper.events(EventFilter(newestFirst: true), limit: 1, at: moment)
                try await replay.hear(newest.items.first?.sequence ?? 0)
            case .gesture(let gesture):
                try await replay.take(gesture)
                if !replay.isOver { write(replay.screen, under: step.line) }
            }
        }
    }

    private func write(_ screen: String, under title: String) {
        Output.standard.line("== \(title)")
        Output.standard.put(screen)
    }

    /// Plays it on the terminal until it is over and left, or left before; gives the exit status.
    func play(speed: Double) async throws -> Int32 {
        let beginning = recording.beginning.moment
        let start = ContinuousClock.now
        let (script, continuation) = AsyncStream.makeStream(of: Gesture.self)
        var options = options
        options.script = script
        options.clock = { beginning + Span((ContinuousClock.now - start) * speed) }
        let player = Task { [recording, company] in
            defer { continuation.finish() }
            var traffic = company.traffic
            // It stays at its last picture, and does not leave as whoever made it did.
            for step in recording.stepsBeforeLeaving {
                let due = start.advanced(by: .milliseconds(step.after.milliseconds) / speed)
                do { try await Task.sleep(until: due, clock: .continuous) } catch { return }
                switch step.what {
                case .traffic(let earlier):
                    _ = try? await traffic.step(on: company.keeper, at: beginning + step.after - earlier)
                // The terminal has the size that it has.
                case .gesture(.resized): break
                case .gesture(let gesture): continuation.yield(gesture)
                }
            }
        }
        defer { player.cancel() }
        return try await ConsoleProgram.run(directory: company.keeper, options: options)
    }
}
