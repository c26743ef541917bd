package std

import "github.com/govet-sec/govet-sec/internal/model"

func netPackage() model.Package {
	return model.Package{
		Path:  "net",
		Funcs: model.Rows(netListeners(), netConns(), netAddresses()),
		Types: []model.Type{
			{Name: "HardwareAddr", Textless: true},
			{Name: "IP", Address: true},
			{Name: "IPMask", Textless: true},
			{Name: "IPNet", Textless: true},
		},
		Vars: []model.Var{
			{Name: "IPv4zero", Text: "0.0.0.0"},
			{Name: "IPv6loopback", Text: "::1"},
			{Name: "IPv6unspecified", Text: "::"},
			{Name: "IPv6zero", Text: "::"},
		},
	}
}

// netListeners has the calls that start to listen. A nil address, and a nil IP in
// an address, are every interface.
func netListeners() []model.Func {
	ip := model.Sinks(model.Listen, arg(1).At("*.IP"))
	return model.Rows(
		model.Named(model.Func{Sinks: model.Sinks(model.Listen, arg(1))}, "Listen", "ListenPacket"),
		model.Named(model.Func{Sinks: model.Sinks(model.Listen, arg(2))},
			"(*ListenConfig).Listen", "(*ListenConfig).ListenPacket"),
		model.Named(model.Func{Sinks: ip}, "ListenIP", "ListenTCP", "ListenUDP"),
		[]model.Func{
			// The address of a group is one; the interface chooses where it is joined.
			{Name: "ListenMulticastUDP"},
			{Name: "ListenUnix"},
			{Name: "ListenUnixgram"},
		})
}

// netConns has what is read from connections: from an accepted one what a client
// sent, from a dialled one what a server answered.
func netConns() []model.Func {
	accepted := model.Sources(model.Remote, ret(0))
	dialled := func(n int) model.Func {
		return model.Func{Sources: model.Sources(model.NetworkResponse, ret(0)), Sinks: model.Sinks(model.URL, arg(n))}
	}
	resolved := model.Func{Sources: model.Sources(model.NetworkResponse, ret(0))}
	packet := model.Sources(model.Remote, arg(0).At("[]"))
	read := model.Move(recv(), arg(0).At("[]"))
	write := model.Move(arg(0), inside())
	return model.Rows(
		model.Named(model.Func{Sources: accepted},
			"(*TCPListener).Accept", "(*TCPListener).AcceptTCP", "(*UnixListener).Accept",
			"(*UnixListener).AcceptUnix", "(Listener).Accept"),
		model.Named(dialled(1), "(*Dialer).Dial", "Dial", "DialTimeout"),
		model.Named(dialled(2), "(*Dialer).DialContext"),
		model.Named(resolved, "DialTCP", "DialUDP", "DialUnix"),
		[]model.Func{{Name: "(*TCPConn).ReadFrom", Flows: model.Move(arg(0), inside())}},
		model.Named(model.Func{Sources: packet},
			"(*IPConn).ReadFrom", "(*IPConn).ReadFromIP", "(*UDPConn).ReadFrom", "(*UDPConn).ReadFromUDP",
			"(*UDPConn).ReadFromUDPAddrPort", "(*UnixConn).ReadFrom", "(*UnixConn).ReadFromUnix", "(PacketConn).ReadFrom"),
		model.Named(model.Func{Flows: read}, "(*conn).Read", "(Conn).Read"),
		model.Named(model.Func{Flows: write}, "(*conn).Write", "(Conn).Write"),
		// Addresses of peers are numbers; a listener's is its own.
		model.Named(model.Func{},
			"(*TCPListener).Addr", "(*conn).LocalAddr", "(*conn).RemoteAddr", "(Conn).LocalAddr", "(Conn).RemoteAddr", "(Listener).Addr", "(PacketConn).LocalAddr"),
	)
}

func netAddresses() []model.Func {
	lookup := model.Sources(model.NetworkResponse, ret(0))
	// outside tells of the host that an address is looked up for or read from, too.
	outside := func(name string, when model.Property, at model.Port) model.Func {
		return model.Func{Name: name, Validators: []model.Validator{{Result: ret(0), When: when, Arg: at, Safe: model.Elsewhere}}}
	}
	resolve := func(n int) model.Func {
		return model.Func{Op: model.Resolve, Flows: []model.Flow{
			{From: arg(n), To: ret(0).At("[]"), Safe: model.Address},
			{From: arg(n), To: ret(1)},
		}}
	}
	return model.Rows(
		[]model.Func{
			outside("(IP).IsPrivate", model.False, recv()),
			outside("(*IPNet).Contains", model.False, arg(0)),
			{Name: "ResolveIPAddr", Flows: model.Same(arg(1), ret(0).At("*.IP"))},
		},
		model.Named(resolve(0), "LookupHost", "LookupIP"),
		model.Named(resolve(1), "(*Resolver).LookupHost", "(*Resolver).LookupIPAddr"),
		model.Named(resolve(2), "(*Resolver).LookupIP", "(*Resolver).LookupNetIP"),
		model.Named(model.Func{Sources: lookup},
			"LookupAddr", "LookupCNAME", "LookupMX", "LookupNS", "LookupTXT"),
		[]model.Func{
			{Name: "IPv4", Op: model.IPText},
			{Name: "JoinHostPort", Op: model.JoinHostPort, Flows: model.Merge(ret(0), arg(0), arg(1))},
			{
				Name:       "ParseCIDR",
				Flows:      model.Move(arg(0), ret(2)),
				Validators: []model.Validator{{Result: ret(2), When: model.Nil, Arg: arg(0), Safe: model.Address}},
			},
			{
				// It refuses a zone, so what it accepts is digits, hex digits, "." and ":".
				Name:       "ParseIP",
				Flows:      model.Same(arg(0), ret(0)),
				Validators: []model.Validator{{Result: ret(0), When: model.NonNil, Arg: arg(0), Safe: model.Address}},
			},
			{
				Name:       "ParseMAC",
				Flows:      model.Move(arg(0), ret(1)),
				Validators: []model.Validator{{Result: ret(1), When: model.Nil, Arg: arg(0), Safe: model.Text}},
			},
			{Name: "ResolveTCPAddr", Flows: model.Same(arg(1), ret(0).At("*.IP"))},
			{Name: "ResolveUDPAddr", Flows: model.Same(arg(1), ret(0).At("*.IP"))},
		})
}

// zoned is what an IP address with a zone ("fe80::1%eth0") cannot do. It begins with
// a digit, a letter or a colon, so it is no option; but any text may stand in the zone.
func zoned() model.Kinds {
	return model.KindSet(model.Exec, model.ExecArg, model.LoadCode, model.ReflectName)
}

func netNetip() model.Package {
	checks := func(safe model.Kinds) model.Func {
		return model.Func{
			Flows:      model.Move(arg(0), ret(1)),
			Validators: []model.Validator{{Result: ret(1), When: model.Nil, Arg: arg(0), Safe: safe}},
		}
	}
	// The zone is kept, so the address is the text that it was read from.
	addr := checks(zoned())
	addr.Flows = append(addr.Flows, model.Same(arg(0), ret(0))...)
	noZone := func(when model.Property) []model.Validator {
		return []model.Validator{{Result: ret(0), When: when, Arg: recv(), Safe: model.Address}}
	}
	same := model.Func{Flows: model.Same(recv(), ret(0))}
	return model.Package{
		Path: "net/netip",
		Funcs: model.Rows(
			model.Named(same, "(Addr).String", "(Addr).Unmap", "(AddrPort).Addr", "(AddrPort).String"),
			[]model.Func{
				{Name: "(Addr).Is4", Validators: noZone(model.True)},
				{Name: "(Addr).IsPrivate", Validators: []model.Validator{{Result: ret(0), When: model.False, Arg: recv(), Safe: model.Elsewhere}}},
				{Name: "(Addr).Zone", Flows: model.Move(recv(), ret(0)), Validators: noZone(model.Zero)},
				{Name: "(Prefix).Contains", Validators: []model.Validator{{Result: ret(0), When: model.False, Arg: arg(0), Safe: model.Elsewhere}}},
				{Name: "(Addr).WithZone", Flows: []model.Flow{
					{From: recv(), To: ret(0), Safe: model.Address},
					{From: arg(0), To: ret(0)},
				}},
			},
			model.Named(addr, "ParseAddr", "ParseAddrPort"),
			model.Named(checks(model.Address), "ParsePrefix"), // refuses a zone, as net.ParseIP does
		),
		Types: []model.Type{
			{Name: "AddrPort", Address: true},
			{Name: "Prefix", Textless: true},
		},
	}
}

func cryptoTLS() model.Package {
	return model.Package{
		Path: "crypto/tls",
		Funcs: []model.Func{
			{Name: "Client", Flows: model.Move(arg(0), ret(0))},
			{Name: "Dial", Sources: model.Sources(model.NetworkResponse, ret(0)), Sinks: model.Sinks(model.URL, arg(1))},
			{Name: "DialWithDialer", Sources: model.Sources(model.NetworkResponse, ret(0)), Sinks: model.Sinks(model.URL, arg(2))},
			{Name: "Listen", Sinks: model.Sinks(model.Listen, arg(1))},
			{Name: "NewListener", Flows: model.Same(arg(0), ret(0))},
			{Name: "Server", Flows: model.Move(arg(0), ret(0))},
			{Name: "X509KeyPair", Sinks: model.Sinks(model.CredentialKey, arg(1))},
		},
		Fields: []model.Field{
			{Type: "ClientHelloInfo", Name: "ServerName", Source: model.Remote},
			// Somebody who is trusted to has signed what is in them.
			{Type: "ConnectionState", Name: "VerifiedChains", Safe: model.Any},
		},
	}
}

func netRPC() model.Package {
	return model.Package{
		Path:  "net/rpc",
		Funcs: model.Named(model.Func{Sinks: model.Sinks(model.URL, arg(1))}, "Dial", "DialHTTP", "DialHTTPPath"),
	}
}

func netJSONRPC() model.Package {
	return model.Package{Path: "net/rpc/jsonrpc", Funcs: model.Named(model.Func{Sinks: model.Sinks(model.URL, arg(1))}, "Dial")}
}
