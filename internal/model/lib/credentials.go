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
		Path: "golang.org/x/oauth2",
		Funcs: model.Rows(
			model.Named(sink(model.OAuthState, 0), "(*Config).AuthCodeURL"),
			// The provider answers with a token, whatever it is asked with.
			model.Named(model.Func{}, "(*Config).Exchange", "(*Config).PasswordCredentialsToken", "(*Config).DeviceAccessToken", "(*Config).DeviceAuth")),
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
		Path: "gopkg.in/gomail.v2",
		Funcs: model.Rows(
			model.Named(sink(model.Credential, 3), "NewDialer", "NewPlainDialer"),
			// Values of headers are encoded, their names are not; what stands in the body may be a link.
			model.Named(sink(model.Header, 0), "(*Message).SetAddressHeader", "(*Message).SetDateHeader", "(*Message).SetHeader"),
			model.Named(sink(model.MailBody, 1), "(*Message).AddAlternative", "(*Message).SetBody")),
	}
}

func ldap() model.Package {
	bind := model.Func{Sinks: []model.Sink{{At: arg(0), Kind: model.LDAPName}, {At: arg(1), Kind: model.Credential}}}
	name := func(typ, field string) model.Field { return model.Field{Type: typ, Name: field, Sink: model.LDAPName} }
	return model.Package{
		Path: "github.com/go-ldap/ldap/v3",
		Funcs: model.Rows(
			model.Named(bind, "(*Conn).Bind", "NewSimpleBindRequest"),
			model.Named(sink(model.Credential, 2), "(*Conn).MD5Bind", "(*Conn).NTLMBind"),
			[]model.Func{
				// Each escapes what ends a value in its own place.
				{Name: "EscapeDN", Flows: model.Clean(model.KindSet(model.LDAPName), arg(0), ret(0))},
				{Name: "EscapeFilter", Flows: model.Clean(model.KindSet(model.LDAP), arg(0), ret(0))},
				{Name: "NewSearchRequest", Sinks: []model.Sink{{At: arg(0), Kind: model.LDAPName}, {At: arg(6), Kind: model.LDAP}}},
			},
			model.Named(model.Func{Sinks: model.Sinks(model.LDAPName, arg(0), arg(1), arg(3))}, "NewModifyDNRequest", "NewModifyDNWithControlsRequest"),
			model.Named(sink(model.LDAP, 0), "CompileFilter"),
			model.Named(sink(model.LDAPName, 0),
				"(*Conn).Compare", "(*Conn).UnauthenticatedBind", "NewAddRequest", "NewDelRequest", "NewModifyRequest",
				"NewPasswordModifyRequest")),
		Fields: []model.Field{
			name("AddRequest", "DN"), name("DelRequest", "DN"),
			name("ModifyDNRequest", "DN"), name("ModifyDNRequest", "NewRDN"), name("ModifyDNRequest", "NewSuperior"),
			name("ModifyRequest", "DN"), name("PasswordModifyRequest", "UserIdentity"), name("SearchRequest", "BaseDN"),
			{Type: "SearchRequest", Name: "Filter", Sink: model.LDAP}, name("SimpleBindRequest", "Username"),
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
