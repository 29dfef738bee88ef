/// Numbers as people read them.
enum Number {
    /// `1,284`
    static func grouped(_ number: Int) -> String {
        let digits = String(abs(number))
        var result = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return number < 0 ? "-" + result : result
    }

    /// `1 login`, `23 logins`
    static func of(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        grouped(number) + " " + noun(number, one, many)
    }

    /// `login` or `logins`
    static func noun(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        number == 1 ? one : many ?? one + "s"
    }
}
