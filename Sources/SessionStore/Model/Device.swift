/// Names a device from its User-Agent in a few words: `Firefox 128 · Linux`, `curl 8.5`.
public enum Device {
    /// The name: browser or program with its major version, then the system where one is told. A User-Agent of an
    /// unknown kind gives its first product (RFC 9110 §10.1.5), or is returned as it is.
    public static func name(ofUserAgent agent: String) -> String {
        let program = browser(agent) ?? firstProduct(agent)
        guard let system = system(agent) else { return program }
        return "\(program) · \(system)"
    }

    // Order matters: nearly every browser also calls itself Safari and Mozilla, and Chromium's kin call themselves
    // Chrome.
    private static let browsers: [(mark: String, name: String)] = [
        ("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("HeadlessChrome/", "Headless Chrome"), ("Chrome/", "Chrome"),
    ]

    private static let systems: [(mark: String, name: String)] = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"),
        ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Macintosh", "macOS"), ("Linux", "Linux"),
    ]

    private static func browser(_ agent: String) -> String? {
        guard agent.hasPrefix("Mozilla/") else { return nil }
        for (mark, name) in browsers {
            if let version = version(after: mark, in: agent) { return "\(name) \(version)" }
        }
        guard agent.contains("Safari/") else { return nil }
        return version(after: "Version/", in: agent).map { "Safari \($0)" } ?? "Safari"
    }

    private static func system(_ agent: String) -> String? {
        guard agent.contains("(") else { return nil }
        return systems.first { agent.contains($0.mark) }?.name
    }

    private static func version(after mark: String, in agent: String) -> Substring? {
        guard let range = agent.firstRange(of: mark) else { return nil }
        let version = agent[range.upperBound...].prefix { $0.isASCII && $0.isNumber }
        return version.isEmpty ? nil : version
    }

    private static func firstProduct(_ agent: String) -> String {
        guard let product = agent.split(separator: " ").first, let slash = product.firstIndex(of: "/"),
            slash != product.startIndex
        else {
            return agent
        }
        let version = product[product.index(after: slash)...]
            .split(separator: ".", omittingEmptySubsequences: true).prefix(2).joined(separator: ".")
        return version.isEmpty ? String(product[..<slash]) : "\(product[..<slash]) \(version)"
    }
}
