// Package xorm is a stub of xorm.io/xorm.
package xorm

type (
	// Engine is a database.
	Engine struct{}
	// Session is a statement for it.
	Session struct{}
)

func (engine *Engine) Where(query any, args ...any) *Session                     { return &Session{} }
func (engine *Engine) SQL(query any, args ...any) *Session                       { return &Session{} }
func (engine *Engine) Query(sqlOrArgs ...any) (r []map[string][]byte, err error) { return nil, nil }
func (session *Session) And(query any, args ...any) *Session                     { return session }
func (session *Session) OrderBy(order any, args ...any) *Session                 { return session }
func (session *Session) Find(rowsSlicePtr any, condiBean ...any) error           { return nil }
