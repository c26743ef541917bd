// Package req has of github.com/imroc/req/v3 what its documentation says.
package req

type (
	Client   struct{}
	Request  struct{}
	Response struct{}
)

func C() *Client { return nil }

func (c *Client) R() *Request                        { return nil }
func (c *Client) Get(url ...string) *Request         { return nil }
func (c *Client) Post(url ...string) *Request        { return nil }
func (c *Client) SetBaseURL(u string) *Client        { return nil }
func (r *Request) SetURL(url string) *Request        { return nil }
func (r *Request) SetBody(body interface{}) *Request { return nil }
func (r *Response) Bytes() []byte                    { return nil }
func (r *Response) String() string                   { return "" }
func (r *Response) GetStatusCode() int               { return 0 }

func (r *Request) Delete(url string) (*Response, error)  { return nil, nil }
func (r *Request) MustDelete(url string) *Response       { return nil }
func Delete(url string) (*Response, error)               { return nil, nil }
func MustDelete(url string) *Response                    { return nil }
func (r *Request) Get(url string) (*Response, error)     { return nil, nil }
func (r *Request) MustGet(url string) *Response          { return nil }
func Get(url string) (*Response, error)                  { return nil, nil }
func MustGet(url string) *Response                       { return nil }
func (r *Request) Head(url string) (*Response, error)    { return nil, nil }
func (r *Request) MustHead(url string) *Response         { return nil }
func Head(url string) (*Response, error)                 { return nil, nil }
func MustHead(url string) *Response                      { return nil }
func (r *Request) Options(url string) (*Response, error) { return nil, nil }
func (r *Request) MustOptions(url string) *Response      { return nil }
func Options(url string) (*Response, error)              { return nil, nil }
func MustOptions(url string) *Response                   { return nil }
func (r *Request) Patch(url string) (*Response, error)   { return nil, nil }
func (r *Request) MustPatch(url string) *Response        { return nil }
func Patch(url string) (*Response, error)                { return nil, nil }
func MustPatch(url string) *Response                     { return nil }
func (r *Request) Post(url string) (*Response, error)    { return nil, nil }
func (r *Request) MustPost(url string) *Response         { return nil }
func Post(url string) (*Response, error)                 { return nil, nil }
func MustPost(url string) *Response                      { return nil }
func (r *Request) Put(url string) (*Response, error)     { return nil, nil }
func (r *Request) MustPut(url string) *Response          { return nil }
func Put(url string) (*Response, error)                  { return nil, nil }
func MustPut(url string) *Response                       { return nil }
