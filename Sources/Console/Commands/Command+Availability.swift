import SessionStore

extension Command {
    /// Why the command does nothing here and now; `nil` when it does.
    func refusal(in state: State) -> String? {
        guard places.contains(state.place.kind) else { return "not on this screen" }
        switch right {
        case .endLogins:
            if state.readOnly { return "the console is read-only" }
            if !state.abilities.contains(.ending) { return "this store cannot end logins" }
        case .changeKeys: if !state.canChangeKeys { return "keys cannot be changed from here" }
        case nil: break
        }
        switch name {
        case .result:
            return state.background == nil && state.outcome == nil ? "nothing has been ended from here" : nil
        case .back: return state.route.count > 1 || state.hasSomethingToDrop ? nil : "this is the first screen"
        case .revoke: return state.revokeTarget == nil ? "nothing that is live is selected" : nil
        case .revokeAll: return state.revokeAllTarget == nil ? "no user with live logins is selected" : nil
        case .revokeOthers: return state.selectedUser == nil ? "no user is selected" : nil
        case .rotateKey: return state.hasKeyRing ? nil : "there is no ring of keys"
        case .retireKey: return state.retirableKey == nil ? "no key that is published is selected" : nil
        case .inspectAnother: return state.isAskingForToken ? "it is waited for already" : nil
        case .changePane: return state.hasTokenContents ? nil : "there is nothing in it to be read"
        case .open where state.place.kind == .inspect:
            return state.hasTracedLogin ? nil : "there is no login to go to"
        case .timeline, .open: return state.hasSelection ? nil : "nothing is selected"
        case .copy: return state.selectedSessionID == nil ? "no login is selected" : nil
        case .events, .user: return state.selectedUser == nil ? "no user is selected" : nil
        case .mark, .markAll, .markLike: return state.hasSelection ? nil : "the list is empty"
        default: return nil
        }
    }

    /// Whether the command may be shown at all: what writes is absent where writing is not allowed.
    func isPresent(in state: State) -> Bool {
        guard places.contains(state.place.kind) else { return false }
        return switch right {
        case .endLogins: state.canEnd
        case .changeKeys: state.canChangeKeys
        case nil: true
        }
    }
}

extension State {
    /// The user that the selection is about.
    var selectedUser: String? {
        switch place {
        case .users(let place): place.list.selected?.user
        case .sessions(let place): place.list.selected?.user ?? place.user
        case .session(let place): place.session?.user
        case .timeline(let place): place.lanes.selected?.user
        case .events(let place): place.list.selected?.user
        case .keys, .inspect, .doctor: nil
        }
    }

    /// The login that the selection is about.
    var selectedSessionID: SessionID? {
        switch place {
        case .users, .keys, .inspect, .doctor: nil
        case .sessions(let place): place.list.selected?.id
        case .session(let place): place.id
        case .timeline(let place): place.lanes.selected?.id
        case .events(let place): place.list.selected?.session
        }
    }

    /// Whether there is anything selected.
    var hasSelection: Bool { place.kind == .session || !place.list.isEmpty }

    /// Whether a token is being waited for.
    var isAskingForToken: Bool { if case .inspect(let place) = place { place.entry != nil } else { false } }

    /// Whether there is more of a token than its findings.
    var hasTokenContents: Bool {
        guard case .inspect(let place) = place, place.entry == nil else { return false }
        return place.judgement.map { !$0.contents.isEmpty } ?? false
    }

    /// Whether the login of a session token is known.
    var hasTracedLogin: Bool { if case .inspect(let place) = place { place.login != nil } else { false } }

    /// Whether going back on the first screen would do something.
    var hasSomethingToDrop: Bool { !place.filter.isNone || place.hasMarks }

    /// What `x` would end: the marked, or what is selected if it is live.
    var revokeTarget: RevokeDialog.Target? {
        switch place {
        case .users(let place):
            // What ended cannot end again, and the live logins of these users are not what is in sight.
            if place.isEnded { return nil }
            if place.marks.isAll { return .usersOfQuery(place.filter.query, except: place.marks.keys) }
            if !place.marks.isEmpty { return .users(place.marks.keys.map(\.text).sorted()) }
            return place.list.selected.map { .users([$0.user]) }
        case .sessions(let place):
            if place.marks.isAll { return .query(place.query, user: place.user, except: place.marks.keys) }
            if !place.marks.isEmpty { return .sessions(place.marks.keys.sorted()) }
            return live(place.list.selected)
        case .session(let place): return live(place.session)
        case .timeline(let place): return live(place.lanes.selected)
        case .events(let place): return place.list.selected?.session.map { .sessions([$0]) }
        case .keys, .inspect, .doctor: return nil
        }
    }

    /// What `X` would end: all of the marked users, or of the one that is selected.
    var revokeAllTarget: RevokeDialog.Target? {
        if case .users = place { return revokeTarget }
        return selectedUser.map { .users([$0]) }
    }

    private func live(_ session: Session?) -> RevokeDialog.Target? {
        guard let session, session.ended(at: now) == nil else { return nil }
        return .sessions([session.id])
    }
}
