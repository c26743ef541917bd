package logs

import "log/slog"

// A hidden token says what of it may be written.
type hidden struct{ token string }

func (h hidden) LogValue() slog.Value { return slog.StringValue("[hidden]") }

// A shown one says all.
type shown struct{ token string }

func (s shown) LogValue() slog.Value { return slog.StringValue("token " + s.token) }

func logValues(accessToken, user string) {
	slog.Info("call", "token", hidden{accessToken}, "user", user)
	slog.Info("call", "token", shown{accessToken})                // want "GVS681"
	slog.Info("call", "token", hidden{accessToken}.token)         // want "GVS681"
	slog.Info("call", "a", hidden{accessToken}, "b", accessToken) // want "GVS681"
}
