import Console
import SessionStore
import Simulation
import Terminal
import Testing

@testable import curfew

@Suite("A recording as text")
struct RecordingTests {
    private static let beginning = Recording.Beginning(
        seed: 7, users: 40, sessions: 130,
        moment: Timestamp(parsing: "2026-11-24T14:02:07.125Z") ?? Timestamp(milliseconds: 0),
        size: Size(columns: 110, rows: 30), screen: .sessions, theme: "dark", query: "user:ada* OR flag:reuse")

    @Test("says in lines how it began and what happened, and is read back as what it was")
    func lines() throws {
        let recording = Recording(
            beginning: Self.beginning,
            steps: [
                .init(after: Span(milliseconds: 0), what: .traffic(earlier: .zero)),
                .init(after: Span(milliseconds: 250), what: .gesture(.input(.character("j")))),
                .init(after: Span(milliseconds: 250), what: .gesture(.input(.key(.enter)))),
                .init(after: Span(milliseconds: 250), what: .traffic(earlier: Span(milliseconds: 12))),
                .init(after: Span(milliseconds: 300), what: .gesture(.input(.paste("two\nlines \\ \u{1B}[31m")))),
                .init(after: Span(milliseconds: 400), what: .gesture(.input(.click(Position(row: 4, column: 12))))),
                .init(after: Span(milliseconds: 500), what: .gesture(.resized(Size(columns: 80, rows: 24)))),
            ])
        #expect(
            recording.text == """
                curfew recording 1
                seed 7
                users 40
                sessions 130
                moment 2026-11-24T14:02:07.125Z
                size 110x30
                screen sessions
                theme dark
                query user:ada* OR flag:reuse

                0 traffic
                250 press j
                250 press enter
                250 traffic 12
                300 paste two\\u{a}lines \\u{5c} \\u{1b}[31m
                400 click 12,4
                500 size 80x24

                """)
        #expect(try Recording(parsing: recording.text) == recording)
    }

    @Test("is played up to where somebody left, whatever happened in the company meanwhile")
    func leaving() {
        let traffic = Recording.Occurrence.traffic(earlier: .zero)
        func steps(_ whats: [Recording.Occurrence]) -> [Recording.Occurrence] {
            Recording(
                beginning: Self.beginning, steps: whats.map { .init(after: Span(milliseconds: 0), what: $0) }
            ).stepsBeforeLeaving.map(\.what)
        }
        let (leave, go) = (
            Recording.Occurrence.gesture(.input(.character("q"))), Recording.Occurrence.gesture(.input(.key(.down)))
        )
        #expect(steps([go, leave]) == [go])
        #expect(steps([go, leave, traffic, traffic]) == [go, traffic, traffic])
        #expect(steps([leave, go, traffic]) == [leave, go, traffic])
        #expect(steps([traffic]) == [traffic] && steps([]) == [])
    }

    @Test("holds whatever can be done at a console")
    func everything() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededGenerator(seed: seed)
        var recording = Recording(beginning: Self.beginning)
        var after = Span(milliseconds: 0)
        for _ in 0..<500 {
            after = Span(milliseconds: after.milliseconds + Int64.random(in: 0...5000, using: &random))
            recording.steps.append(.init(after: after, what: Self.occurrence(&random)))
        }
        #expect(try Recording(parsing: recording.text) == recording, "seed \(seed)")
    }

    private static func occurrence(_ random: inout SeededGenerator) -> Recording.Occurrence {
        func number() -> Int { Int.random(in: 0...200, using: &random) }
        func place() -> Position { Position(row: number(), column: number()) }
        let input: Input
        switch Int.random(in: 0...10, using: &random) {
        case 0: return .traffic(earlier: Span(milliseconds: Int64(max(0, number() - 100))))
        case 1: return .gesture(.resized(Size(columns: 1 + number(), rows: 1 + number())))
        case 2: input = .key(Input.Key.allCases[number() % Input.Key.allCases.count])
        case 3: input = .control(["a", "l", "w"][number() % 3])
        case 4:
            let scalars = (0..<number()).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &random))
            }
            input = .paste(String(String.UnicodeScalarView(scalars)))
        case 5: input = .click(place())
        case 6: input = .controlClick(place())
        case 7: input = .drag(place())
        case 8: input = .release(place())
        case 9: input = .wheel(number() - 100)
        default: input = .character(["j", " ", "é", "漢", "\\", "/"][number() % 6])
        }
        return .gesture(.input(input))
    }

    @Test(
        "that is none is refused with the line and why",
        arguments: [
            ("", 1, "does not begin"),
            ("curfew recording 2\n", 1, "does not begin"),
            (text(without: "seed 7\n"), 8, "seed is missing"),
            (text(replacing: "seed 7", by: "seed -7"), 2, "'-7' is no seed"),
            (text(replacing: "users 40", by: "users 0"), 3, "'0' is no users"),
            (text(replacing: "sessions 130", by: "sessions 39"), 4, "'39' is no sessions"),
            (text(replacing: "query user:ada* OR flag:reuse", by: "query idle<"), 9, "is no query"),
            (text(replacing: "theme dark", by: "screen users"), 8, "does not say how it began"),
            (text() + "12 press nothing\n", 11, "nothing that happens"),
            (text() + "12 press j j\n", 11, "nothing that happens"),
            (text() + "-1 press j\n", 11, "nothing that happens"),
            (text() + "1 click 4\n", 11, "nothing that happens"),
            (text() + "1 wheel 9223372036854775807\n", 11, "nothing that happens"),
            (text() + "1 traffic 0\n", 11, "nothing that happens"),
            (text() + "1 traffic -3\n", 11, "nothing that happens"),
            (text() + "1 traffic 86400001\n", 11, "nothing that happens"),
            (text() + "9223372036854775807 press j\n", 11, "nothing that happens"),
            (text(replacing: "sessions 130", by: "sessions 100000000"), 4, "is no sessions"),
            (text() + "1 paste \\u{110000}\n", 11, "nothing that happens"),
            (text() + "9 press j\n8 press k\n", 12, "earlier than the line above"),
        ])
    func malformed(_ text: String, _ line: Int, _ why: String) {
        #expect {
            try Recording(parsing: text)
        } throws: { error in
            guard let error = error as? Recording.Malformed else { return false }
            return error.line == line && error.why.contains(why)
        }
    }

    private static func text() -> String { Recording(beginning: beginning).text }
    private static func text(without part: String) -> String { text().replacing(part, with: "") }
    private static func text(replacing part: String, by other: String) -> String {
        text().replacing(part, with: other)
    }
}
