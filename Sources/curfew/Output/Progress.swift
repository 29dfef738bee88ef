/// What a long command is doing, on standard error, and only where a person looks at it.
struct Progress {
    private let isShown = Platform.isTerminal(STDERR_FILENO)

    /// Writes over what was there before.
    func show(_ words: String) {
        guard isShown else { return }
        Output.error.ask("\r\u{1B}[K\(words)")
    }

    /// Leaves an empty line behind.
    func clear() { show("") }
}
