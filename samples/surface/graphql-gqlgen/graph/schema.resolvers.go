package graph

import "context"

func (r *queryResolver) OpenLoans(ctx context.Context) ([]*Loan, error) {
	return r.loans.Open(ctx)
}

func (r *mutationResolver) EndLoan(ctx context.Context, id string) (*Loan, error) {
	return r.loans.End(ctx, id)
}

func (r *loanResolver) ID(ctx context.Context, loan *Loan) (string, error) {
	return loan.Key, nil
}

type queryResolver struct{ *Resolver }
type mutationResolver struct{ *Resolver }
type loanResolver struct{ *Resolver }
