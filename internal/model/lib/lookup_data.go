package lib

import "github.com/govet-sec/govet-sec/internal/model"

// data is Lookup for what stores, finds and shows data: databases, directories, documents,
// files, pages.
func data(path string) (m model.Package) {
	switch path {
	case "entgo.io/ent/dialect":
		m = entDialect()
	case "entgo.io/ent/dialect/sql":
		m = entSQL()
	case "github.com/ClickHouse/clickhouse-go/v2/lib/driver":
		m = clickHouse()
	case "github.com/Masterminds/squirrel":
		m = squirrel()
	case "github.com/a-h/templ":
		m = templ()
	case "github.com/antchfx/htmlquery", "github.com/antchfx/jsonquery", "github.com/antchfx/xmlquery":
		m = antchfxQuery(path)
	case "github.com/antchfx/xpath":
		m = antchfxXPath()
	case "github.com/beego/beego/v2/client/orm":
		m = beegoORM()
	case "github.com/beevik/etree":
		m = etree()
	case "github.com/docker/docker/api/types/container":
		m = dockerContainer()
	case "github.com/doug-martin/goqu/v9":
		m = goqu()
	case "github.com/elastic/go-elasticsearch/v8/esapi":
		m = elasticsearch()
	case "github.com/go-chi/render":
		m = chiRender()
	case "github.com/go-pg/pg/v10":
		m = goPG()
	case "github.com/go-pg/pg/v10/orm":
		m = goPGORM()
	case "github.com/go-pg/pg/v10/types":
		m = goPGTypes()
	case "github.com/gocql/gocql":
		m = gocql()
	case "github.com/huandu/go-sqlbuilder":
		m = huandu()
	case "github.com/jinzhu/gorm":
		m = gorm1()
	case "github.com/klauspost/compress/zip":
		m = klauspostZip()
	case "github.com/mholt/archiver/v3":
		m = archiver3()
	case "github.com/mholt/archives":
		m = archives()
	case "github.com/neo4j/neo4j-go-driver/v5/neo4j":
		m = neo4j()
	case "github.com/samber/lo":
		m = samberLo()
	case "github.com/spf13/afero":
		m = afero()
	case "github.com/uptrace/bun":
		m = bun()
	case "github.com/uptrace/bun/schema":
		m = bunSchema()
	case "github.com/valyala/quicktemplate":
		m = quicktemplate()
	case "go.etcd.io/bbolt":
		m = bbolt()
	case "go.mongodb.org/mongo-driver/bson/primitive", "go.mongodb.org/mongo-driver/v2/bson":
		m = bsonElements(path)
	case "go.mongodb.org/mongo-driver/mongo", "go.mongodb.org/mongo-driver/v2/mongo":
		m = mongo(path)
	case "golang.org/x/exp/slices":
		m = expSlices()
	case "gorm.io/gen/field":
		m = gormGenField()
	case "gorm.io/gorm":
		m = gorm2()
	case "gorm.io/gorm/clause":
		m = gormClause()
	case "k8s.io/api/core/v1":
		m = kubernetesCore()
	case "maragu.dev/gomponents":
		m = gomponents()
	case "xorm.io/builder":
		m = xormBuilder()
	case "xorm.io/xorm":
		m = xorm()
	}
	return m
}

// dataPaths lists the packages that data knows.
func dataPaths() []string {
	return []string{
		"entgo.io/ent/dialect", "entgo.io/ent/dialect/sql", "github.com/ClickHouse/clickhouse-go/v2/lib/driver",
		"github.com/Masterminds/squirrel", "github.com/a-h/templ", "github.com/antchfx/htmlquery",
		"github.com/antchfx/jsonquery", "github.com/antchfx/xmlquery", "github.com/antchfx/xpath",
		"github.com/beego/beego/v2/client/orm", "github.com/beevik/etree", "github.com/docker/docker/api/types/container",
		"github.com/doug-martin/goqu/v9", "github.com/elastic/go-elasticsearch/v8/esapi", "github.com/go-chi/render",
		"github.com/go-pg/pg/v10", "github.com/go-pg/pg/v10/orm", "github.com/go-pg/pg/v10/types", "github.com/gocql/gocql",
		"github.com/huandu/go-sqlbuilder", "github.com/jinzhu/gorm", "github.com/klauspost/compress/zip", "github.com/mholt/archiver/v3", "github.com/mholt/archives",
		"github.com/neo4j/neo4j-go-driver/v5/neo4j", "github.com/samber/lo", "github.com/spf13/afero", "github.com/uptrace/bun",
		"github.com/uptrace/bun/schema", "github.com/valyala/quicktemplate", "go.mongodb.org/mongo-driver/bson/primitive", "go.mongodb.org/mongo-driver/mongo",
		"go.etcd.io/bbolt", "go.mongodb.org/mongo-driver/v2/bson", "go.mongodb.org/mongo-driver/v2/mongo", "golang.org/x/exp/slices", "gorm.io/gen/field", "gorm.io/gorm",
		"gorm.io/gorm/clause", "k8s.io/api/core/v1", "maragu.dev/gomponents", "xorm.io/builder", "xorm.io/xorm",
	}
}
