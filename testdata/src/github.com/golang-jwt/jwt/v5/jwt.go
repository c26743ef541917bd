// Package jwt stands for the real one.
package jwt

// Claims are claims.
type Claims interface{ GetSubject() (string, error) }

// MapClaims are claims by name.
type MapClaims map[string]any

// GetSubject is sub.
func (m MapClaims) GetSubject() (string, error) { return "", nil }

// SigningMethod signs.
type SigningMethod interface{ Alg() string }

// SigningMethodHMAC signs with a key.
type SigningMethodHMAC struct{ Name string }

// Alg is the name.
func (m *SigningMethodHMAC) Alg() string { return m.Name }

// Token is a token.
type Token struct {
	Raw    string
	Method SigningMethod
	Header map[string]any
	Claims Claims
	Valid  bool
}

// SignedString signs.
func (t *Token) SignedString(key any) (string, error) { return "", nil }

// Keyfunc finds the key.
type Keyfunc func(*Token) (any, error)

// Parser parses.
type Parser struct{}

// ParserOption is an option.
type ParserOption func(*Parser)

type unsafeNoneMagicConstant string

// UnsafeAllowNoneSignatureType is the key of none.
const UnsafeAllowNoneSignatureType unsafeNoneMagicConstant = "none signing method allowed"

// NewParser makes a parser.
func NewParser(options ...ParserOption) *Parser { return &Parser{} }

// WithValidMethods restricts algorithms.
func WithValidMethods(methods []string) ParserOption { return nil }

// Parse verifies.
func (p *Parser) Parse(tokenString string, keyFunc Keyfunc) (*Token, error) { return nil, nil }

// ParseUnverified does not.
func (p *Parser) ParseUnverified(tokenString string, claims Claims) (*Token, []string, error) {
	return nil, nil, nil
}

// Parse verifies.
func Parse(tokenString string, keyFunc Keyfunc, options ...ParserOption) (*Token, error) {
	return nil, nil
}

// ParseWithClaims verifies.
func ParseWithClaims(tokenString string, claims Claims, keyFunc Keyfunc, options ...ParserOption) (*Token, error) {
	return nil, nil
}
