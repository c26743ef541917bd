package lib

import "github.com/govet-sec/govet-sec/internal/model"

// jwt is github.com/golang-jwt/jwt in all its versions, and what it was before.
// The claims of a token that was verified are the server's own words; those of one
// that was not are the client's.
func jwt(path string) model.Package {
	verify := func(keyfunc int) model.Func {
		return model.Func{Calls: []model.Call{{Func: arg(keyfunc), Sink: model.CredentialKey}}}
	}
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(sink(model.CredentialKey, 0), "(*Token).SignedString"),
			model.Named(sink(model.CredentialKey, 1), "(*SigningMethodHMAC).Sign"),
			model.Named(sink(model.CredentialKey, 2), "(*SigningMethodHMAC).Verify"),
			model.Named(verify(1), "(*Parser).Parse", "Parse"),
			model.Named(verify(2), "(*Parser).ParseWithClaims", "ParseWithClaims"),
			[]model.Func{{Name: "(*Parser).ParseUnverified", Flows: model.Move(arg(0), ret(0), arg(1).At("*"))}}),
	}
}

// kataras is a rival with functions in the place of methods.
func katarasJWT() model.Package {
	return model.Package{
		Path: "github.com/kataras/jwt",
		Funcs: model.Rows(
			model.Named(sink(model.CredentialKey, 1),
				"Sign", "SignEncrypted", "SignEncryptedWithHeader", "SignWithHeader", "Verify", "VerifyEncrypted",
				"VerifyEncryptedWithHeaderValidator", "VerifyWithHeaderValidator")),
	}
}

func jwxJWK() model.Package {
	return model.Package{
		Path:  "github.com/lestrrat-go/jwx/v2/jwk",
		Funcs: model.Rows(model.Named(sink(model.CredentialKey, 0), "FromRaw")),
	}
}

func jwx3JWK() model.Package {
	return model.Package{
		Path:  "github.com/lestrrat-go/jwx/v3/jwk",
		Funcs: model.Rows(model.Named(sink(model.CredentialKey, 0), "Import")),
	}
}

// jwxWithKey is in the packages jwt, jws and jwe.
func jwxWithKey(path string) model.Package {
	return model.Package{Path: path, Funcs: model.Rows(model.Named(sink(model.CredentialKey, 1), "WithKey"))}
}

func goJose(path string) model.Package {
	return model.Package{
		Path: path,
		Fields: []model.Field{
			{Type: "Recipient", Name: "Key", Sink: model.CredentialKey},
			{Type: "SigningKey", Name: "Key", Sink: model.CredentialKey},
		},
	}
}

func jwtauth() model.Package {
	return model.Package{
		Path: "github.com/go-chi/jwtauth/v5",
		Funcs: model.Rows(
			model.Named(sink(model.CredentialKey, 1), "New"),
			[]model.Func{{Name: "(*JWTAuth).Encode", Flows: model.Move(arg(0), ret(0))}}, // the second is signed
			model.Named(model.Func{}, "(*JWTAuth).Decode", "FromContext", "VerifyRequest", "VerifyToken")),
	}
}
