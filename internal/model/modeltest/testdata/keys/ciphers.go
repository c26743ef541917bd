// Package ciphers is about keys, passwords and nonces that are the same in every copy of
// the program.
package ciphers

import (
	"crypto/rand"
	"crypto/sha256"

	"github.com/ssoready/hyrumtoken"
	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/blowfish"
	"golang.org/x/crypto/cast5"
	"golang.org/x/crypto/chacha20poly1305"
	"golang.org/x/crypto/hkdf"
	"golang.org/x/crypto/nacl/secretbox"
	"golang.org/x/crypto/pbkdf2"
	"golang.org/x/crypto/scrypt"
	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/tea"
	"golang.org/x/crypto/twofish"
	"golang.org/x/crypto/xtea"
)

const fixed = "0123456789abcdef0123456789abcdef"

func ciphers(key []byte) {
	blowfish.NewCipher([]byte(fixed)) // want credential-key
	blowfish.NewCipher(key)
	twofish.NewCipher([]byte(fixed)) // want credential-key
	twofish.NewCipher(key)
	cast5.NewCipher([]byte("0123456789abcdef")) // want credential-key
	cast5.NewCipher(key)
	tea.NewCipher([]byte("0123456789abcdef")) // want credential-key
	tea.NewCipher(key)
	xtea.NewCipher([]byte("0123456789abcdef")) // want credential-key
	xtea.NewCipher(key)
	chacha20poly1305.New([]byte(fixed)) // want credential-key
	chacha20poly1305.NewX(key)
}

func derivations(password, salt []byte) {
	argon2.IDKey(password, []byte("some salt"), 1, 64<<10, 4, 32) // want iv
	argon2.IDKey(password, salt, 1, 64<<10, 4, 32)
	scrypt.Key([]byte("hunter2"), salt, 1<<15, 8, 1, 32) // want credential
	scrypt.Key(password, salt, 1<<15, 8, 1, 32)
	pbkdf2.Key([]byte("hunter2"), []byte("some salt"), 600_000, 32, sha256.New) // want credential, iv
	pbkdf2.Key(password, salt, 600_000, 32, sha256.New)
	hkdf.New(sha256.New, []byte(fixed), salt, nil) // want credential-key
	hkdf.New(sha256.New, password, salt, nil)
	bcrypt.GenerateFromPassword([]byte("hunter2"), bcrypt.DefaultCost) // want credential
	bcrypt.GenerateFromPassword(password, bcrypt.DefaultCost)
}

func boxes(message []byte, key *[32]byte) {
	nonce := [24]byte([]byte("the same for everybody.."))
	secretbox.Seal(nil, message, &nonce, key) // want iv
	var fresh [24]byte
	if _, err := rand.Read(fresh[:]); err != nil {
		return
	}
	secretbox.Seal(nil, message, &fresh, key)
	own := [32]byte([]byte(fixed))
	secretbox.Open(nil, message, &fresh, &own) // want credential-key
	hyrumtoken.Marshal(&own, message)          // want credential-key
	hyrumtoken.Marshal(key, message)
	var page struct{ ID string }
	hyrumtoken.Unmarshal(&own, string(message), &page) // want credential-key
	hyrumtoken.Unmarshal(key, string(message), &page)
}

func remote(s *ssh.Session, name, password string, pem []byte) {
	ssh.Password("hunter2") // want credential
	ssh.Password(password)
	ssh.ParsePrivateKeyWithPassphrase(pem, []byte("hunter2")) // want credential
	ssh.ParsePrivateKeyWithPassphrase(pem, []byte(password))
}
