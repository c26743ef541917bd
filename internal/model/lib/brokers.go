package lib

import "github.com/govet-sec/govet-sec/internal/model"

// More queues, and what works off tasks.

// asynq hands its handlers the tasks that somebody put into a queue.
func asynq() model.Package {
	return model.Package{
		Path:  "github.com/hibiken/asynq",
		Funcs: []model.Func{{Name: "(*ServeMux).HandleFunc", Calls: []model.Call{{Func: arg(1), Params: model.Remote}}}},
		Types: []model.Type{{Name: "Handler", Params: model.Remote}, {Name: "HandlerFunc", Params: model.Remote}},
	}
}

func watermill() model.Package {
	return model.Package{
		Path: "github.com/ThreeDotsLabs/watermill/message",
		Funcs: []model.Func{
			{Name: "(Subscriber).Subscribe", Sources: model.Sources(model.Remote, ret(0).At("[]"))},
			{Name: "NewMessage", Made: true, Flows: []model.Flow{
				{From: arg(0), To: ret(0).At("*.UUID"), Same: true}, {From: arg(1), To: ret(0).At("*.Payload"), Same: true},
			}},
		},
		Types: []model.Type{{Name: "HandlerFunc", Params: model.Remote}, {Name: "NoPublishHandlerFunc", Params: model.Remote}},
	}
}

// pahoMQTT: a topic with a wildcard is its sender's, too.
func pahoMQTT() model.Package {
	return model.Package{
		Path:  "github.com/eclipse/paho.mqtt.golang",
		Funcs: model.Named(remoteResult(), "(Message).Payload", "(Message).Topic"),
	}
}

func nsq() model.Package {
	return model.Package{
		Path:   "github.com/nsqio/go-nsq",
		Fields: []model.Field{{Type: "Message", Name: "Body", Source: model.Remote}},
		Types:  []model.Type{{Name: "Handler", Params: model.Remote}, {Name: "HandlerFunc", Params: model.Remote}},
	}
}
