// Package grequests has of github.com/levigross/grequests what its documentation says.
package grequests

type (
	RequestOptions struct {
		Params map[string]string
		JSON   interface{}
	}
	Response struct{ StatusCode int }
	Session  struct{}
)

func NewSession(ro *RequestOptions) *Session                                   { return nil }
func Req(httpMethod string, url string, ro *RequestOptions) (*Response, error) { return nil, nil }
func (r *Response) Bytes() []byte                                              { return nil }
func (r *Response) String() string                                             { return "" }
func (r *Response) JSON(userStruct interface{}) error                          { return nil }
func (r *Response) DownloadToFile(fileName string) error                       { return nil }

func Delete(url string, ro *RequestOptions) (*Response, error)               { return nil, nil }
func (s *Session) Delete(url string, ro *RequestOptions) (*Response, error)  { return nil, nil }
func Get(url string, ro *RequestOptions) (*Response, error)                  { return nil, nil }
func (s *Session) Get(url string, ro *RequestOptions) (*Response, error)     { return nil, nil }
func Head(url string, ro *RequestOptions) (*Response, error)                 { return nil, nil }
func (s *Session) Head(url string, ro *RequestOptions) (*Response, error)    { return nil, nil }
func Options(url string, ro *RequestOptions) (*Response, error)              { return nil, nil }
func (s *Session) Options(url string, ro *RequestOptions) (*Response, error) { return nil, nil }
func Patch(url string, ro *RequestOptions) (*Response, error)                { return nil, nil }
func (s *Session) Patch(url string, ro *RequestOptions) (*Response, error)   { return nil, nil }
func Post(url string, ro *RequestOptions) (*Response, error)                 { return nil, nil }
func (s *Session) Post(url string, ro *RequestOptions) (*Response, error)    { return nil, nil }
func Put(url string, ro *RequestOptions) (*Response, error)                  { return nil, nil }
func (s *Session) Put(url string, ro *RequestOptions) (*Response, error)     { return nil, nil }
