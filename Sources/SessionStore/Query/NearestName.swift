/// Finds what somebody may have meant.
package enum NearestName {
    /// The name that takes the fewest edits (insert, delete, replace, swap neighbours) to become `wrong`, the first of
    /// several; `nil` when none is close: more than a third of the longer one would have to change, and more than one
    /// character.
    package static func find(_ wrong: String, among names: [String]) -> String? {
        let wrong = Array(wrong.lowercased().unicodeScalars.prefix(65))
        guard wrong.count <= 64 else { return nil }
        var best: (name: String, distance: Int)?
        for name in names {
            let letters = Array(name.unicodeScalars)
            let distance = distance(wrong, letters)
            let allowed = max(1, max(wrong.count, letters.count) / 3)
            // A name of which nothing is left is no likeness.
            guard distance <= allowed, distance < min(wrong.count, letters.count) else { continue }
            if distance < best?.distance ?? .max { best = (name, distance) }
        }
        return best?.name
    }

    /// The optimal string alignment distance.
    private static func distance(_ one: [Unicode.Scalar], _ two: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...two.count)
        for row in one.indices {
            var current = [row + 1]
            for column in two.indices {
                var least = min(current[column] + 1, last[column + 1] + 1)
                least = min(least, last[column] + (one[row] == two[column] ? 0 : 1))
                if row > 0, column > 0, one[row] == two[column - 1], one[row - 1] == two[column] {
                    least = min(least, beforeLast[column - 1] + 1)
                }
                current.append(least)
            }
            (beforeLast, last) = (last, current)
        }
        return last[two.count]
    }
}
