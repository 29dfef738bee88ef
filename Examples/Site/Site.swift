import Foundation
import Hummingbird
import SQLiteStore
import SessionService
import SessionStore
import Tokens

/// The smallest real site with Curfew, in Swift: the library in the server itself, so that a validation is a function
/// call. `swift run Site sessions.db 8000`
@main
struct Site {
    static let users = ["ada": "open sesame"]  // yours: a table of password hashes, or an identity provider
    let cookie = SessionCookie.standard
    let store: SQLiteSessionStore

    static func main() async throws {
        let (path, port) = (CommandLine.arguments[1], Int(CommandLine.arguments[2]) ?? 8000)
        let site = Site(store: try SQLiteSessionStore(path: path, mode: .openOrCreate))
        let router = Router()
        router.get("/") { request, _ in try await site.page(request) }
        router.post("signin") { request, _ in try await site.signIn(request) }
        router.post("signout") { request, _ in try await site.signOut(request) }
        let configuration = ApplicationConfiguration(address: .hostname("127.0.0.1", port: port))
        let application = Application(router: router, configuration: configuration) { channel in
            FileHandle.standardOutput.write(Data("listening on \(channel.localAddress?.port ?? port)\n".utf8))
        }
        try await application.runService()
        try await site.store.close()
    }

    func page(_ request: Request) async throws -> Response {
        guard let token = token(of: request) else { return form("") }
        let now = SystemClock.now()
        switch try await store.present(token, from: origin(of: request), at: now) {
        case .refused(let refusal):
            var response = form("\(refusal.cause) \(refusal.message ?? "")")
            if refusal != .superseded { response.headers[.setCookie] = cookie.clearing }
            return response
        case .live(let login):
            let button = "<form method='post' action='/signout'><button>Sign out</button></form>"
            var response = html(.ok, "<p>Hello \(escape(login.session.user))</p>\(button)")
            guard login.isRefreshDue,
                case .token(let next, let session) = try await store.refresh(token, from: origin(of: request), at: now)
            else { return response }
            response.headers[.setCookie] = cookie.setting(next, of: session, at: now)
            return response
        }
    }

    func signIn(_ request: Request) async throws -> Response {
        guard isOwn(request) else { return html(.forbidden, "no") }
        let body = String(buffer: try await request.body.collect(upTo: 4096)).replacing("+", with: " ")
        let fields = URLComponents(string: "?" + body)?.queryItems ?? []
        let user = fields.first { $0.name == "user" }?.value ?? ""
        guard let password = Self.users[user], fields.contains(.init(name: "password", value: password)) else {
            return form("wrong name or password")
        }
        let login = try LoginRequest(user: user, origin: origin(of: request), authenticationMethods: ["pwd"])
        guard case .issued(let token, let session) = try await store.issue(login, at: SystemClock.now()) else {
            return form("you have too many logins")
        }
        let set = cookie.setting(token, of: session, at: SystemClock.now())
        return Response(status: .seeOther, headers: [.location: "/", .setCookie: set])
    }

    func signOut(_ request: Request) async throws -> Response {
        guard isOwn(request) else { return html(.forbidden, "no") }
        let token = token(of: request)
        if let token { _ = try await store.signOut(token, from: origin(of: request), at: SystemClock.now()) }
        return Response(status: .seeOther, headers: [.location: "/", .setCookie: cookie.clearing])
    }

    func token(of request: Request) -> SessionToken? {
        let found = CookieHeader.find(cookie.name, in: request.headers[values: .cookie])
        guard case .one(let text) = found else { return nil }
        return try? SessionToken(parsing: text.utf8)
    }

    func origin(of request: Request) -> RequestOrigin { RequestOrigin(userAgent: request.headers[.userAgent]) }

    /// A form of another site must not sign anybody in or out.
    func isOwn(_ request: Request) -> Bool {
        ["https://", "http://"].contains { request.headers[.origin] == $0 + (request.head.authority ?? "/") }
    }

    func form(_ why: String) -> Response {
        let fields = "<input name='user'><input name='password' type='password'><button>Sign in</button></form>"
        return html(.unauthorized, "<p>Sign in \(escape(why))</p><form method='post' action='/signin'>\(fields)")
    }

    func html(_ status: HTTPResponse.Status, _ text: String) -> Response {
        let type = "text/html; charset=utf-8"
        return Response(status: status, headers: [.contentType: type], body: .init(byteBuffer: .init(string: text)))
    }

    func escape(_ text: String) -> String {
        text.unicodeScalars.map { "&<>\"'".unicodeScalars.contains($0) ? "&#\($0.value);" : String($0) }.joined()
    }
}
