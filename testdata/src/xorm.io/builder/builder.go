// Package builder is a stub of xorm.io/builder.
package builder

// Eq are equalities, by column.
type Eq map[string]interface{}
