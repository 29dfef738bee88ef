import ServiceTokens
import SessionStore
import Terminal
import Testing
import Tokens

@testable import Console

@Suite("The screen of a token")
struct InspectTests {
    /// Signed with the word `secret`: everything that can be wrong with a token in one.
    private static let bad = [
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Ii4uL2tleXMvc2hvcCJ9",
        "eyJpc3MiOiJodHRwczovL3Nob3AuZXhhbXBsZS5jb20iLCJzdWIiOiJhZGEiLCJlbWFpbCI6ImFkYUBleGFtcGxlLmNvbSIsInJv"
            + "bGVzIjpbImFkbWluIiwiYmlsbGluZyJdLCJhZGRyZXNzIjp7ImNpdHkiOiJMb25kb24ifSwicGFzc3dvcmQiOiJodW50ZXIyLWh1"
            + "bnRlcjIiLCJpYXQiOjE3OTU0NDIzNDcsImV4cCI6MTc5ODAzNDM0N30",
        signature,
    ].joined(separator: ".")
    private static let signature = "K1bJrN8Lwj5Q0Y00DAe0Q9KvRkHUc1-mDv3whQTsVqM"

    private static func sized(_ columns: Int, _ rows: Int) -> Size { Size(columns: columns, rows: rows) }

    private func opened(
        _ size: Size = Size(columns: 110, rows: 30), _ repertoire: Repertoire = .unicode,
        store: (any SessionDirectory)? = nil, keys: (any KeyRingDesk)? = KeyFixture(), inputs: [Input] = []
    ) async throws -> (State, RequestSources) {
        var options = Fixture.options()
        options.screen = .inspect
        options.keys = keys
        var directory = store
        if directory == nil { directory = try await Fixture.store() }
        let sources = RequestSources(try #require(directory), options)
        var state = State(options, directory: sources.directory, size: size, repertoire: repertoire)
        for action in [.began] + inputs.map(Action.input) {
            state = try await ConsoleProgram.loaded(state, from: sources, after: action)
        }
        return (state, sources)
    }

    private func place(_ state: State) throws -> InspectPlace {
        guard case .inspect(let place) = state.place else { throw KeyFixture.Missing() }
        return place
    }

    private func judgement(_ state: State) throws -> Judgement { try #require(try place(state).judgement) }

    @Test(
        "shows what is wrong with it, the worst first, with what to do, and what stands in it, at every size",
        arguments: [
            (Golden.inspectAt60, 60, 16, []), (.inspectAt80, 80, 24, []), (.inspectAt110, 110, 30, .typed("jj")),
            (.inspectAt200, 200, 60, []), (.inspectContentsAt80, 80, 24, [.key(.tab), .character("j")]),
        ] as [(Golden, Int, Int, [Input])])
    func screens(golden: Golden, columns: Int, rows: Int, keys: [Input]) async throws {
        let (state, _) = try await opened(Self.sized(columns, rows), inputs: [.paste(Self.bad)] + keys)
        golden.expect(state.view())
    }

    @Test("has words and signs of its own in ASCII")
    func ascii() async throws {
        let (state, _) = try await opened(Self.sized(110, 30), .ascii, inputs: [.paste(Self.bad)])
        #expect(state.view().text.utf8.allSatisfy { $0 < 0x80 })
        Golden.inspectInASCII.expect(state.view())
    }

    @Test("asks for one with a line that shows how much has been typed, and no letter of it")
    func entry() async throws {
        let (state, _) = try await opened(Self.sized(80, 24), inputs: .typed(Self.bad))
        Golden.inspectEntry.expect(state.view())
        #expect(try place(state).entry?.count == Self.bad.utf8.count && state.place.kind == .inspect)
    }

    @Test("takes every letter for a part of the token while it is typed, and corrections")
    func typing() async throws {
        var inputs = [Input].typed("q1é:?x")
        inputs += [.key(.backspace), .key(.backspace), .key(.backspace), .key(.backspace)]
        let (state, _) = try await opened(inputs: inputs)
        // The é has two bytes, and goes as a whole.
        #expect(try place(state).entry?.count == 2 && state.overlay == nil)
        let (cleared, _) = try await opened(inputs: inputs + [.control("u")])
        #expect(try place(cleared).entry?.isEmpty == true)
        let (left, _) = try await opened(inputs: inputs + [.key(.escape)] + .typed("1"))
        #expect(left.place.kind == .users)
    }

    /// Whatever can be seen of a state, by any way.
    private func everything(_ state: State) -> String {
        var dumped = ""
        dump(state, to: &dumped)
        return dumped + "\(state)" + String(reflecting: state) + state.view().text
            + state.windowTitle
    }

    @Test("shows no part of the signature, and of what seems to be a secret nothing, whatever one looks at")
    func hidden() async throws {
        for inputs in [[Input.paste(Self.bad)], .typed(Self.bad), .typed(Self.bad) + [.key(.enter)]] {
            let (state, _) = try await opened(Self.sized(200, 60), inputs: inputs)
            let seen = everything(state)
            #expect(!seen.contains(Self.signature.prefix(8)) && !seen.contains(Self.bad.suffix(12)))
            #expect(!state.view().text.contains("hunter2"))
        }
    }

    @Test("hides what seems to be a secret in a list, further in, in a key, as a name")
    func hiddenFurtherIn() async throws {
        let header = #"{"alg":"EdDSA","typ":"eyJ.HIDDEN.s","jwk":{"kty":"OKP","x":"SHOWN1","d":"HIDDEN"}}"#
        let claims = #"""
            {"tokens":["SHOWN2","cfs_HIDDEN"],"aud":["cfk_HIDDEN"],"more":[[{"a":["eyJ.HIDDEN.s"]}],"cfa_HIDDEN"],
            "by":{"cfs_HIDDEN":{"of":"SHOWN3"}}}
            """#
        let token = [header, claims, "AA"].map { Base64.url(Array($0.utf8)) }.joined(separator: ".")
        let (state, _) = try await opened(Self.sized(200, 60), inputs: [.paste(token)])
        let text = state.view().text
        #expect(text.contains("SHOWN1") && text.contains("SHOWN2") && !text.contains("HIDDEN"), "\(text)")
        #expect(text.contains("[\"SHOWN2\", hidden, 10 bytes: it seems to be a secret]"), "\(text)")
        #expect(try judgement(state).inspection.findings.contains { $0.code == .secretData })
    }

    @Test("lets go of everything when it is left, for another screen, a login or another token")
    func forgotten() async throws {
        for leave in [[Input].typed("1"), .typed("i"), .typed("i", "esc"), .typed(":", "users", "⏎")] {
            let (state, _) = try await opened(inputs: [.paste(Self.bad)] + leave)
            let seen = everything(state)
            #expect(!seen.contains("shop.example.com") && !seen.contains("London"), "\(leave)")
            let (typed, _) = try await opened(inputs: .typed(Self.bad) + [.key(.escape)] + leave)
            #expect(!everything(typed).contains("bytes, redacted") || everything(typed).contains("SecretText(0 bytes"))
        }
    }

    @Test("judges a paste at once, also while another is looked at, and remembers none of them")
    func pasting() async throws {
        let (state, sources) = try await opened(inputs: [.paste(Self.bad)])
        #expect(try judgement(state).inspection.kind == .jwt && place(state).entry == nil)
        let next = try await ConsoleProgram.loaded(state, from: sources, after: .input(.paste("nothing at all")))
        #expect(try judgement(next).inspection.kind == .unknown && next.history == History())
        var asked = next
        let effects = asked.update(.input(.paste("cfs_x")), at: Fixture.now)
        // It is neither remembered nor copied nor saved.
        for effect in effects { guard case .load = effect else { return #expect(Bool(false), "\(effect)") } }
    }

    @Test("holds a token against the keys of the store, and says which signed it and where that is in its life")
    func ownKeys() async throws {
        let desk = KeyFixture()
        let token = try await desk.token()
        let (state, _) = try await opened(keys: desk, inputs: [.paste("Bearer " + token + "\n")])
        let found = try judgement(state)
        #expect(found.inspection.signature == .valid && found.stage == .active && found.inspection.findings.isEmpty)
        #expect(state.view().text.contains("● valid") && state.view().text.contains("active in this store"))
        #expect(
            state.view().text.contains("expires in 4 min") && state.view().text.contains("Nothing is wrong with it"))
        let forged = token.dropLast(6) + (token.hasSuffix("AAAAAA") ? "BBBBBB" : "AAAAAA")
        let (wrong, _) = try await opened(keys: desk, inputs: [.paste(String(forged))])
        #expect(try judgement(wrong).inspection.signature == .invalid)
        #expect(try place(wrong).list.items.first?.finding.code == .signatureInvalid)
    }

    /// A store whose keys are damaged, or that does not answer.
    private struct KeylessDesk: KeyRingDesk {
        var isLost = false
        let canChange = false
        func standing(at now: Timestamp) -> KeyRingStanding { KeyRingStanding(ring: nil) }
        func ring() throws(StoreError) -> KeyRing? {
            guard isLost else { return nil }
            throw StoreError(.unavailable, what: "the store", why: "it is gone", remedy: "restore it")
        }
        func perform(_ order: KeyRingOrder, actor: Actor, at now: Timestamp) -> KeyRingOutcome { .failed("no") }
    }

    @Test("says why the keys of the store could not be read, and not that there are none", arguments: [true, false])
    func unreadKeys(isLost: Bool) async throws {
        let (state, _) = try await opened(
            Self.sized(200, 60), keys: KeylessDesk(isLost: isLost), inputs: [.paste(Self.bad)])
        let text = state.view().text
        let why = isLost ? "the store: it is gone" : "they are damaged"
        #expect(text.contains("◌ unchecked  the keys of this store cannot be read: \(why)"), "\(text)")
        #expect(!text.contains("there is no key") && text.contains("K1bJ") == false)
    }

    @Test("asks the store for nothing of its own while it is looked at, however long, and wakes nobody for it")
    func idle() async throws {
        var (state, _) = try await opened(inputs: [.paste(Self.bad)])
        for seconds in 1...90 {
            let now = Fixture.now + .seconds(Int64(seconds))
            for effect in state.update(.ticked, at: now) {
                guard case .load(let load, _) = effect else { continue }
                #expect(load.slot != .body && load.slot != .inspection, "\(effect)")
            }
            #expect(try #require(state.nextWake(after: now)) > now)
        }
    }

    @Test("takes no token for forged because somebody else has issued it")
    func othersKeys() async throws {
        let (state, _) = try await opened(inputs: [.paste(Self.bad)])
        #expect(try judgement(state).inspection.signature == .unchecked)
        let other = KeyFixture(turnedBefore: [100])
        let (theirs, _) = try await opened(keys: other, inputs: [.paste(try await KeyFixture().token())])
        #expect(try judgement(theirs).inspection.signature == .unchecked)
        #expect(theirs.view().text.contains("no key of this store is for it"))
        let (alone, _) = try await opened(keys: nil, inputs: [.paste(Self.bad)])
        #expect(alone.view().text.contains("there is no key to check it with"))
    }

    @Test("checks with a set of keys that is pasted before the token, and keeps it for the next one")
    func givenKeys() async throws {
        let desk = KeyFixture()
        let jwks = desk.heldRing.keySet(at: KeyFixture.now, schedule: KeyRingSchedule()).text
        let token = Input.paste(try await desk.token())
        let (state, sources) = try await opened(keys: nil, inputs: [.paste(jwks)])
        #expect(state.notice?.text.hasPrefix("3 keys") == true && state.view().text.contains("3 keys that were pasted"))
        let judged = try await ConsoleProgram.loaded(state, from: sources, after: .input(token))
        #expect(try judgement(judged).inspection.signature == .valid && judgement(judged).keys == .given(3))
        let again = try await ConsoleProgram.loaded(judged, from: sources, after: .input(token))
        #expect(try judgement(again).keys == .given(3))
        let left = try await ConsoleProgram.loaded(again, from: sources, after: .input(.character("2")))
        #expect(!everything(left).contains("given"))
    }

    @Test("says of a session token which login it belongs to and goes there, and nobody has used it")
    func sessionToken() async throws {
        let store = InMemorySessionStore()
        guard
            case .issued(let token, let login) = try await store.issue(
                try LoginRequest(user: Fixture.ada, client: "web"), at: Fixture.now - .minutes(20))
        else { throw KeyFixture.Missing() }
        let before = await store.events(EventFilter(), limit: 100, at: Fixture.now).items
        let (state, sources) = try await opened(store: store, inputs: [.paste(token.revealed())])
        let text = state.view().text
        #expect(text.contains("session token") && text.contains("● live") && text.contains(login.id.short))
        #expect(text.contains(Fixture.ada) && text.contains("its current token"))
        #expect(!everything(state).contains(token.revealed().dropFirst(4)))
        #expect(state.view().lines.last?.contains("⏎ its login") == true)
        let after = await store.events(EventFilter(), limit: 100, at: Fixture.now).items
        let same = await store.sessions(withIDPrefix: login.id.description, limit: 1, at: Fixture.now)
        #expect(before == after && same == [login])
        let there = try await ConsoleProgram.loaded(state, from: sources, after: .input(.key(.enter)))
        #expect(there.place.kind == .session && there.selectedSessionID == login.id)
        let back = try await ConsoleProgram.loaded(there, from: sources, after: .input(.key(.escape)))
        #expect(try place(back).judgement == nil)
        let (unknown, _) = try await opened(inputs: [.paste(token.revealed())])
        #expect(unknown.view().text.contains("no login of this store has or had it"))
    }

    @Test("of what is hostile or endless costs little, and is drawn at any size")
    func hostile() async throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = KeyFixture.Numbers(state: seed)
        func compact(_ claims: String) -> String {
            "eyJhbGciOiJub25lIn0." + Base64.url(Array(claims.utf8)) + "."
        }
        var texts = [
            String(repeating: "a.", count: 40_000), String(repeating: "[", count: 60_000), "\u{1B}]0;owned\u{7}",
            compact("{\"a\":[" + (0..<9000).map(String.init).joined(separator: ",") + "]}"),
            compact("{" + (0..<3000).map { "\"\($0)\":{}" }.joined(separator: ",") + "}"),
            compact("{\"x\":\"" + String(repeating: "e\u{301}\u{302}", count: 6000) + "\"}"),
            compact("{\"\u{202E}\u{200B}\":\"\\u001b[2J\\u202e\"}"),
            compact(String(repeating: "{\"a\":", count: 15) + "{}" + String(repeating: "}", count: 15)),
        ]
        for _ in 0..<20 {
            let count = Int.random(in: 1..<400, using: &random)
            let scalars = (0..<count).map { _ in Unicode.Scalar(UInt8.random(in: .min ... .max, using: &random)) }
            texts.append(String(String.UnicodeScalarView(scalars)))
        }
        for text in texts {
            for (columns, rows) in [(60, 16), (110, 30)] {
                let (state, _) = try await opened(
                    Self.sized(columns, rows), inputs: [.paste(text), .key(.tab), .key(.end), .key(.tab), .key(.end)])
                let seen = state.view()
                #expect(seen.lines.count == rows, "seed \(seed)")
                #expect(seen.text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 }, "seed \(seed)")
                #expect(try judgement(state).contents.lines.count <= TokenContents.most + 3)
            }
        }
    }

    @Test("is too long is said of what is cut")
    func tooLong() async throws {
        let (state, _) = try await opened(inputs: [.paste(String(repeating: "x", count: 70_000))])
        #expect(try place(state).list.items.map(\.finding.code) == [.sizeLimit])
    }
}

/// Base64 as tokens use it.
private enum Base64 {
    static func url(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let number = part.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
            for place in 0...part.count { text.append(alphabet[number >> (18 - 6 * place) & 63]) }
        }
        return text
    }
}
