struct Größe {
  let höhe: Int
  func fläche(_ λ: Int) -> Int { berechne(höhe, λ) }
}

func 計算(_ 値: Int) -> Int { Größe(höhe: 値).fläche(値) }

let 🐶 = 計算(1)

enum Reserved { case `default`, `in`(Int, Größe), ende }

func `class`(_ `func`: Int) -> Int { `func` }
