import Foundation

/// Numbers for people.
enum Number {
    /// With as many digits as tell something, and a comma between thousands.
    static func text(_ value: Double) -> String {
        guard value >= 1000 else { return short(value) }
        let digits = Array(String(Int(value.rounded())))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return text
    }

    /// With three digits at least, and no zeros behind.
    static func short(_ value: Double) -> String {
        let places = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 || value == 0 ? 2 : 4
        let text = String(format: "%.\(places)f", value)
        guard text.contains(".") else { return text }
        return String(String(text.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed()))
    }
}
