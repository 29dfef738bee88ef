import SessionStore

/// What the configuration file says. Everything in it is optional.
struct Configuration: Equatable {
    var store: String?
    var policy = Policy()
    var console = Console()

    /// The section of the console.
    struct Console: Equatable {
        var theme: String?
        var usesLocalTime = false
    }
}
