import SessionStore
import Testing

@testable import Console

@Suite("Words")
struct WordsTests {
    @Test(
        "for how long ago move in steps of ten seconds, minutes, hours and days",
        arguments: [
            (0, "now"), (9, "now"), (10, "10 s"), (59, "50 s"), (60, "1 m"), (3599, "59 m"), (3600, "1 h"),
            (172_799, "47 h"), (172_800, "2 d"), (-5, "now"),
        ])
    func ago(seconds: Int64, words: String) { #expect(Lapse.ago(.seconds(seconds)) == words) }

    @Test(
        "for what is left",
        arguments: [
            (5, "now"), (45, "40 s"), (60, "1 min"), (1770, "30 min"), (1769, "29 min"), (3570, "1 h 00"),
            (7800, "2 h 10"),
            (28_799, "8 h 00"), (86_369, "23 h 59"), (86_399, "24 h"), (90_000, "25 h"),
            (604_800, "7 d"),
        ])
    func left(seconds: Int64, words: String) { #expect(Lapse.left(.seconds(seconds)) == words) }

    @Test(
        "for moments are as short as they can be without doubt",
        arguments: [
            ("2026-11-23T09:14:22Z", "09:14"), ("2026-11-22T18:40:00Z", "yest. 18:40"),
            ("2026-11-20T08:10:00Z", "Fri 08:10"),
            ("2026-11-12T08:10:00Z", "12 Nov"), ("2024-11-12T08:10:00Z", "12 Nov 2024"),
            ("2026-11-24T01:20:00Z", "tom. 01:20"),
            ("2026-12-22T01:20:00Z", "22 Dec"), ("2026-11-25T01:20:00Z", "Wed 01:20"),
            ("2027-02-17T01:20:00Z", "17 Feb"),
        ])
    func moments(text: String, words: String) throws {
        let moment = try #require(Timestamp(parsing: text))
        #expect(Moment(zone: .utc, now: Fixture.now).short(moment) == words)
    }

    @Test(
        "for events of other days keep the time of day",
        arguments: [
            ("2026-11-23T09:14:22Z", "09:14:22"), ("2026-11-22T18:40:00Z", "yest. 18:40"),
            ("2026-11-12T08:10:00Z", "12 Nov 08:10"), ("2024-11-12T08:10:00Z", "12 Nov 2024"),
        ])
    func precise(text: String, words: String) throws {
        let moment = try #require(Timestamp(parsing: text))
        #expect(Moment(zone: .utc, now: Fixture.now).precise(moment) == words)
    }

    @Test("for numbers", arguments: [(0, "0"), (999, "999"), (1284, "1,284"), (-1_234_567, "-1,234,567")])
    func numbers(number: Int, words: String) { #expect(Number.grouped(number) == words) }

    @Test(
        "for ends say who and why",
        arguments: [
            (SessionCause.revoked, "ended by ops@bastion: stolen"), (.idle, "idle for 30 min"),
            (.absolute, "reached its limit of 12 h"),
            (.signedOut, "signed out"), (.evicted, "made room for a newer login"),
            (.reuse, "a stolen or copied token was used (reuse)"),
            (.imported, "had ended in the store it came from"),
        ])
    func ends(cause: SessionCause, words: String) {
        let end = SessionEnd(
            cause: cause, at: Fixture.now, actor: .administrator("ops", host: "bastion"), reason: "stolen")
        #expect(CauseWords.plain(end, ClientPolicy()) == words)
        for room in 8..<50 {
            let short = CauseWords.words(end, ClientPolicy(), room: room, in: .unicode)
            #expect(short == words || words.count > room)
        }
    }

    @Test(
        "for who did it leave out what everybody knows",
        arguments: [
            (Actor.administrator("ops", host: "bastion"), "ops@bastion", "ops"),
            (.application("billing"), "billing", "billing"),
            (.user, "the user", "the user"), (.policy, "policy", "policy"),
        ])
    func actors(actor: Actor, words: String, short: String) {
        #expect(CauseWords.actor(actor) == words && CauseWords.shortActor(actor) == short)
    }
}

@Suite("The table of commands")
struct CommandTableTests {
    @Test("has every command once, with keys and help")
    func complete() {
        #expect(
            CommandTable.standard.commands.map(\.name).sorted { "\($0)" < "\($1)" }
                == Command.Name.allCases.sorted { "\($0)" < "\($1)" })
        for command in CommandTable.standard.commands {
            #expect(!command.keys.isEmpty && !command.help.isEmpty && command.help.count <= 26, "\(command.name)")
        }
    }

    @Test("gives a key one meaning on a screen", arguments: PlaceKind.allCases)
    func unambiguous(place: PlaceKind) {
        let keys = CommandTable.standard.commands.filter { $0.places.contains(place) }.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
    }

    @Test("hints only at what a screen has")
    func hints() {
        for command in CommandTable.standard.commands {
            #expect(Set(command.hints.keys).isSubset(of: command.places), "\(command.name)")
        }
    }
}
