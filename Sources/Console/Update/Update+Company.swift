import SessionStore

/// What others do at the same store.
extension State {
    /// How often it is looked who is there.
    static let companyPause = Span.seconds(10)

    /// Who else is there now; whoever has come is told of.
    mutating func tellOfArrivals(_ now: [Attendant]) {
        defer {
            company = now
            hasLookedForCompany = true
        }
        // Whoever was there at the start is on the first line.
        guard hasLookedForCompany else { return }
        let fresh = Set(now.map(\.actor.name)).subtracting(company.map(\.actor.name)).sorted()
        guard let first = fresh.first else { return }
        let who = fresh.count == 1 ? CauseWords.shortActor(Actor(name: first)) : "\(fresh.count) others"
        tell("\(who) \(fresh.count == 1 ? "has" : "have") opened a console on this store")
    }

    /// Takes in the newest events, and tells who else has just ended logins: they vanish from lists without a word.
    mutating func tellOfOthers(in events: [SessionEvent]) {
        let known = ticker.first?.sequence
        ticker = events
        guard let known, background == nil else { return }
        let ends = events.filter { event in
            event.sequence > known && event.kind == .revoke && event.actor.map { $0.name != actor.name } ?? false
        }
        guard let newest = ends.first, let by = newest.actor else { return }
        let same = ends.filter { $0.actor?.name == by.name }
        let users = Set(same.compactMap(\.user).map(ExactText.init))
        let whose = users.count == 1 ? newest.user ?? "" : Number.of(users.count, "user")
        let why = newest.reason.map { ": " + $0 } ?? ""
        let more = same.count == events.count ? " or more" : ""
        tell("\(CauseWords.shortActor(by)) ended \(Number.of(same.count, "login"))\(more) of \(whose)\(why)")
    }

    /// Who else is there, in the words of the first line; `nil`: nobody.
    var companyWords: String? {
        let names = Set(company.map { CauseWords.shortActor($0.actor) }).sorted()
        guard let first = names.first else { return nil }
        return names.count == 1 ? "with \(first)" : "with \(names.count) others"
    }

    /// Who else is there, as the doctor lists it.
    var companyFindings: [Finding] {
        company.map { attendant in
            let since = moment.short(attendant.since)
            return Finding.ok(
                "console.company", "\(CauseWords.shortActor(attendant.actor)) has a console open, since \(since)")
        }
    }
}
