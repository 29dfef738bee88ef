extension Timestamp: CustomStringConvertible {
    /// RFC 3339 in UTC with milliseconds: `2026-11-23T14:02:07.000Z`.
    public var description: String {
        let date = civil
        return "\(Self.pad(date.year, 4))-\(Self.pad(date.month, 2))-\(Self.pad(date.day, 2))T"
            + "\(Self.pad(date.hour, 2)):\(Self.pad(date.minute, 2)):\(Self.pad(date.second, 2))"
            + ".\(Self.pad(date.millisecond, 3))Z"
    }

    /// The calendar fields of this moment in UTC (proleptic Gregorian).
    public var civil: CivilTime {
        let days = milliseconds / 86_400_000 - (milliseconds % 86_400_000 < 0 ? 1 : 0)
        let rest = Int(milliseconds - days * 86_400_000)
        // Days are counted from 1 March of year 0 in eras of 400 years, so that a leap day ends its year.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
        return CivilTime(
            year: Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0), month: month,
            day: Int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1),
            hour: rest / 3_600_000, minute: rest / 60_000 % 60, second: rest / 1000 % 60, millisecond: rest % 1000,
            weekday: Int(((days + 3) % 7 + 7) % 7))
    }

    /// Reads RFC 3339 (§5.6): a date alone, or a date and a time to the minute, second or fraction, with `Z` or an
    /// offset. Without an offset it is UTC. `nil` for anything else and for dates that do not exist.
    public init?(parsing text: some StringProtocol) {
        var rest = Substring(text)
        func number(_ length: Int, _ range: ClosedRange<Int>) -> Int? {
            let digits = rest.prefix(length)
            guard digits.utf8.count == length, digits.utf8.allSatisfy({ (48...57).contains($0) }),
                let value = Int(digits), range.contains(value)
            else { return nil }
            rest = rest.dropFirst(length)
            return value
        }
        func skip(_ characters: String) -> Character? {
            guard let first = rest.first, characters.contains(first) else { return nil }
            return rest.removeFirst()
        }
        guard
            let year = number(4, 0...9999), skip("-") != nil,
            let month = number(2, 1...12), skip("-") != nil,
            let day = number(2, 1...Self.days(inMonth: month, of: year))
        else { return nil }
        var time = Self.daysSince1970(year, month, day) * 86_400_000
        if !rest.isEmpty {
            guard
                skip("Tt ") != nil, let hour = number(2, 0...23), skip(":") != nil, let minute = number(2, 0...59)
            else { return nil }
            time += Int64(hour * 60 + minute) * 60_000
            if skip(":") != nil {
                guard let second = number(2, 0...59) else { return nil }
                time += Int64(second) * 1000
                if skip(".") != nil {
                    let digits = rest.prefix { $0.isASCII && $0.isNumber }
                    guard !digits.isEmpty, let thousandths = Int64((digits + "00").prefix(3)) else { return nil }
                    rest = rest.dropFirst(digits.count)
                    time += thousandths
                }
            }
            if let sign = skip("Zz+-"), sign == "+" || sign == "-" {
                guard let hours = number(2, 0...23), skip(":") != nil, let minutes = number(2, 0...59) else {
                    return nil
                }
                time += Int64(hours * 60 + minutes) * (sign == "+" ? -60_000 : 60_000)
            }
        }
        guard rest.isEmpty else { return nil }
        self.init(milliseconds: time)
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return Int64(era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
    }

    private static func pad(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// A moment in calendar fields, UTC.
public struct CivilTime: Sendable, Equatable {
    /// The year, month (1–12), day (1–31), hour (0–23), minute, second and millisecond.
    public let year, month, day, hour, minute, second, millisecond: Int
    /// The day of the week, Monday being 0.
    public let weekday: Int
}
