import SessionStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// In which time clocks and dates are shown.
public enum Zone: Sendable, Equatable {
    /// Coordinated universal time; every time of day ends in `Z`.
    case utc
    /// The time zone of the machine the console runs on.
    case local

    /// The other one.
    var toggled: Zone { self == .utc ? .local : .utc }

    /// The calendar fields of a moment.
    func civil(_ moment: Timestamp) -> CivilTime { (moment + .seconds(offset(at: moment))).civil }

    /// What follows a time of day.
    func suffix(at moment: Timestamp) -> String {
        guard self == .local else { return "Z" }
        let minutes = Int(offset(at: moment) / 60)
        let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
        return (minutes < 0 ? "-" : "+") + Moment.two(hours) + (rest == 0 ? "" : Moment.two(rest))
    }

    private func offset(at moment: Timestamp) -> Int64 {
        guard self == .local else { return 0 }
        var seconds = time_t(moment.milliseconds / 1000)
        var fields = tm()
        localtime_r(&seconds, &fields)
        return Int64(fields.tm_gmtoff)
    }
}
