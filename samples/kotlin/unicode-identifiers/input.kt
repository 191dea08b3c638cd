package samples

class Größe(val 値: Int) {
  fun mäßig(naïve: Int) = zähle(naïve) + 値
}
