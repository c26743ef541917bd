// Package weakkdf reports passwords that are hashed so cheaply that they can be guessed.
//
// Who gets hold of the hashes tries the passwords that people choose, one after the other, at
// the speed of one hash. bcrypt, scrypt, Argon2 and PBKDF2 make a hash as costly as they are
// told to, and with small numbers they are told not to: a graphics card tries PBKDF2 with 1000
// rounds a million times a second.
//
// Reported are constants that are far below what is recommended (OWASP): a cost of bcrypt below
// 10, less than 10,000 rounds of PBKDF2, and numbers for scrypt and Argon2 that ask for a few
// megabytes of memory only. PBKDF2 also makes keys of what cannot be guessed, and counts where
// the argument's name says that it is a password. The rule is silent about numbers that the
// program reads or computes, about tests, and about a cost of bcrypt below 4, which the library
// takes for 10.
//
// So is a password that SHA-2 or SHA-3 hashes, alone or with a salt (GVS772): they are made to be
// fast. What counts is the name of the argument. The rule is silent where the same function
// compares the hash without telling the time, stretches the password, makes a key of it with
// HMAC or HKDF, or mixes the hash with others, as protocols of databases do; md5 and sha1 are
// found by G401.
//
// Bad:
//
//	package accounts
//
//	import "golang.org/x/crypto/bcrypt"
//
//	func hash(password string) ([]byte, error) {
//		return bcrypt.GenerateFromPassword([]byte(password), bcrypt.MinCost) // finding: a cost of 4
//	}
//
// Bad: a salt makes it no slower.
//
//	package accounts
//
//	import "crypto/sha256"
//
//	func hash(password, salt string) [32]byte {
//		return sha256.Sum256([]byte(salt + password)) // finding: made to be fast
//	}
//
// Good:
//
//	package accounts
//
//	import "golang.org/x/crypto/bcrypt"
//
//	func hash(password string) ([]byte, error) {
//		return bcrypt.GenerateFromPassword([]byte(password), 12)
//	}
package weakkdf
