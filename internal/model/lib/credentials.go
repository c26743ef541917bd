package lib

import "github.com/govet-sec/govet-sec/internal/model"

func gorillaSessions() model.Package {
	return model.Package{
		Path: "github.com/gorilla/sessions",
		Funcs: []model.Func{
			{Name: "NewCookieStore", Sinks: model.Sinks(model.CredentialKey, arg(0).At("[]"))},
			{Name: "NewFilesystemStore", Sinks: model.Sinks(model.CredentialKey, arg(1).At("[]"))},
		},
	}
}

func gorillaSecureCookie() model.Package {
	return model.Package{
		Path: "github.com/gorilla/securecookie",
		Funcs: []model.Func{
			{Name: "CodecsFromPairs", Sinks: model.Sinks(model.CredentialKey, arg(0).At("[]"))},
			{Name: "New", Sinks: model.Sinks(model.CredentialKey, arg(0), arg(1))},
		},
	}
}

func gorillaCSRF() model.Package {
	return model.Package{
		Path:  "github.com/gorilla/csrf",
		Funcs: model.Rows(model.Named(sink(model.CredentialKey, 0), "Protect")),
	}
}

func oauth2() model.Package {
	return model.Package{
		Path:   "golang.org/x/oauth2",
		Funcs:  model.Rows(model.Named(sink(model.OAuthState, 0), "(*Config).AuthCodeURL")),
		Fields: []model.Field{{Type: "Config", Name: "ClientSecret", Sink: model.Credential}},
	}
}

func oauth2Client() model.Package {
	return model.Package{
		Path:   "golang.org/x/oauth2/clientcredentials",
		Fields: []model.Field{{Type: "Config", Name: "ClientSecret", Sink: model.Credential}},
	}
}

func gomail() model.Package {
	return model.Package{
		Path:  "gopkg.in/gomail.v2",
		Funcs: model.Rows(model.Named(sink(model.Credential, 3), "NewDialer", "NewPlainDialer")),
	}
}

func ldap() model.Package {
	return model.Package{
		Path: "github.com/go-ldap/ldap/v3",
		Funcs: model.Rows(
			model.Named(sink(model.Credential, 1), "(*Conn).Bind", "NewSimpleBindRequest"),
			model.Named(sink(model.Credential, 2), "(*Conn).MD5Bind", "(*Conn).NTLMBind"),
			[]model.Func{
				{Name: "EscapeDN", Flows: model.Clean(model.KindSet(model.LDAP), arg(0), ret(0))},
				{Name: "EscapeFilter", Flows: model.Clean(model.KindSet(model.LDAP), arg(0), ret(0))},
				{Name: "NewSearchRequest", Sinks: model.Sinks(model.LDAP, arg(0), arg(6))},
			},
			model.Named(sink(model.LDAP, 0), "CompileFilter", "NewAddRequest", "NewDelRequest", "NewModifyDNRequest", "NewModifyRequest")),
		Fields: []model.Field{
			{Type: "SearchRequest", Name: "BaseDN", Sink: model.LDAP},
			{Type: "SearchRequest", Name: "Filter", Sink: model.LDAP},
		},
	}
}

// The access key's ID is no secret; the key and the session token are.

func awsCredentials2() model.Package {
	return model.Package{
		Path: "github.com/aws/aws-sdk-go-v2/credentials",
		Funcs: []model.Func{
			{Name: "NewStaticCredentialsProvider", Sinks: model.Sinks(model.Credential, arg(1), arg(2))},
		},
	}
}

func awsCredentials() model.Package {
	return model.Package{
		Path:  "github.com/aws/aws-sdk-go/aws/credentials",
		Funcs: []model.Func{{Name: "NewStaticCredentials", Sinks: model.Sinks(model.Credential, arg(1), arg(2))}},
	}
}

func minioCredentials() model.Package {
	return model.Package{
		Path: "github.com/minio/minio-go/v7/pkg/credentials",
		Funcs: model.Rows(model.Named(model.Func{Sinks: model.Sinks(model.Credential, arg(1), arg(2))},
			"NewStaticV2", "NewStaticV4")),
	}
}
