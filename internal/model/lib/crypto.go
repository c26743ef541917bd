package lib

import "github.com/govet-sec/govet-sec/internal/model"

func cryptoBcrypt() model.Package {
	return model.Package{
		Path: "golang.org/x/crypto/bcrypt",
		Funcs: model.Rows(
			model.Named(sink(model.Credential, 0), "GenerateFromPassword"),
			model.Named(sink(model.Credential, 1), "CompareHashAndPassword")),
	}
}

// derivation makes the model of a package that makes keys of passwords and salts.
func derivation(path string, names ...string) model.Package {
	row := model.Func{Sinks: []model.Sink{{At: arg(0), Kind: model.Credential}, {At: arg(1), Kind: model.IV}}}
	return model.Package{Path: path, Funcs: model.Rows(model.Named(row, names...))}
}

func cryptoPBKDF2() model.Package { return derivation("golang.org/x/crypto/pbkdf2", "Key") }

func cryptoScrypt() model.Package { return derivation("golang.org/x/crypto/scrypt", "Key") }

func cryptoArgon2() model.Package { return derivation("golang.org/x/crypto/argon2", "IDKey", "Key") }

// keyed makes the model of a package whose functions are given a key first.
func keyed(path string, names ...string) model.Package {
	return model.Package{Path: path, Funcs: model.Rows(model.Named(sink(model.CredentialKey, 0), names...))}
}

func cryptoChaCha20Poly1305() model.Package {
	return keyed("golang.org/x/crypto/chacha20poly1305", "New", "NewX")
}

func cryptoBlowfish() model.Package {
	return keyed("golang.org/x/crypto/blowfish", "NewCipher", "NewSaltedCipher")
}

func cryptoTwofish() model.Package { return keyed("golang.org/x/crypto/twofish", "NewCipher") }

func cryptoCAST5() model.Package { return keyed("golang.org/x/crypto/cast5", "NewCipher") }

func cryptoTEA() model.Package { return keyed("golang.org/x/crypto/tea", "NewCipher") }

func cryptoXTEA() model.Package { return keyed("golang.org/x/crypto/xtea", "NewCipher") }

func cryptoHKDF() model.Package {
	return model.Package{
		Path:  "golang.org/x/crypto/hkdf",
		Funcs: model.Rows(model.Named(sink(model.CredentialKey, 1), "Extract", "New")),
	}
}

func hyrumtoken() model.Package {
	key := model.Sinks(model.CredentialKey, arg(0).At("*"))
	return model.Package{
		Path: "github.com/ssoready/hyrumtoken",
		Funcs: []model.Func{
			{Name: "Marshal", Sinks: key},
			{Name: "Unmarshal", Sinks: key}, // what was encrypted here before
		},
	}
}

func cryptoSecretbox() model.Package {
	return model.Package{
		Path: "golang.org/x/crypto/nacl/secretbox",
		Funcs: []model.Func{
			{Name: "Open", Sinks: model.Sinks(model.CredentialKey, arg(3).At("*")), Flows: model.Merge(ret(0), arg(0), arg(1))},
			{
				Name:  "Seal",
				Sinks: []model.Sink{{At: arg(2).At("*"), Kind: model.IV}, {At: arg(3).At("*"), Kind: model.CredentialKey}},
				Flows: model.Move(arg(0), ret(0)),
			},
		},
	}
}
