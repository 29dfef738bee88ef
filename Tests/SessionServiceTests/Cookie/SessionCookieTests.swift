import SessionStore
import Testing
import Tokens

@testable import SessionService

@Suite("A session cookie")
struct SessionCookieTests {
    private static let now = Timestamp(milliseconds: 1_800_000_000_000)
    private static let attributes = "; Path=/; Secure; HttpOnly; SameSite=Lax"

    private func login(absolute: Span?) async throws -> (SessionToken, Session) {
        let store = InMemorySessionStore(policy: Policy(base: ClientPolicy(absolute: absolute)))
        let result = try await store.issue(try LoginRequest(user: "ada"), at: Self.now)
        guard case .issued(let token, let session) = result else { throw NotIssued() }
        return (token, session)
    }

    private struct NotIssued: Error {}

    @Test(
        "lives in the browser as long as the login can, and 400 days at most",
        arguments: [
            (Span.hours(12), Span.zero, "43200"), (.hours(12), .hours(11), "3600"), (.days(1000), .zero, "34560000"),
            (nil, .zero, "34560000"), (.minutes(1), Span(milliseconds: 59_900), "1"), (.minutes(1), .minutes(5), "1"),
        ] as [(Span?, Span, String)])
    func age(absolute: Span?, passed: Span, age: String) async throws {
        let (token, session) = try await login(absolute: absolute)
        let text = SessionCookie.standard.setting(token, of: session, at: Self.now + passed)
        #expect(text == "__Host-session=\(token.revealed())\(Self.attributes); Max-Age=\(age)")
    }

    @Test("that does not outlive the browser has no age")
    func ageless() async throws {
        let (token, session) = try await login(absolute: .hours(12))
        let text = try SessionCookie(isPersistent: false).setting(token, of: session, at: Self.now)
        #expect(text == "__Host-session=\(token.revealed())\(Self.attributes)")
    }

    @Test("is cleared with the attributes that it was set with")
    func clearing() throws {
        #expect(SessionCookie.standard.clearing == "__Host-session=\(Self.attributes); Max-Age=0")
        let other = try SessionCookie(
            name: "__Secure-login", path: "/shop", sameSite: .strict, domain: "example.com", isPersistent: false)
        #expect(
            other.clearing
                == "__Secure-login=; Path=/shop; Domain=example.com; Secure; HttpOnly; SameSite=Strict; Max-Age=0")
    }

    @Test("has one carrier: what is set is found again")
    func roundTrip() async throws {
        let (token, session) = try await login(absolute: nil)
        let set = SessionCookie.standard.setting(token, of: session, at: Self.now)
        let sent = String(set.prefix { $0 != ";" })
        guard case .one(let value) = CookieHeader.find(SessionCookie.standard.name, in: [sent]) else {
            Issue.record("not found in what a browser sends back")
            return
        }
        #expect(try SessionToken(parsing: value.utf8) == token)
    }

    @Test(
        "that browsers would refuse, or read another out of, is refused",
        arguments: [
            ("", "/", nil, .name), ("a b", "/", nil, .name), ("a;b", "/", nil, .name), ("a=b", "/", nil, .name),
            ("sitzung\u{fc}", "/", nil, .name), ("a\r\nX: y", "/", nil, .name), ("s", "shop", nil, .path),
            ("s", "/a;Domain=evil", nil, .path), ("s", "/a b", nil, .path), ("s", "", nil, .path),
            ("s", "/", "", .domain), ("s", "/", "exa mple", .domain), ("s", "/", "a;b", .domain),
            ("s", "/", ".example.com", .domain), ("s", "/", "a..b", .domain),
            ("__Host-s", "/", "example.com", .domain), ("__Host-s", "/shop", nil, .path),
            ("__hOsT-s", "/", "example.com", .domain),
        ] as [(String, String, String?, InvalidCookie.Field)])
    func refused(name: String, path: String, domain: String?, field: InvalidCookie.Field) {
        let refusal = #expect(throws: InvalidCookie.self) {
            try SessionCookie(name: name, path: path, domain: domain)
        }
        #expect(refusal?.field == field)
    }
}

@Suite("A Cookie header")
struct CookieHeaderTests {
    @Test(
        "gives the value of one name, as browsers and others send it",
        arguments: [
            ("s=1", "1"), ("a=0; s=1; b=2", "1"), ("a=0;s=1;b=2", "1"), ("  s = 1  ", "1"), ("\ts=1\t;", "1"),
            ("s=\"1\"", "1"), ("s=\"", "\""), ("s=\"\"", ""), ("s=", ""), ("s=a=b", "a=b"), (";;; s=1 ;;", "1"),
            ("s; s=1", "1"), ("xs=0; s=1; sx=2", "1"), ("S=0; s=1", "1"), ("=s; s=1", "1"), ("\u{1F36A}=0; s=1", "1"),
            ("a=\u{301}; s=1", "1"), ("a=0;\u{301}=x;s=1", "1"),
        ])
    func one(header: String, value: String) {
        #expect(CookieHeader.find("s", in: [header]) == .one(value[...]))
    }

    @Test(
        "without that name gives none",
        arguments: ["", ";", "s", "=s", "=", "a=s=1", "\"s\"=1", "a=1, s=2", "xs=1", "S=1", "s\u{301}=1"])
    func none(header: String) {
        #expect(CookieHeader.find("s", in: [header]) == .none)
    }

    @Test(
        "with two of that name tells of several, whichever way they come",
        arguments: [
            ["s=1; s=1"], ["s=1; s=2"], ["s=1", "s=2"], ["s=; s=1"], ["a=0; s=1", "b=2;s=3"], ["s=1; s=\"1\""],
        ])
    func several(headers: [String]) {
        #expect(CookieHeader.find("s", in: headers) == .several)
    }

    @Test("may be split over fields")
    func split() {
        #expect(CookieHeader.find("s", in: ["a=0", "s=1", "b=2"]) == .one("1"))
        #expect(CookieHeader.find("s", in: [String]()) == .none)
    }

    @Test("of any bytes costs time in proportion")
    func long() {
        let junk = String(repeating: "s;=;\"", count: 200_000)
        #expect(CookieHeader.find("s", in: [junk + "; s=1"]) == .one("1"))
    }
}
