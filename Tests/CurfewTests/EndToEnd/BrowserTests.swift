import Foundation
import TerminalTesting
import Testing

/// All of it at once, as its users have it: a browser, nginx with TLS, the service, an application, and the console.
@Suite("In a browser", .serialized)
struct BrowserTests {
    private static let cookie = "__Host-session"
    private let curfew: Program
    private let application: ProxiedExample
    private let site: FrontedSite
    private let browser: Chromium

    init() async throws {
        curfew = try Program()
        application = try await ProxiedExample(curfew)
        site = try await FrontedSite(
            .nginx, curfew, policy: "[policy]\nrefresh = \"2s\"", application: application.place)
        browser = try await Chromium(curfew, trusting: curfew.folder.path + "/certificate.pem")
    }

    @Test("a login lasts through parallel requests of two tabs, and a key in the console ends it at the next click")
    func life() async throws {
        let (one, two) = (try await browser.tab(), try await browser.tab())
        try await signIn(in: one)
        try await expectOneCookieOutOfReach(of: one)
        try await two.open(site.curl.origin + "/elsewhere")
        #expect(try await two.text.contains("Hello ada"))

        let cookies = try await browse(one, two, rotations: 3)
        #expect(Set(cookies).count == 4)
        let session = try #require(try await curfew.succeed("sessions", "--json").objects().first)
        #expect(session["state"] as? String == "live" && (session["flags"] as? [String])?.isEmpty == true)
        #expect(try #require(session["generation"] as? Int) >= 3)
        #expect(session["device"] as? String != nil && session["ip"] as? String == "127.0.0.1")

        try endInConsole(because: "stolen", telling: "Call the <help desk>.")
        try await one.follow("a")
        let page = try await one.text
        #expect(page.contains("Sign in revoked Call the <help desk>.") && !page.contains("stolen"), "\(page)")
        #expect(try await one.evaluate("performance.getEntriesByType('navigation')[0].responseStatus") == 401)
        #expect(try await browser.cookies.isEmpty, "a cookie that is of no use is cleared")
        try await two.follow("a")
        #expect(try await two.text.contains("Sign in unknown"))

        try await signIn(in: two)
        try await two.follow("button")
        #expect(try await two.text.contains("Sign in unknown"))
        #expect(try await browser.cookies.isEmpty)
        let ended = try await curfew.succeed("sessions", "state:ended", "--json").objects()
        #expect(Set(ended.compactMap { $0["cause"] as? String }) == ["revoked", "signed_out"] && ended.count == 2)
        #expect(try await browser.close() == 0)
    }

    @Test("a page of another site signs nobody out")
    func otherSite() async throws {
        let (one, two) = (try await browser.tab(), try await browser.tab())
        try await signIn(in: one)
        // The same server by another name: to a browser, another site.
        let other = site.curl.origin.replacing("localhost", with: "127.0.0.1")
        try await two.open(other + "/signin")
        #expect(try await two.evaluate("origin") == other)
        let request = "fetch('\(site.curl.origin)/signout', {method: 'POST', mode: 'no-cors', credentials: 'include'})"
        #expect(try await two.evaluate("\(request).then((answer) => answer.type)") == "opaque")
        try await one.follow("a")
        try #require(try await one.text.contains("Hello ada"))
        try await two.submit("form.action = '\(site.curl.origin)/signout'")
        #expect(try await two.evaluate("performance.getEntriesByType('navigation')[0].responseStatus") as Int >= 400)
        try await one.follow("a")
        #expect(try await one.text.contains("Hello ada"))
        #expect(try await browser.cookies.count == 1)
        #expect(try await curfew.succeed("sessions", "--json").lines.count == 1)
        // Its own page may.
        try await one.follow("button")
        #expect(try await curfew.succeed("sessions", "--json").lines.isEmpty)
    }

    private func signIn(in tab: ChromiumTab) async throws {
        try await tab.open(site.curl.origin + "/page")
        #expect(try await tab.text.contains("Sign in unknown"))
        try await tab.type("ada", into: "[name=user]")
        try await tab.type("open sesame", into: "[name=password]")
        try await tab.follow("button")
        #expect(try await tab.text.contains("Hello ada"))
        #expect(try await tab.evaluate("location.href") == site.curl.origin + "/")
    }

    /// What the browser made of `Set-Cookie`, and what a script of the page gets to see of it.
    private func expectOneCookieOutOfReach(of tab: ChromiumTab) async throws {
        let cookies = try await browser.cookies
        let cookie = try #require(cookies.first)
        #expect(cookies.count == 1 && cookie.name == Self.cookie && cookie.value.hasPrefix("cfs_"))
        #expect(cookie.secure && cookie.httpOnly && cookie.sameSite == "Lax")
        // Without a dot: of this very host, and no other below it.
        #expect(cookie.domain == "localhost" && cookie.path == "/")
        let left = cookie.expires - Date().timeIntervalSince1970
        #expect(!cookie.session && left > 11 * 3600 && left <= 12 * 3600, "\(left) s")
        #expect(try await tab.evaluate("document.cookie") == "")
        // Nor can the page put one of its own in its place: one with this name is refused to scripts.
        #expect(try await tab.evaluate("document.cookie = '\(Self.cookie)=x; Path=/; Secure'; document.cookie") == "")
        #expect(try await browser.cookies == cookies)
    }

    /// Has both tabs ask for many pages at once, time and again, until the cookie has been replaced so many times: all
    /// values that it had.
    private func browse(_ one: ChromiumTab, _ two: ChromiumTab, rotations: Int) async throws -> [String] {
        let fetches = """
            Promise.all(Array.from({length: 8}, async (_, number) => {
                const answer = await fetch("/page" + number);
                return `${answer.status} ${(await answer.text()).includes("Hello ada")}`;
            }))
            """
        var values = try await browser.cookies.map(\.value)
        var rounds = 0
        while values.count <= rotations {
            rounds += 1
            try #require(rounds < 1000, "the cookie has not rotated as often: \(values.count - 1)")
            async let first: [String] = one.evaluate(fetches)
            async let second: [String] = two.evaluate(fetches)
            let answers = try await first + second
            try #require(answers == Array(repeating: "200 true", count: 16))
            try await two.follow("a")
            #expect(try await two.text.contains("Hello ada"))
            let cookie = try #require(try await browser.cookies.first)
            if cookie.value != values.last { values.append(cookie.value) }
        }
        return values
    }

    private func endInConsole(because reason: String, telling message: String) throws {
        let screen = try curfew.console("--config", curfew.folder.path + "/curfew.toml")
        try screen.wait(for: "▸ ada")
        screen.press("x")
        try screen.wait(for: "End 1 login")
        screen.press("\(reason)\t\(message)")
        try screen.wait(for: message)
        screen.press("\r")
        try screen.wait(for: "Ended 1 login")
        screen.press("\u{1B}")
        try screen.waitWithout("Ended 1 login")
        screen.press("q")
        #expect(try screen.waitForEnd() == 0)
    }
}
