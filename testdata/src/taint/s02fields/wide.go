package s02fields

import "taint/mark"

// Records of many parts, each of which can be that of several others: what a function tells of
// all of them is much, and still no part is another.
type (
	cell struct{ a, b, c, d string }
	row  struct{ a, b, c, d cell }
	page struct{ a, b, c, d row }
)

func either(n int, texts ...string) string { return texts[n] }

func eitherCell(n int, p, q, r, s, t cell) cell {
	return cell{either(n, p.a, q.a, r.a, s.a, t.a), either(n, p.b, q.b, r.b, s.b, t.b), either(n, p.c, q.c, r.c, s.c, t.c), either(n, p.d, q.d, r.d, s.d, t.d)}
}

func eitherRow(n int, p, q, r, s, t row) row {
	return row{
		eitherCell(n, p.a, q.a, r.a, s.a, t.a), eitherCell(n, p.b, q.b, r.b, s.b, t.b), eitherCell(n, p.c, q.c, r.c, s.c, t.c), eitherCell(n, p.d, q.d, r.d, s.d, t.d),
	}
}

func eitherPage(n int, p, q, r, s, t page) page {
	return page{
		eitherRow(n, p.a, q.a, r.a, s.a, t.a), eitherRow(n, p.b, q.b, r.b, s.b, t.b), eitherRow(n, p.c, q.c, r.c, s.c, t.c), eitherRow(n, p.d, q.d, r.d, s.d, t.d),
	}
}

func widePage() page {
	p := page{b: row{c: cell{a: mark.Source()}}}
	return eitherPage(mark.Choose(5), p, p, p, p, p)
}

func Case_2_1_Wide_Flow() {
	mark.Sink(widePage().b.c.a) // want "flow"
}

func Case_2_1_Wide_Clean() {
	mark.Sink(widePage().b.c.b)
}
