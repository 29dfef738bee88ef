import Terminal

/// Which rows and columns of the screen of a token hold what.
struct InspectLayout {
    /// What it is.
    let facts: Range<Int>
    /// The line with the names of the panes.
    let heading: Int
    /// The findings, or the contents, or both beside each other.
    let rows: Range<Int>
    /// Where the selected finding is told in full.
    let detail: Range<Int>
    /// The columns of the findings, and of the contents; on a narrow screen one takes the place of the other.
    let findings: Range<Int>?
    let contents: Range<Int>?

    init(_ place: InspectPlace, state: State) {
        let (body, columns) = (state.frame.body, state.size.columns)
        let isWide = columns >= 100
        let hasContents = place.judgement.map { !$0.contents.isEmpty } ?? false
        let lines = place.judgement.map {
            InspectFacts(state: state, judgement: $0).lines.broken(columns: columns - 15, in: state.repertoire).count
        }
        let first = body.lowerBound + (body.count >= 18 ? 2 : 1)
        facts = first..<first + min(lines ?? 0, max(2, body.count / 3))
        heading = facts.upperBound + (body.count >= 18 ? 1 : 0)
        let tells = isWide || place.pane == .findings
        let told = tells ? body.count >= 40 ? 6 : body.count >= 15 ? 4 : 2 : 0
        detail = body.upperBound - told..<body.upperBound
        rows = heading + 1..<max(heading + 2, detail.lowerBound - (tells ? 1 : 0))
        if isWide && hasContents {
            let middle = columns * 56 / 100
            (findings, contents) = (0..<middle, middle + 2..<columns)
        } else {
            findings = place.pane == .findings || !hasContents ? 0..<columns : nil
            contents = place.pane == .contents && hasContents ? 0..<columns : nil
        }
    }
}

extension State {
    /// The lines of the contents as they are shown now.
    func contentLines(_ place: InspectPlace) -> [[Piece]] {
        guard let judgement = place.judgement, let columns = InspectLayout(place, state: self).contents else {
            return []
        }
        return ContentsView(judgement: judgement, moment: moment, columns: columns.count - 2, repertoire: repertoire)
            .lines
    }

    /// How far they can be scrolled.
    func mostScroll(_ place: InspectPlace) -> Int {
        max(0, contentLines(place).count - InspectLayout(place, state: self).rows.count)
    }
}
