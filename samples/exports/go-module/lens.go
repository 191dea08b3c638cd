package lens

type Lens struct {
	Focus int
	dirt  int
}

func (l *Lens) Turn() {}

func (l *Lens) wipe() {}

type mount struct{}

func (m *mount) Screw() {}

func Grind() {}
