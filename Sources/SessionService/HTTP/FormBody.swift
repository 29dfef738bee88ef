/// The parameters of a form that is a request's body, as OAuth reads them (RFC 6749 §3.1, §3.2): what is not known is
/// ignored, what has no value is not there, and nothing may be there twice.
struct FormBody {
    /// Its media type.
    static let mediaType = "application/x-www-form-urlencoded"

    private let values: [FormEncoding.Parameter]

    /// Reads a body.
    ///
    /// - Parameter contentType: what the request says that it is.
    /// - Throws: 400 when it is no such form.
    init(_ text: [UInt8], contentType: String?) throws {
        let type = contentType?.prefix { $0 != ";" }.trimmingBlanks.lowercased()
        guard type == Self.mediaType else {
            throw Problem.badRequest("the body is taken as a form alone; send it with Content-Type: \(Self.mediaType)")
        }
        guard let text = String(validating: text, as: UTF8.self) else {
            throw Problem.badRequest("the body is not UTF-8; send a form that is percent-encoded")
        }
        let form = try FormEncoding(text[...])
        guard form.duplicate == nil else { throw Problem.badRequest("a parameter is there twice; send each once") }
        values = form.parameters.filter { !$0.value.isEmpty }
    }

    /// The value of a parameter; `nil` when it is not there.
    subscript(_ name: String) -> String? {
        values.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
    }

    /// The value of a parameter that has to be there.
    func required(_ name: String) throws -> String {
        guard let value = self[name] else { throw Problem.badRequest("\(name) is missing; send it") }
        return value
    }
}

extension Substring {
    /// Without blanks at either end.
    fileprivate var trimmingBlanks: Substring {
        var rest = self
        while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
        while rest.last == " " || rest.last == "\t" { rest.removeLast() }
        return rest
    }
}
