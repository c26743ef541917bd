package secret

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"hash/crc32"
	"strings"
)

const base62Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// crcBase62 checks a token whose last six characters are the CRC-32 of the
// characters between its prefix and them, in base 62. GitHub and npm write
// theirs so. A token that fails was made up, for a document or a test.
func crcBase62(groups []string, _ string) bool {
	_, body, ok := strings.Cut(groups[0], "_")
	if !ok || len(body) < 7 {
		return false
	}
	random, sum := body[:len(body)-6], body[len(body)-6:]
	return base62(crc32.ChecksumIEEE([]byte(random))) == sum
}

func base62(n uint32) string {
	b := []byte("000000")
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = base62Digits[n%62]
		n /= 62
	}
	return string(b)
}

// crcGrafana checks a Grafana service-account token: its last eight characters
// are the CRC-32 of what stands before them, in little-endian hexadecimal.
func crcGrafana(groups []string, _ string) bool {
	i := strings.LastIndexByte(groups[0], '_')
	if i < 0 {
		return false
	}
	c := crc32.ChecksumIEEE([]byte(groups[0][:i]))
	return hex.EncodeToString(binary.LittleEndian.AppendUint32(nil, c)) == groups[0][i+1:]
}

const bech32Digits = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"

// bech32 checks the checksum of BIP 173, which age and Nostr use for keys.
func bech32(groups []string, _ string) bool {
	return bech32Sum(strings.ToLower(groups[0])) == 1
}

// bech32Sum is the checksum over all of the text, which is 1 when it is right,
// and 0 when the text is none of Bech32.
func bech32Sum(text string) uint32 {
	sep := strings.LastIndexByte(text, '1')
	if sep < 1 {
		return 0
	}
	c := uint32(1)
	for i := range sep {
		c = bech32Step(c, text[i]>>5)
	}
	c = bech32Step(c, 0)
	for i := range sep {
		c = bech32Step(c, text[i]&31)
	}
	for i := sep + 1; i < len(text); i++ {
		d := strings.IndexByte(bech32Digits, text[i])
		if d < 0 {
			return 0
		}
		c = bech32Step(c, byte(d&31)) // one of 32
	}
	return c
}

func bech32Step(c uint32, v byte) uint32 {
	top := c >> 25
	c = c&0x1ffffff<<5 ^ uint32(v)
	for i, g := range [...]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3} {
		if top>>i&1 != 0 {
			c ^= g
		}
	}
	return c
}

// macaroon checks a PyPI token: after the prefix stands a macaroon of version 2
// that names the index it is for.
func macaroon(groups []string, _ string) bool {
	raw, err := base64.RawURLEncoding.DecodeString(trimPad(groups[1]))
	return err == nil && len(raw) > 40 && raw[0] == 2 && bytes.Contains(raw[:16], []byte("pypi.org"))
}

// jwt checks that the header of a JSON web token is one, and that the token is
// not one that is meant to be public.
func jwt(groups []string, _ string) bool {
	parts := strings.Split(groups[0], ".")
	if len(parts) < 3 || parts[2] == jwtExampleSignature {
		return false
	}
	var header struct{ Alg, Enc string }
	var claims struct{ Role, Sub, Name string }
	if !decodeJSON(parts[0], &header) || header.Alg == "" || strings.EqualFold(header.Alg, "none") {
		return false
	}
	if header.Enc != "" {
		return true // encrypted; the rest cannot be read
	}
	return decodeJSON(parts[1], &claims) && claims.Role != "anon" &&
		!(claims.Sub == "1234567890" && claims.Name == "John Doe")
}

// jwtExampleSignature is the signature of the token that jwt.io shows.
const jwtExampleSignature = "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c"

// encodedJSON checks that group 1 is a JSON object in base 64.
func encodedJSON(groups []string, _ string) bool {
	var m map[string]any
	return decodeJSON(groups[1], &m) && len(m) > 0
}

// decodeJSON decodes the JSON text in b64. A header that is cut off after
// its first field is no JSON.
func decodeJSON(b64 string, to any) bool {
	raw, ok := decode64(b64)
	return ok && json.Unmarshal(raw, to) == nil
}

func decode64(text string) ([]byte, bool) {
	text = trimPad(text)
	for _, enc := range []*base64.Encoding{base64.RawURLEncoding, base64.RawStdEncoding} {
		if raw, err := enc.DecodeString(text); err == nil {
			return raw, true
		}
	}
	return nil, false
}

func trimPad(text string) string { return strings.TrimRight(text, "=") }

// encodedKey checks that group 1 is a private key in base 64, as in the
// client-key-data of a kubeconfig.
func encodedKey(groups []string, _ string) bool {
	text := groups[1]
	raw, ok := decode64(text[:len(text)/4*4])
	return ok && bytes.Contains(raw, []byte("PRIVATE KEY"))
}

// pemBody checks that the text between the armour lines can be a key: base 64
// of ASN.1, of an OpenSSH key, or of an OpenPGP packet, not an ellipsis.
func pemBody(groups []string, _ string) bool {
	raw, ok := decode64(pemText(groups[2]))
	if !ok || len(raw) < 16 {
		return false
	}
	return raw[0] == 0x30 || raw[0]&0x80 != 0 || bytes.HasPrefix(raw, []byte("openssh-key-v1")) ||
		strings.Contains(groups[0], "DEK-Info") // encrypted: any bytes
}

// pemText is the first lines of base 64 in the body, a multiple of four.
func pemText(body string) string {
	body = strings.NewReplacer(`\n`, "\n", `\r`, "", `\t`, "").Replace(body)
	var b strings.Builder
	for line := range strings.Lines(body) {
		line = strings.Trim(line, " \t\r\n\"'+,\\")
		if line == "" || strings.ContainsAny(line, ":-") {
			continue // a header, such as Proc-Type
		}
		b.WriteString(line)
	}
	text := b.String()
	return text[:len(text)/4*4]
}
