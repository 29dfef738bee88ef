import Testing
import Themes

@testable import Terminal

@Suite("A grid")
struct GridTests {
    @Test("cuts what does not fit and says where the next column is")
    func clips() {
        var grid = Grid(Size(columns: 6, rows: 2))
        #expect(grid.put("abcdefgh", row: 0, column: 2, .fact) == 6)
        #expect(grid.put("x", row: 5, column: 0) == 0)
        #expect(grid.put("yy", row: 1, column: 0, .label, upTo: 1) == 1)
        #expect(grid.lines == ["  abc…", "…"])
        #expect(grid.roleLines == ["  FFFF", "l"])
    }

    @Test("never leaves half of a wide letter")
    func wide() {
        var grid = Grid(Size(columns: 6, rows: 1))
        grid.put("日本語", row: 0, column: 0)
        grid.put("x", row: 0, column: 1)
        #expect(grid.lines == [" x本語"])
        grid.put("y", row: 0, column: 4)
        #expect(grid.lines == [" x本y"])
        grid.put("界", row: 0, column: 5)
        #expect(grid.lines == [" x本y…"])
    }

    @Test("aligns, shades and frames")
    func draws() {
        var grid = Grid(Size(columns: 10, rows: 4))
        grid.box(rows: 0..<3, columns: 1..<9, .alarm, on: .dialog)
        grid.put("12", row: 1, column: 2, width: 6, .right, .fact)
        grid.rule(row: 3)
        grid.shade(row: 3, columns: 0..<2, .selection)
        #expect(grid.lines == [" ╭──────╮", " │    12│", " ╰──────╯", "──────────"])
        #expect(grid.roleLines == [" AAAAAAAA", " A    FFA", " AAAAAAAA", "rrrrrrrrrr"])
        #expect(grid.groundLines == [" ::::::::", " ::::::::", " ::::::::", "=="])
    }

    @Test("draws our signs with ASCII stand-ins that keep the columns")
    func ascii() {
        var grid = Grid(Size(columns: 12, rows: 1), repertoire: .ascii)
        grid.put("●━━◆━┃╌◌╌▌ ✖", row: 0, column: 0)
        #expect(grid.lines == ["o==+=|-.-] X"])
    }

    @Test("is drawn as SVG in the theme's colours, with text escaped")
    func svg() {
        var grid = Grid(Size(columns: 20, rows: 2))
        grid.put("a<b>&c", row: 0, column: 0, .alarm)
        grid.put("▁█━", row: 1, column: 0, .refresh)
        grid.shade(row: 1, .selection)
        let svg = grid.svg(theme: .standard)
        #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"204\""))
        #expect(svg.contains("fill=\"#ff6f6f\" font-weight=\"bold\">a&lt;b&gt;&amp;c</text>"))
        #expect(svg.contains("width=\"180\" height=\"19\" fill=\"#1d3644\""))
        #expect(svg.contains("fill=\"#ffd479\"/>"))
    }

    @Test(
        "shows numbers as small columns, the highest full",
        arguments: [
            ([0, 1, 2, 4, 8], "▁▁▂▄█"), ([5, 5], "██"), ([0, 0], "▁▁"), ([], ""),
        ])
    func sparkline(values: [Int], text: String) { #expect(Sparkline.text(values) == text) }

    @Test(
        "reads a size",
        arguments: [("110x30", true), ("0x3", false), ("80", false), ("80x24x1", false), ("axb", false)])
    func size(text: String, valid: Bool) { #expect((Size(text) != nil) == valid) }
}
