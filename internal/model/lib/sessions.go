package lib

import "github.com/govet-sec/govet-sec/internal/model"

// What a request puts into a session, a later one finds there: by key, as in a context, and for
// longer.

func fiber2Session() model.Package {
	return model.Package{
		Path:  "github.com/gofiber/fiber/v2/middleware/session",
		Funcs: model.Rows(stored("(*Session).Set", "(*Session).Get")),
	}
}

// irisJWT signs and verifies tokens.
func irisJWT() model.Package {
	return model.Package{
		Path:  "github.com/kataras/iris/v12/middleware/jwt",
		Funcs: model.Rows(model.Named(sink(model.CredentialKey, 1), "NewSigner", "NewVerifier")),
	}
}
