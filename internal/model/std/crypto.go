package std

import "github.com/govet-sec/govet-sec/internal/model"

// ciphers makes the model of a package whose functions are given a key first.
func ciphers(path string, names ...string) model.Package {
	return model.Package{
		Path:  path,
		Funcs: model.Rows(model.Named(model.Func{Sinks: model.Sinks(model.CredentialKey, arg(0))}, names...)),
	}
}

func cryptoAES() model.Package { return ciphers("crypto/aes", "NewCipher") }

func cryptoDES() model.Package { return ciphers("crypto/des", "NewCipher", "NewTripleDESCipher") }

func cryptoRC4() model.Package { return ciphers("crypto/rc4", "NewCipher") }

func cryptoEd25519() model.Package { return ciphers("crypto/ed25519", "NewKeyFromSeed") }

func cryptoHMAC() model.Package {
	return model.Package{
		Path: "crypto/hmac",
		Funcs: []model.Func{{
			Name:  "New",
			Sinks: model.Sinks(model.CredentialKey, arg(1)),
			// Without the key, what it makes cannot be guessed.
			Sources: model.Sources(model.StrongRandom, ret(0).At("*")),
		}},
	}
}

func cryptoCipher() model.Package {
	iv := model.Func{Sinks: model.Sinks(model.IV, arg(1))}
	return model.Package{
		Path: "crypto/cipher",
		Funcs: model.Rows(
			model.Named(iv, "NewCBCDecrypter", "NewCBCEncrypter", "NewCFBDecrypter", "NewCFBEncrypter", "NewCTR", "NewOFB"),
			model.Named(model.Func{Flows: model.Move(arg(1), arg(0).At("[]"))},
				"(Block).Decrypt", "(BlockMode).CryptBlocks", "(Stream).XORKeyStream"),
			[]model.Func{
				{Name: "(AEAD).Open", Flows: model.Merge(ret(0), arg(0), arg(2))},
				// What is encrypted can do no harm as text.
				{Name: "(AEAD).Seal", Sinks: model.Sinks(model.IV, arg(1)), Flows: model.Move(arg(0), ret(0))},
				{Name: "(Block).Encrypt"},
			}),
	}
}

func cryptoPBKDF2() model.Package {
	return model.Package{
		Path: "crypto/pbkdf2",
		Funcs: []model.Func{{
			Name:  "Key",
			Sinks: []model.Sink{{At: arg(1), Kind: model.Credential}, {At: arg(2), Kind: model.IV}},
		}},
	}
}

func cryptoHKDF() model.Package {
	return model.Package{
		Path: "crypto/hkdf",
		Funcs: model.Rows(model.Named(model.Func{Sinks: model.Sinks(model.CredentialKey, arg(1))},
			"Extract", "Key")),
	}
}

func cryptoX509() model.Package {
	return model.Package{
		Path: "crypto/x509",
		Funcs: []model.Func{
			{Name: "DecryptPEMBlock", Sinks: model.Sinks(model.Credential, arg(1)), Flows: model.Move(arg(0), ret(0))},
			{Name: "EncryptPEMBlock", Sinks: model.Sinks(model.Credential, arg(3))},
		},
	}
}

// digests makes the model of a package of hash functions. A digest is not text of
// what was hashed, but it can be guessed where that can.
func digests(path string, names ...string) model.Package {
	return model.Package{Path: path, Funcs: model.Rows(model.Named(model.Func{Flows: digest(arg(0))}, names...))}
}

func digest(of model.Port) []model.Flow { return model.Clean(model.Any&^model.Guessable, of, ret(0)) }

func cryptoMD5() model.Package { return digests("crypto/md5", "Sum") }

func cryptoSHA1() model.Package { return digests("crypto/sha1", "Sum") }

func cryptoSHA256() model.Package { return digests("crypto/sha256", "Sum224", "Sum256") }

func cryptoSHA512() model.Package {
	return digests("crypto/sha512", "Sum384", "Sum512", "Sum512_224", "Sum512_256")
}

func cryptoSHA3() model.Package {
	return digests("crypto/sha3", "Sum224", "Sum256", "Sum384", "Sum512")
}

func hashPackage() model.Package {
	return model.Package{
		Path:  "hash",
		Funcs: []model.Func{{Name: "(Hash).Sum", Flows: append(model.Move(arg(0), ret(0)), digest(inside())...)}},
	}
}

// netMail: an address has no line breaks, and is one address.
func netMail() model.Package {
	one := model.KindSet(model.Header, model.MailBody, model.Log)
	parse := model.Func{Flows: append(model.Clean(one, arg(0), ret(0)), model.Move(arg(0), ret(1))...)}
	return model.Package{
		Path: "net/mail",
		Funcs: model.Rows(model.Named(parse, "(*AddressParser).Parse", "(*AddressParser).ParseList", "ParseAddress", "ParseAddressList"), []model.Func{
			{Name: "(Header).AddressList", Flows: append(model.Clean(one, recv(), ret(0)), model.Move(recv(), ret(1))...)},
			{Name: "(Header).Get", Flows: model.Move(recv().At("[][]"), ret(0))},
		}),
	}
}

func netSMTP() model.Package {
	return model.Package{
		Path: "net/smtp",
		Funcs: []model.Func{
			{Name: "(*Client).Data", Writes: model.MailBody},
			{Name: "CRAMMD5Auth", Sinks: model.Sinks(model.Credential, arg(1))},
			{Name: "Dial", Sinks: model.Sinks(model.URL, arg(0))},
			{Name: "PlainAuth", Sinks: model.Sinks(model.Credential, arg(2))},
			{Name: "SendMail", Sinks: []model.Sink{
				{At: arg(0), Kind: model.URL},
				{At: arg(4), Kind: model.MailBody}, // the addresses are refused if they have line breaks
			}},
		},
	}
}
