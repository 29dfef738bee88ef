/// Finds what a mistyped name was meant to be.
enum NearestName {
    /// The candidate with the fewest single-letter differences, if that is close enough to be worth saying.
    static func of(_ name: String, among candidates: [String]) -> String? {
        let best = candidates.map { (candidate: $0, distance: distance(name, $0)) }.min { $0.distance < $1.distance }
        guard let best, best.distance <= max(2, name.count / 2) else { return nil }
        return best.candidate
    }

    private static func distance(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a.utf8), Array(b.utf8))
        var row = Array(0...b.count)
        for i in a.indices {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
                diagonal = above
            }
        }
        return row[b.count]
    }
}
