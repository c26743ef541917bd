package lib

import (
	"cmp"
	"slices"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Databases of AWS, which are sent statements in the fields of a request. The two versions of the
// SDK have the same names, and PartiQL, which DynamoDB speaks, is SQL as far as quotes go.

// dynamoDB is the client of DynamoDB, version 1.
func dynamoDB() model.Package {
	fields := append(dynamoStatements(), dynamoInputs()...)
	slices.SortFunc(fields, func(a, b model.Field) int { return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Name, b.Name)) })
	return model.Package{Path: "github.com/aws/aws-sdk-go/service/dynamodb", Fields: fields}
}

// dynamoDB2 is version 2, which keeps the parts of requests in another package.
func dynamoDB2() model.Package {
	return model.Package{Path: "github.com/aws/aws-sdk-go-v2/service/dynamodb", Fields: dynamoInputs()}
}

func dynamoDBTypes() model.Package {
	return model.Package{Path: "github.com/aws/aws-sdk-go-v2/service/dynamodb/types", Fields: dynamoStatements()}
}

func dynamoInputs() []model.Field {
	return []model.Field{
		{Type: "ExecuteStatementInput", Name: "Statement", Sink: model.SQL},
		{Type: "QueryInput", Name: "FilterExpression", Sink: model.NoSQL},
		{Type: "QueryInput", Name: "KeyConditionExpression", Sink: model.NoSQL},
		{Type: "ScanInput", Name: "FilterExpression", Sink: model.NoSQL},
	}
}

func dynamoStatements() []model.Field {
	return []model.Field{
		{Type: "BatchStatementRequest", Name: "Statement", Sink: model.SQL},
		{Type: "ParameterizedStatement", Name: "Statement", Sink: model.SQL},
	}
}

// athena is the service that runs SQL on files.
func athena() model.Package {
	return model.Package{
		Path:   "github.com/aws/aws-sdk-go/service/athena",
		Fields: []model.Field{{Type: "StartQueryExecutionInput", Name: "QueryString", Sink: model.SQL}},
	}
}

// rdsData is the service that runs SQL over HTTP.
func rdsData() model.Package {
	return model.Package{
		Path: "github.com/aws/aws-sdk-go/service/rdsdataservice",
		Fields: []model.Field{
			{Type: "BatchExecuteStatementInput", Name: "Sql", Sink: model.SQL},
			{Type: "ExecuteStatementInput", Name: "Sql", Sink: model.SQL},
		},
	}
}
