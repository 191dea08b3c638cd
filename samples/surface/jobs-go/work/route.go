package work

import "github.com/ThreeDotsLabs/watermill/message"

func Route(router *message.Router, sub message.Subscriber) {
	router.AddNoPublisherHandler(
		"notes",
		"members.joined",
		sub,
		note,
	)
	router.AddMiddleware(again)
}

func note(m *message.Message) error { return nil }

func again(h message.HandlerFunc) message.HandlerFunc { return h }
