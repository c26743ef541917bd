package lib

import "github.com/govet-sec/govet-sec/internal/model"

// moreTables are tables that nothing else needs a word on: a package, and what makes its table.
var moreTables = map[string]func() model.Package{
	"github.com/ThreeDotsLabs/watermill/message":          watermill,
	"github.com/aws/aws-sdk-go-v2/service/dynamodb/types": dynamoDBTypes,
	"github.com/aws/aws-sdk-go-v2/service/dynamodb":       dynamoDB2,
	"github.com/aws/aws-sdk-go/service/athena":            athena,
	"github.com/aws/aws-sdk-go/service/dynamodb":          dynamoDB,
	"github.com/aws/aws-sdk-go/service/rdsdataservice":    rdsData,
	"github.com/carlmjohnson/requests":                    carlRequests,
	"github.com/dghubble/sling":                           sling,
	"github.com/dimfeld/httptreemux/v5":                   httpTreeMux,
	"github.com/eclipse/paho.mqtt.golang":                 pahoMQTT,
	"github.com/go-fuego/fuego":                           fuego,
	"github.com/go-gorp/gorp/v3":                          gorp,
	"github.com/gocraft/dbr/v2":                           dbr,
	"github.com/gosimple/slug":                            slug,
	"github.com/hashicorp/golang-lru/v2":                  lruCache,
	"github.com/hashicorp/golang-lru/v2/expirable":        lruExpirable,
	"github.com/hibiken/asynq":                            asynq,
	"github.com/jellydator/ttlcache/v3":                   ttlCache,
	"github.com/nsqio/go-nsq":                             nsq,
	"github.com/olivere/elastic/v7":                       olivereElastic,
	"github.com/rs/xid":                                   rsXID,
	"github.com/ssoready/hyrumtoken":                      hyrumtoken,
	"github.com/zeromicro/go-zero/core/stores/sqlx":       goZeroSQL,
	"github.com/yuin/goldmark":                            goldmark,
	"github.com/zeromicro/go-zero/rest/httpx":             goZeroHTTP,
	"golang.org/x/text/unicode/norm":                      unicodeNorm,
}

// more is Lookup for those.
func more(path string) (m model.Package) {
	if table := moreTables[path]; table != nil {
		m = table()
	}
	return m
}

func morePaths() (paths []string) {
	for p := range moreTables {
		paths = append(paths, p)
	}
	return paths
}
