package samples

import "context"

type server struct{}

func (
	s *server,
) Serve(
	ctx context.Context, // func notThis() {}
	handle func(
		ctx context.Context,
		id int,
	) (string, error),
	options ...func(*server),
) (
	served int,
	err error,
) {
	for _, option := range options {
		option(s)
	}
	_, err = handle(ctx, served)
	return served,
		err
}

func empty(struct{}, interface{}) (map[string]struct{}, interface{ Close() }) { return nil, nil }
