import SessionService
import Testing

@testable import curfew

@Suite("The section of the cookie")
struct CookieConfigurationTests {
    @Test("says name, path, domain, and from which sites it comes")
    func values() throws {
        let text = """
            [cookie]
            name = "__Secure-login"
            path = "/shop"
            same_site = "Strict"
            domain = "example.com"
            max_age = "none"
            """
        let cookie = try Configuration(parsing: text, file: "c.toml").cookie
        #expect(
            cookie
                == (try SessionCookie(
                    name: "__Secure-login", path: "/shop", sameSite: .strict, domain: "example.com",
                    isPersistent: false)))
        #expect(try Configuration(parsing: "[cookie]\nsame_site = \"lax\"", file: "c.toml").cookie == .standard)
        #expect(try Configuration(parsing: "", file: "c.toml").cookie == .standard)
    }

    @Test(
        "that asks for what browsers refuse is an error with its place",
        arguments: [
            (
                "domain = \"example.com\"",
                "c.toml:2: cookie.domain: browsers refuse a __Host- cookie with a domain; "
                    + "remove it, or use a name that begins with __Secure-"
            ),
            (
                "path = \"/shop\"",
                "c.toml:2: cookie.path: browsers refuse a __Host- cookie with another path than /; "
                    + "remove it, or use a name that begins with __Secure-"
            ),
            (
                "same_site = \"None\"",
                "c.toml:2: cookie.same_site: every site could use the login; write \"lax\" or \"strict\""
            ),
            (
                "same_site = \"some\"",
                "c.toml:2: cookie.same_site: there is no such choice; write \"lax\" or \"strict\""
            ),
            (
                "name = \"a b\"",
                "c.toml:2: cookie.name: a cookie's name is 1 to 128 letters, digits and marks such as - and _; "
                    + "use a name such as __Host-session"
            ),
            ("nmae = \"a\"", "c.toml:2: cookie.nmae: there is no such key; did you mean `name`?"),
        ])
    func errors(line: String, message: String) {
        let error = #expect(throws: ConfigurationError.self) {
            try Configuration(parsing: "[cookie]\n\(line)", file: "c.toml")
        }
        #expect(error?.description == "configuration \(message)")
    }
}
