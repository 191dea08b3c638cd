package loans

import (
	"context"

	pb "lib.example/library/gen"
)

type Server struct {
	pb.UnimplementedLoansServer
	store *Store
}

func (s *Server) GetLoan(ctx context.Context, request *pb.LoanRequest) (*pb.Loan, error) {
	return s.store.Get(request.Name)
}

func (s *Server) EndLoan(ctx context.Context, request *pb.LoanRequest) (*pb.Loan, error) {
	return s.store.End(request.Name)
}

// Archive has a method of the same name and answers nobody.
type Archive struct{}

func (a *Archive) DropAll(ctx context.Context) error { return nil }
