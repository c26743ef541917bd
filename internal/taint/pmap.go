package taint

// pmap is a persistent map from small integers to T: a treap whose priorities
// are a hash of the key, so that equal maps have equal shapes, and maps with a
// common past share their nodes. Joining two of them looks at the differences only.
type pmap[T comparable] struct {
	key         int
	prio        uint32
	val         T
	left, right *pmap[T]
}

func pmapPrio(key int) uint32 {
	h := uint32(key)*2654435761 + 0x9e3779b9
	h ^= h >> 15
	h *= 2246822519
	return h ^ h>>13
}

func (m *pmap[T]) get(key int) (T, bool) {
	for m != nil {
		switch {
		case key < m.key:
			m = m.left
		case key > m.key:
			m = m.right
		default:
			return m.val, true
		}
	}
	var zero T
	return zero, false
}

// set returns the map with key set to val.
func (m *pmap[T]) set(key int, val T) *pmap[T] {
	l, r := m.split(key)
	return pmapMerge(l, pmapMerge(&pmap[T]{key: key, prio: pmapPrio(key), val: val}, r))
}

// split returns the entries below and above key; that of key itself is dropped.
func (m *pmap[T]) split(key int) (l, r *pmap[T]) {
	switch {
	case m == nil:
		return nil, nil
	case key < m.key:
		l, mid := m.left.split(key)
		return l, m.with(mid, m.right)
	case key > m.key:
		mid, r := m.right.split(key)
		return m.with(m.left, mid), r
	}
	return m.left, m.right
}

func (m *pmap[T]) with(l, r *pmap[T]) *pmap[T] {
	if l == m.left && r == m.right {
		return m
	}
	return &pmap[T]{key: m.key, prio: m.prio, val: m.val, left: l, right: r}
}

func pmapMerge[T comparable](l, r *pmap[T]) *pmap[T] {
	switch {
	case l == nil:
		return r
	case r == nil:
		return l
	case l.prio > r.prio || l.prio == r.prio && l.key < r.key:
		return l.with(l.left, pmapMerge(l.right, r))
	}
	return r.with(pmapMerge(l, r.left), r.right)
}

// pmapJoin joins two maps; f decides the value of a key. A key that only one map
// has is given with ok false for the other.
func pmapJoin[T comparable](a, b *pmap[T], f func(key int, x, y T, okx, oky bool) T) *pmap[T] {
	var zero T
	switch {
	case a == b:
		return a
	case a == nil:
		return b.mapVals(func(k int, v T) T { return f(k, zero, v, false, true) })
	case b == nil:
		return a.mapVals(func(k int, v T) T { return f(k, v, zero, true, false) })
	}
	if b.prio > a.prio || b.prio == a.prio && b.key < a.key {
		l, r := a.split(b.key)
		x, okx := a.get(b.key)
		return b.again(f(b.key, x, b.val, okx, true), pmapJoin(l, b.left, f), pmapJoin(r, b.right, f))
	}
	l, r := b.split(a.key)
	y, oky := b.get(a.key)
	return a.again(f(a.key, a.val, y, true, oky), pmapJoin(a.left, l, f), pmapJoin(a.right, r, f))
}

// again is the node with another value and other children, if they are others.
func (m *pmap[T]) again(val T, l, r *pmap[T]) *pmap[T] {
	if val == m.val && l == m.left && r == m.right {
		return m
	}
	return &pmap[T]{key: m.key, prio: m.prio, val: val, left: l, right: r}
}

func (m *pmap[T]) mapVals(f func(int, T) T) *pmap[T] {
	if m == nil {
		return nil
	}
	return m.again(f(m.key, m.val), m.left.mapVals(f), m.right.mapVals(f))
}

// each calls f for every entry, by key.
func (m *pmap[T]) each(f func(int, T)) {
	if m != nil {
		m.left.each(f)
		f(m.key, m.val)
		m.right.each(f)
	}
}

// pmapEqual reports whether two maps have the same keys and equal values. Equal
// maps have equal shapes, so it walks both in step and stops at shared nodes.
func pmapEqual[T comparable](a, b *pmap[T], eq func(x, y T) bool) bool {
	if a == b {
		return true
	}
	if a == nil || b == nil || a.key != b.key || !eq(a.val, b.val) {
		return false
	}
	return pmapEqual(a.left, b.left, eq) && pmapEqual(a.right, b.right, eq)
}
