// Package hostkey reports clients of SSH that believe every server.
//
// The key of a server is all that tells it from whoever sits on the way: a client that accepts
// every key hands passwords, commands and files to them.
//
// A function for HostKeyCallback is reported that returns nil whatever it is given; also one
// that prints the key first. One that keeps the key for somebody, as a scanner of keys does, is
// not, nor is one beside a callback that checks keys, in the same function, so that somebody
// can choose. Calls of ssh.InsecureIgnoreHostKey are G106.
//
// Bad:
//
//	package deploy
//
//	import (
//		"net"
//
//		"golang.org/x/crypto/ssh"
//	)
//
//	func config(password string) *ssh.ClientConfig {
//		return &ssh.ClientConfig{
//			User: "deploy",
//			Auth: []ssh.AuthMethod{ssh.Password(password)},
//			HostKeyCallback: func(hostname string, remote net.Addr, key ssh.PublicKey) error { // finding: the key of every SSH server
//				return nil
//			},
//		}
//	}
//
// Good:
//
//	package deploy
//
//	import "golang.org/x/crypto/ssh"
//
//	func config(password string, key ssh.PublicKey) *ssh.ClientConfig {
//		return &ssh.ClientConfig{
//			User:            "deploy",
//			Auth:            []ssh.AuthMethod{ssh.Password(password)},
//			HostKeyCallback: ssh.FixedHostKey(key),
//		}
//	}
package hostkey
