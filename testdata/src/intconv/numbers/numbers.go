// Package numbers is about numbers that are converted.
package numbers

import (
	"encoding/binary"
	"math"
	"strconv"
)

func parsed(s string) {
	n, _ := strconv.Atoi(s)
	_ = int32(n) // want `the number from strconv.Atoi can be larger than what int32 holds.*GVS661`
	_ = uint8(n) // want `GVS661`
	_ = int64(n)
	_ = uint64(n)
	m, _ := strconv.ParseInt(s, 10, 64)
	_ = int32(m) // want `GVS661`
	_ = int(m)
	k, _ := strconv.ParseInt(s, 10, 32)
	_ = int32(k)
	_ = int16(k) // want `GVS661`
	u, _ := strconv.ParseUint(s, 10, 32)
	_ = uint32(u)
	_ = int32(u) // want `GVS661`
	v, _ := strconv.ParseUint(s, 10, 64)
	_ = int(v) // want `can be larger than what int holds.*GVS661`
}

type id int32

func bounds(s string, limit int) {
	n, err := strconv.Atoi(s)
	if err != nil {
		return
	}
	if n <= math.MaxInt32 {
		_ = int32(n)
		_ = int16(n) // want `GVS661`
	}
	if n > 0 && n < 256 {
		_ = uint8(n)
	}
	if n > 256 {
		_ = uint8(n) // want `GVS661`
	}
	if 1000 >= n {
		_ = id(n)
	}
	if n < limit {
		_ = id(n)
	}
	if n >= 0 {
		_ = id(n) // want `can be larger than what id holds.*GVS661`
	}
	switch n {
	case 1, 2:
		_ = id(n)
	}
	_ = id(min(n, 10))
}

func early(s string) int32 {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < math.MinInt32 || n > math.MaxInt32 {
		return 0
	}
	return int32(n)
}

func early64(s string) int32 {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < math.MinInt32 {
		return 0
	}
	return int32(n) // want `GVS661`
}

func valid(n int) bool { return n < 100 }

func asked(s string) {
	n, _ := strconv.Atoi(s)
	if !valid(n) {
		return
	}
	_ = int8(n)
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

func small(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n > 100 {
		return -1
	}
	return n
}

func helpers(s string) {
	_ = int32(number(s)) // want `GVS661`
	_ = int32(small(s))
	n := 10
	if s != "" {
		n = number(s)
	}
	_ = int32(n) // want `GVS661`
}

func wire(b []byte) {
	n := binary.BigEndian.Uint64(b)
	_ = uint32(n) // want `GVS662`
	m := binary.LittleEndian.Uint64(b)
	_, _ = uint32(m), uint32(m>>32)
	k := binary.BigEndian.Uint32(b)
	_ = int(k)
	_ = uint16(k) // want `GVS662`
	if k < 1000 {
		_ = uint16(k)
	}
}

var errTooLarge error

// take refuses what became negative.
func take(n int64) error {
	if n < 0 {
		return errTooLarge
	}
	return nil
}

func keep(n int64) error {
	if n == 7 {
		return errTooLarge
	}
	return nil
}

func refused(b []byte) error {
	n := int64(binary.BigEndian.Uint64(b))
	if n < 0 {
		return errTooLarge
	}
	if err := take(int64(binary.BigEndian.Uint64(b))); err != nil {
		return err
	}
	if m := int32(binary.BigEndian.Uint64(b)); m < 0 { // want `GVS662`
		return errTooLarge
	}
	return keep(int64(binary.BigEndian.Uint64(b))) // want `GVS662`
}
