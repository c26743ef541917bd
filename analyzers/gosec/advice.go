package gosec

import "github.com/govet-sec/govet-sec/rule"

// advised adds why and what to do to the checks whose weakness, as gosec puts it, is
// too wide a class to say it.
func advised(checks []rule.Check) []rule.Check {
	for i := range checks {
		if a, ok := advices[checks[i].ID]; ok {
			checks[i].Why, checks[i].Fix = a[0], a[1]
		}
	}
	return checks
}

var advices = map[string][2]string{
	"G102": {"everybody who can reach the machine on any network can talk to the program", "listen on 127.0.0.1 or on the one address that is meant"},
	"G108": {"whoever reaches the server reads its memory and makes it slow", "import net/http/pprof only where a listener on a loopback address serves it"},
	"G111": {"the whole file system can be read over HTTP", "serve one directory that has nothing else in it"},
	"G118": {"work that nobody waits for goes on, and takes memory for ever", "pass the request's context on, and call its cancel function"},
	"G119": {"credentials of one host are sent to another that it names", "leave the headers of redirected requests to net/http"},
	"G403": {"a short key can be computed from the public one", "make RSA keys of 3072 bits or more, or use Ed25519"},
	"G504": {"a client sets environment variables of the program with its headers", "serve with net/http"},
	"G601": {"all pointers made in the loop point to the last element", "take the address of a copy, or let go.mod say go 1.22 or newer"},
}
