// Package intconv reports numbers that do not fit into the type that they are converted to.
//
// A number that is too large becomes another one, possibly negative, without a word: a
// port, a length, an amount or an ID that was checked before is then not the one that is
// used.
//
//   - GVS661: the number was parsed by strconv, with a bitSize that is larger than the
//     type (Atoi: 64 bits).
//   - GVS662: it was read from bytes by encoding/binary.
//
// The conversion is no finding where the number was compared with a limit that the
// type can hold, or with something that is no constant; where a function was asked
// about it; and where its other half is taken, too, as in uint32(n), uint32(n>>32).
//
// Bad: the port 65616 is port 80.
//
//	package proxy
//
//	import "strconv"
//
//	func port(s string) (uint16, error) {
//		n, err := strconv.Atoi(s)
//		return uint16(n), err // finding: the number from strconv.Atoi can be larger than what uint16 holds
//	}
//
// Good: strconv knows the size, or there is a limit.
//
//	package proxy
//
//	import (
//		"errors"
//		"strconv"
//	)
//
//	func port(s string) (uint16, error) {
//		n, err := strconv.ParseUint(s, 10, 16)
//		return uint16(n), err
//	}
//
//	func other(s string) (uint16, error) {
//		n, err := strconv.Atoi(s)
//		if err != nil || n < 0 || n > 65535 {
//			return 0, errors.New("not a port")
//		}
//		return uint16(n), nil
//	}
package intconv
