import ArgumentParser
import SessionService
import SessionStore

/// `curfew issue --user U`.
struct IssueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "Sign a user in and print the session token, once.")

    @OptionGroup var store: StoreOptions
    @Option(help: "The user's id.") var user: String
    @Option(help: "The application or device class, such as web.") var client = LoginRequest.defaultClient
    @OptionGroup var origin: OriginOptions
    @Option(help: "How the user proved who they are (pwd, otp, webauthn …); may be given several times.")
    var amr: [String] = []
    @Option(help: "A name for the login.") var label: String?
    @Option(help: "Attributes of the application: a JSON object.") var attributes: String?
    @Option(help: "When the user proved who they are, if not now: RFC 3339 or an age.") var authenticatedAt: String?
    @Flag(help: "The session and the token as a JSON object.") var json = false

    func run() async throws {
        let now = Platform.now
        let login = try LoginRequest(
            user: user, client: client, origin: origin.origin, authenticationMethods: amr, label: label,
            attributes: try checkedAttributes(), authenticatedAt: try moment(at: now))
        let keeper = try store.open(.always)
        switch try await keeper.issue(login, at: now) {
        case .issued(let token, let session):
            TokenAnswer(session: session, token: token, now: now).write(json: json)
        case .full(let limit):
            try refuse("full", "\(user) has \(limit) logins, as many as the policy allows; end one of them first")
        case .notBefore(let mark):
            try refuse(
                "not_before",
                "all logins up to \(Words.moment(mark)) were ended, and the proof of identity is older; let \(user) sign in anew"
            )
        }
    }

    private func refuse(_ cause: String, _ line: String) throws {
        if json {
            Output.standard.line(JSONLine.text(["cause": JSONText(cause)]))
            Output.standard.flush()
        }
        throw Failure(.no, "not signed in: \(cause): \(line)")
    }

    private func checkedAttributes() throws(Failure) -> String? {
        guard let attributes else { return nil }
        if let why = LoginRequest.refusal(ofAttributes: attributes) {
            throw Failure(.usage, "usage: --attributes: \(why); write one, such as '{\"tenant\": 7}'")
        }
        return attributes
    }

    private func moment(at now: Timestamp) throws(Failure) -> Timestamp? {
        guard let authenticatedAt else { return nil }
        let moment = try TimeArgument.parse(authenticatedAt, option: "authenticated-at", at: now)
        // A proof from the future would outlive every mark.
        guard moment <= now + .seconds(60) else {
            throw Failure(
                .usage,
                "usage: --authenticated-at: \(moment) is yet to come; give the time of the proof, and check the clock")
        }
        return moment
    }
}
