package secret

import "testing"

func TestJudgeName(t *testing.T) {
	tests := []struct {
		names    []string
		strength Strength
	}{
		{[]string{"password", "dbPassword", "DB_PASSWORD", "db-password", "MySQLPassword", "PASSWD", "dbpassword", "adminPwd", "passPhrase", "password2",
			"defaultPassword", "Password", "passwordForAdmin", "apiKey", "APIKey", "api_key", "X-API-Key", "signingKey", "accessKey", "secretAccessKey", "AWSSecretAccessKey",
			"jwtSecret", "DB_PASS", "userPass", "clientSecret", "client_secret", "accessToken", "githubToken", "slackBotToken", "STRIPE_KEY", "db.password", "OAuth2Secret", "githubPAT", "authToken"}, Strong},
		{[]string{"token", "csrfToken", "pw", "firstPass", "passwords", "credentials", "testPassword", "passwordAdmin", "apiKeys", "sessionKey"}, Weak},
		{[]string{"", "key", "keys", "bypass", "bypassReason", "passenger", "mapWindowTitle", "compass", "tokenURL", "passwordFile", "passwordEnv", "passwordEnvVar", "secretName", "tokenPath",
			"csrfTokenHeader", "passwordRegex", "errInvalidPassword", "ErrMissingToken", "publicKey", "passwordHash", "hashedPassword", "tokenType", "nextPageToken",
			"TokenUsage", "accessKeyID", "primaryKey", "mapKey", "passwordPrompt", "passwordChallenge", "forgotPassword", "resetPassword", "hasPassword", "passwordPolicy", "keyboard", "secretKeyRef", "secretary", "datadirPrivateKey", "HostKeyAlgorithms", "signingKeyFormats", "passwordPrompts"}, None},
	}
	for _, tt := range tests {
		for _, name := range tt.names {
			if got := JudgeName(name); got.Strength != tt.strength {
				t.Errorf("JudgeName(%q) = %+v, want strength %d", name, got, tt.strength)
			}
		}
	}
}

func TestAccepts(t *testing.T) {
	yes := []struct{ name, value string }{
		{"password", "hunter2!"}, {"password", "admin123"}, {"Password", "S3cr3tPw"}, {"dbPassword", "letmein"}, {"password", "123456"}, {"password", "secret"},
		{"jwtSecret", "supersecretkey"}, {"jwtKey", "my_secret_key"}, {"apiKey", "1234567890"}, {"dbPass", "root"}, {"password", "password123"},
		{"password", "P@ssw0rd"}, {"password", "$ecretPw1"}, {"encryptionKey", "MTIzNDU2Nzg5MDEyMzQ1Ng=="}, {"password", "Summer2026"}, {"AdminPassword", "admin"}, {"jwtSecret", "my-super-secret-key"}, {"apiKey", "a8f5f167f44f4964e6c998dee827110c"}, {"clientSecret", "Zx81-kLmn-0pQr"},
		{"token", "q8ZtW3vKx0LmR5nYb2JcHs7PdFgAe4"}, {"passphrase", "correct horse battery staple"}, {"pw", "hunter2!"}, {"signingKey", "3q2+7w/8Zk1oVb9Q=="},
		{"apiKey", "7d444840-9dc0-11d1-b245-5ffdce74fad2"}, {"secretKey", "/Zk1oVb9Q3q2+7wZk1oVb9Q3q2x7w8Zk1oVb9Q="}, {"rootPassword", "root"},
		{"password", "[secret7"}, {"appSecret", "Zx81kLmn0pQrSecret"}, {"password", "12345word"},
	}
	for _, tt := range yes {
		if n := JudgeName(tt.name); !n.Accepts(tt.value) {
			t.Errorf("%s = %q is no secret: %q", tt.name, tt.value, NotSecret(tt.value))
		}
	}
	no := []struct{ name, value string }{
		{"password", ""}, {"password", "   "}, {"password", "changeme"}, {"password", "CHANGE_ME"}, {"password", "your-password"}, {"password", "<password>"},
		{"password", "${DB_PASSWORD}"}, {"password", "{{ .Password }}"}, {"password", "$PASSWORD"}, {"password", "%s"}, {"password", "********"}, {"password", "xxxxxxxx"},
		{"password", "DB_PASSWORD"}, {"password", "password"}, {"SessionKey", "heartbeat"}, {"adminTokenValue", "authorized"}, {"password", "must not be empty"}, {"password", "Enter your password:"}, {"password", "db.password"},
		{"password", "errors.invalid_password"}, {"password", "/run/secrets/db"}, {"password", "./secret.txt"}, {"password", "password.txt"}, {"password", "https://vault.local/x"},
		{"password", "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"}, {"password", "5f4dcc3b5aa765d61d8327deb882cf99"}, {"password", "^[a-z]{8,}$"},
		{"password", "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$RdescudvJCsgt3ub+b4dWRWJTmaaJObG"}, {"accessToken", "access_token"}, {"refreshToken", "refresh-token"},
		{"token", "EOF"}, {"token", "}"}, {"token", "identifier"}, {"apiKey", "X-Api-Key"}, {"clientSecret", "client_secret"}, {"secret", "my-tls-secret"}, {"secret", "Secret"},
		{"apiToken", "cloudflare-api-token"}, {"accessToken", "urn:ietf:params:oauth:token-type:access_token"}, {"authToken", "bearer"}, {"apiKey", "test-api-key"},
		{"signingKey", "ssh-rsa AAAAB3NzaC1yc2E"}, {"password", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db"}, {"password", "SELECT password FROM users"},
		{"apiKey", "00000000-0000-0000-0000-000000000000"}, {"password", "N/A"}, {"secretAccessKey", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"}, {"stsLDAPPassword", "LDAPPassword"}, {"kafkaSASLPassword", "sasl_password"},
		{"accessKey", "site-replicator-0"}, {"encryptionKey", "X-Internal-S3-Kms-Sealed-Key"}, {"storageKey", "oidc_tokens/config/"}, {"pass", "first"}, {"AuthenticationKey", "authentication"}, {"password", "abc"}, {"secret", "kube-system/token"},
		{"CallGetSecretByNameType", "GetSecretByNameType"}, {"CallGetDynamicSecretValue", "GetDynamicSecretsValue"}, {"secret", `{"key1":"value1","key2":"value2"}`},
		{"pickleKey", "generate"}, {"secret", "generate"}, {"passHoldTsNs", "1700000000"}, {"secretUntil", "2026-01-02T03:04"}, {"accessTokenSince", "2026-01-02T03:04"}, {"tokenDeadline", "2026-01-02"}, {"dbPassword", "foopass"},
		{"defaultPrivateKey", "id_ed25519"}, {"privateKey", "id_ecdsa_sk"},
	}
	for _, tt := range no {
		if JudgeName(tt.name).Accepts(tt.value) {
			t.Errorf("%s = %q is a secret", tt.name, tt.value)
		}
	}
}

func TestRedact(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", `"…" (0 characters)`}, {"a", `"…" (1 character)`}, {"abc", `"…" (3 characters)`}, {"hunter2!", `"hu…" (8 characters)`},
		{"q8ZtW3vKx0LmR5nYb2Jc", `"q8Zt…" (20 characters)`}, {"\x1b[31mabcdefgh", `"?[3…" (13 characters)`}, {"пароль12", `"па…" (8 characters)`},
	}
	for _, tt := range tests {
		if got := Redact(tt.text); got != tt.want {
			t.Errorf("Redact(%q) = %s, want %s", tt.text, got, tt.want)
		}
	}
}
