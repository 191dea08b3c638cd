defmodule Check do
  defmacro __using__(opts) do
    quote bind_quoted: [opts: opts] do
      import Check
      @before_compile Check

      def checked?, do: check(unquote(opts))
    end
  end

  defmacro ensure(x, do: block) do
    quote do
      if unquote(x), do: unquote(block)
    end
  end

  defguard is_small(x) when is_integer(x) and x < 10
  defguardp is_big(x) when x > 10

  for name <- [:a, :b] do
    def unquote(name)(x), do: x
  end

  defdelegate size(list), to: Enum, as: :count
  def left + right, do: add(left, right)
end
