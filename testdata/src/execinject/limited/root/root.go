// Package root starts what others have put together.
package root

import "execinject/limited/server"

func Start() { server.Register() }
