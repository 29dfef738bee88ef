import SessionStore

/// Who presents tokens.
enum Party: Hashable {
    /// The holder of one of the jars.
    case client(Int)
    case thief
}

/// Where requests come from.
enum Place {
    static let home = RequestOrigin(address: IPAddress(parsing: "10.0.0.1"), userAgent: "Browser/1")
    static let elsewhere = RequestOrigin(address: IPAddress(parsing: "203.0.113.9"), userAgent: "Browser/1")
}

/// What somebody does to the login.
enum Act: Hashable {
    case present(Party, TokenOperation, TokenNumber)
    /// An administrator ends it.
    case revoke
    /// A newer login takes its place.
    case evict
    /// What time has done is written down.
    case sweep
}

/// One step of a life.
enum Move: Hashable {
    case wait(until: Int64)
    /// The thief gets hold of a token that a client holds or has held.
    case steal(TokenNumber)
    /// Done at once. `isLost`: the answer never arrives.
    case act(Act, isLost: Bool)
    /// Loaded and decided, and not yet written.
    case begin(Act)
    /// Written, if what it was decided on still holds.
    case finish(Int, isLost: Bool)
}

/// What came of a step.
enum Answer: Equatable {
    case live
    case refused(TokenRefusal)
    case handed(TokenNumber)
    /// The login was ended, by whoever asked for it.
    case ended
    /// There was nothing to do, or nobody is waiting.
    case nothing
    /// Something else was written meanwhile: nothing is done, and nobody is answered.
    case conflict
}
