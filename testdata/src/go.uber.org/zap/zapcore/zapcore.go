// Package zapcore is a stub of go.uber.org/zap/zapcore.
package zapcore

// Field is a part of a line.
type Field struct {
	Key, String string
}
