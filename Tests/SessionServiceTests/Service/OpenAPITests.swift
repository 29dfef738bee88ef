import Foundation
import HTTPTesting
import ServiceTokens
import Testing

@testable import SessionService

@Suite("The OpenAPI description")
struct OpenAPITests {
    @Test("has every call that is answered, and no other")
    func routes() async throws {
        let service = try await RunningService()
        let answer = try await service.ask("GET", "/openapi.json")
        let paths = try #require(try answer.object()["paths"] as? [String: [String: Any]])
        let described = Set(paths.flatMap { path, methods in methods.keys.map { "\($0.uppercased()) \(path)" } })
        #expect(described == Set(Route.all.map { "\($0.method.rawValue) \($0.path.text)" }))
        #expect(Set(Route.all.map(\.name)).count == Route.all.count)
        // What is described is there, and what is not described is not.
        for route in Route.all {
            let target = route.path.text.replacing("{id}", with: "x").replacing("{user}", with: "x")
            let answer = try await service.ask(route.method.rawValue, target, body: "[]")
            #expect(answer.status != 405 && answer.cause != "not_found", "\(route.name)")
        }
        for method in ["PUT", "PATCH", "TRACE", "OPTIONS"] {
            let answer = try await service.ask(method, "/v1/session")
            #expect(answer.status == 405 && answer["allow"] == "DELETE, GET, HEAD")
        }
        for target in [
            "/", "/v1", "/v1/session/", "//v1/session", "/v1/sessions/", "/v1/users//revocation", "/V1/session",
        ] {
            #expect(try await service.ask("GET", target).status == 404, "\(target)")
        }
    }

    @Test("refers to schemas that are there, and each is used")
    func schemas() throws {
        let description = OpenAPI.description(of: Route.all)
        var references: Set<String> = []
        func collect(_ value: JSONNode) {
            switch value {
            case .object(let members):
                for member in members.all {
                    if member.name == "$ref", case .string(let text) = member.value {
                        references.insert(String(text.split(separator: "/").last ?? ""))
                    }
                    collect(member.value)
                }
            case .array(let elements): elements.forEach(collect)
            default: break
            }
        }
        collect(description)
        let schemas = try #require(description.members?["components"]?.members?["schemas"]?.members)
        #expect(references == Set(schemas.all.map(\.name)))
    }

    @Test("tells which answers are problems")
    func problems() {
        for route in Route.all {
            for (status, answer) in route.answers {
                guard status >= 400 else { continue }
                if case .json("Problem") = answer.content { continue }
                Issue.record("\(route.name) answers \(status) with something else than a problem")
            }
        }
    }
}
