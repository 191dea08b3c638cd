package samples

def run(xs: List[Int]): List[Int] =
  val ys = xs.map: x =>
    twice(x)
  ys
