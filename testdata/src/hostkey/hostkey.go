package hostkey

import (
	"bytes"
	"errors"
	"fmt"
	"net"

	"golang.org/x/crypto/ssh"
)

func literal() *ssh.ClientConfig {
	return &ssh.ClientConfig{HostKeyCallback: func(string, net.Addr, ssh.PublicKey) error { return nil }} // want "this function accepts the key of every SSH server"
}

func checked(known []byte) *ssh.ClientConfig {
	return &ssh.ClientConfig{HostKeyCallback: func(host string, remote net.Addr, key ssh.PublicKey) error {
		if !bytes.Equal(key.Marshal(), known) {
			return errors.New("another key")
		}
		return nil
	}}
}

func assigned() *ssh.ClientConfig {
	config := &ssh.ClientConfig{}
	config.HostKeyCallback = ssh.HostKeyCallback(func(host string, remote net.Addr, key ssh.PublicKey) error { // want "accepts the key"
		fmt.Println(host, ssh.FingerprintSHA256(key))
		return nil
	})
	return config
}

func named() *ssh.ClientConfig {
	return &ssh.ClientConfig{HostKeyCallback: trustAll} // want "trustAll accepts"
}

func trustAll(host string, remote net.Addr, key ssh.PublicKey) error { return nil }

func namedToo(known []byte) *ssh.ClientConfig {
	return &ssh.ClientConfig{HostKeyCallback: trust{known}.one}
}

func method() *ssh.ClientConfig {
	return &ssh.ClientConfig{HostKeyCallback: trust{}.all} // want "all accepts"
}

type trust struct{ known []byte }

func (t trust) all(host string, remote net.Addr, key ssh.PublicKey) error { return nil }

func (t trust) one(host string, remote net.Addr, key ssh.PublicKey) error {
	if bytes.Equal(key.Marshal(), t.known) {
		return nil
	}
	return errors.New("another key")
}

func returned() ssh.HostKeyCallback {
	return func(host string, remote net.Addr, key ssh.PublicKey) (err error) { // want "accepts the key"
		if host == "" {
			return nil
		}
		return nil
	}
}

func named2() func() ssh.HostKeyCallback {
	return ssh.InsecureIgnoreHostKey // want "what InsecureIgnoreHostKey returns"
}

func fixed(key ssh.PublicKey) *ssh.ClientConfig {
	return &ssh.ClientConfig{HostKeyCallback: ssh.FixedHostKey(key)}
}

// scan learns the key.
func scan() (found ssh.PublicKey) {
	dial(&ssh.ClientConfig{HostKeyCallback: func(host string, remote net.Addr, key ssh.PublicKey) error {
		found = key
		return nil
	}})
	return found
}

func dial(*ssh.ClientConfig) {}

// chosen is what the user asked for.
func chosen(insecure bool, key ssh.PublicKey) *ssh.ClientConfig {
	config := &ssh.ClientConfig{HostKeyCallback: ssh.FixedHostKey(key)}
	if insecure {
		config.HostKeyCallback = func(string, net.Addr, ssh.PublicKey) error { return nil }
	}
	return config
}

// other has the same result, and is asked something else.
func other() func(host string) error { return func(host string) error { return nil } }

// direct calls what it has.
func direct(key ssh.PublicKey) error { return trustAll("", nil, key) }

var config = ssh.ClientConfig{HostKeyCallback: trustAll} // want "trustAll accepts"
