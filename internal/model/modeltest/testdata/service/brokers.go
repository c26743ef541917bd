// Package brokers is about tasks and messages that others put into a queue.
package brokers

import (
	"context"

	"github.com/ThreeDotsLabs/watermill/message"
	mqtt "github.com/eclipse/paho.mqtt.golang"
	redis8 "github.com/go-redis/redis/v8"
	"github.com/hibiken/asynq"
	"github.com/nsqio/go-nsq"
	"github.com/redis/go-redis/v9"
)

func sink(any) {}

func onTasks(mux *asynq.ServeMux) {
	mux.HandleFunc("image:resize", func(ctx context.Context, t *asynq.Task) error {
		sink(string(t.Payload())) // want remote
		own := asynq.NewTask("x", []byte("y"))
		sink(own.Payload())
		return nil
	})
	mux.Handle("mail", asynq.HandlerFunc(onMail))
	mux.Handle("text", &texts{table: "t"})
}

func onMail(ctx context.Context, t *asynq.Task) error {
	sink(t.Payload()) // want remote
	return nil
}

type texts struct{ table string }

func (x *texts) ProcessTask(ctx context.Context, t *asynq.Task) error {
	sink(x.table)
	sink(t.Payload()) // want remote
	return nil
}

func onMessages(ctx context.Context, sub message.Subscriber, r *message.Router) error {
	ms, err := sub.Subscribe(ctx, "uploads")
	if err != nil {
		return err
	}
	for m := range ms {
		sink(m.Metadata.Get("file")) // want remote
		sink(string(m.Payload))      // want remote
		own := message.NewMessage("id", []byte("x"))
		sink(string(own.Payload))
	}
	r.AddNoPublisherHandler("h", "topic", sub, func(m *message.Message) error {
		sink(m.UUID) // want remote
		return nil
	})
	r.AddHandler("g", "topic", sub, "out", nil, func(m *message.Message) ([]*message.Message, error) {
		sink(m.Payload) // want remote
		return nil, nil
	})
	return nil
}

func onMQTT(c mqtt.Client) {
	c.Subscribe("devices/+", 1, func(_ mqtt.Client, m mqtt.Message) {
		sink(m.Payload()) // want remote
		sink(m.Topic())   // want remote
		sink(m.MessageID())
	})
}

type lines struct{ table string }

func (l *lines) HandleMessage(m *nsq.Message) error {
	sink(string(m.Body)) // want remote
	sink(l.table)
	sink(m.Attempts)
	return nil
}

func onNSQ(c *nsq.Consumer) {
	c.AddHandler(&lines{table: "t"})
	c.AddHandler(nsq.HandlerFunc(func(m *nsq.Message) error {
		sink(m.Body) // want remote
		return nil
	}))
}

func onStreams(ctx context.Context, c *redis.Client, old *redis8.Client) error {
	res, err := c.XReadGroup(ctx, &redis.XReadGroupArgs{Group: "g", Consumer: "c", Streams: []string{"s", ">"}}).Result()
	if err != nil {
		return err
	}
	for _, s := range res {
		for _, m := range s.Messages {
			sku, _ := m.Values["sku"].(string)
			sink(sku) // want remote
		}
	}
	for m := range c.Subscribe(ctx, "news").Channel() {
		sink(m.Payload) // want remote
	}
	for m := range old.Subscribe(ctx, "news").Channel() {
		sink(m.Payload) // want remote
		sink(len(m.Payload))
	}
	return nil
}
