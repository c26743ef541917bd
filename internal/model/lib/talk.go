package lib

import "github.com/govet-sec/govet-sec/internal/model"

// Servers of other protocols than HTTP, and bots: what a client or a member of a chat sends.

// sasl: what a client says who it is.
func sasl() model.Package {
	said := func(name string) model.Type { return model.Type{Name: name, Params: model.Remote} }
	return model.Package{
		Path:  "github.com/emersion/go-sasl",
		Types: []model.Type{said("AnonymousAuthenticator"), said("ExternalAuthenticator"), said("OAuthBearerAuthenticator"), said("PlainAuthenticator")},
	}
}

func smtpServer() model.Package {
	return model.Package{
		Path:  "github.com/emersion/go-smtp",
		Types: []model.Type{{Name: "Session", Params: model.Remote}},
	}
}

func dnsServer() model.Package {
	return model.Package{
		Path:  "github.com/miekg/dns",
		Types: []model.Type{{Name: "Handler", Params: model.Remote}, {Name: "HandlerFunc", Params: model.Remote}},
	}
}

func discord() model.Package {
	said := func(typ, name string) model.Field { return model.Field{Type: typ, Name: name, Source: model.Remote} }
	return model.Package{
		Path:   "github.com/bwmarrin/discordgo",
		Funcs:  model.Rows(model.Named(remoteResult(), "(ApplicationCommandInteractionDataOption).StringValue")),
		Fields: []model.Field{said("ApplicationCommandInteractionDataOption", "Value"), said("Message", "Content"), said("MessageAttachment", "Filename")},
	}
}

func telegram(path string) model.Package {
	said := func(typ, name string) model.Field { return model.Field{Type: typ, Name: name, Source: model.Remote} }
	return model.Package{
		Path:   path,
		Funcs:  model.Rows(model.Named(remoteResult(), "(*Message).CommandArguments")),
		Fields: []model.Field{said("CallbackQuery", "Data"), said("Document", "FileName"), said("InlineQuery", "Query"), said("Message", "Caption"), said("Message", "Text")},
	}
}
