import SessionStore
import SessionStoreTesting
import Simulation
import Testing
import Tokens

@Suite("What an import refuses")
struct ExportRefusalTests {
    private static let now = Timestamp(milliseconds: 1_795_442_400_000)

    /// A small store, as lines.
    private static func lines(seals: Bool = true) async throws -> [String] {
        let store = InMemorySessionStore(policy: Policy(), generator: SeededGenerator(seed: 7))
        for user in ["ada", "bob", "cy"] {
            let origin = RequestOrigin(address: IPAddress(parsing: "10.0.3.17"), userAgent: "curl/8 \u{1F600}")
            guard
                case .issued(let token, _) = try await store.issue(
                    try LoginRequest(user: user, origin: origin, authenticationMethods: ["pwd"]), at: now),
                case .token = await store.refresh(token, from: origin, at: now + .seconds(1))
            else { throw CancellationError() }
        }
        let end = EndRequest(.user("bob"), reason: "x", actor: .administrator("ops", host: "test"))
        _ = try await store.end(end, at: now + .seconds(2))
        let export = try await ExportedBytes(of: store, includesSeals: seals, at: now)
        return String(decoding: export.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// The lines with a digest that is right for them.
    private static func sealed(_ lines: [String]) -> [UInt8] {
        var digest = ContentDigest()
        let body = lines.dropLast().map { $0 + "\n" }.joined()
        digest.update(Array(body.utf8))
        let trailer = (lines.last ?? "").split(separator: "\"sha256\":")[0]
        return Array((body + trailer + "\"sha256\":\"\(digest.text)\"}\n").utf8)
    }

    /// The one line by which bytes are refused; the store has to stay as it was.
    private static func refusal(_ bytes: [UInt8]) async throws -> String {
        let store = InMemorySessionStore()
        var why = ""
        do { try await ExportedBytes(bytes).take(into: store, at: now) } catch {
            #expect(error.code == .invalidArgument && !error.description.contains("\n"))
            why = error.why
        }
        #expect(await store.snapshot().moment.sequence == 0)
        return why
    }

    @Test("an export is taken in as it was written")
    func whole() async throws {
        let lines = try await Self.lines()
        #expect(try await Self.refusal(Self.sealed(["x", "y"])) == "it is no export of a store")
        let store = InMemorySessionStore()
        let report = try await ExportedBytes(Self.sealed(lines)).take(into: store, at: Self.now)
        #expect(report.added == 3 && report.addedEnded == 1 && report.marks == 1)
    }

    @Test("an export cut anywhere is refused")
    func cut() async throws {
        let whole = Self.sealed(try await Self.lines())
        for length in 0..<whole.count {
            #expect(try await Self.refusal(Array(whole.prefix(length))) != "", "\(length)")
        }
    }

    @Test("an export with any byte changed is refused")
    func damaged() async throws {
        let whole = Self.sealed(try await Self.lines())
        for index in stride(from: 0, to: whole.count, by: 3) {
            var bytes = whole
            bytes[index] ^= UInt8(1 << (index % 7))
            #expect(try await Self.refusal(bytes) != "", "byte \(index)")
        }
    }

    @Test("a line that is there twice, missing, or in another place is refused, though the digest is right")
    func shuffled() async throws {
        let lines = try await Self.lines()
        for index in lines.indices {
            var (twice, missing) = (lines, lines)
            twice.insert(lines[index], at: index)
            missing.remove(at: index)
            for wrong in [twice, missing] where wrong != lines {
                #expect(try await Self.refusal(Self.sealed(wrong)) != "", "line \(index + 1)")
            }
            guard index + 2 < lines.count else { continue }
            var swapped = lines
            swapped.swapAt(index, index + 1)
            #expect(try await Self.refusal(Self.sealed(swapped)) != "", "line \(index + 1)")
        }
        #expect(try await Self.refusal(Self.sealed(lines) + Array("\n".utf8)).contains("follows the last line"))
    }

    @Test(
        "a login or an event that no store could have written is refused, though the digest is right",
        arguments: [
            ("\"generation\":1", "\"generation\":01"), ("\"generation\":1", "\"generation\":1e400"),
            ("\"generation\":1", "\"generation\":-0"), ("\"generation\":1", "\"generation\":99999999999999999999"),
            ("\"generation\":1", "\"generation\":1.0"), ("\"generation\":1", "\"generation\":\"1\""),
            ("\"generation\":1", "\"generation\":1,\"generation\":2"), ("\"generation\":1", "\"generation\": 1"),
            ("\"created\":1795442400000", "\"created\":9223372036854775807"),
            ("\"created\":1795442400000", "\"created\":1795442400001000"),
            ("\"created\":1795442400000", "\"created\":1795442409999"),
            ("\"user\":\"ada\"", "\"user\":\"\""), ("\"user\":\"ada\"", "\"user\":null"),
            ("\"user\":\"ada\"", "\"user\":\"\\u0061da\""), ("\"user\":\"ada\"", "\"user\":\"\\ud83d\""),
            ("\"user\":\"ada\"", "\"user\":\"a\\/a\""), ("\"user\":\"ada\"", "\"user\":\"é\""),
            ("\"user\":\"ada\"", "\"user\":\"" + String(repeating: "a", count: 256) + "\""),
            ("\\ud83d\\ude00", "\\uD83D\\uDE00"), ("\\ud83d\\ude00", "\\ude00\\ud83d"),
            ("\"amr\":[\"pwd\"]", "\"amr\":[\"p,d\"]"), ("\"amr\":[\"pwd\"]", "\"amr\":[[[[[[[[\"pwd\"]]]]]]]]"),
            ("\"ip\":\"10.0.3.17\"", "\"ip\":\"::ffff:10.0.3.17\""), ("\"ip\":\"10.0.3.17\"", "\"ip\":\"10.0.3.017\""),
            ("\"flags\":[]", "\"flags\":[\"moved\",\"moved\"]"), ("\"flags\":[]", "\"flags\":[\"new\"]"),
            ("\"replaced_by\":\"refresh\"", "\"replaced_by\":\"magic\""), ("\"ancestors\":[]", "\"ancestors\":{}"),
            ("\"kind\":\"refresh\"", "\"kind\":\"party\""),
            ("\"mark\":null", "\"mark\":{\"reason\":null,\"message\":null}"),
            ("\"mark\":null}", "\"mark\":null,\"new\":1}"), ("\"mark\":null}", "\"mark\":null} "),
            ("\"seals\":true", "\"seals\":false"), ("\"version\":1", "\"version\":2"),
            ("\"version\":1", "\"version\":0"),
        ])
    func nonsense(right: String, wrong: String) async throws {
        let lines = try await Self.lines()
        let index = try #require(lines.firstIndex { $0.contains(right) }, "\(right)")
        var changed = lines
        let range = try #require(changed[index].firstRange(of: right))
        changed[index].replaceSubrange(range, with: wrong)
        #expect(try await Self.refusal(Self.sealed(changed)) != "")
    }

    @Test("a newer version says what to do, and nothing else of it is read")
    func newer() async throws {
        let bytes = Array("{\"format\":\"curfew-export\",\"version\":2,\"new\":[[[[]]]]}\n\u{0}\u{1}".utf8)
        #expect(try await Self.refusal(bytes) == "it is of version 2, and this program reads version 1")
    }

    @Test("hostile bytes are refused without being held")
    func hostile() async throws {
        let header = Array((try await Self.lines()[0] + "\n").utf8)
        #expect(
            try await Self.refusal(header + [UInt8](repeating: UInt8(ascii: "["), count: 3 << 20)).contains("longer"))
        #expect(try await Self.refusal([UInt8](repeating: 0xFF, count: 3 << 20)).contains("longer"))
        #expect(try await Self.refusal([0xFF, 0x0A]) == "it is no export of a store")
        #expect(try await Self.refusal(header + [0x22, 0xC0, 0xAF, 0x0A]) != "")
        #expect(try await Self.refusal([]) == "it is no export of a store")
        #expect(try await Self.refusal([UInt8](repeating: 0x0A, count: 100)) == "it is no export of a store")
    }

    @Test("what is written without a cause is an imported end")
    func withoutCause() async throws {
        var lines = try await Self.lines()
        let index = try #require(lines.firstIndex { $0.contains("\"cause\":\"revoked\"") })
        lines[index].replace("\"cause\":\"revoked\"", with: "\"cause\":null")
        let store = InMemorySessionStore()
        try await ExportedBytes(Self.sealed(lines)).take(into: store, at: Self.now)
        let page = await store.sessions(
            matching: try SessionQuery(parsing: "state:ended"), order: .lastSeen, after: nil, limit: 5, at: Self.now)
        #expect(page.items.map { $0.end?.cause } == [.imported])
    }
}
