// Package zap stands for the real one.
package zap

import "go.uber.org/zap/zapcore"

// Field is a part of a line.
type Field = zapcore.Field

// Logger logs.
type Logger struct{}

// SugaredLogger logs, too.
type SugaredLogger struct{}

// String makes a field.
func String(key, val string) Field { return Field{Key: key, String: val} }

// Info logs.
func (log *Logger) Info(msg string, fields ...Field) {}

// Infof logs.
func (s *SugaredLogger) Infof(template string, args ...interface{}) {}

// Infow logs.
func (s *SugaredLogger) Infow(msg string, keysAndValues ...interface{}) {}
