// Package repo keeps invoices with gorm.
package repo

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"example.com/billing/internal/model"
)

// Repo is the repository.
type Repo struct{ db *gorm.DB }

// New makes one.
func New(db *gorm.DB) *Repo { return &Repo{db: db} }

// List lists invoices in the order that is asked for.
func (r *Repo) List(ctx context.Context, q model.ListRequest) ([]model.Invoice, error) {
	tx := r.db.WithContext(ctx).Model(&model.Invoice{})
	if q.Status != "" {
		tx = tx.Where("status = ?", q.Status)
	}
	if q.Customer != uuid.Nil {
		tx = tx.Where("customer_id = ?", q.Customer)
	}
	if q.Sort != "" {
		tx = tx.Order(q.Sort)
	}
	var out []model.Invoice
	err := tx.Limit(q.Size).Offset(q.Page * q.Size).Find(&out).Error
	return out, err
}

// ListBy lists invoices, ordered by a column whose name is quoted.
func (r *Repo) ListBy(ctx context.Context, column string, desc bool) ([]model.Invoice, error) {
	var out []model.Invoice
	order := clause.OrderByColumn{Column: clause.Column{Name: column}, Desc: desc}
	err := r.db.WithContext(ctx).Order(order).Find(&out).Error
	return out, err
}

// OfStatus finds invoices by a condition that is put together.
func (r *Repo) OfStatus(ctx context.Context, status string) ([]model.Invoice, error) {
	var out []model.Invoice
	err := r.db.WithContext(ctx).Where(fmt.Sprintf("status = '%s'", status)).Find(&out).Error
	return out, err
}

// OfStatuses finds invoices by a list of values.
func (r *Repo) OfStatuses(ctx context.Context, statuses []string) ([]model.Invoice, error) {
	var out []model.Invoice
	err := r.db.WithContext(ctx).Where("status IN ?", statuses).Find(&out).Error
	return out, err
}

// Sums adds up totals, by columns that the caller names.
func (r *Repo) Sums(ctx context.Context, by string) ([]map[string]any, error) {
	var out []map[string]any
	err := r.db.WithContext(ctx).Table("invoices").Select(by + ", sum(total)").Group(by).Find(&out).Error
	return out, err
}

// Raw counts the invoices of a customer.
func (r *Repo) Count(ctx context.Context, id uuid.UUID) (int64, error) {
	var n int64
	err := r.db.WithContext(ctx).Raw("SELECT count(*) FROM invoices WHERE customer_id = '" + id.String() + "'").Scan(&n).Error
	return n, err
}

// Search looks for text in numbers and notes.
func (r *Repo) Search(ctx context.Context, text string) ([]model.Invoice, error) {
	var out []model.Invoice
	like := "%" + strings.ReplaceAll(text, "%", "") + "%"
	err := r.db.WithContext(ctx).Where("number LIKE ? OR note LIKE ?", like, like).Find(&out).Error
	return out, err
}

// Tenant lists the invoices in the table of a tenant.
func (r *Repo) Tenant(ctx context.Context, tenant string) ([]model.Invoice, error) {
	var out []model.Invoice
	err := r.db.WithContext(ctx).Table("invoices_" + tenant).Find(&out).Error
	return out, err
}

// ByID finds an invoice by its number.
func (r *Repo) ByID(ctx context.Context, id uint64) (*model.Invoice, error) {
	var inv model.Invoice
	err := r.db.WithContext(ctx).First(&inv, id).Error
	return &inv, err
}

// ByKey finds an invoice by what is taken for its number. gorm takes a text that is no
// number for a condition.
func (r *Repo) ByKey(ctx context.Context, key string) (*model.Invoice, error) {
	var inv model.Invoice
	err := r.db.WithContext(ctx).First(&inv, key).Error
	return &inv, err
}

// ByNumber finds an invoice by a field of it.
func (r *Repo) ByNumber(ctx context.Context, number string) (*model.Invoice, error) {
	var inv model.Invoice
	err := r.db.WithContext(ctx).Where(&model.Invoice{Number: number}).First(&inv).Error
	return &inv, err
}

// Update changes an invoice.
func (r *Repo) Update(ctx context.Context, id uint64, c model.Change) error {
	return r.db.WithContext(ctx).Model(&model.Invoice{}).Where("id = ?", id).
		Updates(map[string]any{"note": c.Note, "status": c.Status}).Error
}

// Purge removes what a condition that the caller makes holds of.
func (r *Repo) Purge(ctx context.Context, table, status string) error {
	return r.db.WithContext(ctx).Exec("DELETE FROM "+table+" WHERE status = ?", status).Error
}
