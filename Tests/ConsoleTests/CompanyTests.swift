import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("Others at the same store")
struct CompanyTests {
    private let carol = Attendant(.administrator("carol", host: "desk"), since: Fixture.time("13:40:00"))

    private func company(_ attendants: [Attendant], in state: inout State) throws {
        state.loads.forget(.company)
        let later = state.now + .seconds(11)
        let asked = state.update(.ticked, at: later).compactMap { effect -> Load? in
            if case .load(let load, .company) = effect { load } else { nil }
        }
        _ = state.update(.arrived(try #require(asked.first), .success(.company(attendants))), at: later)
    }

    @Test("stand on the first line, in the doctor's list, and are told of when they come")
    func arrivals() async throws {
        let store = try await Fixture.store()
        var state = try await Fixture.loaded(store)
        try company([carol], in: &state)
        #expect(state.view().text.contains("with carol  ● live"))
        #expect(state.notice?.text == "carol has opened a console on this store")
        let dave = Attendant(.administrator("dave", host: "desk"), since: Fixture.time("13:50:00"))
        try company([carol, dave], in: &state)
        #expect(state.view().text.contains("with 2 others"))
        #expect(state.notice?.text == "dave has opened a console on this store")
        state = try await ConsoleProgram.loaded(state, directory: store, after: .input(.character("7")))
        #expect(state.companyFindings.map(\.what).contains("carol has a console open, since 13:40"))
        try company([], in: &state)
        #expect(!state.view().text.contains("with "))
    }

    @Test("are named when they end logins that one may be looking at, and oneself is not")
    func ends() async throws {
        let store = try await Fixture.store()
        for (actor, words) in [
            (carol.actor, "carol ended 4 logins of ada.lovelace@example.com: stolen"),
            (Fixture.options().actor, nil),
        ] as [(Actor, String?)] {
            let store = try await Fixture.store()
            var state = try await Fixture.loaded(store)
            state.notice = nil
            _ = try await store.end(EndRequest(.user(Fixture.ada), reason: "stolen", actor: actor), at: Fixture.now)
            let later = Fixture.now + .seconds(1)
            for case .load(let load, let request) in state.update(.storeChanged(.max), at: later) {
                _ = state.update(.arrived(load, .success(try await request.perform(on: store, at: later))), at: later)
            }
            #expect(state.notice?.text == words)
        }
        withExtendedLifetime(store) {}
    }
}
