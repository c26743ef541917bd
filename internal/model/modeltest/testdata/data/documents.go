// Package documents is about documents: databases of them, and searches in them.
package documents

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/antchfx/htmlquery"
	"github.com/antchfx/jsonquery"
	"github.com/antchfx/xmlquery"
	"github.com/antchfx/xpath"
	"github.com/beevik/etree"
	"github.com/go-ldap/ldap/v3"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/primitive"
	mongo1 "go.mongodb.org/mongo-driver/mongo"
	bson2 "go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"golang.org/x/net/html"
)

func sink(any) {}

func mongos(ctx context.Context, r *http.Request, c *mongo1.Collection, c2 *mongo.Collection) error {
	x := r.FormValue("x")
	c.Find(ctx, bson.M{"name": x})
	c.Find(ctx, bson.M{x: 1}) // want nosql
	c2.FindOne(ctx, bson2.D{{Key: "name", Value: x}})
	c2.FindOne(ctx, bson2.D{{Key: x, Value: 1}}) // want nosql
	var filter map[string]any
	if err := json.NewDecoder(r.Body).Decode(&filter); err != nil {
		return err
	}
	c.DeleteMany(ctx, filter)                                     // want nosql
	c2.UpdateOne(ctx, bson2.M{"name": filter["name"]}, bson2.M{}) // want nosql
	c2.UpdateOne(ctx, bson2.M{"name": "x"}, bson2.M{"$set": bson2.M{"note": x}})
	var id primitive.ObjectID
	var id2 bson2.ObjectID
	id, err := primitive.ObjectIDFromHex(x)
	if err != nil {
		return err
	}
	sink(id.Hex())
	sink(primitive.Regex{Pattern: x}) // want remote
	id2, err = bson2.ObjectIDFromHex(x)
	sink(id2.String())
	sink(bson2.Regex{Pattern: x}) // want remote
	return err
}

func searches(r *http.Request, page *html.Node, doc *xmlquery.Node, js *jsonquery.Node, tree *etree.Document) {
	x := r.FormValue("x")
	htmlquery.Find(page, "//a[@id='"+x+"']") // want xpath
	htmlquery.Find(page, "//a")
	xmlquery.QueryAll(doc, "//user[name='"+x+"']") // want xpath
	xmlquery.QueryAll(doc, "//user")
	jsonquery.FindOne(js, "//"+x) // want xpath
	jsonquery.FindOne(js, "//name")
	xpath.Compile("//user[name='" + x + "']") // want xpath
	xpath.Compile("//user[name=$name]")
	tree.FindElement("//user[@name='" + x + "']") // want xpath
	tree.FindElement("//user").CreateAttr("name", x)
}

func directory(r *http.Request, c *ldap.Conn) {
	x := r.FormValue("x")
	c.Search(ldap.NewSearchRequest("dc=example", 2, 0, 0, 0, false, "(uid="+x+")", nil, nil)) // want ldap
	c.Search(ldap.NewSearchRequest("dc=example", 2, 0, 0, 0, false, "(uid="+ldap.EscapeFilter(x)+")", nil, nil))
	c.Search(&ldap.SearchRequest{
		BaseDN: "ou=" + x, // want ldap-name
		Filter: "(uid=app)",
	})
	c.Search(&ldap.SearchRequest{BaseDN: "ou=" + ldap.EscapeDN(x), Filter: "(uid=app)"})
	c.Del(ldap.NewDelRequest("cn="+x, nil)) // want ldap-name
	c.Del(ldap.NewDelRequest("cn="+ldap.EscapeDN(x), nil))
	c.Del(ldap.NewDelRequest("cn="+ldap.EscapeFilter(x), nil))                                               // want ldap-name
	c.Search(ldap.NewSearchRequest("dc=example", 2, 0, 0, 0, false, "(uid="+ldap.EscapeDN(x)+")", nil, nil)) // want ldap
	c.Add(&ldap.AddRequest{DN: "cn=" + x})                                                                   // want ldap-name
	c.Add(&ldap.AddRequest{DN: "cn=" + ldap.EscapeDN(x)})
	c.Bind("cn="+x, "") // want ldap-name
	c.Bind("cn="+ldap.EscapeDN(x), "")
}
