import ServiceTokens
import SessionStore

extension LoginRequest {
    /// Why a text cannot be the attributes of a login, by the rules for those in a request's body; `nil` when it can.
    public static func refusal(ofAttributes text: String) -> String? {
        do throws(MalformedJSON) {
            // In a body they are inside an object already.
            guard case .object = try StrictJSONReader.read(Array(text.utf8), inside: 1, duplicates: .refused) else {
                return "it is no JSON object"
            }
            return nil
        } catch { return "it is no JSON object as it is taken here: \(error.why), at byte \(error.offset)" }
    }
}
