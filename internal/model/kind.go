package model

import "math/bits"

// Kind is a kind of harm that text can do at a sink, or (from Listen on) a use
// of a constant that a rule wants to see.
type Kind uint8

// The kinds of harm.
const (
	NoKind       Kind = iota
	Exec              // the name of a program that is started
	ExecArg           // an argument, or the argument vector, of a program that is started
	ShellText         // text that a shell on this or another machine runs (ssh Session.Run)
	Eval              // source text that an interpreter runs
	LoadCode          // the file name of code that is loaded (plugin.Open, dlopen)
	TemplateText      // the source text of a template
	ReflectName       // the name of a method or field looked up by reflection
	SQL
	NoSQL
	Path         // a file name
	ArchivePath  // a file name from an archive
	ServedPath   // the name of a file for a server that refuses requests whose path has ".."
	URL          // the address of an outgoing request
	Redirect     // the target of a redirect
	HTML         // the body of a response
	TrustedHTML  // text declared to be safe HTML, JS, CSS or URL
	Log          // a line of a log
	Header       // a header of HTTP or mail
	LDAP         // a filter
	XPath        //
	Pattern      // a regular expression
	BackPattern  // a regular expression for an engine that backtracks
	Format       // a format string
	Decode       // bytes for a decoder that can build any type
	Size         // the size of an allocation
	EnvVar       // the environment of a process
	MailBody     //
	XMLText      //
	NumNarrow    // a number converted to a narrower type
	Inflate      // bytes for a decompressor
	ReadAll      // a stream that is read whole
	LogSecret    // a log to which no secret should go
	ClientText   // text sent to the client, to which no internals should go
	CryptoRandom // a key, token, nonce or password that must not be predictable
	Access       // a decision about access
	TrustedJS    // text declared to be a safe script or value in one
	TrustedURL   // text declared to be a safe URL or list of them
	LDAPName     // a distinguished name of LDAP
	CrossOrigin  // the origin that may read a response with the user's credentials

	// Uses of constants.
	Listen        // an address to listen on
	CredentialKey // a key that must be secret
	Credential    // a password or token
	DSN           // a connection string
	IV            // an initialisation vector, nonce or salt
	OAuthState

	numKinds
)

var kindNames = [...]string{
	"none", "exec", "exec-arg", "shell-text", "eval", "load-code", "template-text", "reflect-name",
	"sql", "nosql", "path", "archive-path", "served-path", "url", "redirect", "html", "trusted-html", "log", "header",
	"ldap", "xpath", "pattern", "back-pattern", "format", "decode", "size", "env-var", "mail-body",
	"xml-text", "num-narrow", "inflate", "read-all", "log-secret", "client-text", "crypto-random", "access",
	"trusted-js", "trusted-url", "ldap-name", "cross-origin",
	"listen", "credential-key", "credential", "dsn", "iv", "oauth-state",
}

func (k Kind) String() string { return kindNames[k] }

// Kinds is a set of kinds.
type Kinds uint64

// KindSet is the set of the kinds.
func KindSet(ks ...Kind) Kinds {
	var s Kinds
	for _, k := range ks {
		s |= 1 << k
	}
	return s
}

// Has reports whether k is in s.
func (s Kinds) Has(k Kind) bool { return s>>k&1 != 0 }

// Len is the number of kinds in s.
func (s Kinds) Len() int { return bits.OnesCount64(uint64(s)) }

// Sets of kinds that sanitizers and validators name.
const (
	// Any is every kind: the text is one of a fixed set, or none at all.
	Any Kinds = 1<<numKinds - 1
	// Text is every kind that needs text. A number or a boolean can do none of it.
	Text Kinds = Any &^ (1<<Size | 1<<NumNarrow | 1<<CryptoRandom | 1<<Access | 1<<LogSecret | Guessable)
	// Guessable is every kind that a value does which can be guessed.
	Guessable Kinds = 1<<CryptoRandom | 1<<CredentialKey | 1<<Credential | 1<<IV | 1<<OAuthState
	// Command is every kind in which a command line is run.
	Command Kinds = 1<<Exec | 1<<ExecArg | 1<<ShellText
	// Markup is every kind in which a browser reads text as HTML.
	Markup Kinds = 1<<HTML | 1<<TrustedHTML | 1<<XMLText
	// Elsewhere is every kind in which the host of an address matters.
	Elsewhere Kinds = 1<<URL | 1<<Redirect | 1<<CrossOrigin
	// Address is what the text of an IP address cannot do: it may be one that only the server
	// reaches.
	Address Kinds = Text &^ Elsewhere
	// File is every kind of file name.
	File Kinds = 1<<Path | 1<<ArchivePath | 1<<ServedPath | 1<<LoadCode
	// Constants is every kind for which constants count, and not attackers.
	Constants Kinds = 1<<Listen | 1<<CredentialKey | 1<<Credential | 1<<DSN | 1<<IV | 1<<OAuthState
	// Volume is every kind that is done by how much there is, not by what it says.
	Volume Kinds = 1<<Size | 1<<Inflate | 1<<ReadAll
	// Intrinsic is every kind that only one sort of source does (see Threat.Harms).
	Intrinsic Kinds = 1<<CryptoRandom | 1<<LogSecret | 1<<ClientText
	// Unexported is no harm: text that has it was put into a struct by reflection, and does
	// not reach fields of it that are not exported.
	Unexported Kinds = 1 << 63
	// Escapable is every kind against which text is escaped, so that to undo an escape
	// makes it do harm again.
	Escapable Kinds = Any &^ (Volume | Intrinsic | 1<<NumNarrow | 1<<Access)
)

// Threat is the party that chooses a source's text, as in CodeQL's threat models.
type Threat uint8

// The threats. Remote counts by default; the others can be switched on.
const (
	NoThreat Threat = iota
	Remote
	Args            // the command line, flags included
	Env             // the environment
	Stdin           //
	FileContent     //
	Database        //
	NetworkResponse // what another server answered
	ArchiveEntry    // a name in an archive; counts under every threat model
	WeakRandom      // math/rand, time: predictable rather than hostile
	Secret          // a password or key, for the rules that follow secrets
	Internals       // stack traces and other insides of the program
	StrongRandom    // crypto/rand: nobody's, and does no harm; mixed in, it makes a value strong
	Inflated        // what a decompressor makes, of which there can be any amount
	Peer            // what another server answered, where NetworkResponse does not count: it may choose names of files
	numThreats
)

var threatNames = [...]string{
	"none", "remote", "args", "env", "stdin", "file", "database", "network-response",
	"archive-entry", "weak-random", "secret", "internals", "strong-random", "inflated", "peer",
}

func (t Threat) String() string { return threatNames[t] }

// Harms are the kinds of harm that text of the threat can do. Some threats are about one
// kind alone: a random number that can be guessed is no SQL, and a form value is no secret.
func (t Threat) Harms() Kinds {
	switch t {
	case WeakRandom:
		return Guessable
	case Secret:
		return 1 << LogSecret
	case StrongRandom:
		return 0
	case Internals:
		return 1 << ClientText
	case Inflated:
		return 1 << Inflate
	case Peer:
		return 1<<Path | 1<<ServedPath
	}
	return Any &^ Intrinsic
}

// Always reports whether the threat counts whatever the threat model is: it does harm
// of its own kinds alone.
func (t Threat) Always() bool { return t >= WeakRandom && t < numThreats }

// ThreatNamed is the threat with the name that can be switched on, and whether there is one.
func ThreatNamed(name string) (Threat, bool) {
	for t := Remote; t < WeakRandom; t++ {
		if threatNames[t] == name {
			return t, true
		}
	}
	return NoThreat, false
}

// ThreatNames lists the names of the threats that can be switched on.
func ThreatNames() []string { return append([]string(nil), threatNames[Remote:WeakRandom]...) }

// KindNamed is the kind of harm with the name, and whether there is one.
func KindNamed(name string) (Kind, bool) {
	for k := NoKind + 1; k < numKinds; k++ {
		if kindNames[k] == name {
			return k, true
		}
	}
	return NoKind, false
}

// KindNames lists the names of the kinds of harm.
func KindNames() []string { return append([]string(nil), kindNames[NoKind+1:]...) }
