// Package name has secrets that only the name tells.
package name

var password = "hunter2!" // want `hard-coded password "hu…" \(8 characters\) assigned to password: read it from the environment`

var (
	adminPassword, adminName = "admin123", "administrator" // want `hard-coded password "ad…" \(8 characters\) assigned to adminPassword`
	DB_PASSWD                = "S3cr3tPw"                  // want `assigned to DB_PASSWD`
	passPhrase               = "open-sesame!"              // want `assigned to passPhrase`
)

const (
	apiKey           = "a8f5f167f44f4964e6c998dee827110c"         // want `hard-coded key "a8f5…" \(32 characters\) assigned to apiKey`
	clientSecret     = "Zx81-kLmn-0pQr"                           // want `hard-coded secret`
	jwtSecret        = "my-super-secret"                          // want `hard-coded secret`
	accessToken      = "q8ZtW3vKx0LmR5nYb2JcHs7P"                 // want `hard-coded token`
	api_key          = "x7Gh29sKq0zLm4"                           // want `hard-coded key`
	signingKey       = "3q2+7w/8Zk1oVb9Q"                         // want `hard-coded key`
	secretKey        = "wJalrXUtnFEMIK7MDENGbPxRfiCYq8ZtW3vKx0Lm" // want `hard-coded key`
	token            = "q8ZtW3vKx0LmR5nYb2JcHs7P9dFg"             // want `hard-coded token`
	queryTokenByUser = "SELECT id FROM tokens WHERE user_id = $1"
)

type Password string

type secretKind string

const (
	kindA secretKind = "cluster-access-1"
	kindB secretKind = "cluster-access-2"
)

type Operation string

const (
	OpenPassword  Operation = "open1"
	ClosePassword Operation = "close1"
	OtherPassword Operation = "other1"
)

var (
	named     Password = "hunter3!"                                                                                             //
	converted          = Password("hunter4!")                                                                                   // want `converted to Password`
	joined             = "not" + "hing"                                                                                         //
	dbPass             = "hunt" + "er5!"                                                                                        // want `assigned to dbPass`
	aesKey             = []byte("0a1b2c3d4e5f6071")                                                                             // want `hard-coded key "0a1b…" \(16 characters\) assigned to aesKey`
	hmacKey            = []byte{0x13, 0x9a, 0x24, 0x5f, 0x11, 0xc0, 0x7e, 0x83, 0x01, 0xfe, 0x66, 0x42, 0x9d, 0x38, 0xbb, 0x70} // want `hard-coded key of 16 bytes assigned to hmacKey`
	zeroKey            = []byte{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
)
