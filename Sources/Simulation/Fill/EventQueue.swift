import SessionStore

/// The events to come, the next one first: a binary heap.
struct EventQueue {
    /// Where an event stands: its time, and its login and its place in that login's life to break ties.
    struct Place: Comparable {
        let at: Timestamp
        let login: Int
        let step: Int

        static func < (left: Place, right: Place) -> Bool {
            (left.at, left.login, left.step) < (right.at, right.login, right.step)
        }
    }

    private var places: [Place] = []

    var first: Place? { places.first }

    mutating func insert(_ place: Place) {
        places.append(place)
        var child = places.count - 1
        while child > 0, places[child] < places[(child - 1) / 2] {
            places.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func removeFirst() {
        guard let last = places.popLast(), !places.isEmpty else { return }
        places[0] = last
        var parent = 0
        while true {
            let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < places.count }
            guard let least = children.min(by: { places[$0] < places[$1] }), places[least] < places[parent] else {
                return
            }
            places.swapAt(least, parent)
            parent = least
        }
    }
}
