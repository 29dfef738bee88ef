import SessionStore

/// What a login of a ``Fill`` has to do with an alarm that is not left to chance.
enum Incident {
    /// One of many logins of one user, from one place, by its number.
    case storm(Int)
    /// Refreshed again and again.
    case rapid
    /// Used from two networks in turn.
    case split

    /// As many logins as ten in a minute and a few more.
    static let stormCount = 12
    private static let count = stormCount + 2

    /// The incident of a login; `nil` for nearly all. They are the first logins beyond each user's first.
    init?(of number: Int, in fill: Fill) {
        guard fill.shape.hasIncidents, fill.sessions >= fill.users + Self.count, Self.fits(fill) else { return nil }
        switch number - fill.users {
        case 0..<Self.stormCount: self = .storm(number - fill.users)
        case Self.stormCount: self = .rapid
        case Self.stormCount + 1: self = .split
        default: return nil
        }
    }

    /// Whether its logins can be as old as they are and still go on for a while.
    private static func fits(_ fill: Fill) -> Bool {
        [Application.cli, .web].allSatisfy { application in
            let rules = fill.policy.rules(for: application.rawValue)
            return fill.applications.contains { $0.item == application }
                && (rules.idle.map { $0 >= .minutes(30) } ?? true) && (rules.absolute.map { $0 >= .hours(2) } ?? true)
        }
    }

    /// Whose login it is: three people who have nothing to do with each other.
    func person(in fill: Fill) -> Int {
        switch self {
        case .storm: fill.users / 2
        case .rapid: fill.users / 3
        case .split: fill.users / 5
        }
    }

    var application: Application {
        switch self {
        case .storm: .cli
        case .rapid, .split: .web
        }
    }

    func times(in fill: Fill) -> LoginTimes {
        switch self {
        case .storm(let number):
            let created = Self.stormMoment(number, in: fill)
            return LoginTimes(created: created, lastSeen: min(created + .seconds(2), fill.at))
        case .rapid:
            var times = LoginTimes(created: fill.at - .minutes(50), lastSeen: fill.at - .minutes(6))
            for number in 0..<8 {
                times.replace(at: fill.at - .minutes(12) + .seconds(20) * Int64(number))
            }
            return times
        case .split:
            var times = LoginTimes(created: fill.at - .minutes(70), lastSeen: fill.at - .minutes(3))
            times.replace(at: fill.at - .minutes(31))
            times.replace(at: fill.at - .minutes(16), seenAfter: .seconds(20), isElsewhere: true)
            times.replace(at: fill.at - .minutes(15))
            return times
        }
    }

    /// Where it began; `nil`: wherever.
    func address(of person: Int) -> IPAddress? {
        switch self {
        case .storm: IPAddress(bytes: [203, 0, 113, 99])
        case .rapid, .split: Places.desk(of: person)
        }
    }

    // MARK: - The storm

    private static func stormMoment(_ number: Int, in fill: Fill) -> Timestamp {
        fill.at - .minutes(9) + .seconds(4) * Int64(number)
    }

    /// What the sign-in of a login of the storm raises, and whether it or a later one has the login carry the alarm.
    static func storm(_ number: Int, in fill: Fill) -> (alarms: [Alarm], isFlagged: Bool) {
        guard let threshold = fill.policy.alarms.storm else { return ([], false) }
        let moments = (0..<stormCount).map { stormMoment($0, in: fill) }
        func alarm(at last: Int) -> Alarm? {
            let first = last - threshold.logins + 1
            guard first >= 0, moments[last] - moments[first] < threshold.within else { return nil }
            return .storm(logins: threshold.logins, within: moments[last] - moments[first])
        }
        let isFlagged = (number..<min(number + threshold.logins, stormCount)).contains { alarm(at: $0) != nil }
        return (alarm(at: number).map { [$0] } ?? [], isFlagged)
    }
}

extension LoginTimes {
    /// Replaces the token by a refresh, and has its successor seen.
    fileprivate mutating func replace(
        at moment: Timestamp, seenAfter delay: Span = .seconds(1), isElsewhere: Bool = false
    ) {
        steps.append(Step(at: moment, kind: .refresh))
        steps.append(Step(at: moment + delay, kind: .confirm, isElsewhere: isElsewhere))
    }
}
