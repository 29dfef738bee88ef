import SessionStore
import Simulation

/// Loads made-up logins, with progress on a terminal.
enum FillLoading {
    static func load(_ fill: Fill, into keeper: some SessionKeeper) async throws(StoreError) {
        let isTerminal = Platform.isTerminal(STDERR_FILENO)
        let whole = fill.sessions + fill.ended
        try await fill.load(into: keeper) { done in
            guard isTerminal, whole > 5000 else { return }
            Output.error.ask("\r\(done) of \(whole) logins" + (done == whole ? "\n" : ""))
        }
    }
}
