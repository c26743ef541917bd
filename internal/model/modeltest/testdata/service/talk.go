// Package talk is about servers of other protocols than HTTP, and about bots.
package talk

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"

	"github.com/bwmarrin/discordgo"
	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
	tgbotapi "github.com/go-telegram-bot-api/telegram-bot-api/v5"
	"github.com/klauspost/compress/zstd"
	"github.com/miekg/dns"
	"google.golang.org/grpc/encoding"
)

func plain() sasl.Server {
	return sasl.NewPlainServer(func(identity, username, password string) error {
		_, err := os.ReadFile("/home/" + username) // want path
		return err
	})
}

func plainName() sasl.Server {
	var check sasl.PlainAuthenticator = func(identity, username, password string) error {
		_, err := os.ReadFile("/home/" + filepath.Base(username))
		return err
	}
	return sasl.NewPlainServer(check)
}

type session struct{ to string }

var _ smtp.Session = (*session)(nil)

func (s *session) Reset()        {}
func (s *session) Logout() error { return nil }

func (s *session) Mail(from string, opts *smtp.MailOptions) error {
	_, err := os.ReadFile("/senders/" + from) // want path
	return err
}

func (s *session) Rcpt(to string, opts *smtp.RcptOptions) error {
	_, err := os.ReadFile("/home/" + filepath.Base(to))
	return err
}

func (s *session) Data(r io.Reader) error {
	io.ReadAll(r) // want read-all
	_, err := io.ReadAll(io.LimitReader(r, 1<<20))
	return err
}

// packer is a codec of messages.
type packer struct{ z *zstd.Decoder }

func init() { encoding.RegisterCompressor(packer{}) }

func (packer) Name() string { return "packed" }

func (packer) Compress(w io.Writer) (io.WriteCloser, error) { return gzip.NewWriter(w), nil }

func (p packer) Decompress(r io.Reader) (io.Reader, error) {
	var _ encoding.Compressor = p
	data, err := io.ReadAll(io.LimitReader(r, 1<<20))
	if err != nil {
		return nil, err
	}
	data, err = p.z.DecodeAll(data, nil) // want inflate
	return bytes.NewReader(data), err
}

// streamer is one that reads no more than it is asked for.
type streamer struct{ packer }

var _ encoding.Compressor = streamer{}

func (streamer) Decompress(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }

func zones() {
	dns.HandleFunc("example.", func(w dns.ResponseWriter, m *dns.Msg) {
		os.ReadFile("/zones/" + m.Question[0].Name) // want path
	})
}

func zone() {
	dns.Handle("example.", dns.HandlerFunc(func(w dns.ResponseWriter, m *dns.Msg) {
		os.ReadFile("/zones/" + filepath.Base(m.Question[0].Name))
	}))
}

func discord(s *discordgo.Session, m *discordgo.MessageCreate) {
	os.ReadFile("/notes/" + m.Content) // want path
}

func discordName(s *discordgo.Session, m *discordgo.Message) {
	os.ReadFile("/notes/" + filepath.Base(m.Content))
}

func telegram(bot *tgbotapi.BotAPI) {
	for update := range bot.GetUpdatesChan(tgbotapi.NewUpdate(0)) {
		switch m := update.Message; m.Command() {
		case "note":
			os.ReadFile("/notes/" + m.CommandArguments()) // want path
		default:
			os.ReadFile("/notes/" + m.Text) // want path
		}
	}
}

func telegramName(bot *tgbotapi.BotAPI) {
	for update := range bot.GetUpdatesChan(tgbotapi.NewUpdate(0)) {
		os.ReadFile("/notes/" + filepath.Base(update.Message.Text))
	}
}
