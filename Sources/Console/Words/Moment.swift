import SessionStore

/// The one place where moments become words.
struct Moment {
    let zone: Zone
    let now: Timestamp

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `14:02`
    func minute(_ moment: Timestamp) -> String {
        let time = zone.civil(moment)
        return Self.two(time.hour) + ":" + Self.two(time.minute)
    }

    /// `14:02:07`
    func second(_ moment: Timestamp) -> String { minute(moment) + ":" + Self.two(zone.civil(moment).second) }

    /// `14:02:07Z`
    func clock(_ moment: Timestamp) -> String { second(moment) + zone.suffix(at: moment) }

    /// `2026-11-23 14:02:07Z`
    func full(_ moment: Timestamp) -> String { date(moment) + " " + clock(moment) }

    /// `2026-11-23`
    func date(_ moment: Timestamp) -> String {
        let time = zone.civil(moment)
        return "\(time.year)-\(Self.two(time.month))-\(Self.two(time.day))"
    }

    /// The shortest unmistakable form, at most twelve columns: `09:14`, `yest. 18:40`, `Fri 08:10`, `12 Nov`,
    /// `12 Nov 2024`.
    func short(_ moment: Timestamp) -> String {
        let (then, today) = (zone.civil(moment), zone.civil(now))
        switch daysBetween(moment, now) {
        case 0: return minute(moment)
        case 1: return "yest. " + minute(moment)
        case -1: return "tom. " + minute(moment)
        case 2...6: return Self.weekdays[then.weekday] + " " + minute(moment)
        case -6 ... -2: return Self.weekdays[then.weekday] + " " + minute(moment)
        default:
            let day = "\(then.day) " + Self.months[then.month - 1]
            return then.year == today.year || abs((moment - now).milliseconds) < Span.days(200).milliseconds
                ? day : day + " \(then.year)"
        }
    }

    /// As `short`, but never without the time of day, and with seconds for today: for lists of events.
    func precise(_ moment: Timestamp) -> String {
        switch daysBetween(moment, now) {
        case 0: return second(moment)
        case -6...6: return short(moment)
        default:
            let words = short(moment)
            // A year takes the room that the time of day would have.
            return words.count <= 6 ? words + " " + minute(moment) : words
        }
    }

    private func daysBetween(_ earlier: Timestamp, _ later: Timestamp) -> Int {
        let offset = { (moment: Timestamp) -> Int64 in
            let time = zone.civil(moment)
            // Days are counted in the zone: midnight is where its clock says so.
            let sinceMidnight = Int64(
                time.hour * 3_600_000 + time.minute * 60_000 + time.second * 1000 + time.millisecond)
            return (moment.milliseconds - sinceMidnight + 43_200_000) / 86_400_000
        }
        return Int(offset(later) - offset(earlier))
    }
}
