package lib

import "github.com/govet-sec/govet-sec/internal/model"

// Queues: whoever can put a message there chooses its text.

// sarama is the package under its old and its new name.
func sarama(path string) model.Package {
	messages := model.Func{Sources: model.Sources(model.Remote, ret(0).At("[]"))}
	return model.Package{
		Path:  path,
		Funcs: model.Rows(model.Named(messages, "(ConsumerGroupClaim).Messages", "(PartitionConsumer).Messages")),
		Fields: []model.Field{
			{Type: "ConsumerMessage", Name: "Headers", Source: model.Remote},
			{Type: "ConsumerMessage", Name: "Key", Source: model.Remote},
			{Type: "ConsumerMessage", Name: "Value", Source: model.Remote},
		},
	}
}

func segmentioKafka() model.Package {
	read := model.Func{Sources: model.Sources(model.Remote, ret(0))}
	return model.Package{
		Path: "github.com/segmentio/kafka-go",
		Funcs: model.Rows(
			model.Named(read, "(*Conn).ReadMessage", "(*Reader).FetchMessage", "(*Reader).ReadMessage"),
			model.Named(sink(model.URL, 1), "Dial"),
			model.Named(sink(model.URL, 2), "(*Dialer).DialContext", "DialContext", "DialLeader")),
	}
}

func franzKafka() model.Package {
	each := model.Func{Calls: []model.Call{{Func: arg(0), Params: model.Remote}}}
	return model.Package{
		Path: "github.com/twmb/franz-go/pkg/kgo",
		Funcs: model.Rows(
			model.Named(model.Func{Sources: model.Sources(model.Remote, ret(0))},
				"(*FetchesRecordIter).Next", "(Fetches).Records", "(Fetches).RecordsAll"),
			model.Named(each, "(*FetchPartition).EachRecord", "(*FetchTopic).EachRecord", "(Fetches).EachRecord")),
	}
}

func nats() model.Package {
	return model.Package{
		Path: "github.com/nats-io/nats.go",
		Funcs: model.Rows(
			// The answer is not a client's.
			model.Named(model.Func{Made: true, Sources: model.Sources(model.NetworkResponse, ret(0).At("*"))},
				"(*Conn).Request", "(*Conn).RequestMsg", "(*Conn).RequestMsgWithContext", "(*Conn).RequestWithContext"),
			model.Named(model.Func{Sources: model.Sources(model.Remote, ret(0))},
				"(*Subscription).Fetch", "(*Subscription).NextMsg", "(*Subscription).NextMsgWithContext"),
			model.Named(sink(model.URL, 0), "Connect")),
		Fields: []model.Field{
			{Type: "Msg", Name: "Data", Source: model.Remote},
			{Type: "Msg", Name: "Header", Source: model.Remote},
			{Type: "Msg", Name: "Reply", Source: model.Remote},
			{Type: "Msg", Name: "Subject", Source: model.Remote}, // of a subscription with a wildcard
		},
	}
}

func natsJetStream() model.Package {
	return model.Package{
		Path: "github.com/nats-io/nats.go/jetstream",
		Funcs: model.Rows(model.Named(remoteResult(),
			"(Msg).Data", "(Msg).Headers", "(Msg).Reply", "(Msg).Subject")),
	}
}

func sqsTypes() model.Package {
	return model.Package{
		Path: "github.com/aws/aws-sdk-go-v2/service/sqs/types",
		Fields: []model.Field{
			{Type: "Message", Name: "Attributes", Source: model.Remote},
			{Type: "Message", Name: "Body", Source: model.Remote},
			{Type: "Message", Name: "MessageAttributes", Source: model.Remote},
		},
	}
}

func sqs() model.Package {
	return model.Package{
		Path: "github.com/aws/aws-sdk-go-v2/service/sqs",
		Funcs: model.Rows(model.Named(
			model.Func{Sources: model.Sources(model.Remote, ret(0).At("*.Messages"))}, "(*Client).ReceiveMessage")),
	}
}

// pubsub: a subscriber's function is given the message.
func pubsub(path string) model.Package {
	typ := "(*Subscriber)"
	if path == "cloud.google.com/go/pubsub" {
		typ = "(*Subscription)"
	}
	return model.Package{
		Path:  path,
		Funcs: []model.Func{{Name: typ + ".Receive", Calls: []model.Call{{Func: arg(1), Params: model.Remote}}}},
	}
}
