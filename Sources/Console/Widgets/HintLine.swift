import Terminal

/// Where each hint stands in the line of hints.
struct HintLine {
    struct Place {
        let hint: Hints.Hint
        let column: Int
    }

    let places: [Place]
    private let repertoire: Repertoire

    init(_ state: State) {
        let (hints, end) = (Hints.of(state), state.size.columns - 1)
        repertoire = state.repertoire
        func width(_ hint: Hints.Hint) -> Int { hint.pieces.width(in: state.repertoire) }
        var places: [Place] = []
        var at = 1
        for (index, hint) in hints.enumerated() {
            // The way out, back and to help must not fall off the end.
            let reserve = hint.isKept ? 0 : hints[(index + 1)...].reduce(0) { $0 + ($1.isKept ? width($1) + 2 : 0) }
            guard at + width(hint) + reserve <= end else { continue }
            places.append(Place(hint: hint, column: at))
            at += width(hint) + 2
        }
        self.places = places
    }

    /// The key that a hint writes at a column: of two the one that is pointed at, and for the word behind them the first.
    func key(at column: Int) -> Input? {
        for place in places {
            let offset = column - place.column
            guard (0..<place.hint.pieces.width(in: repertoire)).contains(offset) else { continue }
            return place.hint.key(at: offset, in: repertoire)
        }
        return nil
    }
}

extension Hints.Hint {
    fileprivate func key(at offset: Int, in repertoire: Repertoire) -> Input? {
        var end = 0
        for key in keys {
            end += TextWidth.of(key.text, in: repertoire)
            if offset < end, let input = key.input { return input }
        }
        return keys.lazy.compactMap(\.input).first
    }
}
