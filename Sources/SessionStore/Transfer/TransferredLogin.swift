import Tokens

/// A login with everything a store keeps of it but its history: what moves from store to store.
public struct TransferredLogin: Sendable, Equatable {
    /// The login and its newest two tokens.
    public var record: LoginRecord
    /// The tokens before those, oldest first, of consecutive generations: at most ``LoginRecord/keptAncestors``. An
    /// ended login has none.
    public var ancestors: [LoginChange.Ancestor]

    /// Puts a login together.
    public init(_ record: LoginRecord, ancestors: [LoginChange.Ancestor] = []) {
        self.record = record
        self.ancestors = ancestors
    }

    /// The public id.
    public var id: SessionID { record.session.id }

    /// The generation that the ancestor at `index` belonged to.
    public func generation(ofAncestor index: Int) -> Int {
        record.session.generation - 1 - (ancestors.count - index)
    }

    /// The hashes of all its tokens.
    var hashes: [TokenHash] {
        [record.tokens.current] + (record.tokens.predecessor.map { [$0.hash] } ?? []) + ancestors.map(\.hash)
    }

    /// The same without the sealed successor.
    public var withoutSeal: TransferredLogin {
        var copy = self
        copy.record.tokens.predecessor?.sealed = nil
        return copy
    }
}

/// An entry of the feed, and the mark that it left, if it did.
public struct TransferredEvent: Sendable, Equatable {
    /// The entry, with the number it has in its store.
    public var event: SessionEvent
    /// The mark, whose sequence, time, user and actor are the event's.
    public var mark: EndMark?

    /// Puts an entry together.
    public init(_ event: SessionEvent, mark: EndMark? = nil) {
        self.event = event
        self.mark = mark
    }
}
