import Testing

/// A tab of a browser. All of them share its cookies.
struct ChromiumTab: Sendable {
    let browser: Chromium
    /// The protocol's session with it.
    private let session: String

    private struct Nothing: Decodable {}

    private struct Script: Encodable {
        let expression: String
        let awaitPromise = true
        let returnByValue = true
    }

    private struct Evaluation<Value: Decodable>: Decodable {
        let result: Remote

        struct Remote: Decodable {
            let value: Value?
        }
    }

    fileprivate init(_ browser: Chromium, session: String) {
        self.browser = browser
        self.session = session
    }

    /// Opens an address, as if typed.
    func open(_ address: String) async throws {
        try await browser.load(in: session) { try await call("Page.navigate", ["url": address]) }
    }

    /// Clicks on what a selector finds, and waits for the page that this leads to.
    func follow(_ selector: String) async throws {
        try await browser.load(in: session) { try await click(selector) }
    }

    /// Changes the first form of the page by a script, sends it, and waits for the page that this leads to.
    func submit(_ change: String) async throws {
        try await browser.load(in: session) {
            let isSent: Bool = try await evaluate("{ const form = document.forms[0]; \(change); form.submit(); } true")
            try #require(isSent)
        }
    }

    /// Puts text into the field that a selector finds, as a keyboard does.
    func type(_ text: String, into selector: String) async throws {
        try await click(selector)
        try await call("Input.insertText", ["text": text])
    }

    /// What its page shows.
    var text: String {
        get async throws { try await evaluate("document.body.innerText") }
    }

    /// What a script of the page comes to.
    func evaluate<Value: Decodable>(_ script: String) async throws -> Value {
        let evaluation: Evaluation<Value> = try await browser.call(
            "Runtime.evaluate", Script(expression: script), in: session)
        return try #require(evaluation.result.value, "nothing comes of \(script)")
    }

    private func click(_ selector: String) async throws {
        struct Press: Encodable {
            let type: String
            let x, y: Double
            let button = "left"
            let clickCount = 1
        }
        try await call("Page.bringToFront")
        let place: [Double] = try await evaluate(
            """
            (() => {
                const box = document.querySelector(\(String(reflecting: selector))).getBoundingClientRect();
                return [box.x + box.width / 2, box.y + box.height / 2];
            })()
            """)
        for type in ["mousePressed", "mouseReleased"] {
            try await call("Input.dispatchMouseEvent", Press(type: type, x: place[0], y: place[1]))
        }
    }

    private func call(_ method: String, _ parameters: some Encodable = [String: String]()) async throws {
        let _: Nothing = try await browser.call(method, parameters, in: session)
    }
}

extension Chromium {
    /// Opens an empty tab.
    func tab() async throws -> ChromiumTab {
        struct Target: Decodable {
            let targetId: String
        }
        struct Attachment: Encodable {
            let targetId: String
            /// Messages of the tab come over the browser's own pipe.
            let flatten = true
        }
        struct Attached: Decodable {
            let sessionId: String
        }
        struct Nothing: Decodable {}
        let target: Target = try await call("Target.createTarget", ["url": "about:blank"])
        let attached: Attached = try await call("Target.attachToTarget", Attachment(targetId: target.targetId))
        let _: Nothing = try await call("Page.enable", in: attached.sessionId)
        return ChromiumTab(self, session: attached.sessionId)
    }

    /// A cookie as the browser keeps it.
    struct Cookie: Decodable, Equatable {
        let name, value, domain, path: String
        let httpOnly, secure, session: Bool
        let sameSite: String?
        /// In seconds since 1970.
        let expires: Double
    }

    /// All cookies that it has.
    var cookies: [Cookie] {
        get async throws {
            struct Jar: Decodable {
                let cookies: [Cookie]
            }
            let jar: Jar = try await call("Storage.getCookies")
            return jar.cookies
        }
    }
}
