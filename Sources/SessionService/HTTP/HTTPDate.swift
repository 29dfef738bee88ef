import SessionStore

/// Moments as header fields have them.
enum HTTPDate {
    private static let weekdays = Array("MonTueWedThuFriSatSun".utf8)
    private static let months = Array("JanFebMarAprMayJunJulAugSepOctNovDec".utf8)

    /// A moment as an IMF-fixdate (RFC 9110 §5.6.7), such as `Fri, 27 Nov 2026 12:00:00 GMT`. The years of that form are
    /// 0 to 9999; any other is the nearest of them.
    static func text(_ moment: Timestamp) -> String {
        let date = moment.civil
        return String(unsafeUninitializedCapacity: 29) { bytes in
            var at = 0
            func put(_ byte: UInt8) {
                bytes[at] = byte
                at += 1
            }
            func put(_ names: [UInt8], _ index: Int) { for byte in names[index * 3..<index * 3 + 3] { put(byte) } }
            func put(_ number: Int) {
                put(UInt8(ascii: "0") + UInt8(number / 10 % 10))
                put(UInt8(ascii: "0") + UInt8(number % 10))
            }
            let year = min(max(date.year, 0), 9999)
            put(weekdays, date.weekday)
            put(UInt8(ascii: ","))
            put(UInt8(ascii: " "))
            put(date.day)
            put(UInt8(ascii: " "))
            put(months, date.month - 1)
            put(UInt8(ascii: " "))
            put(year / 100)
            put(year % 100)
            put(UInt8(ascii: " "))
            put(date.hour)
            put(UInt8(ascii: ":"))
            put(date.minute)
            put(UInt8(ascii: ":"))
            put(date.second)
            for byte in " GMT".utf8 { put(byte) }
            return at
        }
    }
}
