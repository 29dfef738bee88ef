import SessionStore
import Testing

@Suite("Moments, spans, addresses and devices")
struct ModelTests {
    @Test(
        "a moment is read and written in RFC 3339",
        arguments: [
            ("2026-11-23T14:02:07.250Z", 1_795_442_527_250, "2026-11-23T14:02:07.250Z"),
            ("2026-11-23", 1_795_392_000_000, "2026-11-23T00:00:00.000Z"),
            ("2026-11-23T14:00Z", 1_795_442_400_000, "2026-11-23T14:00:00.000Z"),
            ("2026-11-23t14:00:00+02:30", 1_795_433_400_000, "2026-11-23T11:30:00.000Z"),
            ("2024-02-29T23:59:59.9999Z", 1_709_251_199_999, "2024-02-29T23:59:59.999Z"),
            ("1970-01-01", 0, "1970-01-01T00:00:00.000Z"),
            ("1969-12-31T23:59:59.999Z", -1, "1969-12-31T23:59:59.999Z"),
            ("0000-03-01", -62_162_035_200_000, "0000-03-01T00:00:00.000Z"),
            ("9999-12-31T23:59:59Z", 253_402_300_799_000, "9999-12-31T23:59:59.000Z"),
        ])
    func moments(text: String, milliseconds: Int64, canonical: String) throws {
        let moment = try #require(Timestamp(parsing: text))
        #expect(moment.milliseconds == milliseconds)
        #expect(moment.description == canonical)
    }

    @Test(
        "what is no moment is refused",
        arguments: [
            "", "2026", "2026-13-01", "2026-02-29", "2100-02-29", "2026-11-31", "2026-11-23T24:00", "2026-11-23T",
            "2026-11-23T14", "2026-11-23T14:00:60Z", "2026-11-23T14:00:00.Z", "2026-11-23T14:00Zjunk", "+026-11-23",
            "2026-11-23 14:00:00 +02:00", "２０２６-11-23", "2026-1-1",
        ])
    func noMoments(text: String) { #expect(Timestamp(parsing: text) == nil) }

    @Test("every day of eight centuries is written and read back")
    func everyDay() throws {
        var weekday = try #require(Timestamp(parsing: "1600-01-01")).civil.weekday
        for day in 0..<292_194 {
            let moment = Timestamp(milliseconds: -11_676_096_000_000) + .days(Int64(day))
            #expect(Timestamp(parsing: moment.description) == moment)
            #expect(moment.civil.weekday == weekday)
            weekday = (weekday + 1) % 7
        }
        #expect(try #require(Timestamp(parsing: "2026-11-23")).civil.weekday == 0)
    }

    @Test(
        "a span is read and written in its largest whole unit",
        arguments: [
            ("500ms", 500, "500ms"), ("30s", 30_000, "30s"), ("90s", 90_000, "90s"), ("60s", 60_000, "1m"),
            ("15m", 900_000, "15m"), ("12h", 43_200_000, "12h"), ("24h", 86_400_000, "1d"), ("0s", 0, "0s"),
        ])
    func spans(text: String, milliseconds: Int64, canonical: String) throws {
        let span = try #require(Span(parsing: text))
        #expect(span.milliseconds == milliseconds)
        #expect(span.description == canonical)
    }

    @Test(
        "what is no span is refused",
        arguments: ["", "5", "m", "-5m", "5 m", "5M", "1.5h", "5mm", "99999999999999999999d", "9999999d"])
    func noSpans(text: String) { #expect(Span(parsing: text) == nil) }

    @Test(
        "an address has one writing",
        arguments: [
            ("10.0.3.17", "10.0.3.17"), ("2001:DB8:0:0:0:0:0:7", "2001:db8::7"), ("::ffff:10.1.2.3", "10.1.2.3"),
            ("::1", "::1"),
        ])
    func addresses(text: String, canonical: String) throws {
        #expect(try #require(IPAddress(parsing: text)).description == canonical)
    }

    @Test("what is no address is refused", arguments: ["", "10.0.0", "010.0.0.1", "fe80::1%eth0", "10.0.0.1\0", "::g"])
    func noAddresses(text: String) { #expect(IPAddress(parsing: text) == nil) }

    @Test(
        "a network holds the addresses with its leading bits, of its own kind",
        arguments: [
            ("10.0.0.0/8", "10.255.3.1", true), ("10.0.0.0/8", "11.0.0.0", false), ("10.7.7.7/8", "10.0.0.0", true),
            ("203.0.113.0/25", "203.0.113.127", true), ("203.0.113.0/25", "203.0.113.128", false),
            ("2001:db8::/32", "2001:db8:ffff::1", true), ("2001:db8::/32", "2001:db9::", false),
            ("0.0.0.0/0", "255.255.255.255", true), ("::/0", "10.0.0.1", false), ("10.0.0.1", "10.0.0.1", true),
        ])
    func networks(network: String, address: String, isInside: Bool) throws {
        let network = try #require(IPNetwork(parsing: network))
        #expect(network.contains(try #require(IPAddress(parsing: address))) == isInside)
        #expect(IPNetwork(parsing: network.description) == network)
    }

    @Test("what is no network is refused", arguments: ["10.0.0.0/33", "10.0.0.0/", "/8", "10.0.0.0/-1", "::/129", ""])
    func noNetworks(text: String) { #expect(IPNetwork(parsing: text) == nil) }

    @Test(
        "a User-Agent becomes a device in words",
        arguments: [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox 128 · Linux"),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 "
                    + "Safari/537.36 Edg/131.0.0.0", "Edge 131 · Windows"
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                    + "Version/17.5 Mobile/15E148 Safari/604.1", "Safari 17 · iPhone"
            ),
            ("curl/8.5.0", "curl 8.5"), ("Notes/3.1 (iPhone; iOS 17)", "Notes 3.1 · iPhone"), ("", ""),
            ("what is this", "what is this"), ("/", "/"), ("a/", "a"),
        ])
    func devices(agent: String, device: String) { #expect(Device.name(ofUserAgent: agent) == device) }

    @Test("a User-Agent that is too long is cut at a character and marked")
    func cut() throws {
        let origin = RequestOrigin(userAgent: String(repeating: "é", count: 400))
        let agent = try #require(origin.userAgent)
        #expect(agent.utf8.count <= 512 && agent.hasSuffix("é…"))
        #expect(RequestOrigin(userAgent: String(repeating: "e", count: 512)).userAgent?.utf8.count == 512)
    }

    @Test(
        "a sign-in with a field that does not fit is refused by name",
        arguments: [
            ("user", "", "web", nil, []), ("user", String(repeating: "u", count: 256), "web", nil, []),
            ("client", "ada", "", nil, []), ("label", "ada", "web", String(repeating: "l", count: 129), []),
            ("label", "ada", "web", "", []), ("amr", "ada", "web", nil, ["a b"]),
        ] as [(String, String, String, String?, [String])])
    func invalidLogins(field: String, user: String, client: String, label: String?, methods: [String]) {
        do throws(InvalidLogin) {
            _ = try LoginRequest(user: user, client: client, authenticationMethods: methods, label: label)
            Issue.record("it was taken")
        } catch { #expect(error.field == field) }
    }
}
