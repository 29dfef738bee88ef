import SessionStore
import Testing

@testable import SessionService

@Suite("Parts of a request")
struct RequestPartsTests {
    @Test(
        "a header holds any text, and it is decoded without loss",
        arguments: [
            ("ada", "ada"), ("a@b.example", "a@b.example"), ("Zo\u{eb}", "Zo%C3%AB"), ("a b", "a%20b"),
            ("100%", "100%25"), ("a%20b", "a%2520b"), ("\r\nX-Evil: 1", "%0D%0AX-Evil:%201"), ("\u{0}", "%00"),
            ("\u{1F36A}", "%F0%9F%8D%AA"), ("", ""),
        ])
    func encoding(text: String, encoded: String) {
        #expect(PercentEncoding.encode(text) == encoded)
        #expect(PercentEncoding.decode(encoded[...]).map { Array($0.utf8) } == Array(text.utf8))
    }

    @Test("what is no percent-encoded UTF-8 is refused", arguments: ["%", "%4", "%zz", "%FF", "%C3", "a%"])
    func undecodable(text: String) {
        #expect(PercentEncoding.decode(text[...]) == nil)
    }

    @Test(
        "a name and its password are each decoded",
        arguments: [
            ("Basic YTpi", "a", "b"), ("bAsIc YTpiOmM=", "a", "b:c"), ("Basic OmI=", "", "b"), ("Basic YTo=", "a", ""),
            ("Basic YSUzQWI6YyUyQmQ=", "a:b", "c+d"), ("Basic YStiOsOp", "a b", "\u{e9}"),
            ("Basic Pz8/Oj4+Pg==", "???", ">>>"),
        ])
    func basicCredentials(value: String, name: String, password: String) throws {
        let credentials = try #require(BasicCredentials(value))
        #expect(credentials.name == name && credentials.password == password)
    }

    @Test(
        "anything else is no name and password",
        arguments: [
            "", "Basic", "Basic ", "Basic YTpi=", "Basic YTpiOmM", "Basic YWI=", "Basic YTp\u{e9}", "Bearer YTpi",
            "Basic Pz8_Oj4-Pg==", "Basic YTr/", "Basic YTolZg==", "Basic  YTpi", "Basic Y=Tp",
            "Basic YTpi" + String(repeating: "YWFh", count: 200),
        ])
    func noBasicCredentials(value: String) { #expect(BasicCredentials(value) == nil) }

    @Test("parameters are decoded, known, and there once")
    func parameters() throws {
        let parameters = try QueryParameters("q=user%3Aada+ip:10.0.0.1&after=", known: ["q", "after", "limit"])
        #expect(parameters["q"] == "user:ada ip:10.0.0.1" && parameters["after"] == "" && parameters["limit"] == nil)
        #expect(try QueryParameters(nil, known: [])["q"] == nil)
    }

    @Test("a combining mark hides neither the end of a parameter nor that of its name")
    func combiningMarks() throws {
        let parameters = try FormEncoding("a=b&\u{301}c=d&e=\u{301}f").parameters
        #expect(parameters.map(\.name) == ["a", "\u{301}c", "e"])
        #expect(parameters.map(\.value) == ["b", "d", "\u{301}f"])
    }

    @Test(
        "other parameters are refused",
        arguments: ["query=a", "q=a&q=b", "q=%FF", "q=a&%71=b", "Q=a", "q=a&x"])
    func badParameters(query: String) {
        let problem = #expect(throws: Problem.self) { try QueryParameters(query[...], known: ["q"]) }
        #expect(problem?.status == .badRequest)
    }

    @Test(
        "the client is the peer, or whom the last proxy that is listed vouches for",
        arguments: [
            // Nobody vouches for what a stranger says.
            ("203.0.113.9", ["10.0.0.1"], "203.0.113.9"),
            ("127.0.0.1", ["198.51.100.7"], "198.51.100.7"),
            ("127.0.0.1", ["1.1.1.1, 198.51.100.7"], "198.51.100.7"),
            ("127.0.0.1", ["1.1.1.1, 198.51.100.7, 10.9.9.9"], "198.51.100.7"),
            ("127.0.0.1", ["1.1.1.1", "198.51.100.7,10.9.9.9"], "198.51.100.7"),
            ("127.0.0.1", ["10.1.1.1, 10.9.9.9"], "10.1.1.1"),
            ("127.0.0.1", [], "127.0.0.1"), ("127.0.0.1", ["unknown"], "127.0.0.1"),
            ("127.0.0.1", ["1.1.1.1, unknown, 10.9.9.9"], "10.9.9.9"),
            ("127.0.0.1", ["198.51.100.7:4711"], "198.51.100.7"),
            ("127.0.0.1", ["[2001:db8::1]:4711"], "2001:db8::1"), ("127.0.0.1", ["2001:db8::1"], "2001:db8::1"),
            // A unix socket's peer counts as listed.
            (nil, ["1.1.1.1, 198.51.100.7"], "198.51.100.7"), (nil, [], nil), (nil, [""], nil),
            // One of the network who has gone does not.
            ("unknown", ["198.51.100.7"], nil),
        ] as [(String?, [String], String?)])
    func client(peer: String?, forwarded: [String], client: String?) throws {
        let proxies = TrustedProxies(["127.0.0.1", "10.0.0.0/8"].compactMap { IPNetwork(parsing: $0) })
        let known = peer.map { IPAddress(parsing: $0).map(Connection.Peer.address) ?? .unknown } ?? .unixSocket
        let found = proxies.client(peer: known, forwarded: forwarded)
        #expect(found?.description == client)
    }

    @Test(
        "a page of the same origin is told from others by what no page can forge",
        arguments: [
            ("same-origin", nil, "example.com", true), ("same-origin", "https://evil.example", "example.com", true),
            ("cross-site", "https://evil.example", "example.com", false),
            // An origin that matches is enough.
            ("cross-site", "https://example.com", "example.com", true), ("same-site", nil, "example.com", false),
            ("none", nil, "example.com", false), (nil, nil, "example.com", false),
            (nil, "https://example.com", "example.com", true), (nil, "https://EXAMPLE.com", "example.com", true),
            (nil, "https://example.com:443", "example.com", true),
            (nil, "https://example.com", "example.com:443", true),
            (nil, "https://example.com:8443", "example.com:8443", true),
            (nil, "https://example.com", "example.com:8443", false),
            (nil, "https://evil.example", "example.com", false),
            (nil, "https://example.com.evil.example", "example.com", false), (nil, "null", "example.com", false),
            (nil, "", "example.com", false), (nil, "example.com", "example.com", false),
            (nil, "https://example.com@evil.example", "example.com", false), (nil, "https://", "", false),
            (nil, "https://example.com", nil, false), (nil, "http://localhost:3000", "localhost:3000", true),
            (nil, "http://127.0.0.1:3000", "127.0.0.1:3000", true), (nil, "http://[::1]:3000", "[::1]:3000", true),
            (nil, "http://shop.localhost", "shop.localhost:80", true), (nil, "https://localhost", "localhost", true),
            // Whoever is on the way can make a page of http say anything.
            (nil, "http://example.com", "example.com", false),
            (nil, "http://example.com:443", "example.com:443", false),
            (nil, "http://127.0.0.1.evil.example", "127.0.0.1.evil.example", false),
            (nil, "http://notlocalhost", "notlocalhost", false),
        ] as [(String?, String?, String?, Bool)])
    func origin(fetchSite: String?, origin: String?, host: String?, holds: Bool) {
        #expect(SameOrigin.holds(fetchSite: fetchSite, origin: origin, host: host) == holds)
    }

    @Test(
        "a service listens on a socket or the loopback interface, and nowhere else",
        arguments: [
            ("unix:/run/curfew/http.sock", "unix:/run/curfew/http.sock"), ("127.0.0.1:7070", "127.0.0.1:7070"),
            ("[::1]:7070", "[::1]:7070"), ("127.8.8.8:0", "127.8.8.8:0"), ("unix:http.sock", nil), ("unix:/", nil),
            ("unix:/run/", nil), ("0.0.0.0:80", nil), ("10.0.0.1:80", nil), ("[::]:80", nil), ("localhost:80", nil),
            ("127.0.0.1", nil), ("127.0.0.1:", nil), ("127.0.0.1:65536", nil), ("127.0.0.1:-1", nil), ("7070", nil),
            ("", nil), ("unix:/" + String(repeating: "x", count: 107), nil),
        ] as [(String, String?)])
    func listening(text: String, address: String?) {
        #expect((try? ListenAddress(parsing: text))?.description == address)
    }
}
