package shop

import (
	"net/http"

	"example.com/shop/ent"
	"github.com/cenkalti/backoff/v4"
	"github.com/hashicorp/go-retryablehttp"
)

type Card struct {
	ent.Schema
}

func (Card) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Annotation{Table: "cards"}}
}

func load(ctx context.Context, client *ent.Client) error {
	client.Card.Query().Where(card.ID(1)).All(ctx)
	client.Card.Create().SetName("x").Save(ctx)
	cache.Create()
	err := backoff.Retry(func() error {
		_, err := http.Get("https://shop.example")
		return err
	}, policy)
	if err != nil {
		sentry.CaptureException(err)
		failedTotal.WithLabelValues("load").Inc()
		pointer.Inc()
		span.RecordError(err)
		journal.RecordError(err)
	}
	return nil
}

func client() *http.Client {
	return retryablehttp.NewClient().StandardClient()
}
