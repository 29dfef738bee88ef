import Tokens

/// What becomes of a login that comes from another store, where the login is already: one pure function for all stores.
///
/// A login only ever goes on: it is used later, its token is replaced, it ends. Of two states the later one stays, and an
/// end stays whatever the other store says.
public enum LoginMerge: Sendable, Equatable {
    /// It is there just so.
    case unchanged
    /// This store's stays.
    case keep(Keeping)
    /// This takes its place. `isTouch`: it was only used later.
    case change(TransferredLogin, isTouch: Bool)
    /// The id is another login's.
    case foreign

    /// Why this store's stays.
    public enum Keeping: Sendable, Equatable {
        /// It has ended here.
        case ended
        /// It has come further here.
        case ahead
        /// Its token was replaced in both stores.
        case diverged
    }

    /// Decides.
    ///
    /// - Parameters:
    ///   - incoming: the login as the other store had it.
    ///   - existing: the login as this store has it.
    ///   - now: the time: past a deadline a login has ended, whether or not that is written.
    public static func decide(
        _ incoming: TransferredLogin, into existing: TransferredLogin, at now: Timestamp
    ) -> LoginMerge {
        let (theirs, ours) = (incoming.record.session, existing.record.session)
        guard theirs.isSameLogin(as: ours) else { return .foreign }
        guard ours.ended(at: now) == nil else {
            return theirs.ended(at: now) == nil ? .keep(.ended) : .unchanged
        }
        if let end = theirs.end {
            // The other store could not know that the login went on being used here.
            guard end.cause != .idle || ours.lastSeen <= theirs.lastSeen else { return .keep(.ahead) }
            return .change(existing.ended(end, with: incoming), isTouch: false)
        }
        guard theirs.generation != ours.generation else {
            return incoming.record.tokens.current == existing.record.tokens.current
                ? existing.updated(with: incoming) : .keep(.diverged)
        }
        if theirs.generation < ours.generation {
            return .keep(existing.follows(incoming.record) ? .ahead : .diverged)
        }
        guard incoming.follows(existing.record) else { return .keep(.diverged) }
        var later = incoming
        later.record.session.takeUses(of: ours)
        later.record.session = later.record.session.numbered(ours.sequence)
        return .change(later, isTouch: false)
    }
}

extension TransferredLogin {
    /// Whether the current token of `earlier` is one of this login's older tokens, or was, before it was forgotten.
    fileprivate func follows(_ earlier: LoginRecord) -> Bool {
        let hash = earlier.tokens.current
        return record.tokens.predecessor?.hash == hash || ancestors.contains { $0.hash == hash }
            || record.session.generation - earlier.session.generation > LoginRecord.keptAncestors + 1
    }

    /// Ended, with the newest tokens of both, so that their bearer gets the cause.
    fileprivate func ended(_ end: SessionEnd, with other: TransferredLogin) -> TransferredLogin {
        // An ended login has forgotten its ancestors: only of the very next generation can be told whose it is.
        let ahead = other.record.session.generation - record.session.generation
        let isLater = ahead > 1 || ahead == 1 && other.follows(record)
        var result = isLater ? other : self
        result.record.session.takeUses(of: isLater ? record.session : other.record.session)
        result.record.session.end = end
        result.record.session = result.record.session.numbered(record.session.sequence)
        result.record.tokens.predecessor?.sealed = nil
        result.ancestors = []
        return result
    }

    /// The same tokens, perhaps seen or used later.
    fileprivate func updated(with other: TransferredLogin) -> LoginMerge {
        var result = self
        result.record.session.takeUses(of: other.record.session)
        var touched = self
        touched.record.session.lastSeen = result.record.session.lastSeen
        touched.record.session.lastAddress = result.record.session.lastAddress
        touched.record.session.idleDeadline = result.record.session.idleDeadline
        // A token stands the worse the earlier its successor was seen, and it never gets better.
        let sights = [record.tokens.seenAt, other.record.tokens.seenAt].compactMap { $0 }
        result.record.tokens.seenAt = sights.min()
        if sights.isEmpty {
            let seal = record.tokens.predecessor?.sealed ?? other.record.tokens.predecessor?.sealed
            result.record.tokens.predecessor?.sealed = seal
        } else {
            result.record.tokens.predecessor?.sealed = nil
        }
        return result == self ? .unchanged : .change(result, isTouch: result == touched)
    }
}

extension Session {
    /// Names compare by their bytes.
    fileprivate func isSameLogin(as other: Session) -> Bool {
        id == other.id && created == other.created && user.utf8.elementsEqual(other.user.utf8)
            && client.utf8.elementsEqual(other.client.utf8)
    }

    fileprivate mutating func takeUses(of other: Session) {
        flags.formUnion(other.flags)
        guard other.lastSeen > lastSeen else { return }
        lastSeen = other.lastSeen
        lastAddress = other.lastAddress ?? lastAddress
        idleDeadline = other.idleDeadline
    }
}
