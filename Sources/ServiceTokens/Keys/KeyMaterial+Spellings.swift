import Crypto
import CryptoExtras
import FoundationEssentials

extension KeyMaterial {
    /// The spellings that a public key is handed around in: DER, and PEM with and without the newline at its end. A
    /// secret has none.
    var spellings: [[UInt8]] {
        switch self {
        case .ed25519(let key):
            Self.spellings(key.derRepresentation, key.pemRepresentation) + [Array(key.rawRepresentation)]
        case .p256(let key):
            Self.spellings(key.derRepresentation, key.pemRepresentation) + [Array(key.x963Representation)]
        case .p384(let key):
            Self.spellings(key.derRepresentation, key.pemRepresentation) + [Array(key.x963Representation)]
        case .p521(let key):
            Self.spellings(key.derRepresentation, key.pemRepresentation) + [Array(key.x963Representation)]
        case .rsa(let key):
            Self.spellings(key.derRepresentation, key.pemRepresentation)
                + Self.spellings(key.pkcs1DERRepresentation, key.pkcs1PEMRepresentation)
        case .secret: []
        }
    }

    private static func spellings(_ der: Data, _ pem: String) -> [[UInt8]] {
        [Array(der), Array(pem.utf8), Array((pem + "\n").utf8)]
    }
}
