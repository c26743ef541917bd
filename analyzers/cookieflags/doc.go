// Package cookieflags reports cookies of sessions that scripts can read, or that are sent
// without TLS.
//
// Whoever has the cookie is the user. A script that an attacker brings onto one page of the
// site reads every cookie that is not marked HttpOnly, and who is on the way between the two
// reads every cookie that is not marked Secure, once the browser is led to http://.
//
// The rule looks at what libraries are told: SetCookie of gin and hertz, cookies and sessions of
// fiber, cookies of fasthttp, the options of github.com/gorilla/sessions and
// github.com/gin-contrib/sessions. G124
// is the same for the cookies of net/http, whatever they are called.
//
// A cookie counts whose name speaks of a session, a token, a login or a user's credentials. It
// is silent about cookies that scripts are meant to read, such as those against forged requests
// ("csrf", "xsrf"); about cookies that are deleted; where a flag is decided when the program
// runs; and about a flag that the package sets somewhere else for the same type.
//
// Bad: both flags are false.
//
//	package login
//
//	import "github.com/gin-gonic/gin"
//
//	func login(c *gin.Context, id string) {
//		c.SetCookie("session_id", id, 3600, "/", "", false, false) // finding: scripts can read
//	}
//
// Good:
//
//	package login
//
//	import "github.com/gin-gonic/gin"
//
//	func login(c *gin.Context, id string) {
//		c.SetCookie("session_id", id, 3600, "/", "", true, true)
//	}
package cookieflags
