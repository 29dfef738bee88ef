import Tokens

/// What is asked of both gateways, byte for byte. All but the credential is the same: what a proxy sends on for a browser.
enum GatewayRequest {
    private static let common = """
        Host: shop.example.com\r
        X-Forwarded-For: 203.0.113.7\r
        User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r

        """

    /// Who is signed in: asked for every page.
    static func page(_ session: SessionToken) -> [UInt8] {
        bytes("GET /v1/session?rotate=due", "Cookie: __Host-session=\(session.revealed())")
    }

    /// The same with a JWT.
    static func page(jwt: String) -> [UInt8] { bytes("GET /verify", "Authorization: Bearer \(jwt)") }

    /// The successor of a session token.
    static func refresh(_ session: SessionToken) -> [UInt8] {
        bytes("POST /v1/session/refresh", "X-Session-Token: \(session.revealed())\r\nContent-Length: 0")
    }

    /// The successor of a refresh token, with an access token (RFC 6749 §6).
    static func refresh(refreshToken: String) -> [UInt8] {
        form("/token", "grant_type=refresh_token&refresh_token=\(refreshToken)")
    }

    /// A login of a user, with an access token that lives so many seconds.
    static func login(user: String, lifetime: Int) -> [UInt8] {
        bytes("POST /login?user=\(user)&lifetime=\(lifetime)", "Content-Length: 0")
    }

    /// The end of such a login.
    static func logout(refreshToken: String) -> [UInt8] { form("/logout", "refresh_token=\(refreshToken)") }

    private static func form(_ path: String, _ body: String) -> [UInt8] {
        let fields = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)"
        return bytes("POST \(path)", fields) + Array(body.utf8)
    }

    private static func bytes(_ target: String, _ fields: String) -> [UInt8] {
        Array("\(target) HTTP/1.1\r\n\(common)\(fields)\r\n\r\n".utf8)
    }
}
