import Terminal
import Testing

@testable import Console

@Suite("Text that flows")
struct FlowTests {
    private func lines(_ pieces: [Piece], _ columns: Int) -> [String] {
        Flow.lines(pieces, columns: columns, in: .unicode).map { $0.map(\.text).joined() }
    }

    @Test("is broken between words, and inside of one only when it is longer than a line")
    func words() {
        #expect(lines([Piece("one two three")], 7) == ["one two", "three"])
        #expect(lines([Piece("one 0123456789")], 7) == ["one 012", "3456789"])
        #expect(lines([Piece("one "), Piece("two", .label), Piece(" three")], 7) == ["one two", "three"])
        #expect(lines([], 7) == [""])
    }

    @Test("keeps together what follows two blanks")
    func phrases() {
        let pieces = [Piece("2026-11-23"), Piece("  from ", .label), Piece("2001:db8::1")]
        #expect(lines(pieces, 40) == ["2026-11-23  from 2001:db8::1"])
        #expect(lines(pieces, 20) == ["2026-11-23", "from 2001:db8::1"])
        #expect(lines(pieces, 12) == ["2026-11-23", "from ", "2001:db8::1"])
    }

    @Test("loses nothing and is never wider than its room, whatever its letters", arguments: 2...30)
    func nothingLost(columns: Int) {
        let text = "Ada 日本語の長い名前 e\u{301}\u{302} Mozilla/5.0 (X11; Linux x86_64) 👩‍👩‍👧  and so on"
        let lines = Flow.lines([Piece(text), Piece(" more", .label)], columns: columns, in: .unicode)
        #expect(lines.allSatisfy { $0.width(in: .unicode) <= columns })
        let all = lines.joined().map(\.text).joined().filter { $0 != " " }
        #expect(all == VisibleText(text + " more").string.filter { $0 != " " })
    }

    @Test("puts groups beside each other as long as they fit")
    func groups() {
        let groups = [[Piece("one")], [], [Piece("two")], [Piece("three four")]]
        let lines = Flow.lines(groups: groups, columns: 12, in: .unicode).map { $0.map(\.text).joined() }
        #expect(lines == ["one   two", "three four"])
    }
}
