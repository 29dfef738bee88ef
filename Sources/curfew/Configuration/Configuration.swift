import Console
import SessionService
import SessionStore

/// What the configuration file says. Everything in it is optional.
struct Configuration: Equatable {
    var store: String?
    var policy = Policy()
    var policySources = PolicySources()
    var console = Console()
    var cookie = SessionCookie.standard
    var service = Service()
    var tokens = TokenConfiguration()
    /// Where the head of the audit chain is pushed after each administrative act; `nil`: nowhere.
    var push: AuditPush.Destination?

    /// The section of the console.
    struct Console: Equatable {
        var theme: String?
        var usesLocalTime = false
        /// Whose logins are those of whoever opens the console.
        var ownUser: String?
        /// Whether the console takes the mouse.
        var usesMouse = true
        /// What the console can do, and by which keys.
        var commands = CommandTable.standard
    }
}
