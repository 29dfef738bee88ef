import ArgumentParser
import SessionStore
import Tokens

/// What the commands of a token's bearer have in common: the token on standard input, and how a refusal is told.
struct BearerOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions
    @OptionGroup var origin: OriginOptions
    @Flag(help: "The answer as a JSON object.") var json = false

    /// Reads the token, asks the store, and tells a refusal. What is not refused is for `accept`.
    ///
    /// - Parameter words: where a refusal in words goes: not where a token would stand.
    func ask<Answer>(
        tellingRefusalsTo words: Output = .standard,
        _ question: (any SessionKeeper, SessionToken, Timestamp) async throws -> Answer,
        refusal: (Answer) -> TokenRefusal?,
        accept: (Answer, Timestamp) throws -> Void
    ) async throws {
        let token: SessionToken
        do {
            token = try PresentedTokenInput.read()
        } catch is MalformedToken {
            RefusalAnswer.malformed.write(json: json, to: words)
            throw Failure.no
        }
        let now = Platform.now
        do {
            let keeper = try store.open()
            let answer = try await question(keeper, token, now)
            if !store.changesNothing() { try await keeper.flush() }
            if let refused = refusal(answer) {
                RefusalAnswer(refused).write(json: json, to: words)
                throw Failure.no
            }
            try accept(answer, now)
        } catch let error as StoreError {
            let failure = Failure(error, in: Curfew.self)
            if failure.status == .unavailable { RefusalAnswer.unavailable.write(json: json, to: words) }
            throw failure
        }
    }
}

/// `curfew validate`.
struct ValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Say whether the bearer of the token on standard input is signed in.")

    @OptionGroup var bearer: BearerOptions

    func run() async throws {
        try await bearer.ask { keeper, token, now in
            try await keeper.validate(token, from: bearer.origin.origin, at: now)
        } refusal: { answer in
            guard case .refused(let refusal) = answer else { return nil }
            return refusal
        } accept: { answer, now in
            guard case .live(let session) = answer else { return }
            Output.standard.line(
                bearer.json
                    ? JSONLine.text(SessionObject(session, at: now)) : SessionLine.text(session, "live", at: now))
            Output.standard.flush()
        }
    }
}

/// `curfew refresh`.
struct RefreshCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refresh", abstract: "Replace the token on standard input and print its successor, once.")

    @OptionGroup var bearer: BearerOptions

    func run() async throws {
        try await bearer.ask(tellingRefusalsTo: .error) { keeper, token, now in
            try await keeper.refresh(token, from: bearer.origin.origin, at: now)
        } refusal: {
            $0.refusal
        } accept: { answer, now in
            answer.write(json: bearer.json, at: now)
        }
    }
}

/// `curfew elevate`.
struct ElevateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "elevate",
        abstract: "Replace the token on standard input because its bearer proved more; print its successor, once.")

    @Option(help: "What was proved (otp, webauthn …); may be given several times.") var amr: [String] = []
    @OptionGroup var bearer: BearerOptions

    func run() async throws {
        // The rules for a sign-in's methods hold for these too.
        _ = try LoginRequest(user: "any", authenticationMethods: amr)
        try await bearer.ask(tellingRefusalsTo: .error) { keeper, token, now in
            try await keeper.elevate(token, methods: amr, from: bearer.origin.origin, at: now)
        } refusal: {
            $0.refusal
        } accept: { answer, now in
            answer.write(json: bearer.json, at: now)
        }
    }
}

/// `curfew signout`.
struct SignOutCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "signout", abstract: "End the login of the token on standard input.")

    @OptionGroup var bearer: BearerOptions

    func run() async throws {
        try await bearer.ask { keeper, token, now in
            try await keeper.signOut(token, from: bearer.origin.origin, at: now)
        } refusal: { answer in
            guard case .refused(let refusal) = answer else { return nil }
            return refusal
        } accept: { answer, now in
            guard case .ended(let session) = answer else { return }
            Output.standard.line(
                bearer.json
                    ? JSONLine.text(SessionObject(session, at: now))
                    : SessionLine.text(session, "signed out", at: now))
            Output.standard.flush()
        }
    }
}

extension RotationResult {
    fileprivate var refusal: TokenRefusal? {
        guard case .refused(let refusal) = self else { return nil }
        return refusal
    }

    fileprivate func write(json: Bool, at now: Timestamp) {
        guard case .token(let token, let session) = self else { return }
        TokenAnswer(session: session, token: token, now: now).write(json: json)
    }
}
