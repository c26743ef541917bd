package lib

import "github.com/govet-sec/govet-sec/internal/model"

// awsLambda: the events that a function is called with come from whoever can send one. Of
// the types in awsEvents it is known which parts.
func awsLambda() model.Package {
	handler := func(n int) model.Func {
		return model.Func{Calls: []model.Call{{Func: arg(n), Params: model.Remote}}}
	}
	return model.Package{
		Path: "github.com/aws/aws-lambda-go/lambda",
		Funcs: model.Rows(
			model.Named(handler(0), "NewHandler", "NewHandlerWithOptions", "Start", "StartHandlerFunc", "StartWithOptions"),
			model.Named(handler(1), "StartWithContext")),
		Types: []model.Type{{Name: "Handler", Params: model.Remote}},
	}
}

// awsEvents: what clients put into events. What AWS adds itself (the resource, the stage, the
// identifier of a request, the claims of a token that an authorizer verified) is not theirs.
func awsEvents() model.Package {
	request := []string{
		"Body", "Headers", "MultiValueHeaders", "MultiValueQueryStringParameters", "Path", "PathParameters", "QueryStringParameters",
	}
	request2 := []string{"Body", "Cookies", "Headers", "PathParameters", "QueryStringParameters", "RawPath", "RawQueryString"}
	var fields []model.Field
	for _, t := range [...]struct {
		name  string
		parts []string
	}{
		{"ALBTargetGroupRequest", []string{"Body", "Headers", "MultiValueHeaders", "MultiValueQueryStringParameters", "Path", "QueryStringParameters"}},
		{"APIGatewayCustomAuthorizerRequest", []string{"AuthorizationToken"}},
		{"APIGatewayCustomAuthorizerRequestTypeRequest", request[1:]},
		{"APIGatewayProxyRequest", request},
		{"APIGatewayRequestIdentity", []string{"UserAgent"}},
		{"APIGatewayV2CustomAuthorizerV2Request", request2[1:]},
		{"APIGatewayV2HTTPRequest", request2},
		{"APIGatewayV2HTTPRequestContextHTTPDescription", []string{"Path", "UserAgent"}},
		{"APIGatewayWebsocketProxyRequest", request},
		{"KafkaRecord", []string{"Headers", "Key", "Value"}},
		{"KinesisFirehoseEventRecord", []string{"Data"}},
		{"KinesisRecord", []string{"Data", "PartitionKey"}},
		{"LambdaFunctionURLRequest", []string{"Body", "Cookies", "Headers", "QueryStringParameters", "RawPath", "RawQueryString"}},
		{"LambdaFunctionURLRequestContextHTTPDescription", []string{"Path", "UserAgent"}},
		{"S3Object", []string{"Key", "URLDecodedKey"}},
		{"SNSEntity", []string{"Message", "MessageAttributes", "Subject"}},
		{"SQSMessage", []string{"Body", "MessageAttributes"}},
	} {
		for _, name := range t.parts {
			fields = append(fields, model.Field{Type: t.name, Name: name, Source: model.Remote})
		}
	}
	var types []model.Type
	for _, name := range [...]string{"ALBTargetGroupResponse", "APIGatewayProxyResponse", "APIGatewayV2HTTPResponse"} {
		types = append(types, model.Type{Name: name, Body: "Body", Headers: []string{"Headers", "MultiValueHeaders"}})
	}
	types = append(types, model.Type{Name: "LambdaFunctionURLResponse", Body: "Body", Headers: []string{"Headers"}})
	return model.Package{Path: "github.com/aws/aws-lambda-go/events", Fields: fields, Types: types}
}
