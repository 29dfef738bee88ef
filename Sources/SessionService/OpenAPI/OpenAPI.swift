import ServiceTokens

/// The description of the service (OpenAPI 3.1), made of the table of routes that answers.
enum OpenAPI {
    static func description(of routes: [Route]) -> JSONNode {
        var paths: [(String, [JSONMembers.Member])] = []
        for route in routes {
            let operation = JSONMembers.Member(name: route.method.rawValue.lowercased(), value: operation(route))
            if let index = paths.firstIndex(where: { $0.0 == route.path.text }) {
                paths[index].1.append(operation)
            } else {
                paths.append((route.path.text, [operation]))
            }
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Curfew", "version": "1",
                "description": "Login sessions that an administrator can see and end.",
            ],
            "paths": .object(paths.map { JSONMembers.Member(name: $0.0, value: .object($0.1)) }),
            "components": [
                "schemas": OpenAPISchemas.all,
                "securitySchemes": [
                    "key": ["type": "http", "scheme": "bearer", "description": "An API key: cfk_… or cfa_…."],
                    "client": [
                        "type": "http", "scheme": "basic", "description": "The id of an API key, and the key.",
                    ],
                    "session": [
                        "type": "apiKey", "in": "header", "name": "X-Session-Token",
                        "description": "The session token; browsers send the cookie instead.",
                    ],
                ],
            ],
        ]
    }

    private static func operation(_ route: Route) -> JSONNode {
        var members: [JSONMembers.Member] = [
            .init(name: "operationId", value: .string(route.name)),
            .init(name: "summary", value: .string(route.summary)),
        ]
        let open = route.path.parameters.map { name -> JSONNode in
            ["name": .string(name), "in": "path", "required": true, "schema": ["type": "string", "minLength": 1]]
        }
        let parameters = open + route.parameters.map(parameter)
        if !parameters.isEmpty { members.append(.init(name: "parameters", value: .array(parameters))) }
        if let body = route.body {
            let value: JSONNode = [
                "required": .bool(route.isBodyRequired), "content": content([route.bodyForm.mediaType], body),
            ]
            members.append(.init(name: "requestBody", value: value))
        }
        let answers = route.answers.sorted { $0.key < $1.key }.map { status, answer in
            JSONMembers.Member(name: String(status), value: self.answer(answer, status, route))
        }
        // Of any call: a request that is no HTTP, too large a head, too many at once, or a bug.
        let rest = JSONMembers.Member(name: "default", value: answer(Route.problem, 500, route))
        members.append(.init(name: "responses", value: .object(answers + [rest])))
        switch route.access {
        case .anyone: members.append(.init(name: "security", value: []))
        case .bearer: members.append(.init(name: "security", value: [["session": []]]))
        case .roles(let roles, let socket):
            var ways: [JSONNode] = [["key": []]]
            if route.speaksOAuth { ways.append(["client": []]) }
            if socket { ways.append([:]) }
            members.append(.init(name: "security", value: .array(ways)))
            let names = roles.map(\.rawValue).sorted().joined(separator: ", ")
            let words = "Keys of the role: \(names)\(socket ? "; or the unix socket" : "")."
            members.append(.init(name: "description", value: .string(words)))
        }
        return .object(members)
    }

    private static func parameter(_ parameter: Route.Parameter) -> JSONNode {
        [
            "name": .string(parameter.name), "in": .string(parameter.place.rawValue), "required": false,
            "description": .string(parameter.summary), "schema": parameter.schema,
        ]
    }

    private static func answer(_ answer: Route.Answer, _ status: Int, _ route: Route) -> JSONNode {
        switch answer.content {
        case .none: ["description": .string(answer.summary)]
        case .json(let schema):
            [
                "description": .string(answer.summary),
                "content": content(status < 400 ? [Problem.plainMediaType] : problemTypes(route, status), schema),
            ]
        case .media(let types, let schema):
            ["description": .string(answer.summary), "content": content(types, schema)]
        case .text(let type):
            ["description": .string(answer.summary), "content": .object([.init(name: type, value: textSchema)])]
        }
    }

    private static let textSchema: JSONNode = ["schema": ["type": "string"]]

    private static func problemTypes(_ route: Route, _ status: Int) -> [String] {
        route.speaksOAuth && status < 500
            ? [Problem.usualMediaType, Problem.plainMediaType] : [Problem.usualMediaType]
    }

    private static func content(_ types: [String], _ schema: String) -> JSONNode {
        let reference: JSONNode = ["schema": ["$ref": .string("#/components/schemas/\(schema)")]]
        return .object(types.map { .init(name: $0, value: reference) })
    }
}

extension Route.BodyForm {
    fileprivate var mediaType: String {
        switch self {
        case .json: Problem.plainMediaType
        case .urlEncoded: FormBody.mediaType
        }
    }
}
