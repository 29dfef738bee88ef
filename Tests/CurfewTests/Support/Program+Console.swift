import TerminalTesting

extension Program {
    /// The console on a terminal of its own.
    func console(_ arguments: String..., environment more: [String: String] = [:]) throws -> TerminalProgram {
        let terminal = ["TERM": "xterm-256color", "COLORTERM": "truecolor"].merging(more) { $1 }
        return try TerminalProgram(
            try Program.path, ["console"] + arguments, environment: environment.merging(terminal) { $1 })
    }
}
