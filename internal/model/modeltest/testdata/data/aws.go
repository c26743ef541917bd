// Package statements is about databases that are sent statements in requests.
package statements

import (
	"context"
	"net/http"

	dynamo2 "github.com/aws/aws-sdk-go-v2/service/dynamodb"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb/types"
	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/service/athena"
	"github.com/aws/aws-sdk-go/service/dynamodb"
	"github.com/aws/aws-sdk-go/service/rdsdataservice"
)

func onDynamoDB(db *dynamodb.DynamoDB, r *http.Request) {
	x := r.FormValue("x")
	db.ExecuteStatement(&dynamodb.ExecuteStatementInput{Statement: aws.String("SELECT * FROM t WHERE a = '" + x + "'")}) // want sql
	db.ExecuteStatement(&dynamodb.ExecuteStatementInput{Statement: aws.String("SELECT * FROM t WHERE a = ?"), Parameters: []*dynamodb.AttributeValue{{S: aws.String(x)}}})
	db.BatchExecuteStatement(&dynamodb.BatchExecuteStatementInput{Statements: []*dynamodb.BatchStatementRequest{{Statement: aws.String("DELETE FROM t WHERE a = '" + x + "'")}}}) // want sql
	db.Scan(&dynamodb.ScanInput{FilterExpression: aws.String("a = " + x)})                                                                                                        // want nosql
	db.Scan(&dynamodb.ScanInput{FilterExpression: aws.String("a = :x"), ExpressionAttributeValues: map[string]*dynamodb.AttributeValue{":x": {S: aws.String(x)}}})
	db.Query(&dynamodb.QueryInput{KeyConditionExpression: aws.String("a = " + x)}) // want nosql
}

func onDynamoDB2(ctx context.Context, db *dynamo2.Client, r *http.Request) {
	x := r.FormValue("x")
	statement := "SELECT * FROM t WHERE a = '" + x + "'"
	db.ExecuteStatement(ctx, &dynamo2.ExecuteStatementInput{Statement: &statement}) // want sql
	fixed := "SELECT * FROM t WHERE a = ?"
	db.ExecuteStatement(ctx, &dynamo2.ExecuteStatementInput{Statement: &fixed, Parameters: []types.AttributeValue{&types.AttributeValueMemberS{Value: x}}})
	db.ExecuteTransaction(ctx, &dynamo2.ExecuteTransactionInput{TransactStatements: []types.ParameterizedStatement{{Statement: &statement}}}) // want sql
	db.ExecuteTransaction(ctx, &dynamo2.ExecuteTransactionInput{TransactStatements: []types.ParameterizedStatement{{Statement: &fixed}}})
}

func onStatementServices(a *athena.Athena, d *rdsdataservice.RDSDataService, r *http.Request) {
	x := r.FormValue("x")
	a.StartQueryExecution(&athena.StartQueryExecutionInput{QueryString: aws.String("SELECT * FROM t WHERE a = '" + x + "'")}) // want sql
	a.StartQueryExecution(&athena.StartQueryExecutionInput{QueryString: aws.String("SELECT * FROM t WHERE a = ?"), ExecutionParameters: []*string{aws.String(x)}})
	d.ExecuteStatement(&rdsdataservice.ExecuteStatementInput{Sql: aws.String("SELECT * FROM t WHERE a = '" + x + "'")}) // want sql
	d.ExecuteStatement(&rdsdataservice.ExecuteStatementInput{Sql: aws.String("SELECT * FROM t WHERE a = :x"), Schema: aws.String(x)})
}
