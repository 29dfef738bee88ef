import SessionStore

extension Promise {
    /// What holds when a token is stolen by somebody with another address or User-Agent.
    static let aboutThieves = Promise(
        """
        From the rotation after next on, a thief from elsewhere and a client are not both let in, unless the login \
        carries an alarm.
        """
    ) { step in
        let world = step.after
        guard let stolen = world.history.stolen, world.generation >= stolen + 2, let stored = world.stored,
            !stored.record.session.flags.contains(.moved)
        else { return false }
        return world.jars.contains(where: world.letsIn) && world.thief.numbers.contains(where: world.letsIn)
    }

    /// What holds when tabs share one jar, nobody else has a token, and no request is under way for as long as a grace.
    static let aboutTabs = [noAlarm, nobodyIsLockedOut]

    private static let noAlarm = Promise(
        "Tabs that share a jar, whatever answers they lose, never end the login by reuse and never raise an alarm."
    ) { step in
        guard step.changesLogin, let session = step.after.record?.session else { return false }
        return !session.flags.isEmpty || session.end?.cause == .reuse
    }

    private static let nobodyIsLockedOut = Promise(
        """
        The token in the jar of a live login is good and is exchanged for its successor, unless the answer to an \
        elevation was lost, which is repeated, or an idle deadline has passed since the answer to a refresh was lost.
        """
    ) { step in
        let world = step.after
        guard world.isLive, let stored = world.stored else { return false }
        let jar = world.jars[0]
        if world.presented(jar) == .current { return false }
        let tokens = stored.record.tokens
        guard world.presented(jar) == .predecessor, let predecessor = tokens.predecessor, tokens.seenAt == nil else {
            return true
        }
        let expected: TokenStanding = predecessor.replacement == .refresh ? .good : .elevated
        let isTooLate = predecessor.goodUntil.map { world.now >= $0 } ?? false
        return isTooLate ? world.standing(jar) != .superseded : world.standing(jar) != expected
    }
}
