import ArgumentParser
import SessionStore

/// Which administrator acts.
struct ActorOptions: ParsableArguments {
    @Option(help: "Your name in the records (default: CURFEW_ACTOR, SUDO_USER or the login name).")
    var actor: String?

    func validate() throws {
        if let actor, actor.isEmpty || actor.utf8.count > 128 {
            throw ValidationError("--actor is a name of 1 to 128 bytes")
        }
    }

    /// The name is a claim; what the system knows stands beside it.
    var administrator: Actor {
        let name =
            actor ?? Platform.environment("CURFEW_ACTOR") ?? Platform.environment("SUDO_USER") ?? Platform.account.name
        var known = "uid=\(getuid())"
        if let user = Platform.environment("SUDO_USER") { known += " sudo_user=\(user)" }
        if let peer = Platform.environment("SSH_CONNECTION")?.split(separator: " ").first { known += " ssh=\(peer)" }
        return .administrator(name, host: Platform.hostName, known: known)
    }
}
