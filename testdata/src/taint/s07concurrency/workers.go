package s07concurrency

import "taint/mark"

// What a goroutine receives that was started before, by a function that nobody in sight calls
// after that: init, or what sets things up.

var orders, ordered = make(chan string), make(chan bool)

func init() {
	go func() {
		for o := range orders {
			mark.Sink(o) // want "flow"
			ordered <- true
		}
	}()
}

func Case_7_2_StartedByInit_Flow() {
	orders <- mark.Source()
	<-ordered
}

var plainOrders, plainOrdered, otherOrders = make(chan string), make(chan bool), make(chan string, 1)

func init() {
	go func() {
		for o := range plainOrders {
			mark.Sink(o)
			plainOrdered <- true
		}
	}()
}

func Case_7_2_StartedByInit_Clean() {
	otherOrders <- mark.Source()
	<-otherOrders
	plainOrders <- "ls"
	<-plainOrdered
}

// office has a worker of its own.
type office struct {
	letters chan string
	done    chan bool
}

func (o *office) work() {
	for l := range o.letters {
		mark.Sink(l) // want "flow"
		o.done <- true
	}
}

func newOffice() *office {
	o := &office{letters: make(chan string), done: make(chan bool)}
	go o.work()
	return o
}

var theOffice = newOffice()

func Case_7_2_StartedByConstructor_Flow() {
	theOffice.letters <- mark.Source()
	<-theOffice.done
}

// plainOffice is told what came with a letter, too.
type plainOffice struct {
	letters, notes chan string
	done           chan bool
}

func (o *plainOffice) work() {
	for l := range o.letters {
		<-o.notes
		mark.Sink(l)
		o.done <- true
	}
}

func newPlainOffice() *plainOffice {
	o := &plainOffice{letters: make(chan string), notes: make(chan string, 1), done: make(chan bool)}
	go o.work()
	return o
}

var thePlainOffice = newPlainOffice()

func Case_7_2_StartedByConstructor_Clean() {
	thePlainOffice.notes <- mark.Source()
	thePlainOffice.letters <- "ls"
	<-thePlainOffice.done
}

// The channel is made when the worker is started.

var mails chan *mail

type mail struct{ to, text string }

var mailed = make(chan bool)

func startMails() {
	if mails == nil {
		mails = make(chan *mail)
		go sendMails()
	}
}

func sendMails() {
	for m := range mails {
		mark.Sink(m.to) // want "flow"
		mailed <- true
	}
}

func Case_7_2_StartedLater_Flow() {
	startMails()
	mails <- &mail{to: mark.Source()}
	<-mailed
}

var plainMails chan *plainMail

type plainMail struct{ to, text string }

var plainMailed = make(chan bool)

func startPlainMails() {
	if plainMails == nil {
		plainMails = make(chan *plainMail)
		go sendPlainMails()
	}
}

func sendPlainMails() {
	for m := range plainMails {
		mark.Sink(m.to)
		plainMailed <- true
	}
}

func Case_7_2_StartedLater_Clean() {
	startPlainMails()
	plainMails <- &plainMail{to: "root", text: mark.Source()}
	<-plainMailed
}
