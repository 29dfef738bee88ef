import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("An end of logins that takes long")
struct BackgroundEndTests {
    private let now = Fixture.now

    private struct NoDialog: Error {}

    private func dialog(_ state: State) throws -> RevokeDialog {
        guard case .revoke(let dialog) = state.overlay else { throw NoDialog() }
        return dialog
    }

    /// The console after the order has been given, and the question that the store has not answered.
    private func ending(
        _ store: any SessionDirectory, keys: [Input] = .typed("x")
    ) async throws -> (State, Load, Request) {
        var state = try await Fixture.loaded(store, keys: keys)
        guard case .load(let look, let question)? = state.update(.input(.key(.enter)), at: now).first else {
            throw NoDialog()
        }
        let pinned = try await question.perform(on: store, at: now)
        guard case .load(let load, let order)? = state.update(.arrived(look, .success(pinned)), at: now).first else {
            throw NoDialog()
        }
        return (state, load, order)
    }

    @Test("says how far it has come, and when it can no longer be stopped")
    func progress() async throws {
        var (state, load, _) = try await ending(try await Fixture.store())
        #expect(state.view().text.contains("Ending 4 logins, all or none"))
        _ = state.update(.progressed(load, .pinning(2000, of: 8000)), at: now)
        #expect(state.view().text.contains("Pinning 8,000 logins: 25 %. Nothing has ended yet."))
        var other = state
        #expect(other.update(.input(.key(.escape)), at: now) == [.cancel(.ending)])
        #expect(try dialog(other).isEnding, "what came of it is told by the store")
        _ = state.update(.progressed(load, .following(4000, of: 8000)), at: now)
        #expect(state.view().text.contains("All have ended. 4,000 of 8,000 rows say so: 50 %."))
        #expect(state.update(.input(.key(.escape)), at: now).isEmpty)
        #expect(state.overlay == nil && state.background != nil)
    }

    @Test("goes on while something else is looked at, and tells what came of it")
    func background() async throws {
        let store = try await Fixture.store()
        var (state, load, order) = try await ending(store)
        _ = state.update(.progressed(load, .pinning(1, of: 4)), at: now)
        _ = state.update(.input(.key(.enter)), at: now)
        #expect(state.overlay == nil && state.view().text.contains("Pinning 4 logins: 25 %"))
        for key in [Input].typed("2", "G", "space") {
            state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key))
        }
        #expect(state.place.hasMarks)
        _ = state.update(.input(.character("X")), at: now)
        #expect(state.overlay == nil && state.notice?.text.contains("one act after the other") == true)
        _ = state.update(.input(.character("R")), at: now)
        #expect(try dialog(state).isEnding && state.background == nil)
        _ = state.update(.input(.key(.enter)), at: now)
        _ = state.update(.arrived(load, .success(try await order.perform(on: store, at: now))), at: now)
        #expect(state.background == nil && state.notice?.text == "ended 4 logins; R shows more")
        #expect(state.place.hasMarks, "they are for another act")
        _ = state.update(.input(.character("R")), at: now)
        guard case .done(let result) = try dialog(state).phase else { throw NoDialog() }
        #expect(result.ended.count == 4)
    }

    @Test("that fails or finds another set while nobody looks says so, and nothing has ended")
    func failed() async throws {
        let store = try await Fixture.store()
        for isFailure in [true, false] {
            var (state, load, _) = try await ending(store)
            _ = state.update(.input(.key(.enter)), at: now)
            let error = StoreError(.unavailable, what: "end", why: "the disk is full", remedy: "make room")
            let answer: Result<Response, StoreError> =
                isFailure ? .failure(error) : .success(.ended(.differs(count: 3)))
            _ = state.update(.arrived(load, answer), at: now)
            #expect(state.overlay == nil && state.notice?.text == "nothing was ended; R shows more")
            _ = state.update(.input(.character("R")), at: now)
            #expect(state.view().text.contains(isFailure ? "the disk is full" : "The set has changed"))
        }
        #expect(await store.totals(matching: .all, at: now).logins == 8)
    }

    @Test("that is in force has ended all of them, whatever happens to the writing of it", arguments: [true, false])
    func unfinished(isShown: Bool) async throws {
        var (state, load, _) = try await ending(try await Fixture.store())
        _ = state.update(.progressed(load, .following(0, of: 0)), at: now)
        #expect(state.view().text.contains("All have ended. Their rows follow."))
        if !isShown { _ = state.update(.input(.key(.escape)), at: now) }
        let error = StoreError(
            .unavailable, what: "it is not written down", why: "the disk is full", remedy: "make room")
        _ = state.update(.arrived(load, .failure(error)), at: now)
        if !isShown {
            #expect(state.notice?.text == "all have ended, and not all is written down yet; R shows more")
            _ = state.update(.input(.character("R")), at: now)
        }
        let text = state.view().text
        #expect(text.contains("All have ended") && text.contains("the disk is full") && !text.contains("Nothing was"))
    }

    @Test("takes the marks from what it ended alone, and from nothing when it does not come to that")
    func marks() async throws {
        let store = try await Fixture.store()
        var (state, load, order) = try await ending(store, keys: .typed("2", "space", "space", "x"))
        _ = state.update(.input(.key(.enter)), at: now)
        let error = StoreError(.unavailable, what: "end", why: "the disk is full", remedy: "make room")
        var other = state
        _ = other.update(.arrived(load, .failure(error)), at: now)
        guard case .sessions(let kept) = other.place else { throw NoDialog() }
        #expect(kept.marks.keys.count == 2)
        _ = state.update(.input(.character(" ")), at: now)
        _ = state.update(.arrived(load, .success(try await order.perform(on: store, at: now))), at: now)
        guard case .sessions(let place) = state.place else { throw NoDialog() }
        #expect(place.marks.keys.count == 1, "the one that was marked meanwhile")
    }

    @Test("is not stopped by leaving the console without a warning")
    func quitting() async throws {
        var (state, load, _) = try await ending(try await Fixture.store())
        _ = state.update(.input(.key(.enter)), at: now)
        #expect(state.update(.input(.character("q")), at: now).isEmpty)
        #expect(state.notice?.text.contains("quit once more to stop that") == true)
        #expect(state.update(.input(.character("q")), at: now) == [.quit])
        // A warning that has passed is given again.
        _ = state.update(.input(.character("j")), at: now)
        #expect(state.update(.input(.character("q")), at: now).isEmpty)
        _ = state.update(.progressed(load, .following(1, of: 4)), at: now)
        state.hasWarnedOfStopping = false
        #expect(state.update(.input(.character("q")), at: now) == [.quit], "it goes on without this console")
    }

    @Test("leaves a list that can be written to a file of any name, and tells of trouble with it")
    func saved() async throws {
        let store = try await Fixture.store()
        var options = Fixture.options()
        options.save = { _ in "" }
        var state = try await Fixture.loaded(store, options: options, keys: .typed("x", "⏎", "s"))
        #expect(try dialog(state).file?.text == "curfew-ended-20261123-140207.jsonl")
        _ = state.update(.input(.control("u")), at: now)
        for key in [Input].typed("list") { _ = state.update(.input(key), at: now) }
        guard case .save(let list)? = state.update(.input(.key(.enter)), at: now).first else { throw NoDialog() }
        #expect(list.path == "list" && list.ended.count == 4)
        _ = state.update(.saved(.failure(SavingError("there is no room"))), at: now)
        #expect(state.view().text.contains("there is no room"))
        _ = state.update(.saved(.success("/home/ops/list")), at: now)
        #expect(try dialog(state).file == nil && state.view().text.contains("written to /home/ops/list"))
        let without = try await Fixture.loaded(try await Fixture.store(), keys: .typed("x", "⏎", "s"))
        #expect(without.overlay == nil, "any key goes back to the screen")
    }
}
