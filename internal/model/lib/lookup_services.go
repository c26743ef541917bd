package lib

import "github.com/govet-sec/govet-sec/internal/model"

// service is Lookup for what a service is made of: remote calls, logs, queues,
// configuration, validation.
func service(path string) (m model.Package) {
	switch path {
	case "cloud.google.com/go/pubsub", "cloud.google.com/go/pubsub/v2":
		m = pubsub(path)
	case "connectrpc.com/connect":
		m = connect()
	case "github.com/99designs/gqlgen/graphql":
		m = gqlgen()
	case "github.com/CloudyKit/jet/v6":
		m = jet()
	case "github.com/IBM/sarama", "github.com/Shopify/sarama":
		m = sarama(path)
	case "github.com/asaskevich/govalidator":
		m = govalidator()
	case "github.com/aws/aws-sdk-go-v2/service/sqs":
		m = sqs()
	case "github.com/aws/aws-sdk-go-v2/service/sqs/types":
		m = sqsTypes()
	case "github.com/aymerick/raymond":
		m = raymond()
	case "github.com/bytedance/sonic":
		m = sonic()
	case "github.com/caarlos0/env/v11":
		m = caarlosEnv()
	case "github.com/cbroglie/mustache":
		m = mustache()
	case "github.com/charmbracelet/log":
		m = charmLog()
	case "github.com/chromedp/chromedp":
		m = chromeDP()
	case "github.com/coreos/go-oidc/v3/oidc":
		m = goOIDC()
	case "github.com/danielgtaylor/huma/v2":
		m = huma()
	case "github.com/flosch/pongo2/v6":
		m = pongo2(path)
	case "github.com/charmbracelet/ssh", "github.com/gliderlabs/ssh":
		m = gliderSSH(path)
	case "github.com/goccy/go-json":
		m = goccyJSON()
	case "github.com/go-git/go-git/v5":
		m = goGit()
	case "github.com/go-git/go-git/v5/config":
		m = goGitConfig()
	case "github.com/go-git/go-git/v5/plumbing/object":
		m = goGitObject()
	case "github.com/go-kit/kit/endpoint":
		m = goKitEndpoint()
	case "github.com/go-kit/log":
		m = goKitLog()
	case "github.com/go-kratos/kratos/v2/transport":
		m = kratosTransport()
	case "github.com/go-kratos/kratos/v2/transport/http":
		m = kratosHTTP()
	case "github.com/go-logr/logr":
		m = logr()
	case "github.com/go-ozzo/ozzo-validation/v4":
		m = ozzo(path)
	case "github.com/go-ozzo/ozzo-validation/v4/is":
		m = ozzoIs(path)
	case "github.com/go-playground/validator/v10":
		m = playground(path)
	case "github.com/gobwas/ws":
		m = gobwas()
	case "github.com/gocolly/colly/v2":
		m = colly()
	case "github.com/golang/glog":
		m = leveled(path, false)
	case "github.com/google/safearchive/tar":
		m = safeTar()
	case "github.com/google/safearchive/zip":
		m = safeZip()
	case "github.com/google/safehtml":
		m = safeHTML()
	case "github.com/google/safeopen":
		m = safeOpen()
	case "github.com/grpc-ecosystem/grpc-gateway/v2/runtime":
		m = gatewayRuntime()
	case "github.com/hashicorp/go-getter":
		m = goGetter()
	case "github.com/imroc/req/v3":
		m = imrocReq()
	case "github.com/joho/godotenv":
		m = godotenv()
	case "github.com/json-iterator/go":
		m = jsonIterator()
	case "github.com/kelseyhightower/envconfig":
		m = envConfig()
	case "github.com/knadh/koanf/v2":
		m = koanf()
	case "github.com/levigross/grequests":
		m = grequests()
	case "github.com/microcosm-cc/bluemonday":
		m = bluemonday()
	case "github.com/minio/minio-go/v7":
		m = minio()
	case "github.com/nats-io/nats.go":
		m = nats()
	case "github.com/nats-io/nats.go/jetstream":
		m = natsJetStream()
	case "github.com/open-policy-agent/opa/rego", "github.com/open-policy-agent/opa/v1/rego":
		m = rego(path)
	case "github.com/pkg/errors":
		m = pkgErrors()
	case "github.com/revel/revel":
		m = revel()
	case "github.com/rs/zerolog/log":
		m = zerologGlobal()
	case "github.com/satori/go.uuid":
		m = satoriUUID()
	case "github.com/segmentio/kafka-go":
		m = segmentioKafka()
	case "github.com/spf13/cobra":
		m = cobra()
	case "github.com/spf13/viper":
		m = viper()
	case "github.com/twitchtv/twirp":
		m = twirp()
	case "github.com/twmb/franz-go/pkg/kgo":
		m = franzKafka()
	case "github.com/urfave/cli/v3":
		m = urfaveCLI3()
	case "go-micro.dev/v4/metadata":
		m = microMetadata()
	case "go-micro.dev/v4/server":
		m = microServer()
	case "goji.io/pat":
		m = gojiPat()
	case "goji.io/pattern":
		m = gojiPattern()
	case "google.golang.org/grpc":
		m = grpcPackage()
	case "gopkg.in/macaron.v1":
		m = macaron()
	case "k8s.io/klog/v2":
		m = leveled(path, true)
	case "mvdan.cc/sh/v3/syntax":
		m = mvdanSyntax()
	case "resty.dev/v3":
		m = resty(path)
	}
	return m
}

// servicePaths lists the packages that service knows.
func servicePaths() []string {
	return []string{
		"cloud.google.com/go/pubsub", "cloud.google.com/go/pubsub/v2", "connectrpc.com/connect",
		"github.com/99designs/gqlgen/graphql", "github.com/CloudyKit/jet/v6", "github.com/IBM/sarama",
		"github.com/Shopify/sarama", "github.com/asaskevich/govalidator", "github.com/aws/aws-sdk-go-v2/service/sqs",
		"github.com/aws/aws-sdk-go-v2/service/sqs/types", "github.com/aymerick/raymond", "github.com/bytedance/sonic", "github.com/caarlos0/env/v11",
		"github.com/cbroglie/mustache", "github.com/charmbracelet/log", "github.com/charmbracelet/ssh", "github.com/chromedp/chromedp",
		"github.com/coreos/go-oidc/v3/oidc", "github.com/danielgtaylor/huma/v2", "github.com/flosch/pongo2/v6", "github.com/gliderlabs/ssh", "github.com/goccy/go-json",
		"github.com/go-git/go-git/v5", "github.com/go-git/go-git/v5/config", "github.com/go-git/go-git/v5/plumbing/object",
		"github.com/go-kit/kit/endpoint", "github.com/go-kit/log",
		"github.com/go-kratos/kratos/v2/transport", "github.com/go-kratos/kratos/v2/transport/http", "github.com/go-logr/logr", "github.com/go-ozzo/ozzo-validation/v4",
		"github.com/go-ozzo/ozzo-validation/v4/is", "github.com/go-playground/validator/v10", "github.com/gobwas/ws",
		"github.com/gocolly/colly/v2", "github.com/golang/glog", "github.com/google/safearchive/tar",
		"github.com/google/safearchive/zip",
		"github.com/google/safehtml", "github.com/google/safeopen", "github.com/grpc-ecosystem/grpc-gateway/v2/runtime",
		"github.com/hashicorp/go-getter", "github.com/imroc/req/v3", "github.com/joho/godotenv", "github.com/json-iterator/go", "github.com/kelseyhightower/envconfig",
		"github.com/knadh/koanf/v2", "github.com/levigross/grequests", "github.com/microcosm-cc/bluemonday",
		"github.com/minio/minio-go/v7", "github.com/nats-io/nats.go", "github.com/nats-io/nats.go/jetstream",
		"github.com/open-policy-agent/opa/rego", "github.com/open-policy-agent/opa/v1/rego", "github.com/pkg/errors", "github.com/revel/revel",
		"github.com/rs/zerolog/log", "github.com/satori/go.uuid", "github.com/segmentio/kafka-go", "github.com/spf13/cobra",
		"github.com/spf13/viper", "github.com/twitchtv/twirp", "github.com/twmb/franz-go/pkg/kgo",
		"github.com/urfave/cli/v3", "go-micro.dev/v4/metadata", "go-micro.dev/v4/server", "goji.io/pat", "goji.io/pattern", "google.golang.org/grpc",
		"gopkg.in/macaron.v1", "k8s.io/klog/v2", "mvdan.cc/sh/v3/syntax", "resty.dev/v3",
	}
}
