// Package deserialize reports untrusted bytes that are given to a decoder which is not made for them.
//
// Go's decoders run no code of the attacker's. What is left is this:
//
//   - GVS621: encoding/gob says of itself that it "is not designed to be hardened
//     against adversarial inputs". A few bytes make it take gigabytes, and an
//     interface receives any type that the program ever registered.
//   - GVS622: encoding/xml expands no entities, but what it reads and writes again
//     is not always the same document, which broke signatures (SAML). It is a remark
//     rather than a flaw: its severity is info.
//
// JSON, protocol buffers, YAML and the like into structs of the program's own are no findings.
//
// Bad: a session comes back from the client.
//
//	package session
//
//	import (
//		"encoding/base64"
//		"encoding/gob"
//		"net/http"
//		"strings"
//	)
//
//	type state struct{ User string }
//
//	func load(r *http.Request) (s state, err error) {
//		text := base64.NewDecoder(base64.StdEncoding, strings.NewReader(r.FormValue("state")))
//		err = gob.NewDecoder(text).Decode(&s) // finding: which is not made for hostile input
//		return s, err
//	}
//
// Good: JSON says what it is, and nothing else.
//
//	package session
//
//	import (
//		"encoding/base64"
//		"encoding/json"
//		"net/http"
//		"strings"
//	)
//
//	type state struct{ User string }
//
//	func load(r *http.Request) (s state, err error) {
//		text := base64.NewDecoder(base64.StdEncoding, strings.NewReader(r.FormValue("state")))
//		err = json.NewDecoder(text).Decode(&s)
//		return s, err
//	}
package deserialize
