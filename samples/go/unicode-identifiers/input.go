package samples

const π = 3.14159

type Größe struct{ länge int }

func (g Größe) Verdoppeln() Größe { return Größe{g.länge * 2} }

func 合計(値 ...int) (和 int) {
	for _, x := range 値 {
		和 += x
	}
	return 和 + Größe{1}.Verdoppeln().länge
}
