import SessionStore

/// What the configuration file says. Everything in it is optional.
struct Configuration: Equatable {
    var store: String?
    var policy = Policy()
    var policySources = PolicySources()
    var console = Console()
    /// Where the head of the audit chain is pushed after each administrative act; `nil`: nowhere.
    var push: AuditPush.Destination?

    /// The section of the console.
    struct Console: Equatable {
        var theme: String?
        var usesLocalTime = false
    }
}
