/// The parameters of a form or of an address: `name=value&…`, percent-encoded, with `+` for blanks.
struct FormEncoding {
    /// A name and its value, decoded.
    struct Parameter {
        let name: String
        let value: String
    }

    /// All of them, in their order.
    let parameters: [Parameter]

    /// Reads them.
    ///
    /// - Throws: 400 for what is no encoding of UTF-8.
    init(_ text: Substring) throws {
        // By bytes: with a combining mark behind it, a separator would be another character.
        parameters = try text.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: true).map { pair in
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentEncoding.decode(Substring(parts[0]), isForm: true),
                let value = PercentEncoding.decode(parts.count == 2 ? Substring(parts[1]) : "", isForm: true)
            else { throw Problem.badRequest("a parameter is not percent-encoded UTF-8; encode it") }
            return Parameter(name: name, value: value)
        }
    }

    /// The first name that stands there twice: names are told apart by their bytes.
    var duplicate: String? {
        var seen: Set<[UInt8]> = []
        return parameters.first { !seen.insert(Array($0.name.utf8)).inserted }?.name
    }
}
