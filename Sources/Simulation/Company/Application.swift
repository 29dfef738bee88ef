import SessionStore

/// The applications of a company: what people sign in with.
enum Application: String, CaseIterable {
    case web, ios, android, cli, tv

    /// How many of a hundred logins are its.
    var weight: Int {
        switch self {
        case .web: 58
        case .ios: 17
        case .android: 14
        case .cli: 8
        case .tv: 3
        }
    }

    /// Whether its logins move between networks.
    var isMobile: Bool { self == .ios || self == .android }

    /// How people prove who they are.
    var methods: [(weight: Int, item: [String])] {
        switch self {
        case .web: [(45, ["pwd", "otp"]), (30, ["pwd"]), (25, ["webauthn"])]
        case .ios, .android: [(50, ["pwd"]), (30, ["webauthn"]), (20, ["pwd", "otp"])]
        case .cli: [(60, ["webauthn"]), (40, ["pwd", "otp"])]
        case .tv: [(100, ["device"])]
        }
    }

    /// Programs that people use it with.
    var userAgents: [(weight: Int, item: String)] {
        switch self {
        case .web: Self.browsers
        case .ios: Self.iosPrograms
        case .android: Self.androidPrograms
        case .cli: Self.scripts
        case .tv: Self.screens
        }
    }

    // Kept once: they are looked at for every login of a million.
    private static let iosPrograms: [(weight: Int, item: String)] = [
        (40, "ExampleMail/7.4.1 (iPhone; iOS 18.1; Scale/3.00)"),
        (20, "ExampleMail/7.4.0 (iPhone; iOS 17.7; Scale/3.00)"),
        (10, "ExampleMail/7.3.2 (iPad; iPadOS 18.1; Scale/2.00)"),
    ]

    private static let androidPrograms: [(weight: Int, item: String)] = [
        (30, "ExampleMail/7.4.1 (Linux; Android 15; Pixel 9)"),
        (25, "ExampleMail/7.4.1 (Linux; Android 14; SM-S921B)"),
        (10, "ExampleMail/7.2.0 (Linux; Android 13; SM-A546B)"),
    ]

    private static let scripts: [(weight: Int, item: String)] = [
        (30, "curl/8.5.0"), (30, "example-cli/2.11.0 (Linux x86_64)"),
        (20, "example-cli/2.11.0 (Macintosh; arm64)"), (10, "python-requests/2.32.3"), (5, "git/2.47.0"),
    ]

    private static let screens: [(weight: Int, item: String)] = [
        (50, "ExampleSignage/3.2 (Linux; Tizen 8.0)"), (30, "ExampleSignage/3.1 (Linux; webOS 24)"),
    ]

    private static let browsers: [(weight: Int, item: String)] = [
        (22, chromium(on: windows)),
        (14, chromium(on: mac)),
        (10, firefox(132, on: "X11; Linux x86_64")),
        (9, firefox(128, on: windows)),
        (12, safari(on: mac, "Version/18.1 Safari/605.1.15")),
        (10, chromium(on: windows, and: " Edg/131.0.0.0")),
        (6, safari(on: "iPhone; CPU iPhone OS 18_1 like Mac OS X", "Version/18.1 Mobile/15E148 Safari/604.1")),
        (5, chromium(on: "Linux; Android 10; K", mobile: " Mobile")),
        (2, chromium(on: "X11; CrOS x86_64 14541.0.0")),
        (1, chromium("HeadlessChrome", on: "X11; Linux x86_64")),
    ]

    private static let windows = "Windows NT 10.0; Win64; x64"
    private static let mac = "Macintosh; Intel Mac OS X 10_15_7"

    private static func chromium(
        _ name: String = "Chrome", on system: String, mobile: String = "", and suffix: String = ""
    ) -> String {
        "Mozilla/5.0 (\(system)) AppleWebKit/537.36 (KHTML, like Gecko) \(name)/131.0.0.0\(mobile) Safari/537.36\(suffix)"
    }

    private static func firefox(_ version: Int, on system: String) -> String {
        "Mozilla/5.0 (\(system); rv:\(version).0) Gecko/20100101 Firefox/\(version).0"
    }

    private static func safari(on system: String, _ version: String) -> String {
        "Mozilla/5.0 (\(system)) AppleWebKit/605.1.15 (KHTML, like Gecko) \(version)"
    }
}
