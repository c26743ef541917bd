package lib

import "github.com/govet-sec/govet-sec/internal/model"

func gorillaWebsocket() model.Package {
	second := model.Func{Sources: model.Sources(model.Remote, ret(1))}
	return model.Package{
		Path: "github.com/gorilla/websocket",
		Funcs: model.Rows(
			model.Named(second, "(*Conn).NextReader", "(*Conn).ReadMessage"),
			model.Named(remoteInto(0), "(*Conn).ReadJSON"),
			model.Named(remoteInto(1), "ReadJSON"),
			model.Named(remoteResult(), "JoinMessages", "Subprotocols"),
			model.Named(sink(model.URL, 0), "(*Dialer).Dial"),
			model.Named(sink(model.URL, 1), "(*Dialer).DialContext")),
	}
}

// coderWebsocket is nhooyr.io/websocket under its old and its new name.
func coderWebsocket(path string) model.Package {
	second := model.Func{Sources: model.Sources(model.Remote, ret(1))}
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(second, "(*Conn).Read", "(*Conn).Reader"),
			model.Named(model.Func{Sources: model.Sources(model.Remote, ret(0))}, "NetConn"),
			model.Named(sink(model.URL, 1), "Dial")),
	}
}

func coderWSJSON(path string) model.Package {
	return model.Package{Path: path, Funcs: model.Rows(model.Named(remoteInto(2), "Read"))}
}

func gobwasUtil() model.Package {
	return model.Package{
		Path: "github.com/gobwas/ws/wsutil",
		Funcs: model.Rows(
			model.Named(model.Func{Sources: model.Sources(model.Remote, ret(0))}, "ReadClientBinary", "ReadClientData", "ReadClientText", "ReadData"),
			model.Named(model.Func{Sources: model.Sources(model.NetworkResponse, ret(0))},
				"ReadServerBinary", "ReadServerData", "ReadServerText"),
			model.Named(model.Func{Sources: model.Sources(model.Remote, ret(0))}, "ReadClientMessage", "ReadMessage"),
			model.Named(model.Func{Sources: model.Sources(model.Remote, arg(0).At("[]"))}, "(*Reader).Read"),
			[]model.Func{{Name: "NextReader", Sources: model.Sources(model.Remote, ret(1))}}),
	}
}

func gobwas() model.Package {
	return model.Package{
		Path: "github.com/gobwas/ws",
		Funcs: model.Rows(
			model.Named(model.Func{Sources: model.Sources(model.Remote, ret(0))}, "MustReadFrame", "ReadFrame"),
			model.Named(sink(model.URL, 1), "(Dialer).Dial", "Dial")),
	}
}

func netWebsocket() model.Package {
	return model.Package{
		Path: "golang.org/x/net/websocket",
		Funcs: model.Rows(
			model.Named(model.Func{Sources: model.Sources(model.Remote, arg(0).At("[]"))}, "(*Conn).Read"),
			model.Named(remoteInto(1), "(Codec).Receive"),
			model.Named(sink(model.URL, 0), "Dial", "NewConfig")),
	}
}
