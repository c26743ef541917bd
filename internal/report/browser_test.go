package report

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// browser is a headless Chromium, driven through pipes: DevTools messages, each
// ended by a zero byte.
type browser struct {
	t       *testing.T
	in      *os.File
	out     chan []byte
	id      int
	session string
}

// startBrowser skips the test where there is no Chromium, unless GOVETSEC_BROWSER
// demands one, as .ci/run html does.
func startBrowser(t *testing.T) *browser {
	program := ""
	for _, name := range []string{os.Getenv("GOVETSEC_BROWSER"), "chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			program = path
			break
		}
	}
	if program == "" {
		if os.Getenv("GOVETSEC_BROWSER") != "" {
			t.Fatal("GOVETSEC_BROWSER names no program")
		}
		t.Skip("no Chromium is installed: .ci/run html installs it and runs this test")
	}
	commands, in := pipe(t)
	out, answers := pipe(t)
	cmd := exec.Command(program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--hide-scrollbars", "--remote-debugging-pipe", "--user-data-dir="+t.TempDir())
	cmd.ExtraFiles = []*os.File{commands, answers} // 3 and 4
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	commands.Close()
	answers.Close()
	b := &browser{t: t, in: in, out: make(chan []byte, 100)}
	go b.read(out)
	t.Cleanup(func() {
		_ = in.Close() // it ends by itself then
		done := time.AfterFunc(5*time.Second, func() { _ = cmd.Process.Kill() })
		_ = cmd.Wait()
		done.Stop()
	})
	var target struct{ TargetID string }
	b.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var attached struct{ SessionID string }
	b.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &attached)
	b.session = attached.SessionID
	return b
}

func pipe(t *testing.T) (r, w *os.File) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	return r, w
}

func (b *browser) read(from *os.File) {
	defer close(b.out)
	var buf []byte
	chunk := make([]byte, 1<<16)
	for {
		n, err := from.Read(chunk)
		if err != nil {
			return
		}
		buf = append(buf, chunk[:n]...)
		for {
			message, rest, ok := bytes.Cut(buf, []byte{0})
			if !ok {
				break
			}
			b.out <- bytes.Clone(message)
			buf = rest
		}
	}
}

// call calls a method and waits for its result; events are passed over.
func (b *browser) call(method string, params map[string]any, result any) {
	b.t.Helper()
	b.id++
	message := map[string]any{"id": b.id, "method": method, "params": params}
	if b.session != "" {
		message["sessionId"] = b.session
	}
	data, err := json.Marshal(message)
	if err != nil {
		b.t.Fatal(err)
	}
	if _, err := b.in.Write(append(data, 0)); err != nil {
		b.t.Fatal(err)
	}
	timeout := time.After(30 * time.Second)
	for {
		select {
		case <-timeout:
			b.t.Fatalf("%s: no answer", method)
		case data, ok := <-b.out:
			if !ok {
				b.t.Fatalf("%s: the browser has ended", method)
			}
			var answer struct {
				ID            int
				Result, Error json.RawMessage
			}
			if err := json.Unmarshal(data, &answer); err != nil || answer.ID != b.id {
				continue
			}
			if answer.Error != nil {
				b.t.Fatalf("%s: %s", method, answer.Error)
			}
			if result != nil {
				if err := json.Unmarshal(answer.Result, result); err != nil {
					b.t.Fatal(err)
				}
			}
			return
		}
	}
}

// eval evaluates an expression in the page.
func (b *browser) eval(expr string) string {
	b.t.Helper()
	var r struct {
		Result           struct{ Value any }
		ExceptionDetails json.RawMessage
	}
	b.call("Runtime.evaluate", map[string]any{"expression": "String(" + expr + ")", "returnByValue": true}, &r)
	if r.ExceptionDetails != nil {
		b.t.Fatalf("%s: %s", expr, r.ExceptionDetails)
	}
	s, _ := r.Result.Value.(string)
	return s
}

func (b *browser) expect(what, expr, want string) {
	b.t.Helper()
	if got := b.eval(expr); got != want {
		b.t.Errorf("%s: %s is %q, want %q", what, expr, got, want)
	}
}

// open shows the page of a run, in light or dark, on a screen of some width.
func (b *browser) open(run *Run, scheme string, width int) {
	b.t.Helper()
	file := filepath.Join(b.t.TempDir(), "report.html")
	f, err := os.Create(file)
	if err != nil {
		b.t.Fatal(err)
	}
	if err := writeHTML(f, run); err != nil {
		b.t.Fatal(err)
	}
	f.Close()
	b.call("Emulation.setEmulatedMedia", map[string]any{"features": []map[string]string{{"name": "prefers-color-scheme", "value": scheme}}}, nil)
	b.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": 1200, "deviceScaleFactor": 1, "mobile": width < 600}, nil)
	b.call("Page.enable", nil, nil)
	b.call("Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": `window.alerts = 0; window.alert = () => window.alerts++; window.errors = [];
		addEventListener("error", e => errors.push(e.message)); addEventListener("securitypolicyviolation", e => errors.push("policy: " + e.violatedDirective));`}, nil)
	b.call("Page.navigate", map[string]any{"url": (&url.URL{Scheme: "file", Path: file}).String()}, nil)
	for start := time.Now(); b.eval("document.readyState + location.protocol") != "completefile:"; time.Sleep(20 * time.Millisecond) {
		if time.Since(start) > 20*time.Second {
			b.t.Fatal("the page does not load")
		}
	}
}

// screenshot keeps a picture for people when GOVETSEC_SHOTS names a directory.
func (b *browser) screenshot(name string) {
	dir := os.Getenv("GOVETSEC_SHOTS")
	if dir == "" {
		return
	}
	var shot struct{ Data string }
	b.call("Page.captureScreenshot", map[string]any{"format": "png", "captureBeyondViewport": true}, &shot)
	data, err := base64.StdEncoding.DecodeString(shot.Data)
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name+".png"), data, 0o666)
	}
	if err != nil {
		b.t.Error(err)
	}
}

const (
	shownCount = `[...document.querySelectorAll(".finding")].filter(f => f.offsetParent !== null).length`
	clickFirst = `document.querySelector(".finding:not([hidden]) summary").click()`
)

func TestBrowserFilter(t *testing.T) {
	b := startBrowser(t)
	b.open(sample(), "light", 1280)
	b.expect("at first all are shown", shownCount, "5")
	b.expect("at first", `document.getElementById("shown").textContent`, "5 of 5 shown")

	b.eval(`document.querySelector(".chip.critical").click()`)
	b.expect("without critical ones", shownCount, "4")
	b.expect("the chip says so", `document.querySelector(".chip.critical").getAttribute("aria-pressed")`, "false")
	b.eval(`document.querySelector(".chip.critical").click()`)
	b.expect("with them again", shownCount, "5")

	pick := func(id, value string) {
		t.Helper()
		b.eval(`(document.getElementById("` + id + `").value = "` + value + `", document.getElementById("` + id + `").dispatchEvent(new Event("` +
			map[bool]string{true: "input", false: "change"}[id == "text"] + `")))`)
	}
	pick("rule", "TST101")
	b.expect("one check", shownCount, "1")
	pick("rule", "")
	pick("package", "example.com/m")
	b.expect("one package", shownCount, "4")
	pick("state", "suppressed")
	b.expect("and suppressed", shownCount, "2")
	pick("state", "")
	pick("package", "")
	pick("text", "PING shell")
	b.expect("text with both words", shownCount, "1")
	pick("text", "no such words")
	b.expect("nothing", shownCount, "0")
	b.expect("which is said", `document.getElementById("none").hidden`, "false")
	b.expect("no errors", `errors.join()`, "")
}

func TestBrowserPath(t *testing.T) {
	b := startBrowser(t)
	b.open(sample(), "light", 1280)
	b.expect("closed", `document.querySelector(".finding .path").checkVisibility()`, "false")
	b.eval(clickFirst)
	b.expect("open", `document.querySelector(".finding .path").checkVisibility()`, "true")
	b.expect("what is marked", `document.querySelector(".finding .code").innerText.includes("ping") && [...document.querySelectorAll(".finding:first-of-type mark")].map(m => m.textContent).join("")`,
		`exec.Command("sh", "-c", "ping "+host)`)

	current := `[...document.querySelectorAll(".path li")].findIndex(l => l.classList.contains("current"))`
	b.expect("no step", current, "-1")
	b.eval(`document.querySelector(".next").click()`)
	b.expect("the first", current, "0")
	for range 5 {
		b.eval(`document.querySelector(".next").click()`)
	}
	b.expect("the last", current, "2")
	b.eval(`document.querySelector(".prev").click()`)
	b.expect("back", current, "1")
	b.eval(`document.querySelectorAll(".path li")[0].click()`)
	b.expect("by a click", current, "0")

	b.eval(`document.getElementById("expand").click()`)
	b.expect("all open", `[...document.querySelectorAll(".finding>details")].every(d => d.open)`, "true")
	b.expect("no errors", `errors.join()`, "")
}

// Hostile code in a finding stays text: no element of it is made, no script runs.
func TestBrowserHostile(t *testing.T) {
	b := startBrowser(t)
	b.open(hostile(), "light", 1280)
	b.eval(`document.getElementById("expand").click()`)
	b.expect("all are there", shownCount, "3")
	b.expect("no script ran", `alerts`, "0")
	b.expect("no elements", `document.querySelectorAll("img, body script, body style, textarea, iframe, a[href^=javascript]").length`, "0")
	b.expect("the text is there", `document.querySelector(".message").textContent.includes("<img src=x onerror=alert(2)>")`, "true")
	b.expect("nothing was refused, for nothing was tried", `errors.join()`, "")
}

// No page is wider than the screen, whatever is in it.
func TestBrowserWidth(t *testing.T) {
	b := startBrowser(t)
	runs := map[string]func() *Run{"sample": sample, "compared": compared, "hostile": hostile, "empty": empty}
	for name, run := range runs {
		for _, scheme := range []string{"light", "dark"} {
			for _, width := range []int{1280, 390} {
				b.open(run(), scheme, width)
				if name != "empty" {
					b.eval(`document.getElementById("expand")?.click()`)
				}
				b.expect(name, `document.documentElement.scrollWidth <= innerWidth`, "true")
				screen := map[int]string{1280: "desktop", 390: "phone"}[width]
				b.screenshot(strings.Join([]string{name, scheme, screen}, "-"))
			}
		}
	}
	b.expect("dark is dark", `getComputedStyle(document.body).backgroundColor`, "rgb(15, 19, 23)")
}
