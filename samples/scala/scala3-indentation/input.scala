package samples

import scala.util.{Try as Attempt, given}

enum Color(val rgb: Int):
  case Red extends Color(1)
  case Mix(a: Int) extends Color(a)

  def bright: Boolean =
    val limit = most(rgb)

    rgb > limit

trait Store[A]:
  def get(id: String): Option[A]
  extension (a: A)
    def saved: Boolean =
      check(a)

given intStore: Store[Int] with
  def get(id: String) = Attempt(id.toInt)
    .toOption

class Service(store: Store[Int]) extends Base:
  def run(xs: List[Int]): Int =
    if xs.isEmpty then
      zero()
    else
      xs
        .map(x => twice(x))
        .sum
  end run

  private def twice(x: Int) =
    x * 2
end Service

@main def start(args: String*): Unit =
  println(Service(summon[Store[Int]]))
