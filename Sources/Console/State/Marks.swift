/// What was marked in a list: some of its items, or everything that its query finds, also what is not held.
struct Marks<Key: Hashable & Sendable>: Sendable, Equatable {
    /// Whether everything is marked but the keys.
    private(set) var isAll = false
    private(set) var keys: Set<Key> = []

    var isEmpty: Bool { !isAll && keys.isEmpty }

    func contains(_ key: Key) -> Bool { keys.contains(key) != isAll }

    mutating func toggle(_ key: Key) {
        if keys.remove(key) == nil { keys.insert(key) }
    }

    /// Marks these, or nothing when they are all marked.
    mutating func toggle(all: Set<Key>) { self = Marks(keys: !isAll && all.isSubset(of: keys) ? [] : all) }

    /// Marks these as well; says how many of them were not.
    mutating func add(_ more: Set<Key>) -> Int {
        let fresh = more.filter { !contains($0) }
        if isAll { keys.subtract(fresh) } else { keys.formUnion(fresh) }
        return fresh.count
    }

    /// Unmarks these, if they were marked one by one.
    mutating func remove(_ gone: Set<Key>) {
        if !isAll { keys.subtract(gone) }
    }

    /// Marks whatever the query finds, or nothing when it is marked.
    mutating func toggleEverything() { self = Marks(isAll: !isAll) }

    mutating func clear() { self = Marks() }

    /// Forgets what is no longer there.
    mutating func keep(_ present: Set<Key>) { keys.formIntersection(present) }

    /// `3 marked`, `all 1,300 marked`, `all 1,300 but 2 marked`.
    func words(of total: Int?) -> String {
        guard isAll else { return "\(Number.grouped(keys.count)) marked" }
        let all = total.map { "all \(Number.grouped($0))" } ?? "all"
        return all + (keys.isEmpty ? " marked" : " but \(Number.grouped(keys.count)) marked")
    }
}

/// A list in which items can be marked. A mark belongs to the query under which it was made: a person sees what is
/// marked, so what leaves the list is no longer marked.
protocol MarkedList {
    associatedtype Item: ListItem
    var list: Listing<Item> { get set }
    var marks: Marks<Item.Key> { get set }
    var filter: Filter { get set }

    /// Whether an item can be marked.
    func canMark(_ item: Item) -> Bool

    /// Whether everything that can be marked is held.
    var holdsAllToMark: Bool { get }
}

extension MarkedList {
    var holdsAllToMark: Bool { list.reachesStart && list.reachesEnd }

    /// Another query: begins at its start, with nothing marked.
    mutating func change(_ filter: Filter) {
        self.filter = filter
        marks.clear()
        list.restart()
    }

    mutating func clearMarks() { marks.clear() }

    /// Drops marks that are not in the list; as long as only a part of it is held nobody can tell.
    mutating func dropStrayMarks() {
        guard holdsAllToMark else { return }
        marks.keep(Set(list.items.filter(canMark).map(\.key)))
    }

    /// Marks everything, or nothing when it is marked: what is held if that is all there is, otherwise the query.
    mutating func toggleAllMarks() {
        if holdsAllToMark {
            marks.toggle(all: Set(list.items.filter(canMark).map(\.key)))
        } else {
            marks.toggleEverything()
        }
    }
}
