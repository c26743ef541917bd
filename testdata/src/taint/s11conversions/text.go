package s11conversions

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/base64"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"io"
	"log/slog"
	"net/url"
	"path"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"text/template"

	"taint/mark"
)

func Case_11_2_Sprintf_Flow() {
	mark.Sink(fmt.Sprintf("%s %d", mark.Source(), 1)) // want "flow"
}

func Case_11_2_Sprintf_Clean() {
	mark.Sink(fmt.Sprintf("%d %t", len(mark.Source()), mark.Source() == "a"))
	mark.Sink(fmt.Sprintf("%T", mark.Source()))
}

func Case_11_2_SprintfStruct_Flow() {
	mark.Sink(fmt.Sprintf("%+v", pair{B: mark.Source()})) // want "flow"
}

func Case_11_2_SprintfStruct_Clean() {
	p := pair{A: "ls", B: mark.Source()}
	mark.Sink(fmt.Sprintf("%v", p.A))
}

func Case_11_2_Fprintf_Flow() {
	var b bytes.Buffer
	fmt.Fprintf(&b, "run %s", mark.Source())
	mark.Sink(b.String()) // want "flow"
}

func Case_11_2_Fprintf_Clean() {
	var b, c bytes.Buffer
	fmt.Fprintf(&c, "run %s", mark.Source())
	fmt.Fprintf(&b, "run %s", "ls")
	mark.Sink(b.String())
}

func Case_11_2_Sscanf_Flow() {
	var cmd string
	fmt.Sscanf("run "+mark.Source(), "run %s", &cmd)
	mark.Sink(cmd) // want "flow"
}

func Case_11_2_Sscanf_Clean() {
	var n int
	fmt.Sscanf(mark.Source(), "%d", &n)
	mark.Sink(fmt.Sprint(n))
}

func Case_11_2_Split_Flow() {
	for _, p := range strings.Split(mark.Source(), ";") {
		mark.Sink(p) // want "flow"
	}
}

func Case_11_2_Split_Clean() {
	n := len(strings.Split(mark.Source(), ";"))
	mark.Sink(strings.Repeat("a", n))
}

func Case_11_2_Cut_Flow() {
	before, after, _ := strings.Cut(mark.Source(), " ")
	mark.Sink(before) // want "flow"
	mark.Sink(after)  // want "flow"
}

func Case_11_2_Cut_Clean() {
	_, _, found := strings.Cut(mark.Source(), " ")
	mark.Sink(fmt.Sprint(found))
}

func Case_11_2_Join_Flow() {
	mark.Sink(strings.Join([]string{"a", mark.Source()}, " ")) // want "flow"
	mark.Sink(strings.Join([]string{"a", "b"}, mark.Source())) // want "flow"
}

func Case_11_2_Join_Clean() {
	parts := []string{"a", mark.Source()}
	mark.Sink(strings.Join(parts[:1], " "))
}

func Case_11_2_Replace_Flow() {
	mark.Sink(strings.ReplaceAll("a-b", "-", mark.Source())) // want "flow"
	mark.Sink(strings.ReplaceAll(mark.Source(), "a", "b"))   // want "flow"
}

func Case_11_2_Replace_Clean() {
	mark.Sink(strings.ReplaceAll("a-b", mark.Source()+"QZ", "c"))
}

func Case_11_2_Replacer_Flow() {
	mark.Sink(strings.NewReplacer("$NAME", mark.Source()).Replace("run $NAME")) // want "flow"
}

func Case_11_2_Replacer_Clean() {
	mark.Sink(strings.NewReplacer("$NAME", "ls").Replace("run $NAME"))
}

func Case_11_2_Builder_Flow() {
	var b strings.Builder
	b.WriteString("run ")
	b.WriteString(mark.Source())
	mark.Sink(b.String()) // want "flow"
}

func Case_11_2_Builder_Clean() {
	var b strings.Builder
	b.WriteString(mark.Source())
	b.Reset()
	b.WriteString("ls")
	mark.Sink(b.String())
}

func Case_11_2_BufferRead_Flow() {
	b := bytes.NewBufferString(mark.Source() + "\n")
	line, _ := b.ReadString('\n')
	mark.Sink(line) // want "flow"
}

func Case_11_2_BufferRead_Clean() {
	b := bytes.NewBufferString(mark.Source())
	mark.Sink(fmt.Sprint(b.Len()))
	b = bytes.NewBufferString("ls")
	mark.Sink(b.String())
}

func Case_11_2_Scanner_Flow() {
	sc := bufio.NewScanner(strings.NewReader(mark.Source()))
	for sc.Scan() {
		mark.Sink(sc.Text()) // want "flow"
	}
}

func Case_11_2_Scanner_Clean() {
	sc, n := bufio.NewScanner(strings.NewReader(mark.Source())), 0
	for sc.Scan() {
		n++
		mark.Sink(fmt.Sprint(n))
	}
}

func Case_11_2_Reader_Flow() {
	r := bufio.NewReader(strings.NewReader(mark.Source()))
	s, _ := r.ReadString('\n')
	mark.Sink(s) // want "flow"
}

func Case_11_2_Reader_Clean() {
	r := bufio.NewReader(strings.NewReader("ls\n" + "ps"))
	_, _ = io.Copy(io.Discard, strings.NewReader(mark.Source()))
	s, _ := r.ReadString('\n')
	mark.Sink(s)
}

func Case_11_2_ReadFull_Flow() {
	b := make([]byte, 2)
	_, _ = io.ReadFull(strings.NewReader(mark.Source()), b)
	mark.SinkBytes(b) // want "flow"
}

func Case_11_2_ReadFull_Clean() {
	b := make([]byte, 2)
	n, _ := io.ReadFull(strings.NewReader(mark.Source()), make([]byte, 2))
	mark.SinkBytes(b[:n])
}

func Case_11_2_Copy_Flow() {
	var b bytes.Buffer
	_, _ = io.Copy(&b, strings.NewReader(mark.Source()))
	mark.Sink(b.String()) // want "flow"
}

func Case_11_2_Copy_Clean() {
	var b, c bytes.Buffer
	_, _ = io.Copy(&c, strings.NewReader(mark.Source()))
	_, _ = io.Copy(&b, strings.NewReader("ls"))
	mark.Sink(b.String())
}

func Case_11_2_TeeReader_Flow() {
	var b bytes.Buffer
	_, _ = io.ReadAll(io.TeeReader(strings.NewReader(mark.Source()), &b))
	mark.Sink(b.String()) // want "flow"
}

func Case_11_2_TeeReader_Clean() {
	var b bytes.Buffer
	_, _ = io.ReadAll(io.TeeReader(strings.NewReader("ls"), &b))
	_ = mark.Source()
	mark.Sink(b.String())
}

func Case_11_2_MultiReader_Flow() {
	s, _ := io.ReadAll(io.MultiReader(strings.NewReader("a"), io.LimitReader(strings.NewReader(mark.Source()), 9)))
	mark.SinkBytes(s) // want "flow"
}

func Case_11_2_MultiReader_Clean() {
	s, _ := io.ReadAll(io.MultiReader(strings.NewReader("a"), strings.NewReader("b")))
	mark.SinkBytes(s)
}

func Case_11_2_MultiWriter_Flow() {
	var a, b strings.Builder
	_, _ = io.WriteString(io.MultiWriter(&a, &b), mark.Source())
	mark.Sink(b.String()) // want "flow"
}

func Case_11_2_MultiWriter_Clean() {
	var a, b, c strings.Builder
	_, _ = io.WriteString(io.MultiWriter(&a, &b), mark.Source())
	_, _ = io.WriteString(&c, "ls")
	mark.Sink(c.String())
}

func Case_11_2_Pipe_Flow() {
	r, w := io.Pipe()
	go func() {
		defer w.Close()
		_, _ = io.WriteString(w, mark.Source())
	}()
	b, _ := io.ReadAll(r)
	mark.SinkBytes(b) // want "flow"
}

func Case_11_2_Pipe_Clean() {
	r, w := io.Pipe()
	go func() {
		defer w.Close()
		_, _ = io.WriteString(w, "ls")
	}()
	b, _ := io.ReadAll(r)
	mark.SinkBytes(b)
}

func Case_11_2_BufferedWriter_Flow() {
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	_, _ = w.WriteString(mark.Source())
	_ = w.Flush()
	mark.Sink(b.String()) // want "flow"
}

func Case_11_2_BufferedWriter_Clean() {
	var b, c bytes.Buffer
	w := bufio.NewWriter(&b)
	_, _ = w.WriteString(mark.Source())
	_ = w.Flush()
	mark.Sink(c.String())
}

func Case_11_2_Base64_Flow() {
	s := base64.StdEncoding.EncodeToString(mark.SourceBytes())
	b, _ := base64.StdEncoding.DecodeString(s)
	mark.SinkBytes(b) // want "flow"
}

func Case_11_2_Base64_Clean() {
	s := base64.StdEncoding.EncodeToString([]byte("ls"))
	b, _ := base64.StdEncoding.DecodeString(s)
	mark.Sink(fmt.Sprint(base64.StdEncoding.EncodedLen(len(mark.Source()))))
	mark.SinkBytes(b)
}

func Case_11_2_Hex_Flow() {
	b, _ := hex.DecodeString(hex.EncodeToString(mark.SourceBytes()))
	mark.SinkBytes(b) // want "flow"
}

func Case_11_2_Hex_Clean() {
	mark.Shell(hex.EncodeToString(mark.SourceBytes()))
	mark.Path(hex.EncodeToString(mark.SourceBytes()))
}

func Case_11_2_QueryEscape_Flow() {
	s, _ := url.QueryUnescape(url.QueryEscape(mark.Source()))
	mark.Sink(s) // want "flow"
}

func Case_11_2_QueryEscape_Clean() {
	mark.HTML(url.QueryEscape(mark.Source()))
	mark.Header(url.QueryEscape(mark.Source()))
}

func Case_11_2_CSV_Flow() {
	r := csv.NewReader(strings.NewReader("a," + mark.Source() + "\n"))
	r.LazyQuotes = true
	row, err := r.Read()
	if err != nil || len(row) < 2 {
		return
	}
	mark.Sink(row[1]) // want "flow"
}

func Case_11_2_CSV_Clean() {
	rows, err := csv.NewReader(strings.NewReader("a,b\n")).ReadAll()
	if err != nil {
		return
	}
	_ = mark.Source()
	mark.Sink(rows[0][1])
}

func Case_11_2_Template_Flow() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse("run {{.A}}"))
	_ = t.Execute(&b, pair{A: mark.Source()})
	mark.Sink(b.String()) // want "flow"
}

func Case_11_2_Template_Clean() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse("run {{.A}}"))
	_ = t.Execute(&b, pair{A: "ls"})
	_ = mark.Source()
	mark.Sink(b.String())
}

func Case_11_2_Gzip_Flow() {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write(mark.SourceBytes())
	_ = w.Close()
	r, err := gzip.NewReader(&b)
	if err != nil {
		return
	}
	s, _ := io.ReadAll(r)
	mark.SinkBytes(s) // want "flow"
}

func Case_11_2_Gzip_Clean() {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write([]byte("ls"))
	_ = w.Close()
	r, err := gzip.NewReader(&b)
	if err != nil {
		return
	}
	_ = mark.Source()
	s, _ := io.ReadAll(r)
	mark.SinkBytes(s)
}

func Case_11_2_PathJoin_Flow() {
	mark.Sink(path.Join("/data", mark.Source()))         // want "flow"
	mark.Sink(filepath.Clean(mark.Source()))             // want "flow"
	mark.Sink(filepath.Join("/data", mark.Source(), "")) // want "flow"
}

func Case_11_2_PathJoin_Clean() {
	name := mark.Source()
	dir := path.Join("/data", "a")
	_ = name
	mark.Sink(dir)
}

func Case_11_2_Tabwriter_Flow() {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 8, 1, ' ', 0)
	fmt.Fprintln(w, "a\t"+mark.Source())
	_ = w.Flush()
	mark.Sink(b.String()) // want "flow"
}

func Case_11_2_Tabwriter_Clean() {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 8, 1, ' ', 0)
	fmt.Fprintln(w, "a\tb", len(mark.Source()))
	_ = w.Flush()
	mark.Sink(b.String())
}

func Case_11_2_Slog_Flow() {
	var b bytes.Buffer
	slog.New(slog.NewTextHandler(&b, nil)).Info("run", "cmd", mark.Source())
	mark.Sink(b.String()) // want "flow"
}

func Case_11_2_Slog_Clean() {
	var b bytes.Buffer
	l := slog.New(slog.NewTextHandler(&b, nil))
	if l.Enabled(context.Background(), slog.LevelDebug) {
		l.Debug("run", "cmd", mark.Source())
	}
	l.Info("run", "n", 1)
	mark.Sink(fmt.Sprint(b.Len()))
}
