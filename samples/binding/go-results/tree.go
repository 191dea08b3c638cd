package tree

// Kind is a number with a name.
type Kind int

func (k Kind) Label() string { return "" }

// Chapter is nothing but a Node under another name.
type Chapter = *Node

type Node struct{}

func (n *Node) Title() string { return "" }

type Walker interface {
	// First gives the first node.
	First() *Node
	Find(test func(n *Node) bool) (*Node, error)
	Kinds() []Kind
}

type Leaf struct{}

func (l Leaf) Label() string { return "" }
func (l Leaf) Title() string { return "" }

func use(w Walker, kind Kind, chapter Chapter, kinds ...Kind) {
	w.First().Title()
	found, _ := w.Find(nil)
	found.Title()
	kind.Label()
	chapter.Title()
	for _, k := range kinds {
		k.Label()
	}
	for _, k := range []Kind{1, 2} {
		k.Label()
	}
	for _, k := range w.Kinds() {
		k.Label()
	}
}
