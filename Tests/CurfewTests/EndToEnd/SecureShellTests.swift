import Foundation
import GRDB
import TerminalTesting
import Testing

/// The console as its users at a distance have it: a forced command of a real server for SSH.
@Suite("Over SSH", .serialized, .enabled(if: SecureShell.isInstalled, "needs openssh-server"))
struct SecureShellTests {
    private let curfew: Program

    init() throws { curfew = try Program() }

    private func server(_ options: String...) async throws -> SecureShell {
        try await SecureShell(curfew, ["--restricted", "--store", curfew.store, "--actor", "carol"] + options)
    }

    /// Types for what reason what is marked is to end, and how many there are; ⏎ ends them.
    private func fill(_ count: Int, in screen: TerminalProgram, reason: String) throws {
        try screen.wait(for: "type \(count)")
        screen.press("\(reason)\t\t\(count)")
        try screen.wait(for: reason)
        try screen.wait(for: "the number") { screen in
            screen.lines.contains { $0.contains("type \(count)") && $0.components(separatedBy: "\(count)").count == 3 }
        }
    }

    /// When a link is lost.
    private enum Cut: CaseIterable {
        /// The screen says that it is ending them, and the store is held: nothing can be written.
        case beforeCommit
        /// The key is on its way.
        case confirmed
        /// The screen says that it is ending them, or has.
        case ending
        /// The screen says that they have ended.
        case ended
    }

    /// Presses ⏎ and loses the link.
    private func end(_ count: String, in screen: TerminalProgram, over link: SlowLink, _ cut: Cut) throws {
        let sent = link.carriedForth
        screen.press("\r")
        switch cut {
        case .confirmed: try screen.wait(for: "the key on its way") { _ in link.carriedForth > sent }
        case .beforeCommit: try screen.wait(for: "Ending \(count) logins")
        case .ending:
            try screen.wait(for: "the end") { screen in
                ["Ending \(count)", "All have ended", "Ended \(count)"].contains { screen.text.contains($0) }
            }
        case .ended: try screen.wait(for: "Ended \(count) logins", seconds: 60)
        }
        link.cut()
        _ = try screen.waitForEnd()
    }

    @Test("whatever is asked for, only what is allowed can be done", arguments: [false, true])
    func restricted(mayRevoke: Bool) async throws {
        let token = try await curfew.succeed("issue", "--user", "ada").output
        let server = try await mayRevoke ? server("--allow", "revoke") : server()
        let screen = try server.login(asking: ["sh", "-c", "'touch \(curfew.folder.path)/owned'"])
        try screen.wait(for: "▸ ada")
        #expect(screen.text.contains("READ-ONLY") != mayRevoke)
        screen.press("x")
        if mayRevoke { try screen.endOneLogin(because: "stolen") }
        screen.press("q")
        #expect(try screen.waitForEnd() == 0)
        #expect(!FileManager.default.fileExists(atPath: curfew.folder.path + "/owned"))
        #expect(try await curfew.run("validate", input: token).status == (mayRevoke ? 1 : 0))
        let acts = try await curfew.succeed("events", "--json").objects().compactMap { $0["actor"] as? String }
        #expect(acts.contains { $0.hasPrefix("admin:carol@") } == mayRevoke)
    }

    @Test("at 9,600 baud and 200 ms each way a key costs little, and forty leave no queue of pictures behind")
    func slow() async throws {
        try await curfew.succeed("store", "fill", "--seed", "3", "--users", "400", "--sessions", "400")
        let server = try await server()
        let link = try server.link()
        let screen = try server.login(over: link)
        let selected = { (screen: TerminalProgram) in screen.lines.firstIndex { $0.contains("▸") } }
        try screen.wait(for: "400 logins")
        try screen.wait(for: "ending")
        // The last row comes last: of what is still on its way a slow link would carry the rest.
        try screen.wait(for: "a whole picture") { selected($0) != nil && $0.lines.last?.contains("help") == true }
        let picture = screen.written.count
        link.become(.serial)
        // By bytes and not by the clock: how long they take is the rate of the link.
        func carried(_ body: () throws -> Void) rethrows -> Int {
            let before = link.carriedBack
            try body()
            return link.carriedBack - before
        }
        let before = try #require(selected(screen))
        let one = try carried {
            screen.press("j")
            try screen.wait(for: "the next row") { selected($0) == before + 1 }
        }
        // Two rows of colours, in packets of SSH: a second of the link and no more.
        #expect(one < 960, "\(one) bytes, a picture has \(picture)")
        // One by one, so that each is a packet and a turn of the loop: every one of them asks for a whole new screen.
        for key in 0..<40 {
            let sent = link.carriedForth
            screen.press(key % 8 < 6 ? "\u{06}" : "\u{02}")
            try screen.wait(for: "the key on its way") { _ in link.carriedForth > sent }
        }
        let rest = try carried {
            screen.press("?")
            try screen.wait(for: "any key", seconds: 60)
        }
        // What was under way, and the last one; SSH adds its own to each packet.
        #expect(rest <= 2 * picture, "\(rest) bytes, a picture has \(picture)")
        link.become(.local)
        screen.press("\u{1B}")
        try screen.waitWithout("any key")
        screen.press("q")
        #expect(try screen.waitForEnd() == 0)
    }

    @Test("a link that is lost in the middle of a revoke leaves all or none, and the audit says which")
    func lostLink() async throws {
        let users = 1500
        try await curfew.succeed("store", "fill", "--seed", "3", "--users", "100", "--sessions", "\(users)")
        let server = try await server("--allow", "revoke")
        var outcomes: [Int] = []
        for cut in Cut.allCases {
            let link = try server.link()
            let screen = try server.login(over: link)
            try screen.wait(for: "▸")
            screen.press("2")
            try screen.wait(for: "1,500 shown")
            try screen.wait(for: "▸")
            screen.press("a")
            try screen.wait(for: "all 1,500 marked")
            screen.press("x")
            try fill(users, in: screen, reason: "cut-\(cut)")
            let hold = cut == .beforeCommit ? try StoreHold(curfew.store) : nil
            try end("1,500", in: screen, over: link, cut)
            try await waitUntilNobodyIsIn()
            try hold?.letGo()
            let live = try await curfew.succeed("sessions", "--json").lines.count
            let acts = try await curfew.succeed("events", "--json", "reason:cut-*").objects()
            #expect(live == 0 || live == users, "cut: \(cut)")
            #expect(acts.isEmpty == (live == users), "cut: \(cut)")
            #expect(acts.allSatisfy { ($0["actor"] as? String)?.hasPrefix("admin:carol@") == true })
            #expect(try await curfew.run("audit", "verify").status == 0)
            #expect(try await curfew.run("store", "check").status == 0)
            outcomes.append(live)
            if live == 0 { break }
        }
        #expect(outcomes.first == users && outcomes.last == 0, "\(outcomes)")
    }

    /// Holds a store, so that nobody else can write.
    private struct StoreHold {
        private let queue: DatabaseQueue

        init(_ path: String) throws {
            var configuration = Configuration()
            configuration.allowsUnsafeTransactions = true
            configuration.busyMode = .timeout(10)
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.inDatabase { try $0.beginTransaction(.immediate) }
        }

        func letGo() throws {
            try queue.inDatabase { try $0.rollback() }
            try queue.close()
        }
    }

    /// The console at the other end of a link that was cut goes when its terminal does.
    private func waitUntilNobodyIsIn() async throws {
        let path = try Program.path
        let deadline = ContinuousClock.now + .seconds(20)
        while try await curfew.shell("pgrep -f '^\(path) console --restricted --store \(curfew.store)'").status == 0 {
            guard ContinuousClock.now < deadline else { throw SecureShell.NotReady(description: "a console stays") }
        }
    }
}
