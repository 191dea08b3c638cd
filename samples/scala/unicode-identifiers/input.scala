package samples

class Größe(val 値: Int) {
  def mäßig(naïve: Int) = zähle(naïve) + 値

  def ::>(x: Int) = add(x)
}
