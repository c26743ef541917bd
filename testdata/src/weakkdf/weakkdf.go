package weakkdf

import (
	stdpbkdf2 "crypto/pbkdf2"
	"crypto/sha256"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/pbkdf2"
	"golang.org/x/crypto/scrypt"
)

const rounds = 1000

type user struct{ Password string }

func bcrypts(password []byte, cost int) {
	bcrypt.GenerateFromPassword(password, bcrypt.MinCost) // want "a cost of 4 .*GVS771"
	bcrypt.GenerateFromPassword(password, 8)              // want "a cost of 8"
	bcrypt.GenerateFromPassword(password, bcrypt.DefaultCost)
	bcrypt.GenerateFromPassword(password, 12)
	bcrypt.GenerateFromPassword(password, 0) // which is the default
	bcrypt.GenerateFromPassword(password, cost)
	low := 5
	bcrypt.GenerateFromPassword(password, low) // want "a cost of 5"
	either := bcrypt.DefaultCost
	if cost > 0 {
		either = bcrypt.MinCost
	}
	bcrypt.GenerateFromPassword(password, either)
}

func pbkdf2s(password, salt, master []byte, u user) {
	pbkdf2.Key(password, salt, 4096, 32, sha256.New)             // want "4096 rounds of PBKDF2"
	pbkdf2.Key([]byte(u.Password), salt, rounds, 32, sha256.New) // want "1000 rounds"
	pbkdf2.Key(password, salt, 600_000, 32, sha256.New)
	pbkdf2.Key(master, salt, 4096, 32, sha256.New)
	pbkdf2.Key(password, salt, 1, 32, sha256.New)         // a part of something else
	stdpbkdf2.Key(sha256.New, u.Password, salt, 1000, 32) // want "1000 rounds"
	stdpbkdf2.Key(sha256.New, u.Password, salt, 100_000, 32)
}

func memories(password, salt []byte, n int) {
	scrypt.Key(password, salt, 1024, 8, 1, 32) // want "N = 1024"
	scrypt.Key(password, salt, 32768, 8, 1, 32)
	scrypt.Key(password, salt, 4096, 8, 6, 32)
	scrypt.Key(password, salt, n, 8, 1, 32)
	argon2.IDKey(password, salt, 1, 1024, 1, 32) // want "1024 KiB of memory in 1 rounds"
	argon2.IDKey(password, salt, 1, 64*1024, 4, 32)
	argon2.IDKey(password, salt, 2, 19*1024, 1, 32)
	argon2.Key(password, salt, 3, 32*1024, 4, 32)
	argon2.Key(password, salt, 3, 32, 4, 32) // want "32 KiB of memory in 3 rounds"
}

type params struct{ rounds, size int }

var weak = params{rounds: 1000, size: 32}

func byParams(password, salt []byte) {
	pbkdf2.Key(password, salt, weak.rounds, weak.size, sha256.New) // want "1000 rounds"
}

type setting struct{ rounds int }

var low, high = setting{rounds: 1000}, setting{rounds: 600_000}

func bySetting(password, salt []byte, s setting) {
	pbkdf2.Key(password, salt, s.rounds, 32, sha256.New)
}

type config struct{ rounds int }

func newConfig(n int) config { return config{n} }

var fallback = config{rounds: 1000}

func byConfig(password, salt []byte, c config) {
	pbkdf2.Key(password, salt, c.rounds, 32, sha256.New)
}
