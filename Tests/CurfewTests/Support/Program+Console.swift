import TerminalTesting

extension Program {
    /// The console on a terminal of its own.
    func console(_ arguments: String..., environment more: [String: String] = [:]) throws -> TerminalProgram {
        try console(arguments, environment: more)
    }

    /// The console on a terminal of its own.
    func console(_ arguments: [String], environment more: [String: String] = [:]) throws -> TerminalProgram {
        let terminal = ["TERM": "xterm-256color", "COLORTERM": "truecolor"].merging(more) { $1 }
        return try TerminalProgram(
            try Program.path, ["console"] + arguments, environment: environment.merging(terminal) { $1 })
    }
}

extension TerminalProgram {
    /// Ends the one login of the dialog that is about to open, for a reason, and goes back to the screen.
    func endOneLogin(because reason: String) throws {
        try wait(for: "End 1 login")
        press(reason)
        try wait(for: reason)
        press("\r")
        try wait(for: "Ended 1 login")
        press("\u{1B}")
        try waitWithout("Ended 1 login")
    }
}
