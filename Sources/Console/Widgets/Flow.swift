import Terminal
import Themes

/// Text that takes as many lines as it needs: nothing of it is cut.
enum Flow {
    /// Breaks pieces where a word ends, and a word that is longer than a line wherever the line does. What follows two
    /// blanks stays together where it fits.
    static func lines(_ pieces: [Piece], columns: Int, in repertoire: Repertoire) -> [[Piece]] {
        var lines = Lines(room: max(2, columns))
        for phrase in phrases(pieces) {
            let glyphs = phrase.map { ($0.role, VisibleText($0.text, repertoire: repertoire).glyphs) }
            let width = glyphs.reduce(0) { $0 + $1.1.reduce(0) { $0 + $1.width } }
            let blanks = glyphs.first?.1.prefix { $0.text == " " }.count ?? 0
            if lines.used + width > lines.room, width - blanks <= lines.room { lines.end() }
            for (role, text) in glyphs { lines.add(words: text, role) }
        }
        return lines.done
    }

    /// Pieces that belong together: each phrase but the first begins with two blanks.
    private static func phrases(_ pieces: [Piece]) -> [[Piece]] {
        pieces.reduce(into: []) { phrases, piece in
            if phrases.isEmpty || piece.text.hasPrefix("  ") {
                phrases.append([piece])
            } else {
                phrases[phrases.count - 1].append(piece)
            }
        }
    }

    /// Puts groups one after the other; one that does not fit into what is left of a line begins the next.
    static func lines(groups: [[Piece]], columns: Int, in repertoire: Repertoire) -> [[Piece]] {
        var lines: [[Piece]] = []
        var used = 0
        for group in groups where !group.isEmpty {
            let width = group.width(in: repertoire)
            if let last = lines.indices.last, used + 3 + width <= columns {
                lines[last] += [Piece("   ", .label)] + group
                used += 3 + width
                continue
            }
            let broken = Flow.lines(group, columns: columns, in: repertoire)
            lines += broken
            used = broken.last?.width(in: repertoire) ?? 0
        }
        return lines
    }

    /// Lines being filled.
    private struct Lines {
        let room: Int
        var done: [[Piece]] = [[]]
        var used = 0

        init(room: Int) { self.room = room }

        mutating func end() {
            guard used > 0 else { return }
            done.append([])
            used = 0
        }

        mutating func add(words text: [VisibleText.Glyph], _ role: Role) {
            var rest = text[...]
            while !rest.isEmpty {
                let blanks = rest.prefix { $0.text == " " }
                let word = rest.dropFirst(blanks.count).prefix { $0.text != " " }
                rest = rest.dropFirst(blanks.count + word.count)
                let width = word.reduce(0) { $0 + $1.width }
                if used > 0, used + blanks.count + width > room, width <= room { end() }
                // A line that goes on does not begin with blanks.
                if used > 0 || done.count == 1 { add(blanks.prefix(max(0, room - used)), role) }
                add(word, role)
            }
        }

        private mutating func add(_ glyphs: ArraySlice<VisibleText.Glyph>, _ role: Role) {
            for glyph in glyphs {
                if used + glyph.width > room { end() }
                used += glyph.width
                let last = done.count - 1
                if done[last].last?.role == role {
                    done[last][done[last].count - 1].text += glyph.text
                } else {
                    done[last].append(Piece(glyph.text, role))
                }
            }
        }
    }
}
