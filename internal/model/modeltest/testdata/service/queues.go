// Package queues is about messages that others put into a queue.
package queues

import (
	"context"

	"cloud.google.com/go/pubsub/v2"
	"github.com/IBM/sarama"
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"github.com/aws/aws-sdk-go-v2/service/sqs/types"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
	amqp "github.com/rabbitmq/amqp091-go"
	"github.com/segmentio/kafka-go"
	"github.com/twmb/franz-go/pkg/kgo"
)

func sink(any) {}

func kafkaReader(ctx context.Context, r *kafka.Reader) error {
	m, err := r.ReadMessage(ctx)
	if err != nil {
		return err
	}
	sink(string(m.Value))          // want remote
	sink(string(m.Headers[0].Key)) // want remote
	sink(m.Offset)
	out := kafka.Message{Value: []byte("x")}
	sink(out.Value)
	return nil
}

type consumer struct{ table string }

func (c *consumer) ConsumeClaim(s sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	for m := range claim.Messages() {
		sink(string(m.Value)) // want remote
		sink(m.Partition)
		c.store(m)
	}
	return nil
}

func (c *consumer) store(m *sarama.ConsumerMessage) {
	sink(c.table)
	sink("key " + string(m.Key)) // want remote
}

func franz(ctx context.Context, c *kgo.Client) {
	c.PollFetches(ctx).EachRecord(func(r *kgo.Record) {
		sink(string(r.Value)) // want remote
		sink(r.Offset)
	})
	for _, r := range c.PollFetches(ctx).Records() {
		sink(r.Key) // want remote
	}
}

func natsHandlers(nc *nats.Conn, cons jetstream.Consumer) {
	nc.Subscribe("orders.*", func(m *nats.Msg) {
		sink(string(m.Data)) // want remote
		sink(m.Subject)      // want remote
		reply := &nats.Msg{Subject: "fixed", Data: []byte("ok")}
		sink(reply.Data)
	})
	cons.Consume(func(m jetstream.Msg) {
		sink(m.Data()) // want remote
		sink(m.Ack())
	})
	resp, err := nc.Request("price", nil, 0)
	if err == nil {
		sink(resp.Data) // want network-response
	}
}

func rabbit(ch *amqp.Channel) error {
	ds, err := ch.Consume("q", "", true, false, false, false, nil)
	if err != nil {
		return err
	}
	for d := range ds {
		sink(string(d.Body))    // want remote
		sink(d.Headers["kind"]) // want remote
		sink(d.DeliveryTag)
	}
	return nil
}

func queue(ctx context.Context, c *sqs.Client) error {
	in := &sqs.ReceiveMessageInput{QueueUrl: aws.String("https://sqs.example.com/q")}
	sink(*in.QueueUrl)
	out, err := c.ReceiveMessage(ctx, in)
	if err != nil {
		return err
	}
	for _, m := range out.Messages {
		sink(*m.Body) // want remote
		answer := types.Message{Body: aws.String("ok")}
		sink(*answer.Body)
	}
	return nil
}

func subscribe(ctx context.Context, s *pubsub.Subscriber) error {
	return s.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
		sink(string(m.Data))       // want remote
		sink(m.Attributes["kind"]) // want remote
		sink(s.ID())
		m.Ack()
	})
}
