import Testing
import Themes

@testable import Terminal

@Suite("A terminal's description")
struct TerminalDescriptionTests {
    @Test("survives being taken apart and put together", arguments: ["xterm-256color", "vt100", "linux", "screen"])
    func roundTrip(terminal: String) throws {
        let bytes = try #require(TerminalDescription.systemEntry(for: terminal))
        let read = try #require(CompiledEntry(bytes))
        let again = try #require(CompiledEntry(read.encoded))
        #expect(again == read)
        // What term(5) says about this terminal, read by hand: its name, its columns, how it clears and moves.
        #expect(String(decoding: read.names.prefix { $0 != UInt8(ascii: "|") && $0 != 0 }, as: UTF8.self) == terminal)
        #expect(read.numbers[0] == (terminal == "linux" ? -1 : 80))
        #expect(read.string(5)?.hasPrefix("\u{1B}[H\u{1B}[") == true)
    }

    @Test("that is wrong in one byte crashes nothing")
    func oneByte() throws {
        let bytes = try #require(TerminalDescription.systemEntry(for: "xterm-256color"))
        for at in bytes.indices {
            var wrong = bytes
            wrong[at] = [0x00, 0x7F, 0xFF][at % 3]
            _ = TerminalDescription.corrected(wrong, direct: true)
        }
    }

    @Test("gets 24-bit colours and loses the repetition")
    func direct() throws {
        let bytes = try #require(TerminalDescription.systemEntry(for: "xterm-256color"))
        let corrected = try #require(TerminalDescription.corrected(bytes, direct: true))
        #expect(corrected.keepsColors)
        let entry = try #require(CompiledEntry(corrected.bytes))
        #expect(entry.numbers[13] == 1 << 24)
        #expect([109, 113, 121].allSatisfy { entry.strings[$0] == -1 })
        #expect(entry.strings[299] == -1)
        #expect(corrected.bytes.count > bytes.count)
    }

    @Test("of a terminal with few colours gets no more", arguments: ["vt100", "linux"])
    func poor(terminal: String) throws {
        let bytes = try #require(TerminalDescription.systemEntry(for: terminal))
        #expect(TerminalDescription.corrected(bytes, direct: true) == nil)
        #expect(TerminalDescription.corrected(bytes, direct: false)?.keepsColors == false)
    }

    @Test(
        "can end wrapping, so that the last cell is drawn too",
        arguments: ["screen", "tmux-256color", "linux", "vt100"])
    func wrapping(terminal: String) throws {
        let bytes = try #require(TerminalDescription.systemEntry(for: terminal))
        let corrected = try #require(TerminalDescription.corrected(bytes, direct: false))
        let entry = try #require(CompiledEntry(corrected.bytes))
        #expect(entry.string(151) == "\u{1B}[?7h" && entry.string(152) == "\u{1B}[?7l")
    }

    @Test("is never looked for outside of its folders", arguments: ["../../etc/passwd", ".x", "", "a/b"])
    func names(terminal: String) { #expect(TerminalDescription.systemEntry(for: terminal) == nil) }

    @Test("that is damaged is left alone")
    func damaged() throws {
        let bytes = try #require(TerminalDescription.systemEntry(for: "xterm-256color"))
        for length in stride(from: 0, to: bytes.count, by: 7) {
            _ = TerminalDescription.corrected(Array(bytes[..<length]), direct: true)
        }
        #expect(TerminalDescription.corrected(Array(bytes[..<40]), direct: true) == nil)
    }

    static let depths: [([String: String], Int, Bool, ColorDepth)] = [
        ([:], 256, false, .indexed256), ([:], 256, true, .direct), ([:], 8, false, .eight), ([:], 16, false, .sixteen),
        ([:], -1, false, .none), (["NO_COLOR": "1"], 256, true, .none), (["NO_COLOR": ""], 256, false, .indexed256),
    ]

    @Test("and the environment decide how many colours are used", arguments: depths.indices)
    func depth(at index: Int) {
        let (environment, colors, direct, depth) = Self.depths[index]
        #expect(ColorDepth.choose(environment: environment, colors: colors, hasDirectEntry: direct) == depth)
    }

    @Test("of eight colours gives no letter the colour of its ground", arguments: Theme.shipped.map(\.name))
    func eight(name: String) throws {
        let theme = try #require(Theme.shipped(named: name))
        for role in Role.allCases {
            for ground in Ground.allCases where !theme.isMono {
                let ink = Ink(role, on: ground, theme: theme, depth: .eight)
                #expect(
                    ink.front != ink.back, "\(role) on \(ground)"
                )
            }
        }
    }

    @Test("without colours says by weight what colour would have said")
    func none() {
        let ink = Ink(.alarm, on: .selection, theme: .standard, depth: .none)
        #expect(ink.front == -1 && ink.back == -1)
        #expect(ink.attributes == [.bold, .reverse])
    }
}
