# defmodule Hidden do
defmodule Open do
  # def no(x), do: call(x)
  def one(x) do # end
    first(x) # "
  end

  def two(x) do
    case x do
      1 -> second("#{third(1)
