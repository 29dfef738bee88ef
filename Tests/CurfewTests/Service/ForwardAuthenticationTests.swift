import Foundation
import HTTPTesting
import Testing

@Suite("A site behind a proxy with the shipped configuration")
struct ForwardAuthenticationTests {
    private let clearing = "__Host-session=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"

    /// What a client may say of who it is, and nobody may believe.
    private static let forged = [
        "X-Session-User: root", "X-Session-Id: 0", "X-Session-Client: root", "X-Session-Amr: pwd",
        "X-Session-Label: root",
        "X-Session-Token: x", "Authorization: Basic YTpi",
    ].flatMap { ["--header", $0] }

    @Test(
        "serves those who are signed in, and tells the application who they are", arguments: FrontedSite.Proxy.allCases)
    func live(proxy: FrontedSite.Proxy) async throws {
        let site = try await FrontedSite(proxy, try Program())
        let cookie = "a=b; __Host-session=\(try await site.service.login("Zo\u{eb} %")); c=d"
        let answer = try await site.curl.ask("/page?x=y", Self.forged, cookie: cookie)
        #expect(answer.status == 200 && answer["set-cookie"] == nil)
        #expect(answer.text.hasPrefix("user=Zo%C3%AB%20%25 id="))
        #expect(answer.text.hasSuffix(" amr= label= by GET\n") && !answer.text.contains("id=0 "))
        #expect(answer.fields.contains { $0.0 == "cache-control" && $0.1 == "private, no-cache" })
        let post = try await site.curl.ask("/page", cookie: cookie, body: "x=y")
        #expect(post.status == 200 && post.text.hasSuffix(" by POST\n"))
    }

    @Test(
        "shows the sign-in page to others, with the cause and the administrator's message",
        arguments: FrontedSite.Proxy.allCases)
    func refused(proxy: FrontedSite.Proxy) async throws {
        let program = try Program()
        let site = try await FrontedSite(proxy, program)
        let stranger = try await site.curl.ask("/page", ["--header", "X-Session-Cause: x"])
        #expect(stranger.status == 401 && stranger["set-cookie"] == nil && stranger["x-session-cause"] == "unknown")
        #expect(stranger.text == "sign in: unknown  by GET \n")
        let cookie = "__Host-session=\(try await site.service.login("ada"))"
        #expect(try await site.curl.ask("/page", cookie: cookie).status == 200)
        try await program.succeed("revoke", "--user", "ada", "--message", "Call the help desk.", "--yes")
        for body in [nil, "user=eve"] {
            let dead = try await site.curl.ask("/page", cookie: cookie, body: body)
            #expect(dead.status == 401 && dead["set-cookie"] == clearing && dead["x-session-cause"] == "revoked")
            #expect(dead.text == "sign in: revoked Call%20the%20help%20desk. by GET \n", "a sign-in is not attempted")
        }
        for path in ["/signin", "/page"] {
            let answer = try await site.curl.ask(path, Self.forged)
            #expect(answer.text.hasSuffix(" by GET \n"), "who nobody has vouched for is nobody: \(answer.text)")
        }
    }

    @Test(
        "carries a rotated cookie to the browser, and parallel requests get the same",
        arguments: FrontedSite.Proxy.allCases)
    func rotation(proxy: FrontedSite.Proxy) async throws {
        let site = try await FrontedSite(proxy, try Program(), policy: "[policy]\nrefresh = \"1ms\"")
        var cookie = "__Host-session=\(try await site.service.login("ada"))"
        for round in 0..<4 {
            var handedOut: Set<String> = []
            try await withThrowingTaskGroup(of: HTTPAnswer.self) { group in
                for number in 0..<8 {
                    group.addTask { [cookie] in try await site.curl.ask("/page\(number)", cookie: cookie) }
                }
                for try await answer in group {
                    #expect(answer.status == 200 && answer.text.hasPrefix("user=ada "))
                    handedOut.formUnion(answer.cookie.map { [$0] } ?? [])
                }
            }
            #expect(handedOut.count == 1, "round \(round)")
            cookie = try #require(handedOut.first)
        }
        let session = try #require(try await site.service.program.succeed("sessions", "--json").objects().first)
        #expect(session["generation"] as? Int == 4 && (session["flags"] as? [String])?.isEmpty == true)
    }

    @Test("signs out a page of its own, and none of others", arguments: FrontedSite.Proxy.allCases)
    func signOut(proxy: FrontedSite.Proxy) async throws {
        let site = try await FrontedSite(proxy, try Program())
        let cookie = "__Host-session=\(try await site.service.login("ada"))"
        for header in ["Origin: https://evil.example", "Sec-Fetch-Site: cross-site", "X-Nothing: 1"] {
            let answer = try await site.curl.ask("/signout", ["--request", "POST", "--header", header], cookie: cookie)
            #expect(answer.status == 403 && answer["set-cookie"] == nil, "\(header)")
        }
        let get = try await site.curl.ask("/signout", ["--header", "Origin: \(site.curl.origin)"], cookie: cookie)
        #expect(get.status != 204)
        #expect(try await site.curl.ask("/page", cookie: cookie).status == 200)
        let own = ["--request", "POST", "--header", "Origin: \(site.curl.origin)"]
        let answer = try await site.curl.ask("/signout", own, cookie: cookie)
        #expect(answer.status == 204 && answer["set-cookie"] == clearing)
        #expect(try await site.curl.ask("/page", cookie: cookie)["x-session-cause"] == "signed_out")
    }

    @Test(
        "says that nobody can tell when the service is gone, and signs nobody out",
        arguments: FrontedSite.Proxy.allCases)
    func unavailable(proxy: FrontedSite.Proxy) async throws {
        let site = try await FrontedSite(proxy, try Program())
        let cookie = "__Host-session=\(try await site.service.login("ada"))"
        // The application's own trouble is its own.
        let broken = try await site.curl.ask("/broken", cookie: cookie)
        #expect(broken.status == 500 && broken.text == "mine\n")
        #expect(await site.service.stop().status == 0)
        let answer = try await site.curl.ask("/page", cookie: cookie)
        #expect((502...503).contains(answer.status) && answer["set-cookie"] == nil && !answer.text.contains("user="))
    }
}
