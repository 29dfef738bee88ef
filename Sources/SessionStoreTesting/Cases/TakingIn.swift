import SessionStore
import Testing
import Tokens

extension SessionStoreConformance {
    static let takingIn: [ConformanceCase] = [
        ConformanceCase(moving: "what is taken in is seen by nobody before the commit, and dropped without it") {
            source, target in
            let (token, _) = try await source.login()
            let snapshot = try await source.snapshot()
            let request = StoreMergeRequest(origin: snapshot.moment, verb: "test", actor: operations, now: noon)
            for commits in [false, true] {
                let merge = try await target.merge(request, isDryRun: false)
                try await merge.take(snapshot.logins(after: nil, limit: 10))
                try await merge.take(snapshot.events(.all, after: 0, limit: 10))
                #expect(try await target.refusal(token, at: seconds(1)) == "unknown")
                if commits { _ = try await merge.commit(.whole(MergeReport())) }
                await merge.close()
                #expect(try await target.refusal(token, at: seconds(1)) == (commits ? nil : "unknown"))
                #expect(try await target.feed().count == (commits ? 2 : 0))
            }
            #expect(try await target.merged(from: snapshot.moment.store) == snapshot.moment)
            await snapshot.close()
        },
        ConformanceCase(moving: "a snapshot stays at its moment, whatever is written") { source, _ in
            let (token, session) = try await source.login()
            let snapshot = try await source.snapshot()
            _ = try await source.login("bob")
            _ = try await source.successor(of: token, at: seconds(1))
            try await source.endLogins(.everyone, at: seconds(2))
            let logins = try await snapshot.logins(after: nil, limit: 10)
            #expect(logins.map(\.record.session) == [session])
            #expect(try await snapshot.events(.all, after: 0, limit: 10).map(\.event.sequence) == [1])
            #expect(try await snapshot.counts() == (1, 1))
            #expect(snapshot.moment.sequence == 1 && snapshot.moment.newest == noon)
            await snapshot.close()
        },
        ConformanceCase(moving: "a dry run says what would be done, leaves a record, and does nothing") {
            source, target in
            let (token, session) = try await source.login()
            let (other, _) = try await source.login("bob")
            try await ExportedBytes(of: source, at: noon).take(into: target, at: noon)
            try await source.endLogins(.user("ada"), at: seconds(1))
            _ = try await source.successor(of: other, at: seconds(1))
            _ = try await source.login("cy", at: seconds(2))
            let export = try await ExportedBytes(of: source, at: seconds(3))
            let before = try await ExportedBytes(of: target, at: seconds(3))
            let dry = try await export.take(into: target, isDryRun: true, at: seconds(3))
            let after = try await ExportedBytes(of: target, at: seconds(3))
            #expect(after.content.dropLast() == before.content[...])
            #expect(try await target.feed().last?.kind == .admin)
            #expect(try await target.refusal(token, at: seconds(4)) == nil)
            let real = try await export.take(into: target, at: seconds(5))
            #expect(real == dry)
            #expect(dry.ended == 1 && dry.added == 1 && dry.updated == 1)
            #expect(try await target.session(session.id, at: seconds(6)).end != nil)
        },
        ConformanceCase(moving: "the same taken in again changes nothing, and a token of another's login refuses all") {
            source, target in
            let (token, session) = try await source.login()
            let export = try await ExportedBytes(of: source, at: noon)
            try await export.take(into: target, at: noon)
            let again = try await export.take(into: target, at: seconds(1))
            #expect(again.unchanged == 1 && again.events == 0 && again.logins == 1)
            #expect(try await target.kinds(of: session) == ["login"])

            let (_, stranger) = try await source.login("bob")
            var taken = LoginRecord(session: stranger, tokens: .placeholder(for: stranger))
            taken.tokens.current = token.hash
            var renamed = session
            renamed = Session(
                id: session.id, user: "mallory", client: session.client, sequence: 0, created: session.created,
                firstAddress: nil, userAgent: nil, authenticationMethods: [], label: nil, attributes: nil,
                lastSeen: session.lastSeen, lastAddress: nil, idleDeadline: nil, absoluteDeadline: nil, generation: 0,
                flags: [], end: nil)
            let forged = LoginRecord(session: renamed, tokens: .placeholder(for: renamed))
            for wrong in [taken, forged] {
                let (_, fresh) = try await source.login("cy")
                let right = LoginRecord(session: fresh, tokens: .placeholder(for: fresh))
                let request = StoreMergeRequest(
                    origin: StoreMoment(store: "x", sequence: 1, newest: noon), verb: "test", actor: operations,
                    now: noon)
                let merge = try await target.merge(request, isDryRun: false)
                await #expect(throws: StoreError.self) {
                    try await merge.take([TransferredLogin(right), TransferredLogin(wrong)])
                    _ = try await merge.commit(.slice)
                }
                await merge.close()
                #expect(try await target.sessions(withIDPrefix: fresh.id.description, limit: 1, at: noon).isEmpty)
            }
            #expect(try await target.session(session.id, at: noon).user == "ada")
        },
        ConformanceCase(moving: "an end of which the other store has kept nothing but the event is an end") {
            source, target in
            let (token, session) = try await source.login()
            try await ExportedBytes(of: source, at: noon).take(into: target, at: noon)
            try await source.endLogins(.sessions([session.id]), reason: "there", at: seconds(1))
            _ = try await source.sweep(limit: 10, at: seconds(2) + .days(30))
            let report = try await ExportedBytes(of: source, at: seconds(3)).take(into: target, at: seconds(3))
            #expect(report.ended == 1)
            let end = try await target.session(session.id, at: seconds(4)).end
            #expect(end?.cause == .revoked && end?.reason == "there" && end?.at == seconds(1))
            #expect(try await target.refusal(token, at: seconds(4)) == "revoked")
        },
    ]
}
