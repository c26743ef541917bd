package cache

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"time"
)

// Prog is a program that keeps entries elsewhere, so that machines can share them. It
// speaks the protocol of the go command's GOCACHEPROG: requests in JSON on its
// standard input, answers on its standard output, contents in files that it names.
//
// What it gives is checked as what is in the directory is. A program that fails, or
// does not answer in time, is asked nothing more: the directory is left.
type Prog struct {
	warn  func(error)
	limit time.Duration // for one request
	cmd   *exec.Cmd
	can   []string // what it said it can do

	writing sync.Mutex // guards in
	in      *bufio.Writer
	pipe    io.Closer

	mu      sync.Mutex // guards what follows
	last    int64
	waiting map[int64]chan progResponse
	greeted bool // it said what it can do
	over    bool

	puts   sync.WaitGroup
	room   chan struct{} // how many puts are under way
	ended  sync.Once     // by fail or by close, which waits for the other's warning
	closed sync.Once
}

// progRequest and progResponse are as in cmd/go/internal/cacheprog.
type progRequest struct {
	ID       int64
	Command  string
	ActionID []byte `json:",omitempty"`
	OutputID []byte `json:",omitempty"`
	BodySize int64  `json:",omitempty"`
}

type progResponse struct {
	ID            int64
	Err           string
	KnownCommands []string
	Miss          bool
	OutputID      []byte
	Size          int64
	DiskPath      string
}

const (
	progLimit = 30 * time.Second
	progPuts  = 8
	maxEntry  = 64 << 20
)

// StartProg starts a program. The function warn is told, once, why it is asked
// nothing more.
func StartProg(args []string, warn func(error)) (*Prog, error) {
	return startProg(exec.Command(args[0], args[1:]...), progLimit, warn)
}

func startProg(cmd *exec.Cmd, limit time.Duration, warn func(error)) (*Prog, error) {
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	first := make(chan progResponse, 1)
	p := &Prog{
		warn: warn, limit: limit, cmd: cmd, in: bufio.NewWriter(in), pipe: in,
		waiting: map[int64]chan progResponse{0: first}, room: make(chan struct{}, progPuts),
	}
	go p.read(out)
	hello, err := p.await(first) // what it can do comes without being asked for
	if err != nil {
		_ = cmd.Wait()
		return nil, err
	}
	p.can = hello.KnownCommands
	p.mu.Lock()
	defer p.mu.Unlock()
	p.greeted = true
	return p, nil
}

// read gives answers to who waits for them.
func (p *Prog) read(out io.Reader) {
	for dec := json.NewDecoder(bufio.NewReader(out)); ; {
		var res progResponse
		if err := dec.Decode(&res); err != nil {
			if errors.Is(err, io.EOF) {
				err = errors.New("it has ended")
			}
			p.fail(err)
			return
		}
		p.mu.Lock()
		ch := p.waiting[res.ID]
		delete(p.waiting, res.ID)
		p.mu.Unlock()
		if ch != nil {
			ch <- res
		}
	}
}

// fail ends the program, and all waiting for it.
func (p *Prog) fail(err error) {
	p.ended.Do(func() {
		p.mu.Lock()
		tell := p.greeted // before that, StartProg returns an error
		p.over = true
		for id, ch := range p.waiting {
			close(ch)
			delete(p.waiting, id)
		}
		p.mu.Unlock()
		_ = p.cmd.Process.Kill() // whoever writes to it is freed, too
		if tell {
			p.warn(err)
		}
	})
}

var errNoAnswer = errors.New("it gave no answer")

// await waits for an answer, but not for ever.
func (p *Prog) await(ch chan progResponse) (progResponse, error) {
	timer := time.AfterFunc(p.limit, func() { p.fail(fmt.Errorf("no answer within %v", p.limit)) })
	defer timer.Stop()
	res, ok := <-ch
	if !ok {
		return res, errNoAnswer
	}
	if res.Err != "" {
		return res, errors.New(res.Err)
	}
	return res, nil
}

// ask sends a request and waits for the answer.
func (p *Prog) ask(req progRequest, body []byte) (progResponse, error) {
	if !slices.Contains(p.can, req.Command) {
		return progResponse{Miss: true}, nil
	}
	ch := make(chan progResponse, 1)
	p.mu.Lock()
	if p.over {
		p.mu.Unlock()
		return progResponse{}, errNoAnswer
	}
	p.last++
	req.ID = p.last
	p.waiting[req.ID] = ch
	p.mu.Unlock()

	timer := time.AfterFunc(p.limit, func() { p.fail(fmt.Errorf("no request was read within %v", p.limit)) })
	err := p.send(req, body)
	timer.Stop()
	if err != nil {
		p.fail(err)
	}
	return p.await(ch)
}

// send writes a request, and behind it the body as a JSON string.
func (p *Prog) send(req progRequest, body []byte) error {
	line, err := json.Marshal(req)
	if err != nil {
		return err
	}
	p.writing.Lock()
	defer p.writing.Unlock()
	_, _ = p.in.Write(append(line, '\n'))
	if len(body) > 0 {
		_ = p.in.WriteByte('"')
		enc := base64.NewEncoder(base64.StdEncoding, p.in)
		_, _ = enc.Write(body)
		_ = enc.Close()
		_, _ = p.in.WriteString("\"\n")
	}
	return p.in.Flush() // says of the writes, too
}

// get returns what is kept under the key. What is not as the program says is not there.
func (p *Prog) get(k Key) ([]byte, bool) {
	if p == nil {
		return nil, false
	}
	res, err := p.ask(progRequest{Command: "get", ActionID: k[:]}, nil)
	if err != nil || res.Miss || res.Size > maxEntry || !filepath.IsAbs(res.DiskPath) {
		return nil, false
	}
	info, err := os.Stat(res.DiskPath)
	if err != nil || !info.Mode().IsRegular() || info.Size() != res.Size {
		return nil, false
	}
	data, err := os.ReadFile(res.DiskPath)
	if sum := sha256.Sum256(data); err != nil || !bytes.Equal(sum[:], res.OutputID) {
		return nil, false
	}
	return data, true
}

// put hands over an entry. Nobody waits for it before close.
func (p *Prog) put(k Key, data []byte) {
	if p == nil {
		return
	}
	p.room <- struct{}{}
	p.puts.Go(func() {
		defer func() { <-p.room }()
		sum := sha256.Sum256(data)
		_, _ = p.ask(progRequest{Command: "put", ActionID: k[:], OutputID: sum[:], BodySize: int64(len(data))}, data)
	})
}

// close waits until all is handed over, and ends the program.
func (p *Prog) close() {
	p.puts.Wait()
	_, _ = p.ask(progRequest{Command: "close"}, nil)
	p.ended.Do(func() { // that it ends now is no failure
		p.mu.Lock()
		defer p.mu.Unlock()
		p.over = true
	})
	_ = p.pipe.Close()
	timer := time.AfterFunc(p.limit, func() { _ = p.cmd.Process.Kill() })
	defer timer.Stop()
	_ = p.cmd.Wait()
}
