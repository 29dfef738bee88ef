import SessionStore

/// What requests are answered from: the store, and what the program knows beside it.
struct RequestSources: Sendable {
    let directory: any SessionDirectory
    /// The keys that service tokens are signed with; `nil` where nobody can tell of any.
    var keys: (any KeyRingDesk)?
    /// What is wrong beside the store.
    var furtherFindings: ConsoleOptions.FurtherFindings?

    /// Codes of findings that are not told.
    var findingsLeftOut: Set<String> = []

    init(_ directory: any SessionDirectory, _ options: ConsoleOptions) {
        self.directory = directory
        keys = options.keys
        furtherFindings = options.furtherFindings
        findingsLeftOut = options.findingsLeftOut
    }

    /// Nothing but a store.
    init(_ directory: any SessionDirectory) { self.directory = directory }
}
