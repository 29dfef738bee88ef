/// Why a configuration cannot be used: where, what is wrong, and the remedy.
struct ConfigurationError: Error, Equatable, CustomStringConvertible {
    let file: String
    let line: Int?
    let key: String
    let why: String
    let remedy: String

    /// `configuration FILE:LINE: key: why; remedy`.
    var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return "configuration \(place): \(key.isEmpty ? "" : "\(key): ")\(why); \(remedy)"
    }
}
