package timingcompare

import "bytes"

// Each of these has two ways to the one before: a search that takes all of them does not end.
func chain0(b []byte) []byte { return digest(b) }

func chain1(b []byte) []byte {
	if len(b) > 1 {
		return chain0(b)
	}
	return chain0(b[:1])
}

func chain2(b []byte) []byte {
	if len(b) > 2 {
		return chain1(b)
	}
	return chain1(b[:1])
}

func chain3(b []byte) []byte {
	if len(b) > 3 {
		return chain2(b)
	}
	return chain2(b[:1])
}

func chain4(b []byte) []byte {
	if len(b) > 4 {
		return chain3(b)
	}
	return chain3(b[:1])
}

func chain5(b []byte) []byte {
	if len(b) > 5 {
		return chain4(b)
	}
	return chain4(b[:1])
}

func chain6(b []byte) []byte {
	if len(b) > 6 {
		return chain5(b)
	}
	return chain5(b[:1])
}

func chain7(b []byte) []byte {
	if len(b) > 7 {
		return chain6(b)
	}
	return chain6(b[:1])
}

func chain8(b []byte) []byte {
	if len(b) > 8 {
		return chain7(b)
	}
	return chain7(b[:1])
}

func chain9(b []byte) []byte {
	if len(b) > 9 {
		return chain8(b)
	}
	return chain8(b[:1])
}

func chain10(b []byte) []byte {
	if len(b) > 10 {
		return chain9(b)
	}
	return chain9(b[:1])
}

func chain11(b []byte) []byte {
	if len(b) > 11 {
		return chain10(b)
	}
	return chain10(b[:1])
}

func chain12(b []byte) []byte {
	if len(b) > 12 {
		return chain11(b)
	}
	return chain11(b[:1])
}

func chain13(b []byte) []byte {
	if len(b) > 13 {
		return chain12(b)
	}
	return chain12(b[:1])
}

func chain14(b []byte) []byte {
	if len(b) > 14 {
		return chain13(b)
	}
	return chain13(b[:1])
}

func chain15(b []byte) []byte {
	if len(b) > 15 {
		return chain14(b)
	}
	return chain14(b[:1])
}

func chain16(b []byte) []byte {
	if len(b) > 16 {
		return chain15(b)
	}
	return chain15(b[:1])
}

func chain17(b []byte) []byte {
	if len(b) > 17 {
		return chain16(b)
	}
	return chain16(b[:1])
}

func chain18(b []byte) []byte {
	if len(b) > 18 {
		return chain17(b)
	}
	return chain17(b[:1])
}

func chain19(b []byte) []byte {
	if len(b) > 19 {
		return chain18(b)
	}
	return chain18(b[:1])
}

func chain20(b []byte) []byte {
	if len(b) > 20 {
		return chain19(b)
	}
	return chain19(b[:1])
}

func chain21(b []byte) []byte {
	if len(b) > 21 {
		return chain20(b)
	}
	return chain20(b[:1])
}

func chain22(b []byte) []byte {
	if len(b) > 22 {
		return chain21(b)
	}
	return chain21(b[:1])
}

func chain23(b []byte) []byte {
	if len(b) > 23 {
		return chain22(b)
	}
	return chain22(b[:1])
}

func chain24(b []byte) []byte {
	if len(b) > 24 {
		return chain23(b)
	}
	return chain23(b[:1])
}

func chain25(b []byte) []byte {
	if len(b) > 25 {
		return chain24(b)
	}
	return chain24(b[:1])
}

func chain26(b []byte) []byte {
	if len(b) > 26 {
		return chain25(b)
	}
	return chain25(b[:1])
}

func chain27(b []byte) []byte {
	if len(b) > 27 {
		return chain26(b)
	}
	return chain26(b[:1])
}

func chain28(b []byte) []byte {
	if len(b) > 28 {
		return chain27(b)
	}
	return chain27(b[:1])
}

func chain29(b []byte) []byte {
	if len(b) > 29 {
		return chain28(b)
	}
	return chain28(b[:1])
}

func chain30(b []byte) []byte {
	if len(b) > 30 {
		return chain29(b)
	}
	return chain29(b[:1])
}

func chained(b, sent []byte) bool { return bytes.Equal(chain30(b), sent) }
