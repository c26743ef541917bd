package secret

// keyFormats: keys and tokens that no provider owns.
func keyFormats() []Format {
	return []Format{
		{ID: "private-key", What: "private key", Keys: []string{"-----begin "},
			Pattern: `(-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY-----((?:[^-]|-[^-]){64,})(?:-----END [A-Z0-9 ]{0,40}-----)?)`, Inner: true, Human: true, Valid: pemBody},
		{ID: "pgp-private-key", What: "OpenPGP private key", Keys: []string{"-----begin pgp"},
			Pattern: `(-----BEGIN PGP PRIVATE KEY BLOCK-----((?:[^-]|-[^-]){64,})(?:-----END PGP [A-Z ]{0,40}-----)?)`, Inner: true, Human: true, Valid: pemBody},
		{ID: "ssh2-private-key", What: "SSH private key", Keys: []string{"---- begin ssh2"},
			Pattern: `---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----[^-]{64,}`, Inner: true, Human: true},
		{ID: "putty-private-key", What: "PuTTY private key", Keys: []string{"putty-user-key-file-"},
			Pattern: `PuTTY-User-Key-File-[23]: [\w-]+(?s:.+?)Private-Lines: [0-9]+\s+[A-Za-z0-9+/=]{20,}`, Inner: true, Human: true},
		{ID: "encoded-private-key", What: "base64-encoded private key", Keys: []string{"ls0tls1crudjti"},
			Pattern: `(LS0tLS1CRUdJTi[A-Za-z0-9+/]{80,})={0,2}`, Human: true, Valid: encodedKey},
		{ID: "jwk-private-key", What: "JSON web key with its private part", Keys: []string{`"kty"`},
			Pattern: `"kty"\s*:\s*"(?:RSA|EC|OKP)"[^{}]{0,}"d"\s*:\s*"([\w-]{32,})"`, Inner: true},
		{ID: "jwk-symmetric-key", What: "symmetric JSON web key", Keys: []string{`"kty"`},
			Pattern: `"kty"\s*:\s*"oct"[^{}]{0,}"k"\s*:\s*"([\w-]{20,})"`, Inner: true, Entropy: 3},
		{ID: "age", What: "age private key", Keys: []string{"age-secret-key-1"}, Pattern: `AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}`, Valid: bech32},
		{ID: "nostr", What: "Nostr private key", Keys: []string{"nsec1"}, Pattern: `nsec1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{58}`, Valid: bech32},
		{ID: "jwt", What: "JSON web token", Keys: []string{"eyj"}, Pattern: `eyJ[\w-]{10,}\.(?:eyJ[\w-]{8,}\.[\w-]{16,}|[\w-]{0,}\.[\w-]{8,100}\.[\w-]{8,}\.[\w-]{16,40})`, Inner: true, Valid: jwt},
	}
}

// connectionFormats: passwords inside of something longer. They are last: a
// token with a format of its own may stand where a password stands.
func connectionFormats() []Format {
	return []Format{
		{ID: "url-password", What: "password in a URL", Keys: []string{"://"}, Back: 1, Inner: true, Human: true,
			Pattern: `\w://([^/\s:@"'\x60<>]{0,}):([^/\s@"'\x60<>]{1,})@([^/\s@"'?#,\x60]{0,})`, Secret: 2, Valid: urlPassword},
		{ID: "mysql-password", What: "password in a MySQL connection string", Keys: []string{"@tcp(", "@unix(", "@tcp6(", "@("}, Back: 160, Loose: true, Inner: true, Human: true,
			Pattern: `([^\s:@/"'=]{1,80}):([^\s:"'(){}]{1,80})@(?:tcp6?|unix)?\(([^()\s]{0,})\)?`, Secret: 2, Valid: urlPassword},
		{ID: "dsn-password", What: "password in a connection string", Keys: []string{"password", "pwd", "passwd"}, Inner: true, Human: true, Back: 256, Loose: true,
			Pattern: `(?i)(?:^|[\s;,&?])(?:password|pwd|passwd)\s?=\s?'?([^\s;&'"]{1,100})`, Valid: dsnPassword},
		{ID: "basic-auth", What: "credentials in an Authorization header", Keys: []string{"basic "}, Human: true,
			Pattern: `(?i:basic) ([A-Za-z0-9+/]{8,}={0,2})`, Valid: basicAuth},
		{ID: "bearer", What: "token in an Authorization header", Keys: []string{"bearer "}, Entropy: 3.5,
			Pattern: `[Bb]earer ([\w.~+/-]{20,}=*)`, Valid: bearer},
		{ID: "token-header", What: "token in an Authorization header", Keys: []string{"token "}, Back: 16, Loose: true, Entropy: 3.5,
			Pattern: `(?:^|(?i:authorization): ?)[Tt]oken ([\w.~+/-]{20,}=*)`, Valid: bearer},
	}
}
