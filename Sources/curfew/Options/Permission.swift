import ArgumentParser

/// What `--restricted` can leave to whoever the program was made to run for.
enum Permission: String, CaseIterable, ExpressibleByArgument {
    /// Ending logins.
    case revoke
}
