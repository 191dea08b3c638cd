package clicks

import (
	"context"
	"errors"
	"testing"
)

type fakeSink struct {
	got map[string]int
	err error
}

func (f *fakeSink) AddClicks(_ context.Context, counts map[string]int) error {
	f.got = counts
	return f.err
}

func TestFlushKeepsCountsOnFailure(t *testing.T) {
	Count("docs")
	Count("docs")
	broken := &fakeSink{err: errors.New("down")}
	if err := Flush(context.Background(), broken); err == nil {
		t.Fatal("want an error")
	}
	sink := &fakeSink{}
	if err := Flush(context.Background(), sink); err != nil {
		t.Fatal(err)
	}
	if sink.got["docs"] != 2 {
		t.Errorf("got %v", sink.got)
	}
}
