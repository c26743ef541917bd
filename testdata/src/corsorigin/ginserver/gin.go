package ginserver

import (
	"github.com/gin-contrib/cors"
	"github.com/gin-gonic/gin"
)

func settings() {
	config := cors.DefaultConfig()
	config.AllowAllOrigins = true // want "for every origin"
	config.AllowCredentials = true
	cors.New(config)

	named := cors.DefaultConfig()
	named.AllowOrigins = []string{"https://app.example.com"}
	named.AllowCredentials = true
	cors.New(named)

	cors.New(cors.Config{
		AllowOriginFunc:  func(string) bool { return true }, // want "this function refuses none"
		AllowCredentials: true,
	})
}

func byHand(c *gin.Context) {
	c.Header("Access-Control-Allow-Origin", c.GetHeader("Origin")) // want "may read the response"
	c.Header("Access-Control-Allow-Credentials", "true")
}

func listedByHand(c *gin.Context) {
	origin := c.Request.Header.Get("Origin")
	switch origin {
	case "https://app.example.com", "https://admin.example.com":
		c.Writer.Header().Set("Access-Control-Allow-Origin", origin)
		c.Writer.Header().Set("Access-Control-Allow-Credentials", "true")
	}
}

func byHandToo(c *gin.Context) {
	origin := c.Request.Header.Get("Origin")
	c.Writer.Header().Set("Access-Control-Allow-Origin", origin) // want "may read the response"
	c.Writer.Header().Set("Access-Control-Allow-Credentials", "true")
}
