import Foundation

/// The long run, `make soak`: the same tests as ever with numbers for which `make test` has no time.
enum Soak {
    static let isOn = ProcessInfo.processInfo.environment["CURFEW_SOAK"] == "1"

    /// How often something is done.
    static func count(_ usual: Int, soak: Int) -> Int { isOn ? soak : usual }

    /// Where what was seen is written for the summary, if anywhere.
    private static let notes = ProcessInfo.processInfo.environment["CURFEW_SOAK_NOTES"]

    /// Tells what was seen, for the summary.
    static func note(_ text: String) {
        guard isOn, let notes, let file = fopen(notes, "a") else { return }
        fputs("\(text)\n", file)
        fclose(file)
    }
}
